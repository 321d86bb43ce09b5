import { derive } from '../derive.js';
import type { Document, Entry, Feature, Node, Placed, Resource, Span } from '../model.js';
import { apiVersionOf } from '../workspace/resources.js';
import { trimmed } from './locate.js';

export type OutlineType = 'resource' | 'map' | 'list' | 'string' | 'number' | 'boolean' | 'null';

/** One line of the outline. `span` is the whole of it, `name span` what to jump to. */
export interface OutlineItem {
  readonly name: string;
  /** A few words beside it: the value of a scalar, the API version of a resource. */
  readonly detail: string;
  readonly type: OutlineType;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: readonly OutlineItem[];
}

/** Deep enough for the key of a requirement of a pod template, shallow enough to read. */
const deepest = 7;
/** As deep as it goes with no more lines than this: nobody reads more, and all fields of a large file would be megabytes. */
const mostLines = 2500;
/** With more resources than this their names alone are all that anybody looks for. */
const mostWithFields = 500;
const longestDetail = 60;

/** The outline of a file: its resources, and what they say. Spans count from the start of the file. */
export const symbols: Feature<{ readonly uri: string }, readonly OutlineItem[]> = (world, query) =>
  outlines(world, query).flatMap(({ outline, start }) => outline.items.map((it) => moved(it, start)));

/** What one document says, and what stands in its texts. Spans count from the start of the document. */
export interface Outline {
  readonly items: readonly OutlineItem[];
}

/** The same, document for document: a value stays the same until a key is pressed in its document, wherever that moves to. */
export const outlines: Feature<{ readonly uri: string }, readonly { readonly outline: Outline; readonly start: number }[]> = (world, { uri }) => {
  const placed = world.documents(uri);
  const levels = levelsThatFit(placed.flatMap((it) => world.resources(it.document)));
  return placed.flatMap(({ document, start }, place) => {
    if (document.inside) return [];
    const resources = [document, ...innerOnes(placed, place + 1)].map((it) => world.resources(it));
    return [{ outline: outlineOf(document, resources, levels), start }];
  });
};

/** The documents that stand in the texts of the one in front of them. */
function innerOnes(placed: readonly Placed[], from: number): readonly Document[] {
  let end = from;
  while (placed[end]?.document.inside) end += 1;
  return placed.slice(from, end).map((it) => it.document);
}

/** At least one below the resources of all but very large files, because their names alone say little. */
function levelsThatFit(resources: readonly Resource[]): number {
  for (let levels = resources.length > mostWithFields ? 0 : 1; levels < deepest; levels += 1) {
    let lines = 0;
    for (const it of resources) lines += linesDownTo(it, levels + 1);
    if (lines > mostLines) return levels;
  }
  return deepest;
}

/** How many lines the outline of a resource has with so many levels below its own, counted until they are too many for any file. */
function linesDownTo(resource: Resource, levels: number): number {
  const counted = counts(resource);
  const { lines } = counted;
  while (lines.length <= levels) {
    const before = lines.at(-1)!;
    const below: Node[] = [];
    for (const node of counted.level) {
      if (before + below.length > mostLines) break;
      for (const it of node.entries()) if (!it.merged && (node !== resource.root || tellsMore(it))) below.push(it.node);
      for (const it of node.items()) below.push(it);
    }
    lines.push(before + below.length);
    counted.level = below;
  }
  return lines[levels]!;
}

/** How far a resource has been counted: most files are shallow enough, or so large that nobody asks for more. */
const counts = derive(({ root }: Resource): { readonly lines: number[]; level: readonly Node[] } => ({ lines: [1], level: [root] }));

/** What stands in a text is shown below the line of that text. */
function nested(items: readonly OutlineItem[], item: OutlineItem): OutlineItem[] {
  const place = items.findLastIndex((it) => inside(it.span, item.span));
  const around = items[place];
  return around ? items.with(place, { ...around, children: nested(around.children, item) }) : [...items, item];
}

/** The last outline of each document, so that a key press in one document outlines one document. */
const known = derive((_: Document): { outline?: Outline; resources?: readonly (readonly Resource[])[]; levels?: number } => ({}));

