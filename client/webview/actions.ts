import type { Answers } from '../../engine/advisor/model.js';
import type { Tab } from './state.js';

/** Everything that can be done on the page. */
export interface Actions {
  /** Gives some answers; `undefined` takes one back. */
  answer(changes: Readonly<Record<string, string | undefined>>): void;
  /** As `answer`, by a button that may not be there afterwards: the heading of what follows is focused. */
  decide(changes: Readonly<Record<string, string | undefined>>): void;
  /** As `answer`, but waits until the typing pauses. */
  type(id: string, value: string): void;
  forward(): void;
  back(): void;
  go(question: string): void;
  result(): void;
  tab(tab: Tab): void;
  compareAll(on: boolean): void;
  file(path: string): void;
  copy(text: string): void;
  write(): void;
  save(): void;
  load(): void;
  startOver(): void;
  dismiss(): void;
}

/** Answers with some of them given otherwise or taken back. */
export function changed(answers: Answers, changes: Readonly<Record<string, string | undefined>>): Answers {
  const all: Record<string, string | undefined> = { ...answers, ...changes };
  return Object.fromEntries(Object.entries(all).filter((it): it is [string, string] => it[1] !== undefined));
}
