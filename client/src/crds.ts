import { FileType, RelativePattern, Uri, workspace } from 'vscode';
import { placeOf } from './crdPlaces.js';
import type { CrdPlace } from './scope.js';

const files = '**/*.{yaml,yml,json}';
const mostFilesOfAPlace = 500;

/**
 * The CRD files that the setting `nodewise.crds` and settings files name. Most lie in the workspace and are known
 * anyway; these may also lie beside it, or where `files.exclude` hides them.
 */
export async function findCrds(named: readonly CrdPlace[]): Promise<readonly Uri[]> {
  const found = await Promise.all([...settings(), ...named].map(filesAt));
  return [...new Map(found.flat().map((it) => [it.toString(), it])).values()];
}

function settings(): readonly CrdPlace[] {
  return (workspace.workspaceFolders ?? []).flatMap(({ uri }) => {
    const patterns: unknown = workspace.getConfiguration('nodewise', uri).get('crds');
    if (!Array.isArray(patterns)) return [];
    return patterns.filter((it): it is string => typeof it === 'string' && it !== '').map((pattern) => ({ folder: uri.toString(), pattern }));
  });
}

async function filesAt({ folder, pattern: named }: CrdPlace): Promise<readonly Uri[]> {
  const base = Uri.parse(folder);
  const found = placeOf(named, { folder: base.path, workspace: (workspace.workspaceFolders ?? []).map((it) => it.uri.path), trusted: workspace.isTrusted });
  if (!found) return [];
  const { pattern } = found;
  const place = base.with({ path: found.path });
  try {
    if (pattern !== '') return await workspace.findFiles(new RelativePattern(place, pattern), null, mostFilesOfAPlace);
    const { type } = await workspace.fs.stat(place);
    return (type & FileType.Directory) === 0 ? [place] : await workspace.findFiles(new RelativePattern(place, files), null, mostFilesOfAPlace);
  } catch {
    // A place that is not there teaches nothing.
    return [];
  }
}
