import { DiagnosticSeverity, type Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import { diagnostics, failedRules, type Diagnostic } from '../../engine/features/diagnostics.js';
import type { Severity, Source } from '../../engine/model.js';
import { say, textOf } from '../../engine/say.js';
import { toRange } from './convert.js';
import type { Session } from './session.js';

/** Where the pages of the rules are: one Markdown file for each, named after its id. */
const rulePages = 'https://github.com/nodewise/nodewise/blob/main/docs/rules';

/** More than this in one file helps nobody and slows every editor down. */
const mostShown = 1000;

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = Object.freeze({
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
});

/** What is wrong in a file, in the protocol's words. */
export function toDiagnostics(session: Session, uri: string): LspDiagnostic[] {
  const source = session.world.source(uri);
  if (!source) return [];
  const found = session.ripe(uri, diagnostics(session.world, { uri }));
  for (const it of failedRules(session.world, { uri })) session.report(it);
  const shown = found.slice(0, mostShown).map((it) => toDiagnostic(it, source, session));
  return [...shown, ...closingNote(found.slice(mostShown), source)];
}

export function toDiagnostic(diagnostic: Diagnostic, source: Source, { world, client }: Session): LspDiagnostic {
  const { rule, severity, message, span, related, resource, fix } = diagnostic;
  return {
    range: toRange(source, span),
    severity: severityOf[severity],
    code: rule,
    source: 'nodewise',
    message: textOf(message),
    ...(client.codeDescription ? { codeDescription: { href: `${rulePages}/${rule}.md` } } : {}),
    ...(client.diagnosticData ? { data: { rule, resource, fixable: fix !== undefined } } : {}),
    ...(client.relatedInformation && related?.length ? { relatedInformation: related.flatMap(toRelated) } : {}),
  };

  function toRelated({ uri, span: place, message: words }: NonNullable<Diagnostic['related']>[number]) {
    const other = world.source(uri);
    return other ? [{ location: { uri, range: toRange(other, place) }, message: textOf(words) }] : [];
  }
}

/** Changes when, and only when, what is shown changes: wherever in the workspace the reason lies. */
export function fingerprint(items: readonly LspDiagnostic[]): string {
  const text = JSON.stringify(items);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return `${items.length}-${text.length}-${hash.toString(36)}`;
}

function closingNote(hidden: readonly Diagnostic[], source: Source): readonly LspDiagnostic[] {
  const [first] = hidden;
  if (!first) return [];
  const message = textOf(say`${hidden.length} more problems of this file are not shown`);
  return [{ range: toRange(source, first.span), severity: DiagnosticSeverity.Information, source: 'nodewise', message }];
}
