import { deriveBriefly } from '../derive.js';
import { grouped } from '../grouped.js';
import type { Document, Placed, Resource } from '../model.js';

/** Which resources there are, in the order of the files and of their texts, whatever was edited before. */
export interface Index {
  /** `before` gave way to `after`, in one file; `atEnd` when it is a new one, which stands behind all others. */
  replace(before: readonly Resource[], after: readonly Resource[], atEnd: boolean): void;
  /** The same list until one of its resources changes. */
  ofType(type: string): readonly Resource[];
  /** The same list until one of them changes. */
  named(type: string, name: string): readonly Resource[];
}

/** `karpenter.sh/NodePool`, whatever the version. */
export function typeOf({ kind: { group, name } }: Resource): string {
  return `${group}/${name}`;
}

/** Each exchange copies a list; beyond a few it is cheaper to make the list anew. */
const mostExchanged = 8;

const none: readonly Resource[] = Object.freeze([]);

/**
 * Lists are made when somebody asks, and mended when one object gives way to another, which is what a key press does, or
 * when a file comes or goes: that costs these objects, whatever the workspace holds. `files` are all files in order.
 */
export function createIndex(resourcesIn: (document: Document) => readonly Resource[], files: () => Iterable<readonly Placed[]>): Index {
  const lists = new Map<string, readonly Resource[]>();
  const names = new Map<string, Map<string, readonly Resource[]>>();
  const byType = deriveBriefly((documents: readonly Placed[]) => grouped(documents.flatMap((it) => resourcesIn(it.document)), typeOf));

  return { replace, ofType, named };

  function replace(before: readonly Resource[], after: readonly Resource[], atEnd: boolean): void {
    const [gone, come] = [grouped(before, typeOf), grouped(after, typeOf)];
    for (const type of new Set([...gone.keys(), ...come.keys()])) {
      const [old, young] = [gone.get(type) ?? none, come.get(type) ?? none];
      if (!lists.has(type)) continue;
      if (old.length === 0 && atEnd) append(type, young);
      else if (old.length > mostExchanged) forget(type);
      else if (young.length === 0) remove(type, old);
      else if (old.length === young.length) old.forEach((it, place) => exchange(type, it, young[place]!));
      else forget(type);
    }
  }

  function forget(type: string): void {
    lists.delete(type);
    names.delete(type);
  }

  function append(type: string, young: readonly Resource[]): void {
    lists.set(type, [...lists.get(type)!, ...young]);
    const known = names.get(type);
    if (known) for (const it of young) known.set(it.name, [...(known.get(it.name) ?? none), it]);
  }

  function remove(type: string, old: readonly Resource[]): void {
    lists.set(type, lists.get(type)!.filter((it) => !old.includes(it)));
    const known = names.get(type);
    if (known) for (const { name } of old) known.set(name, (known.get(name) ?? none).filter((it) => !old.includes(it)));
  }

  function exchange(type: string, old: Resource, young: Resource): void {
    const list = lists.get(type);
    const place = list?.indexOf(old) ?? -1;
    if (!list || place < 0) return forget(type);
    lists.set(type, list.with(place, young));
    const known = names.get(type);
    if (!known) return;
    if (old.name !== young.name) return void names.delete(type);
    known.set(old.name, known.get(old.name)!.map((it) => (it === old ? young : it)));
  }

  function ofType(type: string): readonly Resource[] {
    const known = lists.get(type);
    if (known) return known;
    const made = [...files()].flatMap((it) => byType(it).get(type) ?? none);
    lists.set(type, made);
    return made;
  }

  function named(type: string, name: string): readonly Resource[] {
    const known = names.get(type) ?? grouped(ofType(type), (it) => it.name);
    names.set(type, known);
    return known.get(name) ?? none;
  }
}
