import type { Span } from '../model.js';
import { startOfLine } from '../text.js';
import { isSpace, quoteEnd, unquote } from './line.js';
import { newOutline, type Outline, type OutlineEntry } from './outlineNode.js';
import { deepest } from './tree.js';

/** Where the cursor stands in `{ … }` or `[ … ]`. */
export interface FlowHit {
  readonly as: 'key' | 'value' | 'gap' | 'comment';
  /** The map that gets the key; the value's node; the list that gets an item. */
  readonly node: Outline;
  /** Set when `node` is a list and the value a new item of it. */
  readonly index?: number;
  readonly entry?: OutlineEntry;
  readonly word: Span;
  readonly quote?: '"' | "'";
  readonly closed: boolean;
}

interface Request {
  readonly text: string;
  readonly start: number;
  readonly limit: number;
  /** A line that is not deeper than this ends what was never closed. */
  readonly parentColumn: number;
  readonly cursor: number;
}

interface Frame {
  readonly node: Outline;
  /** `[a: 1]`: a map without braces, which ends with its value. */
  readonly pair: boolean;
  state: 'key' | 'colon' | 'value' | 'comma';
  entry: OutlineEntry | undefined;
}

/** Reads one flow collection into `slot`, however broken; it ends at its bracket, or where the indentation says so. */
export function readFlow(request: Request, slot: Outline): { readonly end: number; readonly hit: FlowHit | undefined } {
  return new FlowReader(request, slot).read();
}

class FlowReader {
  readonly #frames: Frame[] = [];
  #at: number;
  #lastEnd: number;
  #hit: FlowHit | undefined;
  #line: Span = { start: 0, end: -1 };

  constructor(readonly request: Request, readonly slot: Outline) {
    this.#at = request.start;
    this.#lastEnd = request.start;
  }

