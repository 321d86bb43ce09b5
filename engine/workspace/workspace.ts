import { derive, deriveBriefly } from '../derive.js';
import { embeddedReader } from '../embedded/documents.js';
import type { Change, Document, Kind, Options, Placed, Resource, Snapshot, Source, TargetHint, TargetReader, Targets, Workspace } from '../model.js';
import { documentsIn } from '../yaml/split.js';
import { crdTrace, learn } from './crds.js';
import { createIndex } from './index.js';
import { isKustomization, patchFiles, plain } from './kustomize.js';
import { resourceReader } from './resources.js';
import { hintReader } from './targets.js';

export const defaultOptions: Options = { enabled: true, severity: {}, targets: {} };

interface File {
  readonly source: Source;
  readonly documents: readonly Placed[];
  /** The documents, each followed by those that stand in its texts. */
  readonly placed: readonly Placed[];
}

/** Holds the current state of the world. All other modules see it only through a snapshot. */
export function createWorkspace(catalog: readonly Kind[], targetReaders: readonly TargetReader[] = []): Workspace {
  const hintIn = hintReader(targetReaders);
  const files = new Map<string, File>();
  const hints = new Map<string, TargetHint>();
  const teachers = new Map<string, readonly Document[]>();
  const plans = new Map<string, Document>();
  let kustomizations: readonly Document[] = [];
  let hintList: readonly TargetHint[] = [];
  let uris: readonly string[] | undefined;
  let lesson = learn(catalog, []);
  let resourcesIn = deriveBriefly(resourceReader(lesson.kinds));
  let embeddedIn = embeddedReader(resourcesIn);
  let index = createIndex(resourcesIn, placedOfFiles);
  let options = defaultOptions;
  let current: Snapshot | undefined;

  return {
    snapshot: () => (current ??= takeSnapshot()),
    apply(change: Change) {
      const taught = [...(change.drop ?? []).map(drop), ...(change.put ?? []).map(put)];
      if (taught.includes(true)) learnAgain();
      options = change.options ?? options;
      current = undefined;
    },
  };

  /** Answers whether it changed what CRDs teach. */
  function put(source: Source): boolean {
    const before = files.get(source.uri)?.documents ?? [];
    const documents = documentsIn(source, before);
    const isNew = !files.has(source.uri);
    if (isNew) uris = undefined;
    files.set(source.uri, { source, documents, placed: withEmbedded(documents) });
    const { gone, come } = differing(before, documents);
    index.replace(resourcesAmong(gone), resourcesAmong(come), isNew);
    if (isKustomization(source.uri)) plan(source.uri, documents[0]?.document);
    if (hints.has(source.uri) || hintIn(come)) hint(source.uri, hintIn(documents));
    return teach(source.uri, come.some(mayTeach) || teachers.has(source.uri) ? documents.filter(mayTeach) : []);
  }

  function drop(uri: string): boolean {
    const before = files.get(uri)?.documents ?? [];
    files.delete(uri);
    uris = undefined;
    index.replace(resourcesAmong(before), [], false);
    hint(uri, undefined);
    if (plans.has(uri)) plan(uri, undefined);
    return teach(uri, []);
  }

  function* placedOfFiles(): Iterable<readonly Placed[]> {
    for (const it of files.values()) yield it.placed;
  }

  function withEmbedded(documents: readonly Placed[]): readonly Placed[] {
    if (documents.every((it) => embeddedIn(it.document).length === 0)) return documents;
    return documents.flatMap((it) => [it, ...embeddedIn(it.document).map((document): Placed => ({ document, start: it.start }))]);
  }

  function resourcesAmong(documents: readonly Placed[]): readonly Resource[] {
    return documents.flatMap(({ document }) => [document, ...embeddedIn(document)]).flatMap(resourcesIn);
  }

  /** The list stays the same value until a hint changes. */
  function hint(uri: string, targets: Targets | undefined) {
    if (!targets && !hints.has(uri)) return;
    if (targets) hints.set(uri, { uri, targets });
    else hints.delete(uri);
    hintList = [...hints.values()];
  }

  /** The list stays the same value until one of them changes, so that what follows from it stays remembered. */
  function plan(uri: string, document: Document | undefined) {
    if (plans.get(uri) === document) return;
    if (document) plans.set(uri, document);
    else plans.delete(uri);
    kustomizations = [...plans.values()];
  }

  /** Documents are values: the same ones teach the same. */
  function teach(uri: string, placed: readonly Placed[]): boolean {
    const documents = placed.map((it) => it.document);
    const before = teachers.get(uri) ?? [];
    if (documents.length === 0) teachers.delete(uri);
    else teachers.set(uri, documents);
    return before.length !== documents.length || before.some((it, place) => it !== documents[place]);
  }

  /** Only when a CRD changes; no text is parsed again, because trees are remembered with their documents. */
  function learnAgain() {
    const inOrder = [...teachers].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, documents]) => documents);
    const before = lesson;
    lesson = learn(catalog, inOrder);
    if (lesson.kinds === before.kinds) return;
    resourcesIn = deriveBriefly(resourceReader(lesson.kinds));
    embeddedIn = embeddedReader(resourcesIn);
    index = createIndex(resourcesIn, placedOfFiles);
    for (const [uri, file] of files) files.set(uri, { ...file, placed: withEmbedded(file.documents) });
  }

  /** Files are values; the maps that hold them are read at once, because nothing here waits. */
  function takeSnapshot(): Snapshot {
    const patches = patchFiles(kustomizations);
    const isPart = ({ uri, inside }: Document) => patches.size > 0 && !inside && patches.has(plain(uri));
    const shown = (list: readonly Resource[]) => (patches.size === 0 ? list : withPatches(patches)(list));
    const read = resourcesIn;
    return {
      kinds: lesson.kinds,
      learned: lesson.learned,
      options,
      source: (uri) => files.get(uri)?.source,
      uris: () => (uris ??= [...files.keys()]),
      documents: (uri) => files.get(uri)?.placed ?? [],
      hints: () => hintList,
      kustomizations,
      resources: (document) => (isPart(document) ? allPartial(read(document)) : read(document)),
      named: (group, kind, name) => shown(name === undefined ? index.ofType(`${group}/${kind}`) : index.named(`${group}/${kind}`, name)),
      resolve({ group, kind, name }) {
        const found = shown(index.named(`${group}/${kind}`, name));
        return found.find((it) => !it.partial) ?? found[0];
      },
    };
  }
}

