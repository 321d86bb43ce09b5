import { expect, test } from 'vitest';

import { codeActions } from '../../engine/features/codeActions.js';
import { diagnostics } from '../../engine/features/diagnostics.js';
import { applyEdits } from '../../engine/text.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { machine } from '../support/machine.js';

const uri = 'file:///a.yaml';
const head = 'apiVersion: test.dev/v1\nkind: Machine\nmetadata: { name: a }\n';

function worldOf(text: string) {
  const workspace = createWorkspace([machine]);
  workspace.apply({ put: [{ uri, text }] });
  return workspace.snapshot();
}
const rulesIn = (text: string) => diagnostics(worldOf(text), { uri }).map((it) => it.rule);

test.each([
  ['a tab', `${head}spec:\n\tsize: 1\n\tparts: []\n`],
  ['a quote that is never closed', `${head}spec:\n  title: "abc\n  size: 1\n  parts: []\n`],
  ['a bracket that is never closed', `${head}spec:\n  tags: [a, b\n  size: 1\n`],
])('%s is one mistake, not a cascade of made-up ones', (_, text) => {
  expect(new Set(rulesIn(text))).toEqual(new Set(['yaml-syntax']));
});

test('what is certainly wrong before the break is still said', () => {
  expect(rulesIn(`${head}spec:\n  size: x\n  tags: [a, b\n`)).toContain('wrong-type');
});

test('a misspelt required field is one mistake', () => {
  expect(rulesIn(`${head}spec:\n  size: 1\n  partz: []\n`)).toEqual(['unknown-field']);
});

test('fix all keeps to what is certain', () => {
  const text = `${head}spec:\n  size: "1"\n  parts: [{ name: a, material: { grade: haard } }]\n  color: RED\n`;
  const world = worldOf(text);
  const all = codeActions(world, { uri, span: { start: 0, end: 0 } }).find((it) => it.kind === 'source.fixAll.nodewise');
  const after = applyEdits(text, all?.edits ?? []);
  expect(after).toContain('color: red');
  expect(after).toContain('grade: haard');
});
