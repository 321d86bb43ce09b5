import type { Ranked, Reason, Tell } from './model.js';

/** A table of Markdown; what would end a cell or a row is written so that it does not. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((it) => it.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** "+15 The link is reliable (W01)" */
export function pointsText({ id, points, text }: Ranked['reasons'][number], tell: Tell): string {
  return `${points > 0 ? '+' : ''}${points} ${tell(text)} (${id})`;
}

/** "It has no Windows nodes (H12)" */
export function reasonText({ id, text }: Reason, tell: Tell): string {
  return `${tell(text)} (${id})`;
}
