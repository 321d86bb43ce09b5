import type { Span } from '../model.js';

export type ValueStyle = 'plain' | 'single' | 'double' | 'flow' | 'block' | 'alias';

/** A value as far as its first line shows it. */
export interface LineValue {
  readonly style: ValueStyle;
  readonly start: number;
  /** Behind the value; for flow, block and unclosed quotes the end of the line. */
  readonly end: number;
  /** False for a quote that does not end on this line. */
  readonly closed: boolean;
}

export interface LineKey {
  readonly name: string;
  readonly span: Span;
  readonly colon: number;
}

/** One line of block style, taken apart. All offsets count from the start of the text. */
export interface Line {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** First character that is not white space; `end` on a blank line. */
  readonly content: number;
  readonly kind: 'blank' | 'comment' | 'content' | 'explicit';
  readonly dashes: readonly number[];
  /** Where the content behind the dashes begins, with its anchor or tag. */
  readonly body: number;
  readonly key?: LineKey;
  /** Where an anchor or a tag before the value begins. */
  readonly properties?: Span;
  readonly value?: LineValue;
  /** Where a comment behind the content begins. */
  readonly comment?: number;
}

/** Takes one line apart. It never looks at other lines, so broken text above or below does not matter. */
export function readLine(text: string, start: number, end: number): Line {
  const content = skipSpace(text, start, end);
  const line = { start, end, content, dashes: [], body: content };
  if (content === end) return { ...line, kind: 'blank' };
  if (text[content] === '#') return { ...line, kind: 'comment', comment: content };
  if (isExplicit(text, content, end)) return { ...line, kind: 'explicit' };
  return { ...line, kind: 'content', ...readContent(text, content, end) };
}

/** The quoted text's end, behind the closing quote; undefined when it does not end before `limit`. */
export function quoteEnd(text: string, start: number, limit: number): number | undefined {
  const quote = text[start];
  for (let at = start + 1; at < limit; at += 1) {
    if (text[at] === '\\' && quote === '"') at += 1;
    else if (text[at] !== quote) continue;
    else if (quote === "'" && text[at + 1] === "'") at += 1;
    else return at + 1;
  }
  return undefined;
}

/** A quoted scalar's content, with the escapes that occur in keys and names. */
export function unquote(raw: string): string {
  const quote = raw[0];
  if (quote !== '"' && quote !== "'") return raw;
  const inner = raw.slice(1, raw.length > 1 && raw.endsWith(quote) ? -1 : undefined);
  return quote === "'" ? inner.replaceAll("''", "'") : inner.replace(/\\(["\\/])/g, '$1');
}

export function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text[at])) at += 1;
  return at;
}

export function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

function isExplicit(text: string, at: number, end: number): boolean {
  return (text[at] === '?' || text[at] === ':') && (at + 1 === end || isSpace(text[at + 1]));
}

type Content = Pick<Line, 'dashes' | 'body' | 'key' | 'properties' | 'value' | 'comment'>;

function readContent(text: string, from: number, end: number): Content {
  const dashes: number[] = [];
  let at = from;
  while (text[at] === '-' && (at + 1 === end || isSpace(text[at + 1]))) {
    dashes.push(at);
    at = skipSpace(text, at + 1, end);
  }
  const before = readProperties(text, at, end);
  const key = readKey(text, before?.end ?? at, end);
  if (!key) return { dashes, body: at, ...readValue(text, at, end) };
  return { dashes, body: at, key, ...readValue(text, skipSpace(text, key.colon + 1, end), end) };
}

/** Anchor and tag, with the space behind them. */
function readProperties(text: string, from: number, end: number): Span | undefined {
  let at = from;
  while (at < end && (text[at] === '&' || text[at] === '!')) {
    while (at < end && !isSpace(text[at])) at += 1;
    at = skipSpace(text, at, end);
  }
  return at === from ? undefined : { start: from, end: at };
}

function readKey(text: string, start: number, end: number): LineKey | undefined {
  const first = text[start];
  if (start >= end || first === '{' || first === '[' || first === '#' || first === '|' || first === '>') return undefined;
  const quoted = first === '"' || first === "'";
  const keyEnd = quoted ? quoteEnd(text, start, end) : plainEnd(text, start, end);
  if (keyEnd === undefined) return undefined;
  const colon = skipSpace(text, keyEnd, end);
  if (text[colon] !== ':' || colon >= end || !(colon + 1 === end || isSpace(text[colon + 1]))) return undefined;
  return { name: unquote(text.slice(start, keyEnd)), span: { start, end: keyEnd }, colon };
}

/** Where unquoted text ends: at `: `, at ` #`, at the end of the line; without white space at its end. */
function plainEnd(text: string, start: number, end: number): number {
  let last = start;
  for (let at = start; at < end; at += 1) {
    const character = text[at];
    if (character === ':' && (at + 1 === end || isSpace(text[at + 1]))) break;
    if (character === '#' && at > start && isSpace(text[at - 1])) break;
    if (!isSpace(character)) last = at + 1;
  }
  return last;
}

function readValue(text: string, from: number, end: number): Pick<Line, 'properties' | 'value' | 'comment'> {
  const properties = readProperties(text, from, end);
  const start = properties?.end ?? from;
  const found = properties ? { properties } : {};
  if (start >= end) return found;
  if (text[start] === '#') return { ...found, comment: start };
  const value = valueAt(text, start, end);
  const behind = skipSpace(text, value.end, end);
  const comment = text[behind] === '#' && behind < end && behind > value.end ? { comment: behind } : {};
  return { ...found, value, ...comment };
}

function valueAt(text: string, start: number, end: number): LineValue {
  const first = text[start];
  if (first === '"' || first === "'") {
    const closing = quoteEnd(text, start, end);
    return { style: first === '"' ? 'double' : 'single', start, end: closing ?? end, closed: closing !== undefined };
  }
  if (first === '{' || first === '[') return { style: 'flow', start, end, closed: false };
  if (/^[|>][-+0-9]*[ \t]*(?:#.*)?$/.test(text.slice(start, end))) return { style: 'block', start, end, closed: false };
  return { style: first === '*' ? 'alias' : 'plain', start, end: scalarEnd(text, start, end), closed: true };
}

/** Like {@link plainEnd}, but a value keeps its colons: `a: b: c` is broken, and its value is what stands there. */
function scalarEnd(text: string, start: number, end: number): number {
  const comment = text.slice(start, end).search(/[ \t]#/);
  let last = comment < 0 ? end : start + comment;
  while (last > start && isSpace(text[last - 1])) last -= 1;
  return last;
}
