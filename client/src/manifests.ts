import { FileType, RelativePattern, workspace, type CancellationToken, type FileSystemWatcher, type Uri } from 'vscode';

const manifests = '**/*.{yaml,yml}';
const left = '**/{node_modules,.git}/**';
const largestFile = 1024 * 1024;

/** More files than this are not looked into: a workspace of that size is a collection of other things. */
export const mostFiles = 5000;

/** New and changed files that {@link findManifests} may find. */
export function watchManifests(): FileSystemWatcher {
  return workspace.createFileSystemWatcher(manifests, false, false, true);
}

/** Deleted files and folders: of a deleted folder the editor reports the folder only, so no pattern narrows this down. */
export function watchDeletions(): FileSystemWatcher {
  return workspace.createFileSystemWatcher('**', true, true, false);
}

/** Every YAML file of the workspace that `files.exclude` does not hide. */
export async function findManifests(token: CancellationToken): Promise<readonly Uri[]> {
  return workspace.findFiles(manifests, left, mostFiles, token);
}

/** Whether {@link findManifests} would find this one. */
export async function isManifest(uri: Uri): Promise<boolean> {
  const folder = workspace.getWorkspaceFolder(uri);
  if (!folder) return false;
  const path = uri.path.slice(folder.uri.path.length).replace(/^\//, '');
  // Characters that mean something in a glob match themselves as "any one character".
  const pattern = new RelativePattern(folder, path.replace(/[[\]{}()*?!,]/g, '?'));
  return (await workspace.findFiles(pattern, left, 1)).length > 0;
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
