import assert from 'node:assert/strict';
import {
  commands, extensions, languages, Position, Range, Uri, window, workspace, WorkspaceEdit, type Diagnostic, type TextDocument,
} from 'vscode';

export const extensionId = 'nodewise.nodewise';

export async function activated(): Promise<void> {
  const extension = extensions.getExtension(extensionId);
  assert.ok(extension, `${extensionId} is not installed`);
  await extension.activate();
}

/** Opens a file of the workspace by its path inside examples/. */
export async function open(path: string): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, path));
  await window.showTextDocument(document);
  return document;
}

/** A new unsaved YAML file; `<|>` is where the cursor would be. */
export async function untitled(marked: string): Promise<{ document: TextDocument; cursor: Position }> {
  const offset = marked.indexOf('<|>');
  const content = marked.replace('<|>', '');
  const document = await workspace.openTextDocument({ language: 'yaml', content });
  await window.showTextDocument(document);
  return { document, cursor: document.positionAt(Math.max(offset, 0)) };
}

/** Where `text` starts, plus a step into it so that the place is inside the word. */
export function placeOf(document: TextDocument, text: string): Position {
  const offset = document.getText().indexOf(text);
  assert.notEqual(offset, -1, `"${text}" does not stand in the document`);
  return document.positionAt(offset + 1);
}

/** Our diagnostics of a document, as soon as they satisfy `enough`. */
export async function diagnostics(
  document: TextDocument,
  enough: (found: readonly Diagnostic[]) => boolean = (found) => found.length > 0,
): Promise<readonly Diagnostic[]> {
  return eventually(
    () => languages.getDiagnostics(document.uri).filter((it) => it.source === 'nodewise'),
    enough,
    (found) => `diagnostics were [${found.map((it) => it.message).join(' | ')}]`,
  );
}

/** Asks again until the answer is enough: a real editor answers when it is ready. */
export async function eventually<T>(ask: () => T | Thenable<T>, enough: (answer: T) => boolean, tell: (answer: T) => string): Promise<T> {
  let answer = await ask();
  for (let attempt = 0; attempt < 200 && !enough(answer); attempt += 1) {
    await new Promise((done) => setTimeout(done, 100));
    answer = await ask();
  }
  assert.ok(enough(answer), `after 20 seconds ${tell(answer)}`);
  return answer;
}

/** Runs one of VS Code's `vscode.execute…Provider` commands for a place. */
export async function execute<T>(command: string, document: TextDocument, ...rest: readonly unknown[]): Promise<T> {
  return commands.executeCommand<T>(command, document.uri, ...rest);
}

export async function replaceAll(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(new Position(0, 0), document.positionAt(document.getText().length)), text);
  assert.ok(await workspace.applyEdit(edit));
}

export const closeAll = (): Thenable<unknown> => commands.executeCommand('workbench.action.closeAllEditors');
