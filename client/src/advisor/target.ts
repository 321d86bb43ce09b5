import { l10n, Uri, window, workspace } from 'vscode';

/** Where files go: a folder, or untitled documents because nothing can be written here. */
export type Target = Uri | 'untitled';

/** Asks for the folder: which workspace folder, and what it is called in there. `undefined` when the user leaves. */
export async function askForTarget(name: string, start: Uri | undefined): Promise<Target | undefined> {
  const base = start ?? (await workspaceFolder());
  if (base === undefined || base === 'untitled') return base;
  if (workspace.fs.isWritableFileSystem(base.scheme) === false) return elsewhere(l10n.t('{0} is read-only.', workspace.asRelativePath(base)), name);
  const path = await window.showInputBox({
    title: l10n.t('Hybrid Advisor: folder for the files'),
    prompt: l10n.t('In {0}. You see everything before it is written.', base.path.split('/').at(-1) ?? base.path),
    value: name,
    ignoreFocusOut: true,
    validateInput: folderProblem,
  });
  if (path === undefined) return undefined;
  return Uri.joinPath(base, ...path.trim().split('/').filter((it) => it !== '' && it !== '.'));
}

/** What is wrong with the name of a folder; it stays inside the folder it begins in. */
export function folderProblem(path: string): string | undefined {
  const steps = path.trim().split('/');
  if (path.trim() === '') return l10n.t('Write the name of a folder, such as edge; . is the folder itself');
  if (/^[/\\]|^[A-Za-z]:/.test(path.trim())) return l10n.t('{0} begins at the root; write a folder inside this one', path.trim());
  if (steps.includes('..')) return l10n.t('{0} leads out of the folder; write one inside it', path.trim());
  if (/[\\:*?"<>|\u0000-\u001f]/.test(path)) return l10n.t('{0} has a character that not every system takes in names', path.trim());
  return undefined;
}

async function workspaceFolder(): Promise<Target | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) return elsewhere(l10n.t('No folder is open.'), '');
  if (folders.length === 1) return folders[0]!.uri;
  return (await window.showWorkspaceFolderPick({ placeHolder: l10n.t('Which folder of the workspace gets the files?'), ignoreFocusOut: true }))?.uri;
}

/** Nothing can be written where the user is. */
async function elsewhere(why: string, name: string): Promise<Target | undefined> {
  const [pick, untitled] = [l10n.t('Choose a folder …'), l10n.t('Open as untitled files')];
  const answer = await window.showInformationMessage(l10n.t('{0} The files can go elsewhere.', why), { modal: true }, pick, untitled);
  if (answer === untitled) return 'untitled';
  if (answer !== pick) return undefined;
  const [folder] = (await window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, title: l10n.t('Folder for the files') })) ?? [];
  return folder && (name === '' ? folder : askForTarget(name, folder));
}
