import { parse, TomlError } from 'smol-toml';

/** What a TOML text says, or where and why it cannot be read. */
export type Toml =
  | { readonly of: 'table'; readonly table: TomlTable }
  | { readonly of: 'broken'; readonly offset: number; readonly reason: string };

/** Plain data: tables are maps, integers beyond what JavaScript counts are bigints, dates are objects of their own. */
export type TomlTable = Readonly<Record<string, unknown>>;

/** Reads TOML 1.0. Never fails: `offset` is the place in the text that the reader stumbled over. */
export function readToml(text: string): Toml {
  try {
    return { of: 'table', table: parse(text, { integersAsBigInt: 'asNeeded' }) };
  } catch (error) {
    if (error instanceof RangeError) return { of: 'broken', offset: 0, reason: 'it is nested too deeply' };
    if (!(error instanceof TomlError)) throw error;
    return { of: 'broken', offset: offsetOf(text, error.line, error.column), reason: reasonOf(error) };
  }
}

/** The library counts lines and columns from one, and breaks lines at \n and \r\n. */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) start = text.indexOf('\n', start) + 1;
  return Math.min(text.length, start + column - 1);
}

/** The library's own words without its heading and its picture of the line. */
function reasonOf({ message }: TomlError): string {
  const [head = ''] = message.split('\n');
  return head.replace(/^Invalid TOML document: /, '');
}
