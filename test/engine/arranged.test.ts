import { expect, test } from 'vitest';
import { diagnostics } from '../../engine/features/diagnostics.js';
import type { Kind, Severity } from '../../engine/model.js';
import { say } from '../../engine/say.js';
import { widget } from '../support/widget.js';
import { world } from '../support/world.js';

/** A widget whose color has to be one lower-case word, and a rule that speaks about loud ones. */
function kindWith(severity: Severity): Kind {
  const rule = widget.rules[0]!;
  return {
    ...widget,
    schema: { type: 'object', open: true, properties: { spec: { type: 'object', properties: { color: { type: 'string', pattern: '^[a-z]+$' } } } } },
    rules: [{
      ...rule,
      id: 'shouting',
      severity,
      *check({ root }) {
        const color = root.at('spec.color');
        if (color?.text === 'PINK') yield { span: color.span, message: say`Do not shout` };
      },
    }],
  };
}

function rules(severity: Severity, color: string): readonly string[] {
  const { snapshot, uri } = world([kindWith(severity)], `apiVersion: test.dev/v1\nkind: Widget\nmetadata:\n  name: a\nspec:\n  color: ${color}\n`);
  return diagnostics(snapshot, { uri }).map((it) => it.rule);
}

test('a refused value is reported once, by the rule that says more than its form', () => {
  expect(rules('error', 'PINK')).toEqual(['shouting']);
  expect(rules('error', 'RED')).toEqual(['pattern-mismatch']);
});

test('a rule that only warns does not hide that the value is refused', () => {
  expect(rules('warning', 'PINK')).toEqual(['pattern-mismatch', 'shouting']);
});
