import { Disposable, languages, Uri, workspace } from 'vscode';
import { DocumentDiagnosticRequest, vsdiag, type BaseLanguageClient, type Middleware } from 'vscode-languageclient';
import { fingerprintOf, withoutDuplicates } from './duplicates.js';

type ProvideDiagnostics = NonNullable<Middleware['provideDiagnostics']>;

/** Stands in a result id between what the server called it and what the neighbours said at that time. */
const separator = '|';

/** Asks the server, and leaves out what another YAML server shows on the same spot, as long as that is wanted. */
export function showingOnce(isWanted: () => boolean): ProvideDiagnostics {
  return async (document, previousResultId, token, next) => {
    const uri = document instanceof Uri ? document : document.uri;
    const others = isWanted() ? languages.getDiagnostics(uri) : [];
    const suffix = separator + fingerprintOf(others);
    // "Nothing has changed" is no answer when what is left out has changed.
    const previous = previousResultId?.endsWith(suffix) ? previousResultId.slice(0, -suffix.length) : undefined;
    const report = await next(document, previous, token);
    if (!report) return report;
    const resultId = report.resultId === undefined ? {} : { resultId: report.resultId + suffix };
    if (report.kind === vsdiag.DocumentDiagnosticReportKind.unChanged) return { ...report, ...resultId };
    return { ...report, ...resultId, items: [...withoutDuplicates(report.items, others, textOf(uri))] };
  };
}

/** Looks again at what we show when a neighbour shows something else. */
export function followNeighbours(client: BaseLanguageClient): Disposable {
  const said = new Map<string, string>();
  const isNew = (uri: Uri): boolean => {
    const now = fingerprintOf(languages.getDiagnostics(uri));
    const before = said.get(uri.toString()) ?? '';
    said.set(uri.toString(), now);
    return now !== before;
  };
  return Disposable.from(
    languages.onDidChangeDiagnostics(({ uris }) => uris.filter(isNew).length > 0 && lookAgain(client)),
    workspace.onDidCloseTextDocument(({ uri }) => said.delete(uri.toString())),
  );
}

/** Asks the server again about every file that is shown. */
export function lookAgain(client: BaseLanguageClient): void {
  if (client.isRunning()) client.getFeature(DocumentDiagnosticRequest.method).refresh();
}

function textOf(uri: Uri): string {
  return workspace.textDocuments.find((it) => it.uri.toString() === uri.toString())?.getText() ?? '';
}
