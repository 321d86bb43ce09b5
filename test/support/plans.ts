import { execFileSync } from 'node:child_process';
import type { Answers, Plan } from '../../engine/advisor/model.js';
import { planOf } from '../../engine/advisor/plan.js';
import { fieldsOf, givenFor, stepOf } from '../../engine/advisor/step.js';
import { diagnostics } from '../../engine/features/diagnostics.js';
import type { Message } from '../../engine/model.js';
import { textOf } from '../../engine/say.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { advisor } from '../../knowledge/advisor.js';
import { catalog } from '../../knowledge/catalog.js';

const empty = createWorkspace(catalog).snapshot();
const tell = (message: Message) => textOf(message);

/** The plan for these answers; fails with what is wrong with them when there is none. */
export function planFor(answers: Answers): Plan {
  const plan = planOf(empty, { advisor, answers, tell, today: '2026-11-20' });
  if (plan) return plan;
  const { chosen, fields, outcome } = stepOf(empty, { advisor, answers });
  const problems = fields.filter((it) => it.problem).map((it) => `${it.id}: ${tell(it.problem!)}`);
  throw new Error(`No plan of ${chosen ?? 'nothing'}: ${problems.join('; ') || JSON.stringify(outcome.excluded)}`);
}

/** The text of one file of a plan. */
export function fileOf(plan: Plan, path: string): string {
  const file = plan.files.find((it) => it.path === path);
  if (!file) throw new Error(`There is no ${path} among ${plan.files.map((it) => it.path).join(', ')}`);
  return file.text;
}

/** What the field says against its answer; `undefined` when nothing. */
export function problemOf(answers: Answers, id: string): string | undefined {
  const { fields } = stepOf(empty, { advisor, answers });
  const field = fields.find((it) => it.id === id);
  if (!field) throw new Error(`${id} is not asked; asked are ${fields.map((it) => it.id).join(', ')}`);
  return field.problem && tell(field.problem);
}

/** The fields that are asked after these answers. */
export function askedFields(answers: Answers): readonly string[] {
  return stepOf(empty, { advisor, answers }).fields.map((it) => it.id);
}

/** Errors and warnings of our own checker against a plan, and what a shell or a JSON reader would refuse. */
export function complaints(plan: Plan): readonly string[] {
  const yaml = plan.files.filter((it) => it.language === 'yaml').map(({ path, text }) => ({ uri: `file:///${plan.folder}/${path}`, text }));
  const workspace = createWorkspace(catalog);
  workspace.apply({ put: yaml });
  const snapshot = workspace.snapshot();
  const found = yaml.flatMap(({ uri }) => diagnostics(snapshot, { uri })
    .filter((it) => it.severity === 'error' || it.severity === 'warning')
    .map((it) => `${uri.split('/').at(-1)}: ${it.severity} ${it.rule}: ${tell(it.message)}`));
  const others = plan.files.flatMap(({ path, language, text }) => {
    if (language === 'json') return refused(path, () => JSON.parse(text));
    return language === 'shellscript' ? refused(path, () => execFileSync('bash', ['-n'], { input: text, stdio: ['pipe', 'ignore', 'pipe'] })) : [];
  });
  const blanks = plan.files.flatMap(({ path, text }) => /.*(?:\bundefined\b|\[object |\bNaN\b).*/.exec(text)?.map((line) => `${path}: ${line}`) ?? []);
  return [...found, ...others, ...blanks];
}

function refused(path: string, read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    return [`${path}: ${String(error)}`];
  }
}

/** Answers of a scaffold's fields, drawn by a seed from everything that they offer: not all pairs, but other ones for each seed. */
export function drawn(base: Answers, seed: number): Answers {
  const answers: Record<string, string> = { ...base };
  let state = seed * 7919 + 17;
  const next = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor(state / 65536) % below;
  };
  const scaffold = advisor.scaffolds.find((it) => it.options.includes(base['option']!))!;
  for (const field of scaffold.fields) {
    const given = givenFor(empty, advisor, answers, base['option']!, scaffold);
    if (base[field.id] !== undefined || !given.asks(field.id)) continue;
    const values = [field.usual(given), ...(field.choices?.(given).map((it) => it.id) ?? []), ...(field.examples ?? [])];
    const value = values[next(values.length)]!;
    const [checked] = fieldsOf([field], givenFor(empty, advisor, { ...answers, [field.id]: value }, base['option']!, scaffold), answers);
    if (!checked?.problem) answers[field.id] = value;
  }
  return answers;
}
