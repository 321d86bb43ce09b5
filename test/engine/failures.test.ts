import { expect, test } from 'vitest';

import { diagnostics, failedRules } from '../../engine/features/diagnostics.js';
import type { Kind, Rule } from '../../engine/model.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { machine } from '../support/machine.js';

const broken: Rule = {
  id: 'breaks', severity: 'error', summary: 'Breaks.', why: 'A test.', sources: ['https://test.dev'], examples: [{ title: 'x', yaml: '' }],
  check: () => { throw new Error('oops'); },
};
const kind: Kind = { ...machine, rules: [broken, ...machine.rules] };

test('a rule that throws silences itself only, and is told', () => {
  const workspace = createWorkspace([kind]);
  workspace.apply({ put: [{ uri: 'a', text: 'apiVersion: test.dev/v1\nkind: Machine\nmetadata: { name: a }\nspec: { size: x }\n' }] });
  const world = workspace.snapshot();
  expect(diagnostics(world, { uri: 'a' }).map((it) => it.rule)).toContain('wrong-type');
  expect(failedRules(world, { uri: 'a' }).map((it) => [it.rule, String(it.error)])).toEqual([['breaks', 'Error: oops']]);
});
