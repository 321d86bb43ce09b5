import type { Document, Node } from '../model.js';
import { withPlainBreaks } from './lineBreaks.js';

/**
 * Where each character of a scalar's decoded text stands in its document, so that what is found inside a text (TOML, a
 * script, another manifest) can be shown at its place. One offset for each UTF-16 unit of `node.text`, and a last one
 * for its end; they never go back.
 *
 * Exact for literal blocks and for everything but white space; where lines are folded, a space stands at the line end
 * that it came from. An escape of double quotes stands at its backslash.
 */
export function offsetsIn(document: Document, node: Node): readonly number[] {
  // A block's last line breaks belong to its text and not to its span.
  const isBlock = node.style === 'literal' || node.style === 'folded';
  const raw = withPlainBreaks(document.text.slice(node.span.start, isBlock ? undefined : node.span.end));
  switch (node.style) {
    case 'literal': return shifted(literal(raw, node.text), node.span.start);
    case 'folded': return shifted(flowing(raw, node.text, bodyStart(raw), 'folded'), node.span.start);
    case 'single':
    case 'double': return shifted(flowing(raw, node.text, 1, node.style), node.span.start);
    default: return shifted(flowing(raw, node.text, 0, 'plain'), node.span.start);
  }
}

function shifted(offsets: readonly number[], start: number): readonly number[] {
  return offsets.map((it) => it + start);
}

/** Behind the line with the header: `|`, `>-`, `|2 # a comment`. */
function bodyStart(raw: string): number {
  const header = /^[^\n\r]*(?:\r\n|\n|\r)?/.exec(raw)!;
  return header[0].length;
}

/** Line by line: a decoded line is the end of the written one, whatever the indentation was. */
function literal(raw: string, text: string): readonly number[] {
  const offsets: number[] = [];
  const lines = text.split('\n');
  const written = linesFrom(raw, bodyStart(raw), lines.length);
  let last = raw.length;
  for (const [index, line] of lines.entries()) {
    const { start, end } = written[index] ?? { start: last, end: last };
    const first = Math.max(start, end - line.length);
    for (let at = 0; at <= line.length; at += 1) offsets.push(first + at);
    last = end;
  }
  return offsets;
}

function linesFrom(raw: string, start: number, most: number): readonly { readonly start: number; readonly end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let from = start;
  for (const found of raw.slice(start).matchAll(/\r\n|\n|\r/g)) {
    if (lines.length === most) return lines;
    lines.push({ start: from, end: start + found.index });
    from = start + found.index + found[0].length;
  }
  return [...lines, { start: from, end: raw.length }];
}

type Flowing = 'folded' | 'single' | 'double' | 'plain';

/** Both texts hold the same characters in the same order; only white space and escapes differ. */
function flowing(raw: string, text: string, start: number, style: Flowing): readonly number[] {
  const offsets: number[] = [];
  let at = start;
  for (let index = 0; index < text.length;) {
    const wanted = text[index]!;
    if (isBreak(wanted) || wanted === ' ' || wanted === '\t') {
      at = style === 'double' ? skipContinuations(raw, at) : at;
      if (wanted === '\n') at = beforeBreak(raw, at);
      // Behind a line break no space comes from folding: it is written as an escape on the next line.
      else if (style === 'double' && text[index - 1] === '\n' && isBreak(raw[at])) at = skipSpace(raw, at, style);
    } else at = skipSpace(raw, at, style);
    const size = style === 'double' && raw[at] === '\\' ? escapeSize(raw, at) : style === 'single' && raw.startsWith("''", at) ? 2 : undefined;
    const units = size !== undefined && size > 6 && text.codePointAt(index)! > 0xffff ? 2 : 1;
    for (let unit = 0; unit < units; unit += 1) offsets.push(Math.min(at, raw.length));
    index += units;
    at = size !== undefined ? at + size : behind(raw, at, wanted, style);
  }
  return [...offsets, Math.min(at, raw.length)];
}

/** Where to go on after the character `wanted` was found at `at`. */
function behind(raw: string, at: number, wanted: string, style: Flowing): number {
  if (raw[at] === wanted && !isBreak(wanted)) return at + 1;
  if (!isBreak(raw[at])) return at;
  const next = at + (raw.startsWith('\r\n', at) ? 2 : 1);
  return style === 'folded' ? next : next + /^[ \t]*/.exec(raw.slice(next, next + 500))![0].length;
}

/** A line break at the end of spaces that the reader drops. */
function beforeBreak(raw: string, at: number): number {
  const spaces = /^[ \t]*(?=[\n\r])/.exec(raw.slice(at, at + 500));
  return spaces ? at + spaces[0].length : at;
}

function skipSpace(raw: string, at: number, style: Flowing): number {
  let next = at;
  for (;;) {
    if (style === 'double') next = skipContinuations(raw, next);
    if (next >= raw.length || !/[ \t\n\r]/.test(raw[next]!)) return next;
    next += 1;
  }
}

/** A backslash at the end of a line joins it with the next one. */
function skipContinuations(raw: string, at: number): number {
  const found = /^(?:\\(?:\r\n|\n|\r)[ \t]*)+/.exec(raw.slice(at, at + 500));
  return found ? at + found[0].length : at;
}

/** Source: https://yaml.org/spec/1.2.2/#57-escaped-characters */
function escapeSize(raw: string, at: number): number {
  switch (raw[at + 1]) {
    case 'x': return 4;
    case 'u': return 6;
    case 'U': return 10;
    default: return 2;
  }
}

function isBreak(it: string | undefined): boolean {
  return it === '\n' || it === '\r';
}
