import { derive } from '../derive.js';
import type { Entry, Feature, Node, Resource, Span } from '../model.js';
import { apiVersionOf } from '../workspace/resources.js';
import { trimmed } from './locate.js';

export type OutlineType = 'resource' | 'map' | 'list' | 'string' | 'number' | 'boolean' | 'null';

/** One line of the outline. `span` is the whole of it, `name span` what to jump to; both count from the file's start. */
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
/** A file with more resources than this is walked by their names; all their fields would be megabytes. */
const mostDeep = 200;
const longestDetail = 60;

/** The outline of a file: its resources, and what they say. */
export const symbols: Feature<{ readonly uri: string }, readonly OutlineItem[]> = (world, { uri }) => {
  const placed = world.documents(uri).flatMap(({ document, start }) => world.resources(document).map((resource) => ({ resource, start })));
  const levels = placed.length > mostDeep ? 1 : deepest;
  return placed.reduce<readonly OutlineItem[]>((all, { resource, start }) => {
    const item = moved(outlineOf(resource), start, levels);
    return resource.document.inside ? nested(all, item) : [...all, item];
  }, []);
};

/** What stands in a text is shown below the line of that text. */
function nested(items: readonly OutlineItem[], item: OutlineItem): readonly OutlineItem[] {
  const place = items.findLastIndex((it) => inside(it.span, item.span));
  const around = items[place];
  return around ? items.with(place, { ...around, children: nested(around.children, item) }) : [...items, item];
}

/** Remembered per resource, so that a key press in one document outlines one document. */
const outlineOf = derive((resource: Resource): OutlineItem => {
  const { kind, name, root, document: { text } } = resource;
  const span = trimmed(root.span, text);
  const named = root.at('metadata.name')?.span ?? root.get('kind')?.span ?? root.span;
  return {
    name: name ? `${kind.name} ${name}` : kind.name,
    detail: apiVersionOf(kind),
    type: 'resource',
    span,
    nameSpan: within(span, named),
    children: root.entries().filter(tellsMore).flatMap((it) => entryItem(it, { text, parent: span, depth: 1 })),
  };
});

/** The resource's own line says it already. */
function tellsMore({ name }: Entry): boolean {
  return name !== 'apiVersion' && name !== 'kind';
}

interface Around {
  readonly text: string;
  readonly parent: Span;
  readonly depth: number;
}

/** Merged fields stand elsewhere, where the outline shows them once. */
function entryItem({ name, key, node, merged }: Entry, { text, parent, depth }: Around): readonly OutlineItem[] {
  const span = trimmed({ start: key.start, end: Math.max(key.end, node.span.end) }, text);
  if (merged || !inside(parent, span)) return [];
  return [{ ...itemOf(name || '""', node, { text, parent: span, depth }), nameSpan: trimmed(key, text) }];
}

function listItem(node: Node, index: number, { text, parent, depth }: Around): readonly OutlineItem[] {
  const span = trimmed(node.span, text);
  if (!inside(parent, span)) return [];
  const naming = ['name', 'key', 'id'].map((it) => node.get(it)).find((it) => it && it.text !== '');
  const name = shortened(naming?.text ?? node.text) || `[${index}]`;
  return [{ ...itemOf(name, node, { text, parent: span, depth }), nameSpan: within(span, naming?.span ?? span) }];
}

/** `parent` is the item's own span: its children must stand inside it. */
function itemOf(name: string, node: Node, { text, parent, depth }: Around): Omit<OutlineItem, 'nameSpan'> {
  const below = { text, parent, depth: depth + 1 };
  const children = depth >= deepest ? [] : [
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

/** The item in the file, with so many levels below it. */
function moved(item: OutlineItem, by: number, levels: number): OutlineItem {
  if (by === 0 && levels === deepest) return item;
  const shift = ({ start, end }: Span) => ({ start: start + by, end: end + by });
  const children = levels === 0 ? [] : item.children.map((it) => moved(it, by, levels - 1));
  return { ...item, span: shift(item.span), nameSpan: shift(item.nameSpan), children };
}
