import { styleText } from 'node:util';

import type { Diagnostic } from '../engine/features/diagnostics.js';
import { textOf } from '../engine/say.js';
import { lineEnd, lineStarts, positionAt } from '../engine/text.js';
import type { Checked } from './checked.js';
import { summaryOf } from './json.js';
import { words } from './words.js';

type Paint = (style: 'red' | 'yellow' | 'blue' | 'gray' | 'bold' | 'green', text: string) => string;
const colorOf = { error: 'red', warning: 'yellow', info: 'blue', hint: 'gray' } as const;
const longestLine = 160;

/** The people's report: each finding with its line of the file and carets below. */
export function prettyReport(checked: readonly Checked[], color: boolean): string {
  const paint: Paint = color ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
  const findings = checked.flatMap((it) => it.findings.map((finding) => oneFinding(it, finding, paint)));
  return [...findings, closingLine(checked, paint), ''].join('\n');
}

function oneFinding({ path, source }: Checked, finding: Diagnostic, paint: Paint): string {
  const { line, column } = positionAt(source, finding.span.start);
  const number = String(line + 1);
  const gutter = ' '.repeat(number.length);
  const start = lineStarts(source)[line]!;
  const all = source.text.slice(start, lineEnd(source, line)).replaceAll('\t', ' ');
  const shift = column > longestLine - 40 ? column - 40 : 0;
  const shown = all.slice(shift, shift + longestLine);
  const width = Math.max(1, Math.min(finding.span.end - finding.span.start, shown.length - (column - shift)));
  const severity = paint(colorOf[finding.severity], finding.severity);
  return [
    `${paint('bold', `${path}:${number}:${column + 1}`)}  ${severity}  ${textOf(finding.message)}  ${paint('gray', finding.rule)}`,
    `${gutter} ${paint('gray', '|')}`,
    `${number} ${paint('gray', '|')} ${shown}`,
    `${gutter} ${paint('gray', '|')} ${' '.repeat(column - shift)}${paint(colorOf[finding.severity], '^'.repeat(width))}`,
    '',
  ].join('\n');
}

function closingLine(checked: readonly Checked[], paint: Paint): string {
  const sums = summaryOf(checked);
  const [resources, files] = [words.resources(sums.resources), words.files(sums.files)];
  const parts = [['error', sums.errors, words.errors], ['warning', sums.warnings, words.warnings], ['info', sums.infos, words.infos], ['hint', sums.hints, words.hints]] as const;
  const found = parts.filter(([, count]) => count > 0).map(([severity, count, counted]) => paint(colorOf[severity], textOf(counted(count))));
  if (!found.length) return paint('green', textOf(words.allClear(resources, files)));
  return textOf(words.summary(found.join(', '), resources, files));
}