function mayTeach({ document }: Placed): boolean {
  return document.text.includes(crdTrace);
}

/** What an edit took from a file's documents, and what it brought: the ends stay the same values. */
function differing(before: readonly Placed[], after: readonly Placed[]): { readonly gone: readonly Placed[]; readonly come: readonly Placed[] } {
  const most = Math.min(before.length, after.length);
  let front = 0;
  while (front < most && before[front]!.document === after[front]!.document) front += 1;
  let back = 0;
  while (back < most - front && before.at(-1 - back)!.document === after.at(-1 - back)!.document) back += 1;
  return { gone: before.slice(front, before.length - back), come: after.slice(front, after.length - back) };
}

/** Objects of files that Kustomize lays over others are parts; the same list for the same, so that answers stay remembered. */
const withPatches = derive((patches: ReadonlySet<string>) => deriveBriefly((resources: readonly Resource[]): readonly Resource[] => {
  const isPart = ({ document: { uri, inside } }: Resource) => !inside && patches.has(plain(uri));
  return resources.some(isPart) ? resources.map((it) => (isPart(it) ? partial(it) : it)) : resources;
}));

/** The same object, as a patch for another; the same values for the same, so that findings stay remembered. */
const partial = derive((resource: Resource): Resource => ({ ...resource, partial: true }));
const allPartial = derive((resources: readonly Resource[]): readonly Resource[] => resources.map(partial));
