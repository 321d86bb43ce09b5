import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { annotate, normalize, yamlOf } from '../../engine/examples/annotations.js';
import { isReported } from '../../engine/examples/page.js';
import { diagnostics } from '../../engine/features/diagnostics.js';
import type { Example, RuleText } from '../../engine/model.js';
import { textOf } from '../../engine/say.js';
import { applyEdits } from '../../engine/text.js';
import { createWorkspace, defaultOptions } from '../../engine/workspace/workspace.js';
import { catalog } from '../../knowledge/catalog.js';
import { allRules } from '../../knowledge/rules.js';

for (const rule of allRules()) describe(rule.id, () => {
  for (const example of rule.examples) test(example.title, () => {
    const before = yamlOf(example.yaml);
    expect(annotate(before, check(rule, example, before))).toBe(normalize(example.yaml));

    if (example.fixed === undefined) return;
    const after = applyEdits(before, check(rule, example, before).flatMap((it) => it.fix?.edits ?? []));
    expect(after).toBe(yamlOf(example.fixed));
    expect(check(rule, example, after)).toEqual([]);
  });

  test('has an example that fires and one that does not', () => {
    expect(new Set(rule.examples.map(isReported))).toEqual(new Set([true, false]));
  });
});

/** What this one rule says; the same rule in several kinds is one rule. */
function check(rule: RuleText, example: Example, yaml: string) {
  const workspace = createWorkspace(catalog);
  const files = Object.entries(example.files ?? {}).map(([name, text]) => ({ uri: `file:///w/${name}`, text: yamlOf(text) }));
  const uri = `file:///w/${example.fileName ?? 'main.yaml'}`;
  workspace.apply({ put: [...files, { uri, text: yaml }], options: { ...defaultOptions, targets: example.targets ?? {} } });
  return diagnostics(workspace.snapshot(), { uri })
    .filter((it) => it.rule === rule.id)
    .map((it) => ({ span: it.span, message: textOf(it.message), fix: it.fix }));
}

test('every rule file is registered under its own id', () => {
  const files = readdirSync('knowledge', { recursive: true }).map(String).filter((it) => /\/rules\/(?!index)[^/]+\.ts$/.test(it));
  const ids = new Set(catalog.flatMap((kind) => kind.rules.map((rule) => rule.id)));
  expect(files.map((it) => it.replace(/.*\/(.*)\.ts$/, '$1')).filter((it) => !ids.has(it))).toEqual([]);
});

for (const kind of catalog) for (const sample of kind.samples) test(`sample ${sample.id} is clean`, () => {
  const workspace = createWorkspace(catalog);
  workspace.apply({ put: [{ uri: 'sample.yaml', text: sample.yaml }] });
  const world = workspace.snapshot();
  const [placed] = world.documents('sample.yaml');
  expect(world.resources(placed!.document).map((it) => it.kind.name)).toEqual([kind.name]);
  const complaints = diagnostics(world, { uri: 'sample.yaml' }).filter((it) => it.severity === 'error' || it.severity === 'warning');
  expect(complaints.map((it) => `${it.rule}: ${textOf(it.message)}`)).toEqual([]);
});
