import type { Document, Span } from '../model.js';
import { startOfLine } from '../text.js';
import type { FlowHit } from './flow.js';
import type { Line, LineValue } from './line.js';
import { readOutline, type Reading, type Slot, type Stop } from './outline.js';
import { stepsOf, type Outline, type Step } from './outlineNode.js';
import { mask } from './placeholders.js';

export type { Outline, Step } from './outlineNode.js';

/** Why nothing can be typed at a place that YAML would give a meaning to. */
export type Silence = 'comment' | 'block scalar' | 'string' | 'separator' | 'anchor' | 'alias' | 'merge' | 'explicit key' | 'placeholder' | 'gap';

/**
 * What would become of text typed at one offset of a document.
 *
 * - `key`: a key of the map at `steps`
 * - `value`: the value at `steps`, on the line of its key or in flow style
 * - `either`: the node at `steps` begins here: a scalar, or its first key or dash
 * - `item`: only a new dash of the list at `steps` can stand here
 * - `none`: nothing to complete; `why` says so, and `steps` where it is
 */
export interface Cursor {
  readonly role: 'key' | 'value' | 'either' | 'item' | 'none';
  readonly why?: Silence;
  readonly steps: readonly Step[];
  /** What is written at `steps`, the half-typed word apart. */
  readonly node: Outline;
  readonly root: Outline;
  /** The other keys of the map at `steps`, in order. */
  readonly siblings: readonly string[];
  /** The key under the cursor, when it has its colon already. */
  readonly hasColon: boolean;
  /** The half-typed word up to the cursor, with white space that has to go. */
  readonly insert: Span;
  /** The whole word. Inside quotes both spans are what stands between them. */
  readonly replace: Span;
  /** The word with its quotes. */
  readonly whole: Span;
  readonly prefix: string;
  readonly quote?: '"' | "'";
  /** False for a quote without its partner. */
  readonly closed: boolean;
  /** White space that has to come before what is typed. */
  readonly lead: string;
  /** The column where a key, a dash or the text begins; for a value, the column of its key. */
  readonly indent: number;
  /** White space at the begin of the line, which editors repeat on the lines of a snippet. */
  readonly base: number;
  readonly style: 'block' | 'flow';
  readonly afterDash: boolean;
  /** A list that could get a dash here, beside the key of its map: `key:` and `- a` at one column. */
  readonly list?: readonly Step[];
  /** The document is JSON: keys and strings want double quotes. */
  readonly json: boolean;
  readonly unit: number;
  readonly dashIndent: number;
}

/** Where in the tree would hang what is typed at `offset`? Answered from lines and columns, for any text. */
export function cursorAt(document: Document, offset: number): Cursor {
  const at = Math.max(0, Math.min(offset, document.text.length));
  const { text } = mask(document.text);
  const { window, onSeparator } = windowAround(text, at);
  const reading = readOutline(text, window, at);
  const question: Question = { raw: document.text, text, at, reading };
  if (onSeparator) return silent(question, 'separator', reading.root);
  if (isInTemplate(question)) return silent(question, 'placeholder', reading.root);
  return answer(question);
}

interface Question {
  readonly raw: string;
  readonly text: string;
  readonly at: number;
  readonly reading: Reading;
}

function answer(question: Question): Cursor {
  const { stop, root } = question.reading;
  if (!stop) return silent(question, 'gap', root);
  if (stop.on === 'inside') return silent(question, stop.why, stop.node);
  if (stop.on === 'flow') return fromFlow(question, stop.hit);
  return fromLine(question, stop);
}

type LineStop = Extract<Stop, { on: 'line' }>;

function fromLine(question: Question, stop: LineStop): Cursor {
  const { line, slot, item, entry, map } = stop;
  const { at, reading: { root } } = question;
  const around = entry?.node ?? item ?? slot?.node ?? root;
  if (line.comment !== undefined && at > line.comment) return silent(question, 'comment', around);
  if (line.kind === 'explicit') return silent(question, 'explicit key', around);
  if (line.kind !== 'content') return slot ? fromColumn(question, line, slot) : silent(question, 'gap', root);
  if (at < line.content) return silent(question, 'gap', around);
  const lastDash = line.dashes.at(-1);
  if (item && lastDash !== undefined && (at <= lastDash || (at < line.body && (line.key ?? line.value)))) return silent(question, 'gap', around);
  if (entry && map && line.key) return at <= line.key.colon ? fromKey(question, stop) : fromValue(question, line, entry.node);
  if (line.value && line.value.style !== 'plain' && line.value.style !== 'single' && line.value.style !== 'double') return fromValue(question, line, around);
  if (item) return fromItem(question, line, item);
  return slot ? fromColumn(question, line, slot) : silent(question, 'gap', around);
}

