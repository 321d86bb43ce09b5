import type { Position, Range } from 'vscode-languageserver';
import { derive } from '../../engine/derive.js';
import type { Place, Snapshot, Source, Span } from '../../engine/model.js';

/** Where every line of a file begins; filled in when it is asked for, or by the edit that made the text. */
const lines = derive((_: Pick<Source, 'text'>): { starts?: Uint32Array } => ({}));

function lineStarts(source: Pick<Source, 'text'>): Uint32Array {
  return (lines(source).starts ??= Uint32Array.from([0, ...startsBetween(source.text, 0, source.text.length)]));
}

/** The file with other text at `span`. Of its lines only those are looked at that the edit touches. */
export function edited(source: Source, { start, end }: Span, inserted: string): Source {
  const text = source.text.slice(0, start) + inserted + source.text.slice(end);
  const after: Source = { ...source, text };
  const before = lineStarts(source);
  const shift = text.length - source.text.length;
  // A line begins by the character above it, and by its own first one after a carriage return.
  const [first, last] = [lowest(before, start), lowest(before, end + 1)];
  const added = startsBetween(text, before[first - 1] ?? 0, last < before.length ? before[last]! + shift - 1 : text.length);
  const starts = new Uint32Array(first + added.length + before.length - last);
  starts.set(before.subarray(0, first));
  starts.set(added, first);
  for (let from = last, to = first + added.length; from < before.length; from += 1, to += 1) starts[to] = before[from]! + shift;
  lines(after).starts = starts;
  return after;
}

/** The first line that begins at or behind the offset; never the first of all. */
function lowest(starts: Uint32Array, offset: number): number {
  let [low, high] = [1, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, starts.length);
}

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

/** The lines that begin behind `from` and up to `to`. The protocol knows three line ends: \n, \r\n and \r. */
function startsBetween(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  const part = text.slice(from, to + 1);
  const end = to - from;
  if (!part.includes('\r')) {
    for (let at = part.indexOf('\n'); at >= 0 && at < end; at = part.indexOf('\n', at + 1)) starts.push(from + at + 1);
    return starts;
  }
  for (let at = 0; at < end; at += 1) {
    const code = part.charCodeAt(at);
    if (code === 10 || (code === 13 && part.charCodeAt(at + 1) !== 10)) starts.push(from + at + 1);
  }
  return starts;
}
