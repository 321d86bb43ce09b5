import type { Span } from '../model.js';
import { linesIn, type Block } from './lines.js';

const opening = /(?<!<)<<(-?)[ \t]*(?:'([^'\n\r]+)'|"([^"\n\r]+)"|\\?([A-Za-z_][\w-]*))/;

/**
 * The here-documents of shell commands; one without its end is none.
 * Source: https://www.gnu.org/software/bash/manual/html_node/Redirections.html#Here-Documents
 */
export function heredocsIn(text: string, within: Span): readonly Block[] {
  const lines = linesIn(text, within);
  const blocks: Block[] = [];
  const endings = endingsIn(text, lines);
  for (let at = 0; at < lines.length; at += 1) {
    const opener = lines[at]!;
    const line = text.slice(opener.start, opener.end);
    const match = /^\s*#|\(\([^)]{0,500}<</.test(line) ? undefined : opening.exec(line);
    if (!match) continue;
    const [, dash, single, double, bare] = match;
    const word = single ?? double ?? bare!;
    const close = nextBehind(at, endings.get(word) ?? []);
    if (close === undefined) continue;
    const body = { start: lines[at + 1]!.start, end: lines[close]!.start };
    blocks.push({ opener, body, expands: bare !== undefined && !match[0].includes('\\'), tabs: dash === '-' });
    at = close;
  }
  return blocks;
}

/** The lines that could end a here-document, the last first, by what stands on them. */
function endingsIn(text: string, lines: readonly Span[]): ReadonlyMap<string, number[]> {
  const endings = new Map<string, number[]>();
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const word = text.slice(lines[at]!.start, lines[at]!.end).replace(/^[ \t>]*/, '').trimEnd();
    const known = endings.get(word);
    if (known) known.push(at);
    else endings.set(word, [at]);
  }
  return endings;
}

/** What is passed is not asked for again: the lines are walked downwards. */
function nextBehind(at: number, endings: number[]): number | undefined {
  while (endings.length > 0 && endings.at(-1)! <= at) endings.pop();
  return endings.at(-1);
}
