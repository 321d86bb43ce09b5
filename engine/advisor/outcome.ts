import { holds } from './given.js';
import { counted, isAsked, judge } from './judge.js';
import type { Advisor, Answers, Outcome } from './model.js';
import { sensitivity } from './sensitivity.js';

/** A best score below this is a weak match. */
export const weakBelow = 30;
/** Two scores nearer to each other than this are a close call. */
export const closeWithin = 10;

/** What follows from the answers. Questions without an answer, or that are not asked, count with their usual one. */
export function outcomeOf(advisor: Advisor, given: Answers): Outcome {
  const answers = counted(advisor, given);
  const { ranking, excluded } = judge(advisor, answers);
  const [first, second] = ranking;
  return {
    answers,
    ignored: advisor.questions.filter((it) => given[it.id] !== undefined && !isAsked(it, answers)).map((it) => it.id),
    ...(first && { recommended: first.option }),
    ranking,
    excluded,
    weak: first !== undefined && first.score < weakBelow,
    close: first !== undefined && second !== undefined && first.score - second.score < closeWithin,
    notices: advisor.notices.filter((it) => holds(it.when, answers) && (!it.recommended || (first && it.recommended.includes(first.option)))),
    sensitivity: sensitivity(advisor, answers, first?.option),
  };
}
