import { say } from '../say.js';
import type { Message, TextProblem } from '../model.js';

export const unknownEscape = say`Unknown escape in a double-quoted text; double the backslash or use single quotes`;

/** What the YAML reader says of a mistake. */
interface Stumble {
  readonly code: string;
  readonly message: string;
}

/** What the YAML reader stumbled over, in our words. */
export function syntaxMessage(stumble: Stumble): Message {
  if (isOpenBracket(stumble)) return say`A bracket that is opened above is never closed`;
  switch (stumble.code) {
    case 'BAD_INDENT': return say`This line is indented differently from its siblings`;
    case 'TAB_AS_INDENT': return say`YAML indents with spaces, here is a tab`;
    case 'BAD_ALIAS': return say`No anchor of this name stands above`;
    case 'MISSING_CHAR': return say`A closing quote, bracket, comma or colon is missing here`;
    case 'MULTILINE_IMPLICIT_KEY': return say`A key has to end on its own line with a colon`;
    case 'BLOCK_AS_IMPLICIT_KEY': return say`A second colon on this line; quote the value if the colon belongs to it`;
    case 'BAD_SCALAR_START': return say`A value cannot begin with this character; put it in quotes`;
    case 'BAD_DQ_ESCAPE': return unknownEscape;
    case 'KEY_OVER_1024_CHARS': return say`A key may not be longer than 1024 characters`;
    case 'MULTIPLE_ANCHORS': return say`A value can have one anchor only`;
    case 'MULTIPLE_TAGS': return say`A value can have one tag only`;
    case 'BLOCK_IN_FLOW': return say`Inside { } and [ ] no block value can stand`;
    case 'BAD_DIRECTIVE': return say`Unknown directive`;
    default: return say`YAML cannot read this`;
  }
}

/**
 * What this reader calls a mistake, and the receivers' reader takes: `]# remark` without a space between.
 * Source: goyaml.v2/scannerc.go, where a comment begins at any `#` between two tokens.
 */
export function isTaken({ code, message }: Stumble): boolean {
  return code === 'MULTIPLE_DOCS' || (code === 'MISSING_CHAR' && message.startsWith('Comments must be separated'));
}

/** Whether a bracket, a quote or the like has no end. */
export function isUnclosed(stumble: Stumble): boolean {
  return stumble.code === 'MISSING_CHAR' || isOpenBracket(stumble);
}

/** The reader's code is the same for two mistakes of indentation. */
function isOpenBracket({ code, message }: Stumble): boolean {
  return code === 'BAD_INDENT' && /end with a [\]}]$/.test(message);
}

// By their numbers, because a linter takes them for slips when they stand in a pattern.
const control = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\ufffe\\uffff]');

/**
 * The first sign that no YAML may hold, in quotes or out of them: it is seen nowhere and refused everywhere.
 * Source: goyaml.v2/readerc.go, "control characters are not allowed".
 */
export function controlCharacters(text: string): readonly TextProblem[] {
  const at = text.search(control);
  if (at < 0) return [];
  const name = `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
  return [{ rule: 'yaml-syntax', span: { start: at, end: at + 1 }, message: say`A control character stands here, ${name}, that YAML does not allow; remove it` }];
}

/** One broken bracket makes the reader stumble many times: the first stumble of each line, and not more than five. */
export function firstOfLine(text: string, problems: readonly TextProblem[]): readonly TextProblem[] {
  if (problems.length < 2) return problems;
  const seen = new Set<number>();
  return problems.filter(({ span }) => {
    const line = span.start === 0 ? -1 : text.lastIndexOf('\n', span.start - 1);
    const isFirst = seen.size < 5 && !seen.has(line);
    seen.add(line);
    return isFirst;
  });
}