function fromKey(question: Question, { line, entry, map }: LineStop): Cursor {
  const { span, name } = line.key!;
  const { at } = question;
  if (at < span.start || at > span.end) return silent(question, 'gap', map!);
  if (name === '<<') return silent(question, 'merge', map!);
  const word = wordOf(question, span, true);
  if (!word) return silent(question, 'gap', map!);
  const siblings = map!.entries.filter((it) => it !== entry).map((it) => it.name);
  return make(question, map!, { role: 'key', ...word, siblings, hasColon: true, indent: map!.column, base: leading(line), afterDash: line.dashes.length > 0 });
}

function fromValue(question: Question, line: Line, node: Outline): Cursor {
  const { at, text } = question;
  const { value, properties } = line;
  if (properties && properties.start < at && at < properties.end) return silent(question, 'anchor', node);
  if (properties && at === properties.end && text[at - 1] !== ' ') return silent(question, 'anchor', node);
  if (node.step === '<<') return silent(question, 'merge', node);
  const shape = { role: 'value' as const, indent: node.parent?.column ?? 0, base: leading(line), afterDash: line.dashes.length > 0 };
  if (!value) return make(question, node, { ...shape, ...emptyWord(at), lead: needsSpace(text, at) ? ' ' : '' });
  if (value.style === 'block') return silent(question, 'block scalar', node);
  if (value.style === 'alias') return silent(question, 'alias', node);
  if (value.style === 'flow' || at < value.start) return silent(question, 'gap', node);
  const word = wordOf(question, value, value.closed);
  if (!word) return silent(question, isQuoted(value) ? 'gap' : 'string', node);
  return make(question, node, { ...shape, ...word });
}

/** Behind a dash, where nothing yet says whether a key or a value begins. */
function fromItem(question: Question, line: Line, item: Outline): Cursor {
  const { at, text } = question;
  if (line.properties) return line.value ? fromValue(question, line, item) : silent(question, 'anchor', item);
  const word = line.value ? wordOf(question, line.value, line.value.closed) : emptyWord(at);
  if (!word) return silent(question, 'gap', item);
  const column = item.type === 'map' ? item.column : word.whole.start - line.start + (needsSpace(text, at) ? 1 : 0);
  const shape = { ...word, indent: column, base: leading(line), afterDash: true, lead: !line.value && needsSpace(text, at) ? ' ' : '' };
  if (item.type === 'map') return make(question, item, { ...shape, role: 'key', siblings: item.entries.map((it) => it.name) });
  if (item.type === 'list') return silent(question, 'gap', item);
  return make(question, item, { ...shape, role: 'either' });
}

/** A blank line, or a word alone on its line: the column decides. */
function fromColumn(question: Question, line: Line, slot: Slot): Cursor {
  const { at } = question;
  if (line.value && slot.as === 'text') return silent(question, 'string', slot.node);
  const word = line.value ? wordOf(question, line.value, line.value.closed) : emptyWord(at);
  if (!word || (line.properties && !line.value)) return silent(question, line.properties ? 'anchor' : 'gap', slot.node);
  const column = word.whole.start - line.start;
  const { node, role, indent } = settled(slot, column);
  const start = line.start + Math.min(column, Math.max(indent, 0));
  const lead = ' '.repeat(Math.max(0, indent - column));
  const spans = word.quote ? word : { ...word, insert: { ...word.insert, start }, replace: { ...word.replace, start }, whole: { ...word.whole, start } };
  const siblings = role === 'key' ? node.entries.map((it) => it.name) : [];
  const list = role === 'key' && slot.orList && slot.as === 'key' ? { list: stepsOf(slot.orList) } : {};
  return make(question, node, { role, ...spans, lead, indent, base: Math.min(leading(line), start - line.start), siblings, ...list });
}

/** What the slot became further down: text below the cursor knows better than text above it. */
function settled(slot: Slot, column: number): { readonly node: Outline; readonly role: 'key' | 'item' | 'either'; readonly indent: number } {
  const { node, orList } = slot;
  if (slot.as === 'key' && slot.wasEmpty && orList?.type === 'list') return { node: orList, role: 'item', indent: orList.column };
  if (node.type === 'map' && node.style === 'block') return { node, role: 'key', indent: node.column };
  if (node.type === 'list' && node.style === 'block') return { node, role: 'item', indent: node.column };
  return { node, role: 'either', indent: column };
}

