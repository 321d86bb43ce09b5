import type { Document, Placed, Source, Span } from '../model.js';
import { owned } from '../remember.js';
import { actionsIn } from './actions.js';
import { isForeign } from './foreign.js';

/** Lines end at \n, \r\n and \r only; the `m` flag would also break them at U+2028. */
const boundary = /(?:^|[\n\r])(?:---(?=[ \t\r\n]|$)|\.\.\.(?=[ \t]*(?:[\r\n]|$)))/g;
/** Every line end can be read in one way only: with two ways, thirty lines of remarks would be read in a thousand million. */
const nothingButRemarks = /^\uFEFF?(?:(?:[ \t]*(?:#[^\n\r]*)?|%[^\n\r]*)(?:\r?\n|\r(?!\n)))*$/;

const nothing = /^(?:(?:---|\.\.\.)(?=\r?\n|$))?(?: *\r?\n)* *$/;

/** Whether a document is nothing but its marker. Templates that leave everything out make files of ten thousand such documents. */
export function saysNothing(text: string): boolean {
  return nothing.test(text);
}

/**
 * The YAML documents of a file. Text of `previous` that is still there keeps its {@link Document} value,
 * so whatever was derived from it stays remembered: one key press costs one document. Those that say nothing are one value.
 */
export function documentsIn(source: Source, previous: readonly Placed[] = []): readonly Placed[] {
  const { text, uri } = source;
  const local = !isForeign(text) && !mayHaveRemarks(text);
  const { front, back } = local ? untouched(text, previous) : { front: 0, back: 0 };
  const tail = previous.slice(previous.length - back);
  const shift = text.length - (previous.length === 0 ? 0 : endOf(previous.at(-1)!));
  const { starts, met } = startsIn(text, previous[front]?.start ?? 0, tail.map((it) => it.start + shift));
  const rest = tail.slice(met);
  const texts = textsBetween(text, starts, rest.length === 0 ? text.length : rest[0]!.start + shift);
  const empty = new Map<string, Document>();
  const documentOf = (part: string): Document => {
    const known = empty.get(part) ?? { uri, text: part };
    if (saysNothing(part)) empty.set(part, known);
    return known;
  };
  const kept = keep(texts, previous.slice(front, previous.length - rest.length));
  return [
    ...previous.slice(0, front),
    ...texts.map((it, index): Placed => ({ document: kept[index] ?? documentOf(it), start: starts[index]! })),
    ...(shift === 0 ? rest : rest.map(({ document, start }): Placed => ({ document, start: start + shift }))),
  ];
}

function endOf({ document, start }: Placed): number {
  return start + document.text.length;
}

/**
 * How many documents at either end stand in the new text as they did, and are sure to be documents of it. Whether one
 * begins at a place is decided by its own first line, by the document above it, and by the first character below: hence
 * two are given up where the text differs.
 */
function untouched(text: string, previous: readonly Placed[]): { readonly front: number; readonly back: number } {
  let front = 0;
  while (front < previous.length && standsAt(text, previous[front]!.document, previous[front]!.start)) front += 1;
  const least = front === 0 ? 0 : endOf(previous[front - 1]!);
  let back = 0;
  for (let end = text.length; back < previous.length - front; back += 1) {
    const { document } = previous.at(-1 - back)!;
    end -= document.text.length;
    if (end < least || !standsAt(text, document, end)) break;
  }
  return { front: Math.max(0, front - 2), back: Math.max(0, back - 1) };
}

/** As `startsWith`, which is many times slower than cutting out and comparing. */
function standsAt(text: string, document: Document, start: number): boolean {
  return text.slice(start, start + document.text.length) === document.text;
}

/**
 * Where documents begin from one of them on, until the first of `known` is met: what follows it is known.
 * Comments and directives above a `---` belong to the document below it.
 */
function startsIn(text: string, from: number, known: readonly number[]): { readonly starts: readonly number[]; readonly met: number } {
  const starts = [from];
  if (isForeign(text)) return { starts, met: known.length };
  const remarks = templateRemarks(text);
  const search = new RegExp(boundary);
  // With the line break above it, because an end marker on its first line counts.
  search.lastIndex = Math.max(0, from - 1);
  let met = 0;
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const marker = match.index + (/^[\n\r]/.test(match[0]) ? 1 : 0);
    if (remarks.some((it) => it.start < marker && marker < it.end)) continue;
    const start = match[0].endsWith('.') ? lineAfter(text, marker) : marker;
    if (nothingButRemarks.test(text.slice(starts.at(-1), start))) continue;
    if (start >= text.length && !match[0].endsWith('-')) continue;
    while (met < known.length && known[met]! < start) met += 1;
    if (known[met] === start) return { starts, met };
    starts.push(start);
  }
  return { starts, met: known.length };
}

/**
 * The texts that begin at `starts`. A part of a long text keeps all of it in memory; so what is left of a file after a
 * key press, one document, is copied.
 */
function textsBetween(text: string, starts: readonly number[], end: number): readonly string[] {
  const isPart = end - starts[0]! < text.length / 2;
  return starts.map((start, index) => {
    const part = text.slice(start, starts[index + 1] ?? end);
    return isPart ? owned(part) : part;
  });
}

/** Comments of templates: a `---` in them separates nothing. */
function templateRemarks(text: string): readonly Span[] {
  if (!mayHaveRemarks(text)) return [];
  return actionsIn(text).filter((it) => it.role === 'silent').map((it) => it.span);
}

function mayHaveRemarks(text: string): boolean {
  return (text.includes('/*') || text.includes('{#')) && /\{\{-?\s*\/\*|(?<!\$)\{#/.test(text);
}

function lineAfter(text: string, offset: number): number {
  const end = /\r\n|\n|\r/g;
  end.lastIndex = offset;
  const found = end.exec(text);
  return found ? end.lastIndex : text.length;
}

/** Documents that stand unchanged at the beginning or at the end, which is all that one edit leaves. */
function keep(texts: readonly string[], previous: readonly Placed[]): readonly (Document | undefined)[] {
  const kept: (Document | undefined)[] = new Array<undefined>(texts.length);
  const most = Math.min(texts.length, previous.length);
  let front = 0;
  while (front < most && previous[front]!.document.text === texts[front]) {
    kept[front] = previous[front]!.document;
    front += 1;
  }
  let back = 1;
  while (back <= most - front && previous.at(-back)!.document.text === texts.at(-back)) {
    kept[texts.length - back] = previous.at(-back)!.document;
    back += 1;
  }
  return kept;
}