  read(): { readonly end: number; readonly hit: FlowHit | undefined } {
    const { limit } = this.request;
    let goesOn = true;
    while (goesOn && this.#at < limit) goesOn = this.#step();
    if (this.#frames.length === 0) return { end: this.#at, hit: this.#hit };
    if (goesOn && this.#at >= limit) this.#noteGap(this.#at, limit);
    for (const { node } of this.#frames) node.span = { start: node.span.start, end: this.#lastEnd };
    return { end: this.#lastEnd, hit: this.#hit && !this.#isLost() ? this.#hit : undefined };
  }

  /** Reads one token; false when the collection is over. */
  #step(): boolean {
    if (this.#frames.length > deepest) return this.#giveUp();
    const from = this.#at;
    const goesOn = this.#skip();
    if (this.#frames.length > 0) this.#noteGap(from, this.#at);
    if (!goesOn || this.#at >= this.request.limit) return goesOn;
    this.#readToken(this.request.text[this.#at]!);
    this.#lastEnd = this.#at;
    return this.#frames.length > 0;
  }

  /** All that is left belongs to what is nested too deeply for anybody to type in. */
  #giveUp(): false {
    this.#at = this.request.limit;
    this.#lastEnd = this.#at;
    return false;
  }

  #readToken(character: string): void {
    const frame = this.#frames.at(-1);
    if (character === '{' || character === '[') return this.#openFrame(character === '{' ? 'map' : 'list');
    this.#at += 1;
    if (character === '}' || character === ']') return this.#closeFrame();
    if (!frame) return;
    if (character === ',') return this.#separate();
    if (character === ':' && this.#endsKey(frame)) return this.#colon(frame);
    this.#at -= 1;
    this.#readWord(frame);
  }

  #openFrame(type: 'map' | 'list'): void {
    const frame = this.#frames.at(-1);
    const node = frame ? this.#valueSlot(frame) : this.slot;
    node.type = type;
    node.style = 'flow';
    node.span = { start: this.#at, end: this.#at + 1 };
    this.#at += 1;
    this.#frames.push({ node, pair: false, state: type === 'map' ? 'key' : 'value', entry: undefined });
  }

  #closeFrame(): void {
    if (this.#frames.at(-1)?.pair) this.#frames.pop();
    const { node } = this.#frames.pop()!;
    node.span = { start: node.span.start, end: this.#at };
    const outer = this.#frames.at(-1);
    if (outer) outer.state = 'comma';
  }

  #separate(): void {
    if (this.#frames.at(-1)!.pair) this.#frames.pop();
    const frame = this.#frames.at(-1)!;
    frame.state = frame.node.type === 'map' ? 'key' : 'value';
    frame.entry = undefined;
  }

  /** A colon ends a key before white space and before brackets; behind a quoted key it always does. */
  #endsKey(frame: Frame): boolean {
    const next = this.request.text[this.#at];
    const quoted = /["']/.test(this.request.text[this.#at - 2] ?? '');
    const separates = quoted || next === undefined || this.#at >= this.request.limit || /[\s,[\]{}]/.test(next);
    return separates && (frame.state === 'colon' || frame.state === 'key' || (frame.state === 'comma' && frame.node.type === 'list'));
  }

  #colon(frame: Frame): void {
    if (frame.node.type === 'map') {
      frame.entry ??= this.#addEntry(frame.node, '', { start: this.#at - 1, end: this.#at - 1 });
      frame.state = 'value';
      return;
    }
    const item = frame.node.items.at(-1);
    if (item?.type !== 'scalar') return;
    item.type = 'map';
    item.style = 'flow';
    const entry = this.#addEntry(item, item.text, item.span);
    this.#frames.push({ node: item, pair: true, state: 'value', entry });
  }

  #readWord(frame: Frame): void {
    const start = this.#at;
    const { end, quote, closed } = this.#wordAt(start);
    this.#at = end;
    const text = unquote(this.request.text.slice(start, end));
    const isKey = frame.node.type === 'map' && frame.state !== 'value';
    if (isKey) {
      frame.entry = this.#addEntry(frame.node, text, { start, end });
      frame.state = 'colon';
    } else this.#addValue(frame, text, { start, end }, quote);
    const { cursor } = this.request;
    if (cursor < start || cursor > end || this.#hit) return;
    const word = { word: { start, end }, closed, ...(quote && { quote }) };
    if (quote && (cursor === start || (closed && cursor === end))) this.#hit = { as: 'gap', node: frame.node, ...word };
    else if (isKey) this.#hit = { as: 'key', node: frame.node, entry: frame.entry!, ...word };
    else this.#hit = { as: 'value', node: frame.node.type === 'map' ? frame.entry!.node : frame.node.items.at(-1)!, ...word };
  }

  #addEntry(map: Outline, name: string, key: Span): OutlineEntry {
    const node = newOutline(map, name);
    node.span = { start: key.end, end: key.end };
    const entry = { name, key, node };
    map.entries.push(entry);
    return entry;
  }

  #addValue(frame: Frame, text: string, span: Span, quote: '"' | "'" | undefined): void {
    const node = this.#valueSlot(frame);
    node.type = 'scalar';
    node.style = quote === '"' ? 'double' : quote === "'" ? 'single' : text.startsWith('*') ? 'alias' : 'plain';
    node.span = span;
    node.text = text;
    frame.state = 'comma';
  }

  #valueSlot(frame: Frame): Outline {
    if (frame.node.type === 'map') return (frame.entry ??= this.#addEntry(frame.node, '', { start: this.#at, end: this.#at })).node;
    const item = newOutline(frame.node, frame.node.items.length);
    frame.node.items.push(item);
    return item;
  }

  #wordAt(start: number): { readonly end: number; readonly quote?: '"' | "'"; readonly closed: boolean } {
    const { text, limit } = this.request;
    const lineEnd = this.#lineEnd(start);
    const first = text[start];
    if (first === '"' || first === "'") {
      const closing = quoteEnd(text, start, lineEnd);
      if (closing !== undefined) return { end: closing, quote: first, closed: true };
    }
    let last = start + 1;
    for (let at = start + 1; at < Math.min(lineEnd, limit); at += 1) {
      const character = text[at]!;
      if (/[,[\]{}]/.test(character)) break;
      if (character === ':' && /^$|[\s,[\]{}]/.test(text[at + 1] ?? '')) break;
      if (character === '#' && isSpace(text[at - 1])) break;
      if (!isSpace(character)) last = at + 1;
    }
    return first === '"' || first === "'" ? { end: last, quote: first, closed: false } : { end: last, closed: true };
  }

  /** Remembered, because a document may be one long line. */
  #lineEnd(from: number): number {
    if (this.#line.start <= from && from <= this.#line.end) return this.#line.end;
    const { text, limit } = this.request;
    let end = from;
    while (end < limit && text[end] !== '\n' && text[end] !== '\r') end += 1;
    this.#line = { start: from, end };
    return end;
  }

  /** Skips white space and comments; false where a line stands too far left to belong to the collection. */
  #skip(): boolean {
    const { text, limit, cursor, parentColumn } = this.request;
    let lineStart = -1;
    for (; this.#at < limit; this.#at += 1) {
      const character = text[this.#at]!;
      if (character === '\n' || character === '\r') lineStart = this.#at + 1;
      else if (character === '#' && (lineStart >= 0 || isSpace(text[this.#at - 1]))) {
        const end = this.#lineEnd(this.#at);
        if (this.#at < cursor && cursor <= end) this.#hit = { as: 'comment', node: this.slot, word: { start: cursor, end: cursor }, closed: true };
        this.#at = end - 1;
      } else if (!isSpace(character)) return lineStart < 0 || this.#at - lineStart > parentColumn || /[\]}]/.test(character);
    }
    return true;
  }

  /** The cursor stands where nothing is written. */
  #noteGap(from: number, to: number): void {
    const { cursor, text, limit } = this.request;
    const atToken = cursor === to && to < limit && !/[,:\]}]/.test(text[to]!);
    if (this.#hit || cursor < from || cursor > to || atToken) return;
    const frame = this.#frames.at(-1)!;
    const base = { word: { start: cursor, end: cursor }, closed: true };
    if (frame.state === 'key') this.#hit = { as: 'key', node: frame.node, ...base };
    else if (frame.state !== 'value') this.#hit = { as: 'gap', node: frame.node, ...base };
    else if (frame.node.type === 'map') this.#hit = { as: 'value', node: frame.entry?.node ?? frame.node, ...base };
    else this.#hit = { as: 'value', node: frame.node, index: frame.node.items.length, ...base };
  }

  /** An unclosed collection does not reach to a blank line that stands outside by its column. */
  #isLost(): boolean {
    const { cursor, text, parentColumn } = this.request;
    if (cursor <= this.#lineEnd(this.#lastEnd)) return false;
    return cursor - startOfLine(text, cursor) <= parentColumn;
  }
}
