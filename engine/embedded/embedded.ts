import { stand } from '../yaml/actions.js';
import { fencesIn } from './fences.js';
import { heredocsIn } from './heredocs.js';
import type { Block } from './lines.js';

/** Whether a file of this name may hold YAML among other text. */
export function mayEmbed(path: string): boolean {
  return markdown.test(path) || shell.test(path);
}

const markdown = /\.(?:md|mdx|markdown)$/i;
const shell = /\.(?:sh|bash|zsh)$/i;

/** YAML from another text, which is as long as that text: every offset and every line stay where they are. */
export interface Embedded {
  readonly yaml: string;
  /** It is shown to readers and explains one thing: what it lacks, or could do better, is beside the point. */
  readonly prose: boolean;
}

/**
 * The YAML in the fences of a Markdown file, each a world of its own, and in the here-documents of a shell script, which
 * belong together.
 */
export function embeddedYaml(path: string, text: string): readonly Embedded[] {
  const prose = markdown.test(path);
  const found = prose ? fencesIn(text) : heredocsIn(text, { start: 0, end: text.length });
  const blocks = found.filter((it) => /\bapiVersion\b/.test(text.slice(it.body.start, it.body.end)));
  if (prose) return blocks.map((it) => ({ yaml: only(text, [it], true), prose }));
  return blocks.length === 0 ? [] : [{ yaml: only(text, blocks, false), prose }];
}

/** The text with nothing left of it but these blocks, each a document. */
function only(text: string, blocks: readonly Block[], prose: boolean): string {
  let made = '';
  for (const { opener, body, ...block } of blocks) {
    made += blank(text.slice(made.length, opener.start));
    made += `---${blank(text.slice(opener.start + 3, body.start))}`;
    made += text.slice(body.start, body.end).replace(/[^\n\r]+/g, (line) => lineOf(line, block, prose));
  }
  return made + blank(text.slice(made.length));
}

/** A line of a here-document as the shell writes it, variables as placeholders. */
export function writtenByShell(line: string, block: Pick<Block, 'expands' | 'tabs'>): string {
  return lineOf(line, block, false);
}

function lineOf(line: string, { expands, tabs }: Pick<Block, 'expands' | 'tabs'>, prose: boolean): string {
  const quoted = line.replace(/^[ \t>]*>/, (quote) => quote.replaceAll('>', ' '));
  const straight = tabs || prose ? quoted.replace(/^\t+/, (it) => ' '.repeat(it.length)) : quoted;
  const separator = /^([ \t]+)---(?=\s|$)/.exec(straight);
  if (separator) return `---${separator[1]}${straight.slice(separator[0].length)}`;
  if (leftOut.test(straight)) return hide(straight);
  if (expands) return straight.replace(variables, (it) => (it.startsWith('\\') ? it : hide(it)));
  return prose ? straight.replace(named, hide).replace(described, (_, key: string, value: string) => key + hide(value)) : straight;
}

/** How people write that they leave lines out. */
const leftOut = /^\s*(?:(?:(?:#|\/\/)\s*)?(?:\[\s*)?(?:\.{2}|…)|#[^]*(?:\.{3}|…)\s*$|#[^]*\b(?:omitted|snip|snipped|truncated|left out|remaining|rest of)\b|<snip>$)/i;
/** `{cluster-name}` */
const named = /(?<![$%{])\{[A-Za-z][\w-]*\}(?!\})/g;
/** A value in words: its type, a choice (`1m | Never`), or a comment that asks the reader to fill it in. */
const described = /^(\s*(?:-\s+)?[^\s#:][^#:]*:\s+)((?:string|integer|int|boolean|bool|number|float|map|list|object|enum)\b(?=\s*(?:$|[#(|]))[^]*|[^\s#|>"'[{][^#"']*\s\|\|?\s[^]*|#\s*(?:insert|your|replace|put|fill|specify|enter|provide|change)\b[^]*)$/i;
/** Source: https://www.gnu.org/software/bash/manual/html_node/Here-Documents.html */
const variables = /\\.|\$\{[^}\n\r]{0,500}\}|\$\((?:[^()\n\r]|\([^()\n\r]{0,500}\)){0,500}\)|\$[A-Za-z_]\w*|\$[\d@*#?]|`[^`\n\r]{0,500}`/g;

/** As a placeholder, whatever it says. */
function hide(text: string): string {
  return text.replace(/\S/g, stand);
}

function blank(text: string): string {
  return text.replace(/[^\n\r]/g, ' ');
}
