import { CodeAction, CodeActionKind, l10n, languages, Range, WorkspaceEdit, type Disposable } from 'vscode';
import { arrangement, isOurs } from './redHatYaml.js';
import { schemaLinesIn } from './schemaLines.js';

/** Offers, on such a line, to take out what makes Red Hat YAML check our document with a schema of its own. */
export function offerSchemaLineRemoval(isThere: () => boolean): Disposable {
  return languages.registerCodeActionsProvider({ language: 'yaml' }, {
    provideCodeActions(document, range) {
      if (!isThere() || arrangement() !== 'auto') return [];
      const lines = schemaLinesIn(document.getText(), (it) => isOurs(it, document.uri));
      return lines.filter((it) => it >= range.start.line && it <= range.end.line).map((line) => {
        const action = new CodeAction(l10n.t('Remove this line: Nodewise checks the document'), CodeActionKind.QuickFix);
        action.edit = new WorkspaceEdit();
        action.edit.delete(document.uri, new Range(line, 0, line + 1, 0));
        return action;
      });
    },
  }, { providedCodeActionKinds: [CodeActionKind.QuickFix] });
}
