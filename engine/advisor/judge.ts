import { holds } from './given.js';
import type { Advisor, Answers, Excluded, Question, Ranked } from './model.js';

/** The answers that count: of every question one. */
export function counted(advisor: Advisor, given: Answers): Answers {
  const answers = Object.fromEntries(advisor.questions.map((it) => [it.id, isChoice(it, given[it.id]) ? given[it.id]! : it.usual]));
  // Whether a question is asked hangs on others; one that is not has its usual answer, which may decide about the next.
  for (const it of advisor.questions) if (!isAsked(it, answers)) answers[it.id] = it.usual;
  return answers;
}

/** Whether the question is asked after these answers. */
export function isAsked({ unless }: Question, answers: Answers): boolean {
  return !unless || !holds(unless, answers);
}

function isChoice({ choices }: Question, answer: string | undefined): boolean {
  return choices.some((it) => it.id === answer);
}

/** Every option, either with a score or with what excludes it. */
export function judge({ options, constraints, weights }: Advisor, answers: Answers): { readonly ranking: readonly Ranked[]; readonly excluded: readonly Excluded[] } {
  const against = constraints.filter((it) => holds(it.when, answers));
  const speaking = weights.filter((it) => holds(it.when, answers));
  const excluded: Excluded[] = [];
  const ranking: Ranked[] = [];
  for (const { id, base } of options) {
    const reasons = against.filter((it) => it.excludes.includes(id)).map((it) => ({ id: it.id, text: it.reason }));
    if (reasons.length > 0) excluded.push({ option: id, reasons });
    else ranking.push(ranked(id, base, speaking));
  }
  return { ranking: ranking.sort((one, other) => other.score - one.score), excluded };
}

function ranked(option: string, base: number, weights: Advisor['weights']): Ranked {
  const reasons = weights.flatMap(({ id, adds, gain, loss }) => {
    const points = adds[option] ?? 0;
    return points === 0 ? [] : [{ id, points, text: points < 0 ? (loss ?? gain) : gain }];
  });
  return { option, score: reasons.reduce((sum, it) => sum + it.points, base), reasons: reasons.sort((one, other) => other.points - one.points) };
}
