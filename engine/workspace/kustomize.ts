import { derive } from '../derive.js';
import type { Document, Node, Snapshot } from '../model.js';
import { stringOf } from '../select.js';
import { parse } from '../yaml/parse.js';

/**
 * What Kustomize's own files say about others: which are patches, and which objects a patch is laid over.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 */
export interface Kustomization {
  readonly document: Document;
  /** Files and folders, as addresses without escapes. */
  readonly resources: readonly string[];
  readonly patches: readonly KustomizePatch[];
  /** Objects come from elsewhere too, or get other names: nobody can say here that one does not exist. */
  readonly open: boolean;
}

export interface KustomizePatch {
  /** The patch file; absent for a patch that is written into the kustomization. */
  readonly file?: string;
  /** The text of a patch that is written into the kustomization. */
  readonly inline?: Node;
  /** Which objects it is for; without it, the object that it names itself. */
  readonly target?: Node;
}

/** Whether Kustomize reads a file of this name as its plan for the folder. */
export function isKustomization(uri: string): boolean {
  return /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/.test(uri);
}

/** Every kustomization among these documents. Flux has objects of the same name, and Kustomize does not read those. */
export const kustomizationsIn = derive((documents: readonly Document[]): readonly Kustomization[] => documents.flatMap((it) => read(it) ?? []));

/** The files that are laid over others. */
export const patchFiles = derive((documents: readonly Document[]): ReadonlySet<string> =>
  new Set(kustomizationsIn(documents).flatMap((it) => it.patches).flatMap((it) => it.file ?? [])));

/** The files that a kustomization builds on; undefined when it builds on something that is not in the workspace. */
export function filesBelow(world: Snapshot, kustomization: Kustomization): ReadonlySet<string> | undefined {
  const byFolder = new Map(kustomizationsIn(world.kustomizations).map((it) => [folderOf(plain(it.document.uri)), it]));
  const files = new Set<string>();
  const seen = new Set<Kustomization>();
  const open = [kustomization];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.open) return undefined;
    if (seen.has(next)) continue;
    seen.add(next);
    for (const path of next.resources) {
      const uri = known(world, path);
      const folder = byFolder.get(path);
      if (uri !== undefined) files.add(uri);
      else if (folder) open.push(folder);
      else return undefined;
    }
  }
  return files;
}

const read = derive((document: Document): Kustomization | undefined => {
  const { root } = parse(document);
  if (root?.type !== 'map' || !isOurs(root)) return undefined;
  const folder = folderOf(plain(document.uri));
  const below = ['resources', 'bases', 'components'].flatMap((it) => root.get(it)?.items() ?? []);
  const paths = below.map((it) => addressOf(folder, it));
  return {
    document,
    resources: paths.filter((it) => it !== undefined),
    patches: [...patchesIn(root.get('patches'), folder), ...mergesIn(root.get('patchesStrategicMerge'), folder)],
    open: paths.includes(undefined) || paths.length === 0 || root.get('kind')?.value === 'Component' || changers.some((it) => root.get(it) !== undefined),
  };
});

/** Fields that add objects, or give them other names. */
const changers: readonly string[] = ['generators', 'transformers', 'helmCharts', 'helmChartInflationGenerator', 'namePrefix', 'nameSuffix', 'replacements', 'vars'];

function isOurs(root: Node): boolean {
  const version = stringOf(root.get('apiVersion'));
  return (root.get('apiVersion') === undefined || version?.startsWith('kustomize.config.k8s.io/') === true) && root.get('spec') === undefined;
}

function patchesIn(list: Node | undefined, folder: string): readonly KustomizePatch[] {
  return (list?.items() ?? []).map((it): KustomizePatch => {
    const [path, inline, target] = [it.get('path'), it.get('patch'), it.get('target')];
    const file = path && addressOf(folder, path);
    return { ...(file !== undefined && { file }), ...(inline && { inline }), ...(target && { target }) };
  });
}

function mergesIn(list: Node | undefined, folder: string): readonly KustomizePatch[] {
  return (list?.items() ?? []).map((it): KustomizePatch => {
    if (/[\n\r]/.test(it.text)) return { inline: it };
    const file = addressOf(folder, it);
    return file === undefined ? {} : { file };
  });
}

/** Where a path leads from a folder; undefined for what is fetched from elsewhere and for what nobody knows. */
function addressOf(folder: string, node: Node): string | undefined {
  const path = stringOf(node);
  if (path === undefined || path.startsWith('/') || /:|\/\/|\?|^(?:git@|github\.com\/|gitlab\.com\/)/.test(path)) return undefined;
  const steps = folder === '' ? [] : folder.split('/');
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The file's own spelling of an address. */
function known(world: Snapshot, path: string): string | undefined {
  const escaped = path.split('/').map((it, index) => (index === 0 ? it : encodeURIComponent(it))).join('/');
  return [path, encodeURI(path), escaped].find((it) => world.source(it) !== undefined);
}

/** An address without escapes: editors and Node escape different characters. */
export function plain(uri: string): string {
  if (!uri.includes('%')) return uri;
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}
