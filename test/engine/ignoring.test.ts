import { describe, expect, test } from 'vitest';

import { diagnostics } from '../../engine/features/diagnostics.js';
import { silencings } from '../../engine/features/ignoring.js';
import { textOf } from '../../engine/say.js';
import { applyEdits } from '../../engine/text.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { machine } from '../support/machine.js';

const uri = 'file:///w/a.yaml';
const bad = 'apiVersion: test.dev/v1\nkind: Machine\nmetadata: { name: a }\nspec:\n  size: x\n  parts: []\n';

function offered(text: string, files: Readonly<Record<string, string>> = {}) {
  const workspace = createWorkspace([machine]);
  workspace.apply({ put: [{ uri, text }, ...Object.entries(files).map(([name, it]) => ({ uri: `file:///w/${name}`, text: it }))] });
  const world = workspace.snapshot();
  const found = diagnostics(world, { uri }).filter((it) => it.rule === 'wrong-type');
  return silencings(world, { source: world.source(uri)!, found, folder: 'file:///w' }).map((it) => {
    const after = applyEdits(world.source(it.uri)?.text ?? '', it.edits);
    workspace.apply({ put: [{ uri: it.uri, text: after }] });
    const left = diagnostics(workspace.snapshot(), { uri }).filter(({ rule }) => rule === 'wrong-type');
    workspace.apply(it.creates ? { drop: [it.uri] } : { put: [world.source(it.uri)!.uri === uri ? { uri, text } : { uri: it.uri, text: files['.nodewise.yaml']! }] });
    return { title: textOf(it.title), after, left: left.length };
  });
}

describe('every way of ignoring a finding silences it, and nothing is lost', () => {
  test('without settings', () => {
    expect(offered(bad)).toEqual([
      { title: 'Ignore wrong-type here', after: bad.replace('  size', '  # nodewise-disable-next-line wrong-type\n  size'), left: 0 },
      { title: 'Ignore wrong-type in this file', after: `# nodewise-disable-file wrong-type\n${bad}`, left: 0 },
      { title: 'Ignore wrong-type everywhere (.nodewise.yaml)', after: 'rules:\n  wrong-type: "off"\n', left: 0 },
    ]);
  });

  test.each([
    ['rules', 'rules:\n  missing-field: warning # why\n', 'rules:\n  missing-field: warning # why\n  wrong-type: "off"\n'],
    ['no rules', 'ignores: []\n', 'ignores: []\nrules:\n  wrong-type: "off"\n'],
    ['only a remark', '# ours\n', '# ours\nrules:\n  wrong-type: "off"\n'],
    ['the rule itself', 'rules: { wrong-type: warning }\n', 'rules: { wrong-type: "off" }\n'],
  ])('settings with %s', (_, before, after) => {
    expect(offered(bad, { '.nodewise.yaml': before })[2]).toEqual({ title: 'Ignore wrong-type everywhere (.nodewise.yaml)', after, left: 0 });
  });

  test('settings that are broken are left alone', () => {
    expect(offered(bad, { '.nodewise.yaml': 'rules: [\n' })).toHaveLength(2);
  });

  test('a second rule joins the comment above', () => {
    const text = bad.replace('  size', '  # nodewise-disable-next-line missing-field\n  size');
    expect(offered(text)[0]!.after).toContain('# nodewise-disable-next-line missing-field, wrong-type\n');
  });

  test('JSON has no comments, so only the settings remain', () => {
    expect(offered('{"apiVersion": "test.dev/v1", "kind": "Machine", "spec": {"size": "x", "parts": []}}')).toHaveLength(1);
  });
});
