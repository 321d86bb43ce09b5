import { describe, expect, test } from 'vitest';

import { diagnostics } from '../../engine/features/diagnostics.js';
import { commentsIn } from '../../engine/features/ignores.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { machine } from '../support/machine.js';

const head = 'apiVersion: test.dev/v1\nkind: Machine\nmetadata: { name: a }\n';
const uri = 'file:///w/team/a.yaml';

function rulesIn(text: string, configuration?: string, at = 'file:///w/.nodewise.yaml'): readonly string[] {
  const workspace = createWorkspace([machine]);
  workspace.apply({ put: [{ uri, text: head + text }, ...(configuration === undefined ? [] : [{ uri: at, text: configuration }])] });
  return diagnostics(workspace.snapshot(), { uri }).filter((it) => !it.missing).map((it) => `${it.rule}:${it.severity}`);
}

describe('comments leave findings out', () => {
  test('without one, everything is reported', () => {
    expect(rulesIn('spec:\n  size: x\n  color: pink\n')).toEqual(['wrong-type:error', 'value-not-allowed:error']);
  });
  test.each([
    ['the next line', 'spec:\n  # nodewise-disable-next-line wrong-type not yet known\n  size: x\n  color: pink\n'],
    ['the same line', 'spec:\n  size: x # nodewise-disable-line wrong-type\n  color: pink\n'],
    ['the whole file', '# nodewise-disable-file wrong-type\nspec:\n  size: x\n  color: pink\n'],
    ['several rules, one of them meant', 'spec:\n  size: x # nodewise-disable-line missing-field, wrong-type because\n  color: pink\n'],
    ['two comments on one line', 'spec:\n  size: x # nodewise-disable-line missing-field # nodewise-disable-line wrong-type\n  color: pink\n'],
    ['a comment above and one behind', 'spec:\n  # nodewise-disable-next-line missing-field\n  size: x # nodewise-disable-line wrong-type\n  color: pink\n'],
    ['with CRLF', 'spec:\r\n  # nodewise-disable-next-line wrong-type\r\n  size: x\r\n  color: pink\r\n'],
  ])('%s', (_, text) => {
    expect(rulesIn(text)).toEqual(['value-not-allowed:error']);
  });
  test('another rule is still reported', () => {
    expect(rulesIn('spec:\n  size: x # nodewise-disable-line value-not-allowed\n')).toEqual(['wrong-type:error']);
  });
  test('the names of the rules have a place', () => {
    const text = 'a: 1 # nodewise-disable-line one, two because\n';
    const [found] = commentsIn(text);
    expect([found!.rules, text.slice(found!.span.start, found!.span.end)]).toEqual([['one', 'two'], 'one, two']);
  });
});

describe('.nodewise.yaml', () => {
  const text = 'spec:\n  size: x\n  color: pink\n';
  test.each([
    ['sets severities', 'rules: { wrong-type: warning, value-not-allowed: hint }', ['wrong-type:warning', 'value-not-allowed:hint']],
    ['silences a rule, with off as YAML reads it', 'rules:\n  wrong-type: off\n', ['value-not-allowed:error']],
    ['ignores a rule in a folder', 'ignores: [{ path: team/**, rules: [wrong-type] }]', ['value-not-allowed:error']],
    ['ignores everything in a folder', 'ignores: [{ path: team }]', []],
    ['leaves other folders alone', 'ignores: [{ path: other }]', ['wrong-type:error', 'value-not-allowed:error']],
    ['that is broken changes nothing', 'rules: [', ['wrong-type:error', 'value-not-allowed:error']],
    ['with nonsense in it changes nothing', 'rules: { wrong-type: loud }\nignores: 7\n', ['wrong-type:error', 'value-not-allowed:error']],
  ])('%s', (_, configuration, expected) => {
    expect(rulesIn(text, configuration)).toEqual(expected);
  });
  test('the nearest one counts', () => {
    const workspace = createWorkspace([machine]);
    workspace.apply({ put: [
      { uri, text: head + text },
      { uri: 'file:///w/.nodewise.yaml', text: 'rules: { wrong-type: off }' },
      { uri: 'file:///w/team/.nodewise.yaml', text: 'rules: { wrong-type: info }' },
    ] });
    expect(diagnostics(workspace.snapshot(), { uri }).find((it) => it.rule === 'wrong-type')?.severity).toBe('info');
  });
  test('findings stay remembered while it does not change', () => {
    const workspace = createWorkspace([machine]);
    workspace.apply({ put: [{ uri, text: head + text }, { uri: 'file:///w/.nodewise.yaml', text: 'rules: { wrong-type: info }' }] });
    const first = diagnostics(workspace.snapshot(), { uri });
    workspace.apply({ put: [{ uri: 'file:///w/other.yaml', text: 'a: 1' }] });
    expect(diagnostics(workspace.snapshot(), { uri })).toEqual(first);
    workspace.apply({ drop: ['file:///w/.nodewise.yaml'] });
    expect(diagnostics(workspace.snapshot(), { uri }).find((it) => it.rule === 'wrong-type')?.severity).toBe('error');
  });
});
