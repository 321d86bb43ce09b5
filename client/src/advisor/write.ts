import { EndOfLine, l10n, Range, TextEdit, Uri, window, workspace, WorkspaceEdit, type WorkspaceEditEntryMetadata } from 'vscode';
import type { Plan } from '../../../engine/advisor/model.js';
import { askForTarget } from './target.js';

/** How it went, in words. */
export interface Written {
  readonly text: string;
  readonly done: boolean;
}

type PlannedFile = Plan['files'][number];
interface Wanted {
  readonly file: PlannedFile;
  readonly uri: Uri;
  /** What is there now. */
  readonly present: Uint8Array | undefined;
}

/** Asks where to, shows everything, and writes what the user ticks. Cancelling leaves nothing. */
export async function writePlan(plan: Plan, start: Uri | undefined): Promise<Written> {
  const target = await askForTarget(plan.folder, start);
  if (target === undefined) return { text: l10n.t('Nothing was written'), done: false };
  if (target === 'untitled') return openUntitled(plan);
  const all = await Promise.all(plan.files.map((it) => look(it, target)));
  const wanted = all.filter((it) => !isSame(it));
  const readme = all.find((it) => it.file.path === 'README.md');
  if (wanted.length === 0) {
    if (readme) await window.showTextDocument(readme.uri);
    return { text: l10n.t('All {0} files are there already, and they are the same', all.length), done: true };
  }
  const unsaved = wanted.find(({ uri }) => workspace.textDocuments.some((it) => it.isDirty && it.uri.toString() === uri.toString()));
  if (unsaved) return { text: l10n.t('{0} has changes that are not saved: save or close it first', workspace.asRelativePath(unsaved.uri)), done: false };
  await workspace.applyEdit(await editOf(wanted, await nearestFolder(target)));
  for (const { uri } of wanted) await workspace.textDocuments.find((it) => it.isDirty && it.uri.toString() === uri.toString())?.save();
  return outcome(all, wanted, readme);
}

/** Afterwards the disk tells what the user has ticked. */
async function outcome(all: readonly Wanted[], wanted: readonly Wanted[], readme: Wanted | undefined): Promise<Written> {
  const now = await Promise.all(wanted.map(async (it) => ({ ...it, present: await read(it.uri) })));
  const written = now.filter(isSame).length;
  if (written === 0) return { text: l10n.t('Nothing was written'), done: false };
  if (readme && (await read(readme.uri))) await window.showTextDocument(readme.uri);
  const same = all.length - wanted.length;
  if (written < wanted.length) return { text: l10n.t('{0} of {1} files were written; the others were left as they are', written, wanted.length), done: true };
  return { text: same === 0 ? l10n.t('{0} files were written', written) : l10n.t('{0} files were written; {1} were there already and are the same', written, same), done: true };
}

/**
 * One edit that VS Code shows before it happens. It shows it when some part asks for confirmation, and such parts begin
 * unticked: right for files that would be replaced. Where all files are new, the one that asks makes a folder that is
 * there, which is nothing to do, so the new files begin ticked.
 */
async function editOf(wanted: readonly Wanted[], folder: Uri): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  edit.createFile(folder, { ignoreIfExists: true }, { needsConfirmation: true, label: l10n.t('Write the files of the Hybrid Advisor') });
  for (const { file, uri, present } of wanted) {
    if (present === undefined) edit.createFile(uri, { contents: new TextEncoder().encode(file.text) }, { needsConfirmation: false, label: l10n.t('New files'), description: file.because });
    else edit.set(uri, await replacement(uri, file));
  }
  return edit;
}

/** The whole text, so that the preview shows the difference; line endings change only where they differ. */
async function replacement(uri: Uri, { text, because }: PlannedFile): Promise<[TextEdit, WorkspaceEditEntryMetadata][]> {
  const metadata = { needsConfirmation: true, label: l10n.t('Replace files that are there: tick what may go'), description: because };
  const document = await workspace.openTextDocument(uri);
  const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  const lineEnd = text.includes('\r\n') ? EndOfLine.CRLF : EndOfLine.LF;
  return [
    ...(document.eol === lineEnd ? [] : [[TextEdit.setEndOfLine(lineEnd), metadata] satisfies [TextEdit, WorkspaceEditEntryMetadata]]),
    [TextEdit.replace(whole, text), metadata],
  ];
}

async function look(file: PlannedFile, folder: Uri): Promise<Wanted> {
  const uri = Uri.joinPath(folder, ...file.path.split('/'));
  return { file, uri, present: await read(uri) };
}

function isSame({ file, present }: Wanted): boolean {
  return present !== undefined && new TextDecoder().decode(present) === file.text;
}

async function read(uri: Uri): Promise<Uint8Array | undefined> {
  try {
    return await workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}

/** The folder itself, or the first around it that exists. */
async function nearestFolder(folder: Uri): Promise<Uri> {
  for (let at = folder; ; at = Uri.joinPath(at, '..')) {
    const isThere = await workspace.fs.stat(at).then(() => true, () => false);
    if (isThere || at.path === '/' || at.path === '') return at;
  }
}

async function openUntitled({ files }: Plan): Promise<Written> {
  // README.md is the first, and is shown last.
  for (const { language, text } of [...files].reverse()) {
    const document = await workspace.openTextDocument({ language, content: text });
    await window.showTextDocument(document, { preview: false });
  }
  return { text: l10n.t('{0} untitled files were opened', files.length), done: true };
}
