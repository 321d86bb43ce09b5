import type { Span } from '../model.js';
import { heredocsIn } from './heredocs.js';
import { linesIn, type Block } from './lines.js';

/** Fences stand in lists and in quotations too. */
const opening = /^([ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?)(`{3,}|~{3,})[ \t]*\{?[ \t]*\.?([\w+-]*)/;

/**
 * The fences of a Markdown text that hold YAML, and the here-documents of those that hold shell commands.
 * Source: https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 */
export function fencesIn(text: string): readonly Block[] {
  const lines = linesIn(text, { start: 0, end: text.length });
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const opener = lines[at]!;
    const [, , marks, language] = opening.exec(text.slice(opener.start, opener.end)) ?? [];
    if (!marks) continue;
    const close = closing(text, lines, at + 1, marks);
    const body = { start: lines[at + 1]?.start ?? text.length, end: lines[close]?.start ?? text.length };
    blocks.push(...blocksOf(text, language ?? '', opener, body));
    at = close;
  }
  return blocks;
}

function closing(text: string, lines: readonly Span[], from: number, marks: string): number {
  for (let at = from; at < lines.length; at += 1) {
    const line = text.slice(lines[at]!.start, lines[at]!.end).replace(/^[ \t>]*/, '').trimEnd();
    if (line.startsWith(marks) && line === marks[0]!.repeat(line.length)) return at;
  }
  return lines.length;
}

function blocksOf(text: string, language: string, opener: Span, body: Span): readonly Block[] {
  if (/^(?:ya?ml|helm|kubernetes|k8s)$/i.test(language)) return [{ opener, body, expands: false, tabs: false }];
  if (/^(?:sh|bash|shell|zsh|console|shell-?session|terminal)$/i.test(language)) return heredocsIn(text, body);
  return [];
}
