import type { Answers } from '../../engine/advisor/model.js';
import type { Message } from '../../engine/model.js';
import { say } from '../../engine/say.js';

/** More than any advisor asks, and longer than anything a person types into one of its fields. */
const most = Object.freeze({ answers: 500, id: 100, text: 20_000 });
/** They mean something to every object, so they are nobody's question. */
const taken: readonly string[] = Object.freeze(['__proto__', 'constructor', 'prototype']);

/** What a client sent, when it can be read; else what is wrong with it. */
export type Read<Value> = { readonly value: Value } | { readonly problem: Message };

/** `{ answers: { id: text } }` as answers. Ids that nobody asks for are the engine's to ignore. */
export function answersIn(params: unknown): Read<Answers> {
  const answers = isRecord(params) ? params['answers'] : undefined;
  if (!isRecord(answers)) return { problem: say`answers is ${typeOf(answers)}; it has to be an object of ids and texts` };
  const entries = Object.entries(answers);
  if (entries.length > most.answers) return { problem: say`There are ${entries.length} answers; at most ${most.answers} are read` };
  for (const [id, text] of entries) {
    if (taken.includes(id) || id === '' || id.length > most.id) return { problem: say`${id.slice(0, most.id)} cannot be the id of an answer` };
    if (typeof text !== 'string') return { problem: say`The answer ${id} is ${typeOf(text)}; it has to be a text` };
    if (text.length > most.text) return { problem: say`The answer ${id} has ${text.length} characters; at most ${most.text} are read` };
  }
  return { value: answers as Answers };
}

/** `{ today: '2026-11-20' }` as that day. */
export function dayIn(params: unknown): Read<string> {
  const today = isRecord(params) ? params['today'] : undefined;
  if (typeof today !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(today)) return { problem: say`today is ${typeof today === 'string' ? today.slice(0, most.id) : typeOf(today)}; it has to be a date such as 2026-11-20` };
  return { value: today };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'missing';
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
