/** What is written into scripts. A value of the user's is one word to the shell, whatever is in it. */

/** `text` as one word of a POSIX shell. */
export function quoted(text: string): string {
  return /^[A-Za-z0-9_./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** A command over several lines, with a backslash at each end but the last. */
export function command(first: string, ...rest: readonly string[]): string {
  return [first, ...rest.map((it) => `  ${it}`)].join(' \\\n');
}

/** A script that stops at the first mistake. `lines` are joined as they are. */
export function script(...lines: readonly string[]): string {
  return ['#!/usr/bin/env bash', 'set -euo pipefail', '', ...lines, ''].join('\n');
}
