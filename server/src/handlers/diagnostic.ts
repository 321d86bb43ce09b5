import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { fingerprint, toDiagnostics } from '../diagnostics.js';
import type { Handler } from './handler.js';

export const diagnosticHandler: Handler<DocumentDiagnosticParams, DocumentDiagnosticReport> = {
  method: 'textDocument/diagnostic',
  capability: { diagnosticProvider: { identifier: 'nodewise', interFileDependencies: true, workspaceDiagnostics: false } },
  afterSettings: true,
  empty: { kind: 'full', items: [] },
  answer(session, { textDocument: { uri }, previousResultId }) {
    const items = toDiagnostics(session, uri);
    const resultId = fingerprint(items);
    return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  },
};
