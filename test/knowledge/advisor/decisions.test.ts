import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { outcomeOf } from '../../../engine/advisor/outcome.js';
import { textOf } from '../../../engine/say.js';
import { advisor } from '../../../knowledge/advisor.js';

interface Persona {
  readonly id: string;
  readonly persona: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly expected_top: string | null;
}
const shared = join(process.env['NODEWISE_SHARED'] ?? '../shared');
const file = join(shared, 'cases', 'wizard-personas.jsonl');
const personas = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map((it) => JSON.parse(it) as Persona) : [];

describe.skipIf(personas.length === 0)('decisions that others have written down (skipped without ../shared)', () => {
  test.each(personas.map((it) => [it.id, it.persona, it] as const))('%s: %s', (_, __, { inputs, expected_top }) => {
    expect(outcomeOf(advisor, inputs).recommended ?? null).toBe(expected_top);
  });

  const logic = join(shared, 'facts', 'wizard-logic.json');
  test.skipIf(!existsSync(logic))('ids, constraints and weights are those of the decision table', () => {
    const table = JSON.parse(readFileSync(logic, 'utf8'));
    expect(Object.fromEntries(advisor.questions.map((it) => [it.id, it.choices.map((choice) => choice.id)]))).toEqual(table.questions);
    expect(Object.fromEntries(advisor.questions.map((it) => [it.id, it.usual]))).toEqual(table.defaults);
    expect(advisor.options.map((it) => it.id)).toEqual(table.options);
    expect(Object.fromEntries(advisor.options.map((it) => [it.id, it.base]))).toEqual(table.base);
    expect(advisor.constraints.map(({ id, when, excludes }) => ({ id, when, exclude: [...excludes].sort() }))).toEqual(table.hard_constraints.map(({ reason: _, exclude, ...it }: { reason: string; exclude: string[] }) => ({ ...it, exclude: exclude.sort() })));
    expect(advisor.weights.map(({ id, when, adds }) => ({ id, when, add: adds }))).toEqual(table.weights);
  });
});

describe('what a page can rely on', () => {
  test('ids are unique, and conditions, exclusions and weights speak of questions, choices and options that there are', () => {
    const ids = [...advisor.questions, ...advisor.options, ...advisor.constraints, ...advisor.weights, ...advisor.notices].map((it) => it.id);
    expect(ids.filter((it, index) => ids.indexOf(it) !== index)).toEqual([]);
    const options = advisor.options.map((it) => it.id);
    for (const { when } of [...advisor.constraints, ...advisor.weights, ...advisor.notices, ...advisor.questions.map((it) => ({ when: it.unless ?? {} }))]) {
      for (const [question, answers] of Object.entries(when)) {
        const choices = advisor.questions.find((it) => it.id === question)?.choices.map((it) => it.id) ?? [];
        expect(answers.filter((it) => !choices.includes(it)), question).toEqual([]);
      }
    }
    expect([...advisor.constraints.flatMap((it) => it.excludes), ...advisor.weights.flatMap((it) => Object.keys(it.adds)), ...advisor.notices.flatMap((it) => it.recommended ?? []), ...advisor.scaffolds.flatMap((it) => it.options)].filter((it) => !options.includes(it))).toEqual([]);
  });

  test('every option has a cell in each row of the comparison, and a scaffold', () => {
    for (const option of advisor.options) {
      expect(Object.keys(option.profile).sort(), option.id).toEqual(Object.keys(advisor.rows).sort());
      expect(advisor.scaffolds.filter((it) => it.options.includes(option.id)), option.id).toHaveLength(1);
    }
  });

  test('a weight that takes points away says why', () => {
    for (const { id, adds, loss } of advisor.weights) expect(Object.values(adds).some((it) => it < 0), id).toBe(loss !== undefined);
  });

  test('every choice says what changing to it costs', () => {
    for (const { id, choices } of advisor.questions) for (const choice of choices) expect(choice.costs && textOf(choice.costs), `${id}: ${choice.id}`).toBeTruthy();
  });
});
