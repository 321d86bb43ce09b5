import { DocumentDropOrPasteEditKind, DocumentPasteEdit, Disposable, l10n, languages, type DocumentPasteEditProvider } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { languageIds } from './scope.js';

const mostText = 1_000_000;

/**
 * Offers to paste what `kubectl get -o yaml` prints without what the cluster has added. The plain paste stays the one
 * that happens; this one is in the list beside it.
 */
export function offerCleanPaste(client: BaseLanguageClient): Disposable {
  // Editors that only look like VS Code may not have it.
  const register = languages.registerDocumentPasteEditProvider as typeof languages.registerDocumentPasteEditProvider | undefined;
  if (!register) return new Disposable(() => undefined);
  const kind = DocumentDropOrPasteEditKind.Text.append('nodewise', 'cleaned');
  const provider: DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(_document, _ranges, data, _context, token) {
      const text = await data.get('text/plain')?.asString();
      if (!text?.includes('apiVersion') || text.length > mostText || token.isCancellationRequested || !client.isRunning()) return undefined;
      const cleaned = await client.sendRequest<{ text: string } | null>('nodewise/cleaned', { text }, token);
      if (!cleaned) return undefined;
      const edit = new DocumentPasteEdit(cleaned.text, l10n.t('Paste without cluster-generated fields'), kind);
      edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
      return [edit];
    },
  };
  return register.call(languages, languageIds.map((language) => ({ language })), provider, { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain'] });
}