function fromFlow(question: Question, hit: FlowHit): Cursor {
  const { node, index, entry } = hit;
  const { at, text } = question;
  if (hit.as === 'comment') return silent(question, 'comment', node);
  if (hit.as === 'gap') return silent(question, 'gap', node);
  if (node.style === 'alias') return silent(question, 'alias', node);
  const lineStart = startOfLine(text, at);
  const base = text.slice(lineStart).search(/[^ \t]|$/);
  const word = wordOf(question, hit.word, hit.closed) ?? emptyWord(at);
  const empty = hit.word.start === hit.word.end;
  const lead = empty && (text[at - 1] === ':' || text[at - 1] === ',') ? ' ' : '';
  const hasColon = hit.as === 'key' && /^\s*:/.test(text.slice(hit.word.end, hit.word.end + 200));
  const shape = { ...word, style: 'flow' as const, lead, base: Math.min(base, word.insert.start - lineStart), indent: base, hasColon };
  if (hit.as === 'key') return make(question, node, { ...shape, role: 'key', siblings: node.entries.filter((it) => it !== entry).map((it) => it.name) });
  const cursor = make(question, node, { ...shape, role: 'value' });
  return index === undefined ? cursor : { ...cursor, steps: [...cursor.steps, index] };
}

type Shape = Partial<Cursor> & Pick<Cursor, 'role' | 'insert' | 'replace' | 'whole'>;

function make({ raw, at, reading }: Question, node: Outline, shape: Shape): Cursor {
  const { root, unit, dashIndent } = reading;
  const prefix = raw.slice(shape.insert.start, at).trimStart();
  const defaults = { siblings: [], hasColon: false, closed: true, lead: '', indent: 0, base: 0, style: 'block' as const, afterDash: false };
  return { ...defaults, steps: stepsOf(node), node, root, prefix, json: root.style === 'flow', unit, dashIndent: dashIndent ?? unit, ...shape };
}

function silent(question: Question, why: Silence, node: Outline): Cursor {
  return make(question, node, { role: 'none', why, ...emptyWord(question.at) });
}

type Word = Pick<Cursor, 'insert' | 'replace' | 'whole' | 'closed'> & { readonly quote?: '"' | "'" };

function emptyWord(at: number): Word {
  const span = { start: at, end: at };
  return { insert: span, replace: span, whole: span, closed: true };
}

/** The word around the cursor; undefined when the cursor does not touch it from inside. */
function wordOf({ at, text }: Question, { start, end }: Span, closed: boolean): Word | undefined {
  if (at < start || at > end) return undefined;
  const whole = { start, end };
  const first = text[start];
  if (start === end || (first !== '"' && first !== "'")) return { insert: { start, end: at }, replace: whole, whole, closed: true };
  const inner = { start: start + 1, end: closed ? end - 1 : end };
  if (at < inner.start || at > inner.end) return undefined;
  return { insert: { start: inner.start, end: at }, replace: inner, whole, quote: first, closed };
}

function isQuoted({ style }: LineValue): boolean {
  return style === 'single' || style === 'double';
}

function leading(line: Line): number {
  return line.content - line.start;
}

/** `key:` and `-` want a space behind them before anything else. */
function needsSpace(text: string, at: number): boolean {
  return text[at - 1] === ':' || text[at - 1] === '-';
}

/** Inside `${…`, `{{ …` or a line that is template code: whoever fills it in knows better. */
function isInTemplate({ raw, text, at }: Question): boolean {
  const start = startOfLine(raw, at);
  const before = raw.slice(start, at);
  const opened = Math.max(before.lastIndexOf('${'), before.lastIndexOf('{{'));
  if (opened >= 0 && !before.slice(opened).includes('}')) return true;
  return before.trim() !== '' && text.slice(start, at).trim() === '';
}

/** The part of the text between two `---` or `...`, as far as the document still contains such lines. */
function windowAround(text: string, at: number): { readonly window: Span; readonly onSeparator: boolean } {
  const separator = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)|^%.*$/gm;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (const { index, 0: { length } } of text.matchAll(separator)) {
    const lineEnd = index + /^[^\n\r]*/.exec(text.slice(index, index + 1000))![0].length;
    if (index <= at && at <= lineEnd) return { window: { start, end: index }, onSeparator: true };
    if (index > at) return { window: { start: Math.min(start, at), end: index }, onSeparator: false };
    start = index + length;
  }
  return { window: { start: Math.min(start, at), end: text.length }, onSeparator: false };
}
