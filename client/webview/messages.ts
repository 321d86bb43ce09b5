/**
 * What the page and the extension say to each other. Neither trusts the other: whatever arrives is checked here first,
 * and what is not one of these messages is as if it had not been sent.
 */
import type { Answers, Plan, Step } from '../../engine/advisor/model.js';
import type { Told } from '../../engine/say.js';
import { either, flag, listOf, nothing, number, object, oneOf, recordOf, text, type Check } from './shape.js';

/** A step as it travels: every message worded. */
export type ToldStep = Told<Step>;

/** What the page keeps for the day it is opened again. */
export interface Kept {
  /** Which work it is: two pages at once are two. */
  readonly session: string;
  readonly answers: Answers;
}

export type FromPage =
  | { readonly type: 'ready'; readonly kept?: Kept }
  | { readonly type: 'advice'; readonly turn: number; readonly answers: Answers }
  | { readonly type: 'plan'; readonly turn: number; readonly answers: Answers }
  | { readonly type: 'write'; readonly answers: Answers }
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'save'; readonly answers: Answers }
  | { readonly type: 'load' }
  | { readonly type: 'startOver' };

export type ToPage =
  /** The first answer: the words of the user's language, and what is known of earlier work. */
  | { readonly type: 'begin'; readonly session: string; readonly words: Readonly<Record<string, string>>; readonly answers: Answers; readonly resumed: boolean }
  | { readonly type: 'step'; readonly turn: number; readonly step: ToldStep }
  | { readonly type: 'plan'; readonly turn: number; readonly plan: Plan | null }
  | { readonly type: 'answers'; readonly answers: Answers }
  | { readonly type: 'said'; readonly text: string; readonly bad: boolean };

/** A message of the page, or `undefined` when it is none. */
export function fromPage(value: unknown): FromPage | undefined {
  return known(value, pageMessages);
}

/** A message of the extension, or `undefined` when it is none. */
export function toPage(value: unknown): ToPage | undefined {
  return known(value, extensionMessages);
}

/** Answers, wherever they come from: a message, a file, the memory of the editor. */
export function isAnswers(value: unknown): value is Answers {
  return answers(value);
}

export function isKept(value: unknown): value is Kept {
  return kept(value);
}

/** What the server answers to `nodewise/advice`. */
export function isStep(value: unknown): value is ToldStep {
  return step(value);
}

/** What the server answers to `nodewise/plan`. */
export function isPlan(value: unknown): value is Plan {
  return plan(value);
}

const answers: Check<Answers> = recordOf(text(), 500);
const kept: Check<Kept> = object({ session: text(100), answers });
const id = text(200);
const words = text(4000);
const link = object({ title: words, url: text(2000) });
const choice = object({ id, label: words }, { help: words, costs: words, leadsTo: id });
const reason = object({ id, text: words });
const range = object({ of: id, label: words, cidr: text(200), overlaps: listOf(number()) });

const asked = object({ id, ask: words, help: words, about: oneOf('preference', 'fact'), choices: listOf(choice), usual: id }, { answer: id });
const option = object({ id, title: words, summary: words, choose: words, caveats: listOf(words), profile: recordOf(words), links: listOf(link), base: number() });
const field = object(
  { id, group: id, ask: words, type: oneOf('text', 'number', 'list', 'choice', 'flag'), choices: listOf(choice), suggestions: listOf(words), value: text(), given: flag() },
  { help: words, problem: text() },
);
const outcome = object({
  answers,
  ignored: listOf(id),
  ranking: listOf(object({ option: id, score: number(), reasons: listOf(object({ id, text: words, points: number() })) })),
  excluded: listOf(object({ option: id, reasons: listOf(reason) })),
  weak: flag(),
  close: flag(),
  notices: listOf(object({ id, says: words, sources: listOf(text(2000)), read: id })),
  sensitivity: listOf(object({
    changes: listOf(object({ question: id, from: id, to: id }, { costs: words })),
    recommended: id,
    score: number(),
    preference: flag(),
  })),
}, { recommended: id });
const drawing = object({
  title: words,
  zones: listOf(object({ id, of: id, label: words, boxes: listOf(object({ id, of: id, label: words, details: listOf(text()) })) })),
  lines: listOf(object({ from: id, to: id, label: words }, { dashed: flag() })),
});
const step = object(
  { asked: listOf(asked), outcome, options: listOf(option), rows: recordOf(words), fields: listOf(field), blocked: flag(), ranges: listOf(range) },
  { next: id, chosen: id, drawing },
) as Check<unknown> as Check<ToldStep>;
const file = object({ path: text(500), language: oneOf('yaml', 'shellscript', 'json', 'csv', 'markdown', 'plaintext'), because: words, text: text(2_000_000) });
const plan: Check<Plan> = object({ option: id, folder: text(200), files: listOf(file, 500) });

const pageMessages: Readonly<Record<FromPage['type'], Check<unknown>>> = {
  ready: object({}, { kept }),
  advice: object({ turn: number(), answers }),
  plan: object({ turn: number(), answers }),
  write: object({ answers }),
  copy: object({ text: text(2_000_000) }),
  save: object({ answers }),
  load: object({}),
  startOver: object({}),
};

const extensionMessages: Readonly<Record<ToPage['type'], Check<unknown>>> = {
  begin: object({ session: text(100), words: recordOf(words), answers, resumed: flag() }),
  step: object({ turn: number(), step }),
  plan: object({ turn: number(), plan: either(plan, nothing()) }),
  answers: object({ answers }),
  said: object({ text: words, bad: flag() }),
};

function known<Message extends { readonly type: string }>(value: unknown, checks: Readonly<Record<string, Check<unknown>>>): Message | undefined {
  if (!object({ type: text(50) })(value) || !Object.hasOwn(checks, value.type)) return undefined;
  return checks[value.type]?.(value) === true ? (value as unknown as Message) : undefined;
}
