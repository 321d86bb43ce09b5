import { describe, expect, test } from 'vitest';
import { holds } from '../../../engine/advisor/given.js';
import type { Answers, Plan, Scaffold } from '../../../engine/advisor/model.js';
import { planOf } from '../../../engine/advisor/plan.js';
import { chosenOf, fieldsOf, givenFor, stepOf } from '../../../engine/advisor/step.js';
import { outcomeOf } from '../../../engine/advisor/outcome.js';
import { diagnostics } from '../../../engine/features/diagnostics.js';
import { textOf } from '../../../engine/say.js';
import { createWorkspace } from '../../../engine/workspace/workspace.js';
import { parse } from '../../../engine/yaml/parse.js';
import { advisor } from '../../../knowledge/advisor.js';
import { catalog } from '../../../knowledge/catalog.js';
import { pairwise } from '../../support/pairwise.js';

/**
 * Advice and checker never contradict each other: whatever may be answered, what is written has no error and no warning.
 * Pairwise: every two answers that do not exclude the option stand together in at least one plan.
 */
const empty = createWorkspace(catalog).snapshot();
const tell = (message: Parameters<typeof textOf>[0]) => textOf(message);
const today = '2026-11-20';

describe.each(advisor.options.map((it) => it.id))('everything that can be written for %s', (option) => {
  const scaffold = advisor.scaffolds.find((it) => it.options.includes(option));

  test('has no error and no warning, whatever is answered', { timeout: 240_000 }, () => {
    const rows = rowsFor(option, scaffold!);
    const seen = new Set<string>();
    const complaints = new Map<string, Answers>();
    let planned = 0;
    for (const answers of rows) {
      const plan = planOf(empty, { advisor, answers, tell, today });
      if (!plan) continue;
      expect(plan.option).toBe(option);
      planned += 1;
      const text = JSON.stringify(plan.files.filter((it) => it.path !== 'DECISION.md'));
      if (seen.has(text)) continue;
      seen.add(text);
      for (const complaint of complaintsOf(plan)) if (!complaints.has(complaint)) complaints.set(complaint, answers);
    }
    expect([...complaints].map(([complaint, answers]) => `${complaint}\n  after ${JSON.stringify(answers)}`)).toEqual([]);
    // Examples of two fields may contradict each other (ranges that overlap), but not so often that little is tried.
    expect(planned).toBeGreaterThan(rows.length / 3);
  });
});

