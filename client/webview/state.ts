import type { Answers, Plan } from '../../engine/advisor/model.js';
import { isAnswers, type ToldStep } from './messages.js';
import { flag, object, oneOf, text, type Check } from './shape.js';

export const tabs = ['why', 'compare', 'drawing', 'addresses', 'settings', 'files'] as const;
export type Tab = (typeof tabs)[number];

/** Everything that the page shows follows from this. */
export interface State {
  readonly session: string;
  readonly answers: Answers;
  readonly view: 'questions' | 'result';
  /** The question that is shown; the first open one when it is not asked any more. */
  readonly at: string;
  readonly tab: Tab;
  /** Compare all options, not only those that are left. */
  readonly everyOption: boolean;
  /** The path of the file that is shown. */
  readonly file: string;
  /** Earlier work was taken up again. */
  readonly resumed: boolean;
  readonly note: string;
  readonly noteIsBad: boolean;
  readonly step?: ToldStep;
  readonly plan?: Plan | null;
}

export const fresh: State = { session: '', answers: {}, view: 'questions', at: '', tab: 'why', everyOption: false, file: '', resumed: false, note: '', noteIsBad: false };

/** The part that survives a reload. */
export type Remembered = Pick<State, 'session' | 'answers' | 'view' | 'at' | 'tab' | 'everyOption' | 'file'>;

export function remembered({ session, answers, view, at, tab, everyOption, file }: State): Remembered {
  return { session, answers, view, at, tab, everyOption, file };
}

/** What an earlier page left behind, when it can be read. */
export function recall(value: unknown): Remembered | undefined {
  return isRemembered(value) ? value : undefined;
}

const isRemembered: Check<Remembered> = object({
  session: text(100),
  answers: isAnswers,
  view: oneOf('questions', 'result'),
  at: text(200),
  tab: oneOf(...tabs),
  everyOption: flag(),
  file: text(500),
});

/** The question that is shown. */
export function questionAt({ at, step }: State): ToldStep['asked'][number] | undefined {
  return step?.asked.find((it) => it.id === at) ?? step?.asked.find((it) => it.id === step.next) ?? step?.asked[0];
}

/** What holds for a question at this moment, whether the server has heard of it yet or not. */
export function answerTo({ answers }: Pick<State, 'answers'>, { id, choices, usual }: ToldStep['asked'][number]): string {
  const given = answers[id];
  return given !== undefined && choices.some((it) => it.id === given) ? given : usual;
}

/** The neighbour of the question that is shown; `undefined` at the ends. */
export function neighbour(state: State, distance: 1 | -1): string | undefined {
  const shown = questionAt(state);
  const index = state.step?.asked.findIndex((it) => it.id === shown?.id) ?? -1;
  return index < 0 ? undefined : state.step?.asked[index + distance]?.id;
}
