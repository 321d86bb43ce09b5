import { derive } from '../derive.js';
import type { Document, Span } from '../model.js';
import { lineEnd, lineStart } from '../yaml/templateLines.js';

/**
 * What comments say is not to be reported:
 * `# nodewise-disable-next-line RULE reason`, `# nodewise-disable-line RULE reason` behind the line's own text, and
 * `# nodewise-disable-file RULE reason` anywhere in the file. Several rules are separated by commas.
 */
const mark = 'nodewise-disable-';
const comment = /#[ \t]*nodewise-disable-(next-line|line|file)[ \t]+([a-z0-9-]+(?:[ \t]*,[ \t]*[a-z0-9-]+)*)/g;

export interface IgnoreComment {
  readonly scope: 'next-line' | 'line' | 'file';
  readonly rules: readonly string[];
  /** The rule names, where they stand in the text. */
  readonly span: Span;
  /** The stretch of text whose findings are meant; the whole text for `file`. */
  readonly covers: Span;
}

/** Rules that a comment in this document leaves out in the whole file. */
export const ignoredByDocument = derive((document: Document): readonly string[] =>
  commentsIn(document.text).filter((it) => it.scope === 'file').flatMap((it) => it.rules));

/** The comments of one document that speak of lines. */
export const ignoredInDocument = derive((document: Document): readonly IgnoreComment[] =>
  commentsIn(document.text).filter((it) => it.scope !== 'file'));

/** Whether a finding is one that a comment leaves out. */
export function isIgnored(document: Document, rule: string, span: Span): boolean {
  const comments = byPlace(document);
  for (let place = lastBefore(comments, span.start); place >= 0; place -= 1) {
    const { rules, covers } = comments[place]!;
    if (covers.end < span.start) return false;
    if (rules.includes(rule)) return true;
  }
  return false;
}

/** Each covers one line: what comes before one that ends too early ends earlier still. */
const byPlace = derive((document: Document) => [...ignoredInDocument(document)].sort((a, b) => a.covers.start - b.covers.start));

/** The last comment that covers text from this offset or before, -1 when there is none. */
function lastBefore(comments: readonly IgnoreComment[], offset: number): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comments[middle]!.covers.start > offset) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

/** Every comment of this kind in a text. */
export function commentsIn(text: string): readonly IgnoreComment[] {
  if (!text.includes(mark)) return [];
  return [...text.matchAll(comment)].map((match) => {
    const [whole, scope, rules] = match as unknown as [string, IgnoreComment['scope'], string];
    const end = match.index + whole.length;
    const covers = scope === 'file' ? { start: 0, end: text.length } : scope === 'line' ? lineAt(text, match.index) : lineAt(text, lineAt(text, match.index).end + breakAt(text, lineAt(text, match.index).end));
    return { scope, rules: rules.split(',').map((it) => it.trim()), span: { start: end - rules.length, end }, covers };
  });
}

function lineAt(text: string, offset: number): Span {
  return { start: lineStart(text, offset), end: lineEnd(text, offset) };
}

function breakAt(text: string, offset: number): number {
  return text.startsWith('\r\n', offset) ? 2 : 1;
}
