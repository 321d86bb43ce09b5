import type { Resource, Snapshot, Source } from '../engine/model.js';
import { grouped } from '../engine/grouped.js';
import { createWorkspace } from '../engine/workspace/workspace.js';
import { catalog } from '../knowledge/catalog.js';
import { targetReaders } from '../knowledge/targets.js';
import { judge, judgeEmbedded, type Judgement } from './judge.js';

/** What every room has to know before it judges anything. */
export interface Ground {
  /** Files that are not checked but tell something about those that are. */
  readonly beside: readonly Source[];
  /** Files that say how others are to be read: settings, CRDs, plans of Kustomize, releases in use. In the order of all. */
  readonly guiding: readonly Source[];
  /** Every file there is, in the order in which one process would read them. */
  readonly uris: readonly string[];
}

/** A file to judge; `isText` when it is Markdown or a script with YAML in it. */
export interface Task {
  readonly source: Source;
  readonly isText: boolean;
}

/** What a room lacks: all resources of a kind (`group/kind`), or single files. */
export interface Need {
  readonly kinds: readonly string[];
  readonly files: readonly string[];
}

/** The files that were lacking, and the kinds of which there are too many for this room. */
export interface Given {
  readonly sources: readonly Source[];
  readonly tooMany: readonly string[];
}

/** Judges a part of the files as if all were there. */
export interface Room {
  /** In the order of the tasks; undefined for a file about which a rule asks for more than fits in here. */
  judge(tasks: readonly Task[]): Promise<readonly (Judgement | undefined)[]>;
}

/**
 * A room keeps no file longer than it takes to judge it, so that memory does not grow with their number. Only what rules
 * ask about other files is fetched and stays: once a kind was asked for, everything of that kind is here.
 */
export function createRoom({ beside, guiding, uris }: Ground, fetch: (need: Need) => Promise<Given>): Room {
  const workspace = createWorkspace(catalog, targetReaders);
  const places = new Map(uris.map((uri, place) => [uri, place]));
  const staying = new Set(guiding.map((it) => it.uri));
  const complete = new Set<string>();
  const tooMany = new Set<string>();
  /** Lists of complete kinds: they stay the same values, so that what followed from them is not asked for again. */
  const settled = new Map<string, Listed>();
  let outlook = lookOut();
  workspace.apply({ put: guiding });

  return {
    async judge(tasks) {
      const visitors = tasks.filter((it) => !it.isText && !staying.has(it.source.uri)).map((it) => it.source);
      workspace.apply({ put: visitors });
      for (;;) {
        const found = tasks.map(oneFile);
        const { kinds, files } = outlook.missing();
        if (!kinds.length && !files.length) {
          workspace.apply({ drop: visitors.map((it) => it.uri).filter((it) => !staying.has(it)) });
          return found;
        }
        receive(kinds, await fetch({ kinds, files }));
      }
    },
  };

  function oneFile({ source, isText }: Task): Judgement | undefined {
    if (isText) return judgeEmbedded(source, beside);
    try {
      const found = judge(outlook.world, source.uri);
      return found.failures.some((it) => it.error === outOfReach) ? undefined : found;
    } catch (error) {
      if (error !== outOfReach) throw error;
      return undefined;
    }
  }

  function receive(kinds: readonly string[], given: Given): void {
    for (const it of given.tooMany) tooMany.add(it);
    for (const it of kinds) complete.add(it);
    for (const it of given.sources) staying.add(it.uri);
    workspace.apply({ put: given.sources.filter((it) => workspace.snapshot().source(it.uri) === undefined) });
    outlook = lookOut();
  }

  /**
   * The world as one process would see it, as far as it is known here. It stays the same value until something arrives,
   * so that what rules derive from it stays remembered, and it notes what it could not answer.
   */
  function lookOut(): { readonly world: Snapshot; missing(): Need } {
    const lacking = { kinds: new Set<string>(), files: new Set<string>() };
    const lists = new Map<string, Listed>();
    const here = () => workspace.snapshot();
    const listed = (group: string, kind: string): Listed => {
      const key = `${group}/${kind}`;
      if (tooMany.has(key)) throw outOfReach;
      if (!complete.has(key)) lacking.kinds.add(key);
      const known = settled.get(key) ?? lists.get(key);
      if (known) return known;
      const all = here().named(group, kind).toSorted((a, b) => (places.get(a.document.uri) ?? 0) - (places.get(b.document.uri) ?? 0));
      const made = { all, byName: grouped(all, (it) => it.name) };
      (complete.has(key) ? settled : lists).set(key, made);
      return made;
    };
    const noted = (uri: string) => {
      if (here().source(uri) === undefined && places.has(uri)) lacking.files.add(uri);
      return uri;
    };
    const world: Snapshot = {
      get kinds() { return here().kinds; },
      get options() { return here().options; },
      get learned() { return here().learned; },
      get kustomizations() { return here().kustomizations; },
      named: (group, kind, name) => (name === undefined ? listed(group, kind).all : listed(group, kind).byName.get(name) ?? []),
      resolve({ group, kind, name }) {
        const found = listed(group, kind).byName.get(name) ?? [];
        return found.find((it) => !it.partial) ?? found[0];
      },
      source: (uri) => here().source(noted(uri)),
      documents: (uri) => here().documents(noted(uri)),
      uris: () => uris,
      hints: () => here().hints(),
      resources: (document) => here().resources(document),
    };
    return { world, missing: () => ({ kinds: [...lacking.kinds], files: [...lacking.files] }) };
  }
}

interface Listed {
  readonly all: readonly Resource[];
  readonly byName: ReadonlyMap<string, readonly Resource[]>;
}

/** Thrown at a rule that asks for what is too much for this room; made once, because its trace is of no use. */
const outOfReach: Error = Object.freeze(new Error('There is too much of this kind to be looked at here'));
