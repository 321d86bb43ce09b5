import { positionAt } from '../engine/text.js';
import { textOf } from '../engine/say.js';
import type { Checked } from './checked.js';

/** The machine's report; its shape is a contract: lines and columns from 1, columns in UTF-16 units. */
export function jsonReport(checked: readonly Checked[]): string {
  const files = checked.map((it) => ({ path: it.path, findings: findingsOf(it) }));
  return `${JSON.stringify({ files, summary: summaryOf(checked) })}\n`;
}

function findingsOf({ source, findings }: Checked) {
  return findings.map(({ rule, severity, message, span, fix, resource }) => {
    const start = positionAt(source, span.start);
    const end = positionAt(source, span.end);
    return {
      rule, severity, message: textOf(message),
      line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1,
      fixable: fix !== undefined, resource: resource ?? null,
    };
  });
}

/** How many files, resources and findings of each severity. */
export function summaryOf(checked: readonly Checked[]) {
  const all = checked.flatMap((it) => it.findings);
  const count = (severity: string) => all.filter((it) => it.severity === severity).length;
  return {
    files: checked.length,
    resources: checked.reduce((sum, it) => sum + it.resources, 0),
    errors: count('error'), warnings: count('warning'), infos: count('info'), hints: count('hint'),
  };
}
