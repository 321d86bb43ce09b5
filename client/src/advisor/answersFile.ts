import { l10n, Uri, window, workspace } from 'vscode';
import type { Answers } from '../../../engine/advisor/model.js';
import { isAnswers } from '../../webview/messages.js';

const largest = 1_000_000;
const filters = (): Record<string, string[]> => ({ [l10n.t('Answers')]: ['json'] });

/** Writes answers as a file that the command line reads too; says where, or `undefined` when the user thought better of it. */
export async function saveAnswers(answers: Answers): Promise<string | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const uri = await window.showSaveDialog({
    title: l10n.t('Save answers'),
    filters: filters(),
    ...(folder && { defaultUri: Uri.joinPath(folder, 'nodewise-answers.json') }),
  });
  if (!uri) return undefined;
  await workspace.fs.writeFile(uri, new TextEncoder().encode(`${JSON.stringify(answers, null, 2)}\n`));
  return workspace.asRelativePath(uri);
}

/** Reads such a file. Rejects with words when it is none. */
export async function loadAnswers(): Promise<Answers | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const [uri] = (await window.showOpenDialog({ title: l10n.t('Load answers'), filters: filters(), ...(folder && { defaultUri: folder }) })) ?? [];
  return uri && readAnswers(uri);
}

async function readAnswers(uri: Uri): Promise<Answers> {
  const name = workspace.asRelativePath(uri);
  if ((await workspace.fs.stat(uri)).size > largest) throw new Error(l10n.t('{0} is too large to be answers', name));
  const read = answersIn(new TextDecoder().decode(await workspace.fs.readFile(uri)));
  if (!read) throw new Error(l10n.t('{0} has no answers: it has to be a JSON object of ids and texts', name));
  return read;
}

/** The answers that a text holds; `undefined` when it is not such a text. */
export function answersIn(text: string): Answers | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isAnswers(read) ? read : undefined;
  } catch {
    return undefined;
  }
}
