import { counted, isAsked, judge } from './judge.js';
import type { Advisor, Answers, Shift } from './model.js';

type Change = Shift['changes'][number];

/**
 * Which other answers lead to something else than `recommended`: each question with each of its other answers, not only
 * with the usual one. When nothing is left and no single answer helps, two together. What is only a preference comes
 * first, then the better score.
 */
export function sensitivity(advisor: Advisor, answers: Answers, recommended: string | undefined): readonly Shift[] {
  const singles = changesOf(advisor, answers);
  const shifts = shiftsOf(advisor, answers, singles.map((it) => [it]), recommended);
  if (recommended !== undefined || shifts.length > 0) return shifts;
  const pairs = singles.flatMap((one, index) => singles.slice(index + 1).filter((it) => it.question !== one.question).map((other) => [one, other]));
  return shiftsOf(advisor, answers, pairs, recommended).slice(0, 12);
}

function changesOf({ questions }: Advisor, answers: Answers): readonly Change[] {
  return questions.filter((it) => isAsked(it, answers)).flatMap(({ id, choices }) => choices
    .filter((it) => it.id !== answers[id])
    .map((it) => ({ question: id, from: answers[id]!, to: it.id, ...(it.costs && { costs: it.costs }) })));
}

function shiftsOf(advisor: Advisor, answers: Answers, candidates: readonly (readonly Change[])[], recommended: string | undefined): readonly Shift[] {
  const preferences = new Set(advisor.questions.filter((it) => it.about === 'preference').map((it) => it.id));
  const shifts = candidates.flatMap((changes): readonly Shift[] => {
    const [first] = judge(advisor, changed(advisor, answers, changes)).ranking;
    if (!first || first.option === recommended) return [];
    return [{ changes, recommended: first.option, score: first.score, preference: changes.every((it) => preferences.has(it.question)) }];
  });
  return shifts.sort((one, other) => Number(other.preference) - Number(one.preference) || other.score - one.score);
}

function changed(advisor: Advisor, answers: Answers, changes: readonly Change[]): Answers {
  return counted(advisor, { ...answers, ...Object.fromEntries(changes.map((it) => [it.question, it.to])) });
}
