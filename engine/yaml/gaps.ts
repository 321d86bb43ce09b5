import type { Document, Node, Span } from '../model.js';
import { maskOf } from './placeholders.js';

/** Whether template code may add something to a map or list: a gap lies between its key and what follows it. */
export function hasGapIn(document: Document, node: Node): boolean {
  const { text, gaps } = maskOf(document);
  if (!gaps.length) return false;
  const first = node.entries()[0]?.key ?? node.items()[0]?.span;
  if (first && (first.start < node.span.start || first.start > node.span.end)) return true;
  const { start, end } = reachOf(text, node);
  return holdsGap(gaps, { start, end });
}

/** Whether a gap lies between a key and what stands below it: the gap may have begun something else, such as an item. */
export function beginsWithGap(document: Document, { key, span }: Node): boolean {
  if (key === undefined) return false;
  const { gaps } = maskOf(document);
  const place = placeBehind(gaps, key.end);
  const gap = (gaps[place]?.start ?? Infinity) < key.end ? gaps[place + 1] : gaps[place];
  return gap !== undefined && gap.end <= span.start;
}

/** Whether nothing but a gap stands behind an offset: an empty value that template code fills in. */
export function isFilledByGap(text: string, gaps: readonly Span[], offset: number): boolean {
  const gap = gaps[placeBehind(gaps, offset)];
  return gap !== undefined && /^(?:[ \t]*:)?(?:\s|#[^\n\r]*(?![^\n\r]))*$/.test(text.slice(offset, Math.max(offset, gap.start)));
}

/** Whether a gap and a stretch of text have letters in common. */
export function holdsGap(gaps: readonly Span[], { start, end }: Span): boolean {
  return (gaps[placeBehind(gaps, start)]?.start ?? Infinity) < end;
}

/** The first gap that ends behind an offset. They are in order and apart, and there may be one for each of a hundred thousand values. */
function placeBehind(gaps: readonly Span[], offset: number): number {
  let low = 0;
  let high = gaps.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (gaps[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** From the key, or the dash, to the next thing that is written behind. */
function reachOf(text: string, { key, span }: Node): Span {
  const content = text.slice(span.start, span.end).trimEnd().length;
  const behind = /^(?:\s|#[^\n\r]*)*/.exec(text.slice(span.start + content))![0].length;
  return { start: key?.start ?? text.slice(0, span.start).trimEnd().length, end: span.start + content + behind };
}
