import { derive } from '../derive.js';
import type { Document, Span } from '../model.js';
import { endOfLine, startOfLine } from '../text.js';

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
  /** The line whose findings are meant; the whole text for `file`. */
  readonly covers: Span;
}

/** What the comments of one document leave out. */
interface Ignored {
  /** In the whole file. */
  readonly inFile: readonly string[];
  /** Line by line, from above. */
  readonly inLines: readonly { readonly line: Span; readonly rules: ReadonlySet<string> }[];
}

const ignoredIn = derive((document: Document): Ignored => {
  const comments = commentsIn(document.text);
  const lines = new Map<number, { line: Span; rules: Set<string> }>();
  for (const { covers, rules } of comments.filter((it) => it.scope !== 'file')) {
    const known = lines.get(covers.start) ?? { line: covers, rules: new Set() };
    lines.set(covers.start, known);
    for (const rule of rules) known.rules.add(rule);
  }
  return {
    inFile: comments.filter((it) => it.scope === 'file').flatMap((it) => it.rules),
    inLines: [...lines.values()].sort((a, b) => a.line.start - b.line.start),
  };
});

/** Rules that a comment in this document leaves out in the whole file. */
export function ignoredByDocument(document: Document): readonly string[] {
  return ignoredIn(document).inFile;
}

/** Whether a finding is one that a comment leaves out where it stands. */
export function isIgnored(document: Document, rule: string, span: Span): boolean {
  const { inLines } = ignoredIn(document);
  const last = inLines[lastBefore(inLines, span.start)];
  return last !== undefined && last.line.end >= span.start && last.rules.has(rule);
}

/** The last line that begins at this offset or before, -1 when there is none. */
function lastBefore(lines: Ignored['inLines'], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (lines[middle]!.line.start > offset) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

/** Every comment of this kind in a text. Each line is looked at once: one may hold twenty thousand of them. */
export function commentsIn(text: string): readonly IgnoreComment[] {
  if (!text.includes(mark)) return [];
  let line: Span = { start: 0, end: -1 };
  let next: Span = line;
  return [...text.matchAll(comment)].map((match) => {
    const [whole, scope, rules] = match as unknown as [string, IgnoreComment['scope'], string];
    if (match.index > line.end) {
      line = lineAt(text, match.index);
      next = lineAt(text, line.end + breakAt(text, line.end));
    }
    const end = match.index + whole.length;
    const covers = { file: { start: 0, end: text.length }, line, 'next-line': next }[scope];
    return { scope, rules: rules.split(',').map((it) => it.trim()), span: { start: end - rules.length, end }, covers };
  });
}

function lineAt(text: string, offset: number): Span {
  return { start: startOfLine(text, offset), end: endOfLine(text, offset) };
}

function breakAt(text: string, offset: number): number {
  return text.startsWith('\r\n', offset) ? 2 : 1;
}
