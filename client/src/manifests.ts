import { FileType, RelativePattern, workspace, type CancellationToken, type FileSystemWatcher, type Uri } from 'vscode';

const manifests = '**/*.{yaml,yml}';
const left = '**/{node_modules,.git}/**';
const largestFile = 1024 * 1024;

/** More files than this are not looked into: a workspace of that size is a collection of other things. */
export const mostFiles = 5000;

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

/** Every YAML file of the workspace that `files.exclude` does not hide. */
export async function findManifests(token: CancellationToken): Promise<readonly Uri[]> {
  return workspace.findFiles(manifests, left, mostFiles, token);
}

/** What {@link findManifests} would find at this place: the file itself, or everything in the folder. */
export async function manifestsAt(uri: Uri): Promise<readonly Uri[]> {
  const folder = workspace.getWorkspaceFolder(uri);
  if (!folder || /\/(?:node_modules|\.git)(?:\/|$)/.test(uri.path)) return [];
  if (!/\.ya?ml$/.test(uri.path)) return (await isFolder(uri)) ? workspace.findFiles(new RelativePattern(uri, manifests), left, mostFiles) : [];
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

/** The text of a file that names one of the groups; undefined for every other file, a large one and one that is gone. */
export async function readManifest(uri: Uri, groups: readonly string[]): Promise<string | undefined> {
  try {
    const { size, type } = await workspace.fs.stat(uri);
    if (size > largestFile || (type & FileType.File) === 0) return undefined;
    const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
    return groups.some((group) => text.includes(group)) ? text : undefined;
  } catch {
    // Deleted in between, or no permission: a file that cannot be read says nothing.
    return undefined;
  }
}
