import { CHOMPING_MODE, COLLECTION_STYLE, EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, type Event, type MappingEvent, type ScalarEvent, type SequenceEvent } from 'js-yaml';

import type { NodeStyle, Span } from '../model.js';
import { Maker, type Pairs, type Scalar } from './maker.js';
import type { Masked } from './placeholders.js';
import type { Found } from './tolerant.js';
import type { TreeNode } from './tree.js';

/** Tabs, lone carriage returns, byte order marks, directives, the ends of documents, explicit keys: rare, and read differently. */
const unlike = /\t|\r(?!\n)|\uFEFF|(?:^|\n)(?:%|\.\.\.)|(?:^|[\n:,[{?-]) *\?(?:[ \r\n]|$)/;
/** What may be an anchor, an alias or a tag: looked for before, because the library may read what follows one again and again. */
const marked = /(?:^|[\n:,[{?-]) *[&*!](?![ &*!=\n])/;
/** A key may be as long as it likes for this library; the other refuses very long ones. */
const longestKey = 1000;

/**
 * Reads the YAML that people write every day, several times as fast as the tolerant reader. Undefined for everything
 * else: whatever is a mistake, has an anchor or a tag, or is read differently by the two, is left to the tolerant one.
 */
export function readQuickly(text: string, masked: Masked): Found | undefined {
  if (isUnlike(masked.text)) return undefined;
  try {
    const maker = new Maker(text, masked);
    const root = new Reader(parseEvents(masked.text, {}), masked.text, maker).document();
    return { root, syntax: [], problems: maker.problems };
  } catch {
    return undefined;
  }
}

/** Single signs are found many times as fast as what they may be part of. */
function isUnlike(text: string): boolean {
  const isOdd = (signs: readonly string[]) => signs.some((it) => text.includes(it));
  return (isOdd(['\t', '\r', '\uFEFF', '?', '%', '...']) && unlike.test(text)) || (isOdd(['&', '*', '!']) && marked.test(text));
}

/** Thrown and caught in this file: the tolerant reader is to be asked. */
class Unlike extends Error {}

/** Makes our tree out of the library's events, which say where scalars are, but not where maps and lists end. */
class Reader {
  #next = 0;
  /** Where what was read last is over, its own line's comment and end with it: that far reaches a block that ends with it. */
  #over = 0;
  #flow = 0;

  constructor(readonly events: readonly Event[], readonly text: string, readonly maker: Maker) {}

  document(): TreeNode {
    if (this.#take().type !== EVENT_ID.DOCUMENT) throw new Unlike();
    const event = this.events[this.#next];
    if (event?.type !== EVENT_ID.MAPPING && event?.type !== EVENT_ID.SEQUENCE) throw new Unlike();
    const root = this.#node(undefined, 0);
    if (this.#next !== this.events.length - 1) throw new Unlike();
    return root;
  }

  /** `from` is where the search for what the events do not say begins: behind the key or the dash. */
  #node(key: Span | undefined, from: number): TreeNode {
    const event = this.#take();
    switch (event.type) {
      case EVENT_ID.SCALAR: return this.maker.scalar(event.valueStart < 0 ? this.#empty(event, from) : this.#scalar(event), key);
      case EVENT_ID.MAPPING: return this.#map(event, key);
      case EVENT_ID.SEQUENCE: return this.#list(event, key);
      default: throw new Unlike();
    }
  }

  #map(event: MappingEvent, key: Span | undefined): TreeNode {
    const flow = this.#enter(event, '{');
    const pairs: Pairs = { entries: [], merged: [] };
    this.#over = event.start + 1;
    for (let next = this.events[this.#next]!; next.type !== EVENT_ID.POP; next = this.events[this.#next]!) {
      this.#next += 1;
      if (next.type !== EVENT_ID.SCALAR || next.valueStart < 0) throw new Unlike();
      const name = this.#scalar(next, true);
      this.maker.pair(pairs, name, this.#node(name.span, name.span.end));
    }
    return this.maker.map(pairs, flow ? 'flow' : 'block', { start: event.start, end: this.#leave(flow) }, key);
  }

  #list(event: SequenceEvent, key: Span | undefined): TreeNode {
    const flow = this.#enter(event, '[');
    const items: TreeNode[] = [];
    this.#over = event.start + 1;
    while (this.events[this.#next]!.type !== EVENT_ID.POP) items.push(this.#node(undefined, -1));
    return this.maker.list(items, flow ? 'flow' : 'block', { start: event.start, end: this.#leave(flow) }, key);
  }

  /** Whether it is written with brackets. Pairs in a list, `[a: 1]`, have a map without brackets. */
  #enter(event: MappingEvent | SequenceEvent, bracket: string): boolean {
    if (event.anchorStart >= 0 || event.tagStart >= 0) throw new Unlike();
    const flow = event.style === COLLECTION_STYLE.FLOW;
    if (flow && this.text[event.start] !== bracket) throw new Unlike();
    if (flow) this.#flow += 1;
    return flow;
  }

  /** Takes the event that closes a map or list; where it ends. */
  #leave(flow: boolean): number {
    this.#next += 1;
    if (!flow) return this.#over;
    const end = this.#search(closing, this.#over);
    this.#flow -= 1;
    this.#finish(end);
    return end;
  }

  #scalar(event: ScalarEvent, isKey = false): Scalar {
    if (event.anchorStart >= 0 || event.tagStart >= 0) throw new Unlike();
    switch (event.style) {
      case SCALAR_STYLE.PLAIN: return this.#line(event, 'plain', 0, isKey);
      case SCALAR_STYLE.SINGLE_QUOTED: return this.#line(event, 'single', 1, isKey);
      case SCALAR_STYLE.DOUBLE_QUOTED: return this.#line(event, 'double', 1, isKey);
      default: return this.#block(event, isKey);
    }
  }

  #line(event: ScalarEvent, style: NodeStyle, quote: number, isKey: boolean): Scalar {
    const span = { start: event.valueStart - quote, end: event.valueEnd + quote };
    if (!event.fast && unlikeInLine.test(this.text.slice(span.start, span.end))) throw new Unlike();
    if (!isKey) this.#finish(span.end);
    else if (span.end - span.start > longestKey) throw new Unlike();
    return { style, span, text: getScalarValue(this.text, event) };
  }

  /** The header stands on the line above the text. */
  #block(event: ScalarEvent, isKey: boolean): Scalar {
    const header = /[|>]-?\r?\n$/.exec(this.text.slice(Math.max(0, event.valueStart - 5), event.valueStart));
    const body = this.text.slice(event.valueStart, event.valueEnd);
    const text = body.trimEnd();
    if (!header || isKey || event.chomping === CHOMPING_MODE.KEEP || event.indent < 1 || text === '' || !/^(?:\r?\n)*$/.test(body.slice(text.length))) throw new Unlike();
    this.#over = this.#search(lineEnd, event.valueStart + text.length);
    this.#remarks();
    const start = event.valueStart - header[0].length;
    // The sign may be the end of a remark, with the header in front of it.
    if (this.text.slice(this.text.lastIndexOf('\n', start) + 1, start).includes('#')) throw new Unlike();
    return { style: event.style === SCALAR_STYLE.LITERAL_BLOCK ? 'literal' : 'folded', span: { start, end: this.#over }, text: getScalarValue(this.text, event) };
  }

  /** `key:` and nothing behind it: the value stands behind the colon and the spaces behind that. */
  #empty(event: ScalarEvent, from: number): Scalar {
    if (from < 0 || this.#flow > 0 || event.anchorStart >= 0 || event.tagStart >= 0) throw new Unlike();
    this.#over = this.#search(colon, from);
    if (this.#search(white, this.#over) !== this.text.length && this.text[this.#search(white, this.#over)] === '#') throw new Unlike();
    return { style: 'plain', span: { start: this.#over, end: this.#over }, text: '' };
  }

  /** A value ends here. Blocks that end with it end behind its line; brackets do not care. */
  #finish(end: number): void {
    this.#over = end;
    if (this.#flow > 0) return;
    this.#over = this.#search(restOfLine, end);
    this.#remarks();
  }

  /** Comments below a value belong to what follows, unless they stand deeper than that: then the other reader has ways of its own. */
  #remarks(): void {
    const at = this.#search(white, this.#over);
    if (this.text[at] !== '#') return;
    const next = this.#search(remarks, this.#over);
    const column = next >= this.text.length ? 0 : next - (this.text.lastIndexOf('\n', next - 1) + 1);
    const deepest = Math.max(...[...this.text.slice(this.#over, next).matchAll(remark)].map((it) => it[1]!.length));
    if (deepest > column) throw new Unlike();
  }

  /** The end of what `pattern` finds at `from`. */
  #search(pattern: RegExp, from: number): number {
    pattern.lastIndex = from;
    if (!pattern.test(this.text)) throw new Unlike();
    return pattern.lastIndex;
  }

  #take(): Event {
    const event = this.events[this.#next];
    if (!event) throw new Unlike();
    this.#next += 1;
    return event;
  }
}

const white = /[ \r\n]*/y;
const colon = / *: */y;
const restOfLine = / *(?:(?<= )#[^\n\r]*)?(?:\r?\n)?/y;
const lineEnd = /(?:\r?\n)?/y;
const remarks = /(?: *(?:#[^\n\r]*)?(?:\r?\n|$))* */y;
const remark = /(?:^|\n)( *)#/g;
const closing = /(?:[ ,\r\n]|(?<=[ \n,])#[^\n\r]*(?![^\n\r]))*[\]}]/y;
/** Line breaks in a scalar, and escapes beyond the well-known ones. */
const unlikeInLine = /[\n\r]|\\(?!["\\/abefnrtv0 N_LP]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4})/;
