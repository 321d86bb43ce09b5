import type { Position, Range } from 'vscode-languageserver';
import { derive } from '../../engine/derive.js';
import type { Place, Snapshot, Source, Span } from '../../engine/model.js';

/** Where every line of a file begins. */
const lineStarts = derive((source: Pick<Source, 'text'>): readonly number[] => {
  const { text } = source;
  return text.includes('\r') ? startsAfterEveryEnd(text) : startsAfterLineFeeds(text);
});

/** Half open UTF-16 offset of a position; one beyond the end of a line or file means the end of it. */
export function offsetAt(source: Pick<Source, 'text'>, { line, character }: Position): number {
  if (!Number.isInteger(line) || !Number.isInteger(character)) throw new TypeError('A position needs an integer line and character');
  const starts = lineStarts(source);
  const start = starts[Math.max(0, line)];
  if (line < 0) return 0;
  if (start === undefined) return source.text.length;
  return Math.min(start + Math.max(0, character), lineEnd(source, starts[line + 1]));
}

export function positionAt(source: Pick<Source, 'text'>, offset: number): Position {
  const starts = lineStarts(source);
  const clamped = Math.max(0, Math.min(offset, source.text.length));
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= clamped) low = middle;
    else high = middle;
  }
  return { line: low, character: clamped - starts[low]! };
}

export function toRange(source: Pick<Source, 'text'>, { start, end }: Span): Range {
  return { start: positionAt(source, start), end: positionAt(source, end) };
}

/** A range that somebody turned around is still that range. */
export function toSpan(source: Pick<Source, 'text'>, { start, end }: Range): Span {
  const [first, last] = [offsetAt(source, start), offsetAt(source, end)];
  return { start: Math.min(first, last), end: Math.max(first, last) };
}

/** The cursor of a request; undefined when the file is not known. */
export function placeOf(world: Snapshot, { textDocument, position }: { textDocument: { uri: string }; position: Position }): Place | undefined {
  const source = world.source(textDocument.uri);
  return source && { uri: source.uri, offset: offsetAt(source, position) };
}

function lineEnd({ text }: Pick<Source, 'text'>, next: number | undefined): number {
  if (next === undefined) return text.length;
  return text[next - 1] === '\n' && text[next - 2] === '\r' ? next - 2 : next - 1;
}

/** The common case, at the speed of `indexOf`. */
function startsAfterLineFeeds(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The protocol knows three line ends: \n, \r\n and \r. */
function startsAfterEveryEnd(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((it) => it.index + it[0].length)];
}
