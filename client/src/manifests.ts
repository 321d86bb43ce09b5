import { FileType, RelativePattern, Uri, workspace, type CancellationToken, type FileSystemWatcher } from 'vscode';

const manifests = '**/{*.yaml,*.yml,*.tf,Kustomization}';
const named = /\.(?:ya?ml|tf)$/;
/** Files that say which others are patches; they need not name our groups. */
const kustomization = /\/(?:kustomization\.ya?ml|Kustomization)$/;
const left = '**/{node_modules,.git}/**';
const largestFile = 1024 * 1024;

/** More files than this are not looked into: a workspace of that size is a collection of other things. */
export const mostFiles = 5000;
const mostFoldersWalked = 500;

/** Changed files that {@link findManifests} may have found. */
export function watchManifests(): FileSystemWatcher {
  return workspace.createFileSystemWatcher(manifests, true, false, true);
}

/**
 * What comes and goes, files and folders: of a folder that comes or goes with its files the editor often reports the
 * folder only, so no pattern narrows this down.
 */
export function watchFolders(): FileSystemWatcher {
  return workspace.createFileSystemWatcher('**', false, true, false);
}

/** File systems that can be searched; a search in any other waits for ever for somebody who can. */
const searchable: readonly string[] = ['file', 'vscode-remote', 'vscode-vfs'];

/** Every YAML file, kustomization and Terraform file (it tells the release of a chart) of the workspace that `files.exclude` does not hide. */
export async function findManifests(token: CancellationToken): Promise<readonly Uri[]> {
  const found = await Promise.all((workspace.workspaceFolders ?? []).map(({ uri }) => manifestsBelow(uri, token)));
  return found.flat().slice(0, mostFiles);
}

async function manifestsBelow(folder: Uri, token?: CancellationToken): Promise<readonly Uri[]> {
  if (!searchable.includes(folder.scheme)) return walk(folder, token);
  return workspace.findFiles(new RelativePattern(folder, manifests), left, mostFiles, token);
}

/** Looks into one folder after the other; each look may go over a network, so their number is limited. */
async function walk(root: Uri, token: CancellationToken | undefined): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  const waiting = [root];
  for (let looked = 0; looked < mostFoldersWalked && !token?.isCancellationRequested; looked += 1) {
    const folder = waiting.shift();
    if (!folder) break;
    for (const [name, type] of await entriesOf(folder)) {
      const uri = Uri.joinPath(folder, name);
      if ((type & FileType.Directory) !== 0 && !/^(?:node_modules|\.git)$/.test(name)) waiting.push(uri);
      if ((type & FileType.File) !== 0 && (named.test(name) || name === 'Kustomization')) found.push(uri);
    }
  }
  return found;
}

async function entriesOf(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

/** What {@link findManifests} would find at this place: the file itself, or everything in the folder. */
export async function manifestsAt(uri: Uri): Promise<readonly Uri[]> {
  const folder = workspace.getWorkspaceFolder(uri);
  if (!folder || /\/(?:node_modules|\.git)(?:\/|$)/.test(uri.path)) return [];
  if (!named.test(uri.path) && !kustomization.test(uri.path)) return (await isFolder(uri)) ? manifestsBelow(uri) : [];
  if (!searchable.includes(uri.scheme)) return [uri];
  const path = uri.path.slice(folder.uri.path.length).replace(/^\//, '');
  // Characters that mean something in a glob match themselves as "any one character".
  return workspace.findFiles(new RelativePattern(folder, path.replace(/[[\]{}()*?!,]/g, '?')), left, 1);
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

/** The text of a file that names one of the groups, or holds our own settings; undefined for every other file, a large one and one that is gone. */
export async function readManifest(uri: Uri, groups: readonly string[]): Promise<string | undefined> {
  try {
    const { size, type } = await workspace.fs.stat(uri);
    if (size > largestFile || (type & FileType.File) === 0) return undefined;
    const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
    return uri.path.endsWith('/.nodewise.yaml') || kustomization.test(uri.path) || groups.some((group) => text.includes(group)) ? text : undefined;
  } catch {
    // Deleted in between, or no permission: a file that cannot be read says nothing.
    return undefined;
  }
}