function rowsFor(option: string, scaffold: Scaffold): readonly Answers[] {
  const given = givenFor(empty, advisor, { ...pathTo(option), option }, option, scaffold);
  const fields = scaffold.fields.map((field) => [field.id, [...new Set(['', ...(field.choices?.(given).map((it) => it.id) ?? []), ...(field.examples ?? [])])]] as const);
  const questions = advisor.questions.map((it) => [it.id, it.choices.map((choice) => choice.id)] as const);
  const allowed = (row: Answers) => !advisor.constraints.some((it) => it.excludes.includes(option) && Object.keys(it.when).every((id) => row[id] !== undefined) && holds(it.when, row));
  return pairwise(Object.fromEntries([...questions, ...fields]), allowed).map((row) => ({ ...Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')), option }));
}

/** Answers that leave the option: the usual ones, changed as little as needed. */
function pathTo(option: string): Answers {
  let answers: Answers = {};
  for (let tries = 0; tries < 20; tries += 1) {
    const { excluded } = outcomeOf(advisor, answers);
    const first = excluded.find((it) => it.option === option)?.reasons[0];
    if (!first) return answers;
    const { when } = advisor.constraints.find((it) => it.id === first.id)!;
    const better = Object.entries(when).flatMap(([id, values]) => advisor.questions.find((it) => it.id === id)!.choices.filter((it) => !values.includes(it.id)).map((it) => ({ ...answers, [id]: it.id })));
    answers = better.sort((one, other) => weightOf(one, option) - weightOf(other, option))[0]!;
  }
  throw new Error(`No answers lead to ${option}`);
}

function weightOf(answers: Answers, option: string): number {
  return outcomeOf(advisor, answers).excluded.find((it) => it.option === option)?.reasons.length ?? 0;
}

/** What our own checker, a JSON reader and a few plain expectations say against a plan. */
function complaintsOf(plan: Plan): readonly string[] {
  const workspace = createWorkspace(catalog);
  const yaml = plan.files.filter((it) => it.language === 'yaml').map(({ path, text }) => ({ uri: `file:///${plan.folder}/${path}`, text }));
  workspace.apply({ put: yaml });
  const snapshot = workspace.snapshot();
  const found = yaml.flatMap(({ uri }) => diagnostics(snapshot, { uri }).filter((it) => it.severity === 'error' || it.severity === 'warning').map((it) => `${uri.split('/').at(-1)}: ${it.severity} ${it.rule}: ${textOf(it.message)}`));
  const names = plan.files.map((it) => it.path);
  return [
    ...found,
    ...yaml.filter(({ uri, text }) => parse({ uri, text }).problems.length > 0 && !text.includes('\n---\n')).map(({ uri }) => `${uri}: is not YAML`),
    ...plan.files.flatMap(({ path, language, text }) => (language === 'json' && !isJson(text) ? [`${path}: is not JSON`] : [])),
    ...plan.files.flatMap(({ path, text }) => (/undefined|\[object |NaN/.test(text) ? [`${path}: ${/.*(undefined|\[object |NaN).*/.exec(text)![0]}`] : [])),
    ...names.filter((it, index) => names.indexOf(it) !== index || it.startsWith('/') || it.includes('..')).map((it) => `${it}: a file's name twice, or outside of the folder`),
  ];
}

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}

describe('fields', () => {
  const cases = advisor.scaffolds.flatMap((scaffold) => scaffold.options.map((option) => [option, scaffold] as const));

  test.each(cases)('of %s: usual answers and examples are accepted, wrong ones are refused in words', (option, scaffold) => {
    const base = { ...pathTo(option), option };
    const given = givenFor(empty, advisor, base, option, scaffold);
    expect(fieldsOf(scaffold.fields, given, base).filter((it) => it.problem).map((it) => `${it.id}: ${textOf(it.problem!)}`)).toEqual([]);
    for (const field of scaffold.fields) {
      const problemOf = (value: string) => {
        const it = givenFor(empty, advisor, { ...base, [field.id]: value }, option, scaffold);
        return fieldsOf([field], { ...it, asks: () => true, text: (id) => (id === field.id ? value : it.text(id)), list: (id) => (id === field.id ? value.split(',').map((one) => one.trim()).filter((one) => one !== '') : it.list(id)) }, base)[0]?.problem;
      };
      for (const value of field.examples ?? []) expect(problemOf(value) && textOf(problemOf(value)!), `${field.id}: ${value}`).toBeUndefined();
      for (const value of field.wrong ?? []) expect(problemOf(value), `${field.id}: ${value} should be refused`).toBeDefined();
    }
    expect(new Set(scaffold.fields.map((it) => it.id)).size).toBe(scaffold.fields.length);
  });
});

describe('answers', () => {
  test.each(advisor.options.map((it) => it.id))('what was answered about another option does not reach the plan of %s', (option) => {
    const own = new Set(advisor.scaffolds.find((it) => it.options.includes(option))!.fields.map((it) => it.id));
    const others = advisor.scaffolds.flatMap((it) => it.fields).filter((it) => !own.has(it.id)).map((it) => [it.id, it.examples?.[0] ?? 'left over']);
    const answers = { ...pathTo(option), option };
    expect(planOf(empty, { advisor, answers: { ...Object.fromEntries(others), ...answers }, tell, today })).toEqual(planOf(empty, { advisor, answers, tell, today }));
  });

  test('an option that is excluded is never built, whoever asks for it', () => {
    const answers = { os: 'windows', option: 'hybrid-nodes' };
    expect(chosenOf(outcomeOf(advisor, answers), answers)).toBeUndefined();
    expect(stepOf(empty, { advisor, answers }).chosen).toBeUndefined();
  });
});
