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
  for (let at = 0; at < lines.length; at += 1) {
    const opener = lines[at]!;
    const line = text.slice(opener.start, opener.end);
    const match = /^\s*#|\(\([^)]*<</.test(line) ? undefined : opening.exec(line);
    if (!match) continue;
    const [, dash, single, double, bare] = match;
    const word = single ?? double ?? bare!;
    const close = lines.findIndex((it, index) => index > at && text.slice(it.start, it.end).replace(/^[ \t>]*/, '').trimEnd() === word);
    if (close < 0) continue;
    const body = { start: lines[at + 1]!.start, end: lines[close]!.start };
    blocks.push({ opener, body, expands: bare !== undefined && !match[0].includes('\\'), tabs: dash === '-' });
    at = close;
  }
  return blocks;
}
