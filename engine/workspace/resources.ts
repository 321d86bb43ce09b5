import type { Document, Kind, Node, Resource } from '../model.js';
import { isForeign } from '../yaml/foreign.js';
import { parse } from '../yaml/parse.js';
import { TreeNode } from '../yaml/tree.js';

/**
 * Reads the resources of a document: itself, or the items of a `kind: List`.
 * Text that holds none of the kinds' traces is never parsed at all.
 */
export function resourceReader(kinds: readonly Kind[]): (document: Document) => readonly Resource[] {
  const traces = tracesOf(kinds);
  const byType = new Map<string, readonly Kind[]>();
  const shaped = kinds.filter((it) => it.shape !== undefined);
  for (const kind of kinds) if (!kind.foreign) byType.set(typeOf(kind), [...(byType.get(typeOf(kind)) ?? []), kind]);

  return (document) => {
    const byName = kindOfFile(kinds, document.uri);
    if (byName) return rootOf(document).map((root) => ({ kind: byName, name: '', root, document }));
    if (!traces.some((it) => document.text.includes(it))) return [];
    if (isForeign(document.text)) return ofText(document);
    return rootOf(document).flatMap((root) => objectsIn(root, 0)).flatMap((it) => toResource(it, document));
  };

  function toResource(root: Node, document: Document): readonly Resource[] {
    const type = `${String(root.get('apiVersion')?.value)} ${String(root.get('kind')?.value)}`;
    const kind = byType.get(type)?.find((it) => isMarked(it, document.text) && (it.claims?.(root, document) ?? true));
    if (!kind) return ofShape(root, document);
    const patch = document.text.includes('$patch') && holdsDirective(root);
    return [{ kind, name: nameOf(root), root, document, ...(patch && { partial: true }) }];
  }

  /** A file that is no YAML is one long text. */
  function ofText(document: Document): readonly Resource[] {
    const { text } = document;
    const kind = kinds.find((it) => it.foreign !== undefined && isMarked(it, text) && it.foreign(text));
    return kind ? [{ kind, name: '', root: new TreeNode({ type: 'string', style: 'plain', span: { start: 0, end: text.length }, text, scalar: text }), document }] : [];
  }

  /** An object of Kubernetes says what it is; anything else is known by its looks. */
  function ofShape(root: Node, document: Document): readonly Resource[] {
    if (root.type !== 'map' || root.get('apiVersion') || root.get('kind')) return [];
    const kind = shaped.find((it) => isMarked(it, document.text) && it.shape?.(root));
    return kind ? [{ kind, name: '', root, document }] : [];
  }
}

/** The kind that a file's name alone decides. */
export function kindOfFile(kinds: readonly Kind[], uri: string): Kind | undefined {
  return kinds.find((it) => it.fileName !== undefined && uri.endsWith(`/${it.fileName}`));
}

/** A text without any of these words holds none of the kinds: their API groups, or the markers of those that have some. */
export function tracesOf(kinds: readonly Kind[]): readonly string[] {
  return [...new Set(kinds.filter((it) => it.fileName === undefined).flatMap((it) => it.markers ?? [it.group]))];
}

/** Whether documents with this text are read as the kind at all. */
export function isMarked({ markers }: Kind, text: string): boolean {
  return markers?.some((it) => text.includes(it)) ?? true;
}

function rootOf(document: Document): readonly Node[] {
  const { root } = parse(document);
  return root ? [root] : [];
}

function typeOf(kind: Kind): string {
  return `${apiVersionOf(kind)} ${kind.name}`;
}

/** As it stands in a manifest: the core group has no name. */
export function apiVersionOf({ group, version }: Kind): string {
  return group === '' ? version : `${group}/${version}`;
}

/** kubectl takes `v1 List` apart and sends its items one by one. */
function objectsIn(root: Node, depth: number): readonly Node[] {
  const isList = root.get('kind')?.value === 'List' && root.get('apiVersion')?.value === 'v1';
  if (!isList || depth > 3) return [root];
  return (root.get('items')?.items() ?? []).flatMap((it) => objectsIn(it, depth + 1));
}

/** `$patch: delete` stands in patches only. */
function holdsDirective(node: Node): boolean {
  return node.get('$patch') !== undefined || node.entries().some((it) => !it.merged && holdsDirective(it.node)) || node.items().some(holdsDirective);
}

function nameOf(root: Node): string {
  const name = root.at('metadata.name');
  return name ? String(name.value ?? name.text) : '';
}
