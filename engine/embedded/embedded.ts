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

/**
 * The YAML in the fences of a Markdown file and in the here-documents of a shell script, as one text of many documents
 * that is as long as the file: every offset and every line stay where they are. Undefined when there is none.
 */
export function embeddedYaml(path: string, text: string): string | undefined {
  const blocks = (markdown.test(path) ? fencesIn(text) : heredocsIn(text, { start: 0, end: text.length })).filter((it) => /\bapiVersion\b/.test(text.slice(it.body.start, it.body.end)));
  if (blocks.length === 0) return undefined;
  let made = '';
  for (const { opener, body, ...block } of blocks) {
    made += blank(text.slice(made.length, opener.start));
    made += `---${blank(text.slice(opener.start + 3, body.start))}`;
    made += text.slice(body.start, body.end).replace(/[^\n\r]+/g, (line) => lineOf(line, block));
  }
  return made + blank(text.slice(made.length));
}

function lineOf(line: string, { expands, tabs }: Pick<Block, 'expands' | 'tabs'>): string {
  const quoted = line.replace(/^[ \t>]*>/, (quote) => quote.replaceAll('>', ' '));
  const straight = tabs ? quoted.replace(/^\t+/, (it) => ' '.repeat(it.length)) : quoted;
  const separator = /^([ \t]+)---(?=\s|$)/.exec(straight);
  if (separator) return `---${separator[1]}${straight.slice(separator[0].length)}`;
  if (leftOut.test(straight)) return straight.replace(/\S/g, stand);
  return expands ? straight.replace(variables, (it) => (it.startsWith('\\') ? it : stand.repeat(it.length))) : straight;
}

/** How people write that they leave lines out. */
const leftOut = /^\s*(?:(?:#|\/\/)?\s*(?:\[\s*)?(?:\.{2,}|…)\s*\]?.*|#.*(?:\.{3}|…)\s*|#.*\b(?:omitted|snip|snipped|truncated|left out|remaining|rest of)\b.*|<snip>)$/i;
/** Source: https://www.gnu.org/software/bash/manual/html_node/Here-Documents.html */
const variables = /\\.|\$\{[^}\n\r]*\}|\$\((?:[^()\n\r]|\([^()\n\r]*\))*\)|\$[A-Za-z_]\w*|\$[\d@*#?]|`[^`\n\r]*`/g;

function blank(text: string): string {
  return text.replace(/[^\n\r]/g, ' ');
}