function outlineOf(document: Document, resources: readonly (readonly Resource[])[], levels: number): Outline {
  const last = known(document);
  const isSame = last.levels === levels && last.resources?.length === resources.length && last.resources.every((it, place) => it === resources[place]);
  if (last.outline && isSame) return last.outline;
  let items: OutlineItem[] = [];
  for (const it of resources.flat()) {
    if (it.document.inside) items = nested(items, outlined(it, levels));
    else items.push(outlined(it, levels));
  }
  return Object.assign(last, { outline: { items }, resources, levels }).outline;
}

function outlined({ kind, name, root, document: { text } }: Resource, levels: number): OutlineItem {
  const span = trimmed(root.span, text);
  const named = root.at('metadata.name')?.span ?? root.get('kind')?.span ?? root.span;
  const around: Around = { text, parent: span, left: levels, budget: { left: mostLines } };
  return {
    name: name ? `${kind.name} ${name}` : kind.name,
    detail: apiVersionOf(kind),
    type: 'resource',
    span,
    nameSpan: within(span, named),
    children: levels === 0 ? [] : root.entries().filter(tellsMore).flatMap((it) => entryItem(it, around)),
  };
}

/** The resource's own line says it already. */
function tellsMore({ name }: Entry): boolean {
  return name !== 'apiVersion' && name !== 'kind';
}

interface Around {
  readonly text: string;
  readonly parent: Span;
  /** How many levels may still follow, this one among them. */
  readonly left: number;
  /** How many lines the outline of the resource may still have; what comes later in the text is left out. */
  readonly budget: { left: number };
}

/** Merged fields stand elsewhere, where the outline shows them once. */
function entryItem({ name, key, node, merged }: Entry, { parent, ...around }: Around): readonly OutlineItem[] {
  if (merged || around.budget.left <= 0) return [];
  const span = trimmed({ start: key.start, end: Math.max(key.end, node.span.end) }, around.text);
  if (!inside(parent, span)) return [];
  return [{ ...itemOf(name || '""', node, { ...around, parent: span }), nameSpan: trimmed(key, around.text) }];
}

function listItem(node: Node, index: number, { parent, ...around }: Around): readonly OutlineItem[] {
  if (around.budget.left <= 0) return [];
  const span = trimmed(node.span, around.text);
  if (!inside(parent, span)) return [];
  const naming = ['name', 'key', 'id'].map((it) => node.get(it)).find((it) => it && it.text !== '');
  const name = shortened(naming?.text ?? node.text) || `[${index}]`;
  return [{ ...itemOf(name, node, { ...around, parent: span }), nameSpan: within(span, naming?.span ?? span) }];
}

/** `parent` is the item's own span: its children must stand inside it. */
function itemOf(name: string, node: Node, { text, parent, left, budget }: Around): Omit<OutlineItem, 'nameSpan'> {
  budget.left -= 1;
  const below = { text, parent, left: left - 1, budget };
  const children = left <= 1 ? [] : [
    ...node.entries().flatMap((it) => entryItem(it, below)),
    ...node.items().flatMap((it, index) => listItem(it, index, below)),
  ];
  const detail = shortened(node.text);
  return { name, detail: detail === name ? '' : detail, type: typeOf(node), span: parent, children };
}

function typeOf({ type }: Node): OutlineType {
  if (type === 'integer') return 'number';
  return type === 'unknown' ? 'string' : type;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestDetail ? `${line.slice(0, longestDetail - 1)}…` : line;
}

/** Editors demand that a name stands inside its item; one that came through an alias does not. */
function within(outer: Span, inner: Span): Span {
  return inside(outer, inner) ? inner : { start: outer.start, end: outer.start };
}

function inside(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The item in the file. */
function moved(item: OutlineItem, by: number): OutlineItem {
  if (by === 0) return item;
  const shift = ({ start, end }: Span) => ({ start: start + by, end: end + by });
  return { ...item, span: shift(item.span), nameSpan: shift(item.nameSpan), children: item.children.map((it) => moved(it, by)) };
}
