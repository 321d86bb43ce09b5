import { derive } from './derive.js';
import type { Source, Span } from './model.js';

/** A place as people count: line and column from 0, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which lines begin. Lines end at \n, \r\n and \r, as YAML and the language server protocol say. */
export const lineStarts = derive((source: Source): Uint32Array => {
  const { text } = source;
  const starts: number[] = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    if (code === 13 && text.charCodeAt(at + 1) === 10) at += 1;
    starts.push(at + 1);
  }
  return Uint32Array.from(starts);
});

/** The position of an offset; offsets outside the text are moved to its ends. */
export function positionAt(source: Source, offset: number): Position {
  const starts = lineStarts(source);
  const inside = Math.max(0, Math.min(offset, source.text.length));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle]! <= inside) low = middle;
    else high = middle - 1;
  }
  return { line: low, column: inside - starts[low]! };
}

/** The offset of a position; a column past the end of its line means the end of the line. */
export function offsetAt(source: Source, { line, column }: Position): number {
  const starts = lineStarts(source);
  if (line < 0) return 0;
  if (line >= starts.length) return source.text.length;
  const start = starts[line]!;
  return Math.min(start + Math.max(0, column), lineEnd(source, line));
}

/** Where a line's own text ends, before its line break. */
export function lineEnd(source: Source, line: number): number {
  const starts = lineStarts(source);
  let end = starts[line + 1] ?? source.text.length;
  while (end > starts[line]! && /[\n\r]/.test(source.text[end - 1]!)) end -= 1;
  return end;
}

/** Where the line of this offset begins. Walks by itself: a search for a line break that the text does not use would look at all of it. */
export function startOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at -= 1;
  return at;
}

/** Where the line of this offset ends, before its line break. */
export function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

/** The line break that a text uses: that of its first line. */
export function lineBreak(text: string): string {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

/** `text` with `edits` applied; of edits that overlap, the first in the text wins. */
export function applyEdits(text: string, edits: readonly { readonly span: Span; readonly text: string }[]): string {
  const forward = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let done = 0;
  for (const { span, text: replacement } of forward) {
    if (span.start < done) continue;
    result += text.slice(done, span.start) + replacement;
    done = span.end;
  }
  return result + text.slice(done);
}
