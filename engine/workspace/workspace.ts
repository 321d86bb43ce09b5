import { derive } from '../derive.js';
import { embeddedReader } from '../embedded/documents.js';
import type { Change, Document, Kind, Options, Placed, Resource, Snapshot, Source, TargetHint, TargetReader, Workspace } from '../model.js';
import { documentsIn } from '../yaml/split.js';
import { crdTrace, learn } from './crds.js';
import { isKustomization, patchFiles, plain } from './kustomize.js';
import { resourceReader } from './resources.js';
import { hintReader } from './targets.js';

export const defaultOptions: Options = { enabled: true, severity: {}, targets: {} };

interface File {
  readonly source: Source;
  readonly documents: readonly Placed[];
}

/** Holds the current state of the world. All other modules see it only through a snapshot. */
export function createWorkspace(catalog: readonly Kind[], targetReaders: readonly TargetReader[] = []): Workspace {
  const hintIn = hintReader(targetReaders);
  const files = new Map<string, File>();
  const hints = new Map<string, TargetHint>();
  const teachers = new Map<string, readonly Document[]>();
  const plans = new Map<string, Document>();
  let kustomizations: readonly Document[] = [];
  let lesson = learn(catalog, []);
  let resourcesIn = derive(resourceReader(lesson.kinds));
  let withEmbedded = embeddedAmong(resourcesIn);
  let index = createIndex(resourcesIn);
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
    files.set(source.uri, { source, documents });
    index.replace(withEmbedded(before), withEmbedded(documents));
    if (isKustomization(source.uri)) plan(source.uri, documents[0]?.document);
    const targets = hintIn(documents);
    if (targets) hints.set(source.uri, { uri: source.uri, targets });
    else hints.delete(source.uri);
    return teach(source.uri, documents.map((it) => it.document).filter((it) => it.text.includes(crdTrace)));
  }

  function drop(uri: string): boolean {
    index.replace(withEmbedded(files.get(uri)?.documents ?? []), []);
    files.delete(uri);
    hints.delete(uri);
    if (plans.has(uri)) plan(uri, undefined);
    return teach(uri, []);
  }

  /** The list stays the same value until one of them changes, so that what follows from it stays remembered. */
  function plan(uri: string, document: Document | undefined) {
    if (plans.get(uri) === document) return;
    if (document) plans.set(uri, document);
    else plans.delete(uri);
    kustomizations = [...plans.values()];
  }

  /** Documents are values: the same ones teach the same. */
  function teach(uri: string, documents: readonly Document[]): boolean {
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
    resourcesIn = derive(resourceReader(lesson.kinds));
    withEmbedded = embeddedAmong(resourcesIn);
    index = createIndex(resourcesIn);
    for (const { documents } of files.values()) index.replace([], withEmbedded(documents));
  }

  /** Files are values; the maps that hold them are read at once, because nothing here waits. */
  function takeSnapshot(): Snapshot {
    const patches = patchFiles(kustomizations);
    const isPatch = (uri: string) => patches.size > 0 && patches.has(plain(uri));
    const read = resourcesIn;
    const placed = withEmbedded;
    const isPart = ({ uri, inside }: Document) => !inside && isPatch(uri);
    const named = (group: string, kind: string) => (patches.size === 0 ? index.named(group, kind) : index.named(group, kind).map((it) => (isPart(it.document) ? partial(it) : it)));
    return {
      kinds: lesson.kinds,
      learned: lesson.learned,
      options,
      source: (uri) => files.get(uri)?.source,
      uris: () => [...files.keys()],
      documents: (uri) => placed(files.get(uri)?.documents ?? []),
      hints: () => [...hints.values()],
      kustomizations,
      resources: (document) => (isPart(document) ? allPartial(read(document)) : read(document)),
      named,
      resolve({ group, kind, name }) {
        const found = byName(named(group, kind)).get(name) ?? [];
        return found.find((it) => !it.partial) ?? found[0];
      },
    };
  }
}

/** A file's documents, each followed by those that stand in its texts; the same list for the same documents. */
function embeddedAmong(resourcesIn: (document: Document) => readonly Resource[]): (documents: readonly Placed[]) => readonly Placed[] {
  const embedded = embeddedReader(resourcesIn);
  return derive((documents: readonly Placed[]) => {
    if (documents.every((it) => embedded(it.document).length === 0)) return documents;
    return documents.flatMap((it) => [it, ...embedded(it.document).map((document): Placed => ({ document, start: it.start }))]);
  });
}

/** Rules look objects up by name for every reference of a workspace. */
const byName = derive((resources: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> => {
  const groups = new Map<string, Resource[]>();
  for (const it of resources) {
    const group = groups.get(it.name);
    if (group) group.push(it);
    else groups.set(it.name, [it]);
  }
  return groups;
});

/** The same object, as a patch for another; the same values for the same, so that findings stay remembered. */
const partial = derive((resource: Resource): Resource => ({ ...resource, partial: true }));
const allPartial = derive((resources: readonly Resource[]): readonly Resource[] => resources.map(partial));

/** Which resources of a kind exist. Changing one document costs that document, whatever the workspace holds. */
function createIndex(resourcesIn: (document: Document) => readonly Resource[]) {
  const documentsOf = new Map<string, Set<Document>>();
  /** The same list until one of its documents changes. */
  const lists = new Map<string, readonly Resource[]>();
  const keyOf = (it: Resource) => `${it.kind.group}/${it.kind.name}`;

  return {
    replace(before: readonly Placed[], after: readonly Placed[]) {
      const stay = new Set(after.map((it) => it.document));
      const known = new Set(before.map((it) => it.document));
      for (const { document } of before) if (!stay.has(document)) for (const it of resourcesIn(document)) touched(keyOf(it)).delete(document);
      for (const { document } of after) if (!known.has(document)) for (const it of resourcesIn(document)) touched(keyOf(it)).add(document);
    },
    named(group: string, kind: string): readonly Resource[] {
      const key = `${group}/${kind}`;
      const list = lists.get(key) ?? [...(documentsOf.get(key) ?? [])].flatMap(resourcesIn).filter((it) => it.kind.group === group && it.kind.name === kind);
      lists.set(key, list);
      return list;
    },
  };

  function touched(key: string): Set<Document> {
    lists.delete(key);
    const found = documentsOf.get(key) ?? new Set();
    documentsOf.set(key, found);
    return found;
  }
}
