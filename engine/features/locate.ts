import type { Kind, Moment, Node, Place, Placed, Resource, Schema, Snapshot, Span } from '../model.js';
import { enveloped } from '../schema/envelope.js';
import { docsPathOf, schemaAt } from '../schema/path.js';

/** What stands under a cursor, seen from the resource that it belongs to. */
export interface Located {
  readonly resource: Resource;
  /** The resource's, with the fields that every object has. */
  readonly kind: Kind;
  /** The document's first offset in the file. */
  readonly start: number;
  readonly on: 'key' | 'value';
  /** The key's or the value's span, in the document. */
  readonly span: Span;
  readonly node: Node;
  /** The map or list around it. */
  readonly around: Node;
  readonly steps: readonly (string | number)[];
  readonly docsPath: string;
  /** The docs path of `around`: names with dots in them make it impossible to take it from `docsPath`. */
  readonly aroundPath: string;
  readonly schema: Schema | undefined;
}

/** Aliases can make a small text a big tree; no reader needs to look further than this. */
const widest = 20_000;

/**
 * The field, item or scalar under a cursor. Text that is used through aliases and merge keys alone is located where
 * it is used, because only there does it mean something.
 */
export function locate(world: Snapshot, { uri, offset }: Place): Located | undefined {
  const placed = documentAt(world.documents(uri), offset);
  if (!placed) return undefined;
  const inside = offset - placed.start;
  const candidates = world.resources(placed.document).flatMap((resource) => {
    const direct = descend(resource.root, inside, []);
    return direct ? [finish(direct, resource, placed.start)] : [];
  });
  const known = candidates.find((it) => it.schema);
  if (known) return known;
  for (const resource of world.resources(placed.document)) {
    const used = throughAliases(resource, inside, placed.start);
    if (used) return used;
  }
  return candidates[0];
}

/** The moment that a kind's domains are asked about. */
export function momentOf({ resource, around, steps }: Located, world: Snapshot): Moment {
  return { resource, around, steps, world };
}

/** The document that holds an offset of the file: the last that begins at or before it, or what stands in a text of it there. */
export function documentAt(documents: readonly Placed[], offset: number): Placed | undefined {
  let [low, high] = [0, documents.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (documents[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  // Embedded documents stand behind their host, and begin where it does.
  for (let place = low - 1; place >= 0; place -= 1) {
    const { document: { inside }, start } = documents[place]!;
    if (!inside || touches(inside.part, offset - start)) return documents[place];
  }
  return undefined;
}

/** True when the cursor touches the span; its end counts, because cursors stand between characters. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The span without the white space at its end: blocks reach down to the line of what follows. */
export function trimmed({ start, end }: Span, text: string): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

interface Hit {
  readonly on: 'key' | 'value';
  readonly span: Span;
  readonly node: Node;
  readonly around: Node;
  readonly steps: readonly (string | number)[];
}

function finish(hit: Hit, resource: Resource, start: number): Located {
  const kind = enveloped(resource.kind);
  const docsPath = docsPathOf(kind, hit.steps);
  const aroundPath = docsPathOf(kind, hit.steps.slice(0, -1));
  return { ...hit, resource, kind, start, docsPath, aroundPath, schema: schemaAt(kind.schema, docsPath) };
}

/** From the outside in, by containment. An alias is a leaf here: what it stands for stands elsewhere. */
function descend(node: Node, offset: number, steps: readonly (string | number)[]): Hit | undefined {
  for (const child of childrenOf(node)) {
    if (child.merged) continue;
    const hit = hitOf(child, node, offset, steps);
    if (hit) return hit;
    if (!touches(child.node.span, offset)) continue;
    const deeper = descend(child.node, offset, [...steps, child.step]);
    if (deeper) return deeper;
  }
  return undefined;
}

/** Looks everywhere, because the children of aliases and merge keys do not stand inside their parents. */
function throughAliases(resource: Resource, offset: number, start: number): Located | undefined {
  const waiting: { readonly node: Node; readonly steps: readonly (string | number)[] }[] = [{ node: resource.root, steps: [] }];
  for (let seen = 0; seen < widest; seen += 1) {
    const next = waiting.pop();
    if (!next) return undefined;
    for (const child of childrenOf(next.node)) {
      const hit = hitOf(child, next.node, offset, next.steps);
      const located = hit && finish(hit, resource, start);
      if (located?.schema) return located;
      waiting.push({ node: child.node, steps: [...next.steps, child.step] });
    }
  }
  return undefined;
}

interface Child {
  readonly step: string | number;
  readonly key?: Span;
  readonly node: Node;
  readonly merged: boolean;
}

function childrenOf(node: Node): readonly Child[] {
  if (node.type === 'list') return node.items().map((it, index) => ({ step: index, node: it, merged: false }));
  return node.entries().map((it) => ({ step: it.name, key: it.key, node: it.node, merged: it.merged }));
}

function hitOf({ step, key, node }: Child, around: Node, offset: number, before: readonly (string | number)[]): Hit | undefined {
  const steps = [...before, step];
  if (key && touches(key, offset)) return { on: 'key', span: key, node, around, steps };
  if (!touches(node.span, offset) || !isLeaf(node)) return undefined;
  return { on: 'value', span: node.span, node, around, steps };
}

/** A scalar, or a map or list whose content stands elsewhere. */
function isLeaf(node: Node): boolean {
  const first = node.entries()[0]?.key ?? node.items()[0]?.span;
  if (!first) return node.type !== 'map' && node.type !== 'list';
  return first.start < node.span.start || first.end > node.span.end;
}
