import { readFileSync } from 'node:fs';
import { planOf } from '../engine/advisor/plan.js';
import { outcomeOf } from '../engine/advisor/outcome.js';
import { readAnswers } from '../engine/advisor/answers.js';
import type { Answers, Plan } from '../engine/advisor/model.js';
import { reportOf, reportPage } from '../engine/advisor/report.js';
import { stepOf } from '../engine/advisor/step.js';
import type { Message } from '../engine/model.js';
import { textOf } from '../engine/say.js';
import { createWorkspace } from '../engine/workspace/workspace.js';
import { parse } from '../engine/yaml/parse.js';
import { advisor } from '../knowledge/advisor.js';
import { catalog } from '../knowledge/catalog.js';
import { adviceWords as words } from './adviceWords.js';
import { print, refuse } from './output.js';

const tell = (message: Message) => textOf(message);

/**
 * `nodewise recommend`: what follows from a file of answers, or from standard input when the file is `-`. Questions
 * without an answer count with their usual one.
 */
export function recommend({ file, format }: { readonly file: string | undefined; readonly format: string }): number {
  if (file === undefined) return refuse(words.nameAnswers);
  if (format !== 'json' && format !== 'md') return refuse(words.recommendFormat(format));
  const answers = answersFrom(file);
  if (!answers) return 2;
  const outcome = outcomeOf(advisor, answers);
  return print(format === 'json' ? `${JSON.stringify(reportOf(outcome, tell), null, 2)}\n` : reportPage(advisor, outcome, tell));
}

/** The scaffold that answers lead to; says on standard error what is in its way. */
export function planFrom(file: string): Plan | undefined {
  const answers = answersFrom(file);
  if (!answers) return undefined;
  const world = createWorkspace(catalog).snapshot();
  const plan = planOf(world, { advisor, answers, tell, today: new Date().toISOString().slice(0, 10) });
  if (plan) return plan;
  const { fields, chosen } = stepOf(world, { advisor, answers });
  if (chosen === undefined) refuse(words.nothingLeft);
  for (const { id, problem } of fields) if (problem) refuse(words.fieldProblem(id, problem));
  return undefined;
}

/** Answers as JSON or YAML. Problems are said, all of them, and then there are no answers. */
function answersFrom(file: string): Answers | undefined {
  const text = readText(file);
  if (text === undefined) return undefined;
  const { root, problems: mistakes } = parse({ uri: file, text });
  const { answers, problems } = mistakes.length > 0 ? { answers: {}, problems: mistakes.map((it) => it.message) } : readAnswers(advisor, root?.value ?? {});
  for (const it of problems) refuse(words.answersProblem(file, it));
  return problems.length > 0 ? undefined : answers;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    refuse(words.unreadableAnswers(file, error instanceof Error ? error.message : String(error)));
    return undefined;
  }
}
