import type { Span } from '../model.js';

/** A stretch of YAML inside another text. */
export interface Block {
  /** The line that opens it. */
  readonly opener: Span;
  /** Whole lines. */
  readonly body: Span;
  /** The shell fills in variables before anybody reads the text. */
  readonly expands: boolean;
  /** The shell takes leading tabs away. */
  readonly tabs: boolean;
}

/** The lines of a stretch of text, without their breaks. */
export function linesIn(text: string, { start, end }: Span): readonly Span[] {
  const lines: Span[] = [];
  let from = start;
  for (let at = start; at < end; at += 1) {
    if (text[at] !== '\n' && text[at] !== '\r') continue;
    lines.push({ start: from, end: at });
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    from = at + 1;
  }
  return from < end ? [...lines, { start: from, end }] : lines;
}
