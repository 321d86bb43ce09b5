import type { Document, Placed, Source, Span } from '../model.js';
import { actionsIn } from './actions.js';
import { isForeign } from './foreign.js';

/** Lines end at \n, \r\n and \r only; the `m` flag would also break them at U+2028. */
const boundary = /(?:^|[\n\r])(?:---(?=[ \t\r\n]|$)|\.\.\.(?=[ \t]*(?:[\r\n]|$)))/g;
const nothingButRemarks = /^\uFEFF?(?:[ \t]*(?:#[^\n\r]*)?(?:\r\n|\n|\r)|%[^\n\r]*(?:\r\n|\n|\r))*$/;

/**
 * The YAML documents of a file. Text of `previous` that is still there keeps its {@link Document} value,
 * so whatever was derived from it stays remembered: one key press costs one document.
 */
export function documentsIn(source: Source, previous: readonly Placed[] = []): readonly Placed[] {
  const starts = startsIn(source.text);
  const texts = starts.map((start, index) => source.text.slice(start, starts[index + 1] ?? source.text.length));
  const kept = keep(texts, previous);
  return texts.map((text, index) => ({ document: kept[index] ?? { uri: source.uri, text }, start: starts[index]! }));
}

/** Where documents begin. Comments and directives above a `---` belong to the document below it. */
function startsIn(text: string): readonly number[] {
  const starts = [0];
  if (isForeign(text)) return starts;
  const remarks = templateRemarks(text);
  for (const match of text.matchAll(boundary)) {
    const marker = match.index + (/^[\n\r]/.test(match[0]) ? 1 : 0);
    if (remarks.some((it) => it.start < marker && marker < it.end)) continue;
    const start = match[0].endsWith('.') ? lineAfter(text, marker) : marker;
    if (nothingButRemarks.test(text.slice(starts.at(-1), start))) continue;
    if (start < text.length || match[0].endsWith('-')) starts.push(start);
  }
  return starts;
}

/** Comments of templates: a `---` in them separates nothing. */
function templateRemarks(text: string): readonly Span[] {
  if (!/\{\{-?\s*\/\*|(?<!\$)\{#/.test(text)) return [];
  return actionsIn(text).filter((it) => it.role === 'silent').map((it) => it.span);
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
