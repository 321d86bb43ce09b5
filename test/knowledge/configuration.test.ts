import { expect, test } from 'vitest';
import { completion } from '../../engine/features/completion.js';
import { catalog } from '../../knowledge/catalog.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';

function offered(fixture: string, name = '.nodewise.yaml'): readonly string[] {
  const uri = `file:///w/${name}`;
  const offset = fixture.indexOf('<|>');
  const workspace = createWorkspace(catalog);
  workspace.apply({ put: [{ uri, text: fixture.replace('<|>', '') }] });
  return completion(workspace.snapshot(), { uri, offset }).items.map((it) => it.label);
}

test.each([
  ['<|>', ['rules', 'ignores', 'targetVersions', 'crds']],
  ['ru<|>', ['rules', 'ignores', 'targetVersions', 'crds']],
  ['crds: []\n<|>', ['rules', 'ignores', 'targetVersions']],
  ['rules:\n  wrong-type: <|>\n', ['error', 'warning', 'info', 'hint', 'off']],
  ['ignores:\n  - <|>\n', ['path', 'rules', 'reason']],
  ['targetVersions:\n  kar<|>\n', ['karpenter', 'kubernetes', 'eksAnywhere']],
])('.nodewise.yaml is completed by its name alone: %s', (fixture, expected) => {
  expect(offered(fixture)).toEqual(expect.arrayContaining(expected));
  expect(offered(fixture)).not.toContain('NodePool');
});

test('rule ids are offered where rules are named', () => {
  expect(offered('rules:\n  <|>')).toContain('unknown-field');
  expect(offered('ignores:\n  - path: a\n    rules: [<|>]\n')).toContain('unknown-field');
});

test('in manifests it is never offered: no apiVersion and kind make it', () => {
  expect(offered('<|>', 'a.yaml')).toContain('NodePool');
  expect(offered('<|>', 'a.yaml')).not.toContain('Configuration');
  expect(offered('apiVersion: <|>', 'a.yaml').filter((it) => it.includes('nodewise.dev'))).toEqual([]);
});
