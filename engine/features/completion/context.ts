import type { Document, Domain, Kind, Moment, Node, Offer, Resource, Schema, Snapshot } from '../../model.js';
import { derive } from '../../derive.js';
import { enveloped } from '../../schema/envelope.js';
import { docsPathOf, schemaAt } from '../../schema/path.js';
import type { Cursor, Outline, Step } from '../../yaml/cursor.js';
import { outlineAt, toNode } from '../../yaml/outlineNode.js';
import { apiVersionOf, isMarked, kindOfFile } from '../../workspace/resources.js';
import { parse } from '../../yaml/parse.js';
import { choicesOf, type Layout } from './snippet.js';

/** Everything that keys and values are suggested from. */
export interface Context {
  readonly world: Snapshot;
  readonly document: Document;
  readonly cursor: Cursor;
  /** Whose schema has the fields that every object has. */
  readonly kind: Kind;
  /** From the resource's root to the cursor's. */
  readonly steps: readonly Step[];
  /** Steps from the document's root to the resource's. */
  readonly above: readonly Step[];
}

/** The resource around the cursor, even when the parser cannot see it. */
export function contextOf(world: Snapshot, document: Document, cursor: Cursor): Context | undefined {
  const above = resourceSteps(cursor);
  const kind = kindOf(world, document, outlineAt(cursor.root, above));
  return kind && { world, document, cursor, kind: kind.shape || kind.fileName ? kind : enveloped(kind), above, steps: cursor.steps.slice(above.length) };
}

/** Where the resource begins: at the root, or at an item of a `kind: List`. */
export function resourceSteps({ root, steps }: Pick<Cursor, 'root' | 'steps'>): readonly Step[] {
  let length = 0;
  while (steps[length] === 'items' && typeof steps[length + 1] === 'number') {
    const list = outlineAt(root, steps.slice(0, length));
    if (textOf(list, 'kind') !== 'List' || textOf(list, 'apiVersion') !== 'v1') break;
    length += 2;
  }
  return steps.slice(0, length);
}

/** A scalar of a map, '' when it is not there. */
export function textOf(map: Outline | undefined, key: string): string {
  return map?.entries.findLast((it) => it.name === key)?.node.text ?? '';
}

/** The docs path and schema of a place in the resource. */
export function fieldAt({ kind }: Context, steps: readonly Step[]): { readonly path: string; readonly schema: Schema | undefined } {
  const path = docsPathOf(kind, steps);
  return { path, schema: schemaAt(kind.schema, path) };
}

/** What the kind's domains offer at a place; `steps` lead to the field, the item or the key. */
export function offersAt(context: Context, of: Domain['of'], paths: readonly string[], steps: readonly Step[]): readonly Offer[] {
  const domains = context.kind.domains.filter((it) => it.of === of && paths.includes(it.path));
  if (domains.length === 0) return [];
  const moment = momentAt(context, steps);
  return domains.flatMap((it) => [...it.offers(moment)]);
}

export function hasOffers({ kind }: Context, path: string): boolean {
  return kind.domains.some((it) => it.of === 'value' && it.path === path);
}

/** How new text is laid out here; an enumeration comes in the order in which a domain would offer it. */
export function layoutOf(context: Context): Layout {
  const choices = (schema: Schema, at: readonly Step[]) => {
    const all = choicesOf(schema);
    if (all.length < 2 || schema.default !== undefined) return all;
    const ranked = [...offersAt(context, 'value', [fieldAt(context, at).path], at)].sort((a, b) => (a.rank ?? 50) - (b.rank ?? 50));
    const first = ranked.map((it) => it.value).filter((it) => all.includes(it));
    return [...first, ...all.filter((it) => !first.includes(String(it)))];
  };
  return { ...context.cursor, choices };
}

/** The parser's tree where it is whole, otherwise what the lines show. */
function momentAt({ world, document, cursor, kind, above }: Context, steps: readonly Step[]): Moment {
  const tree = parse(document);
  const isWhole = tree.root !== undefined && !tree.problems.some((it) => it.rule === 'yaml-syntax');
  const top = isWhole ? tree.root : rootNode(cursor.root);
  const root = nodeAt(top, above) ?? rootNode(cursor.root);
  const name = root.get('metadata')?.get('name')?.value;
  const resource: Resource = { kind, name: typeof name === 'string' ? name : '', root, document };
  const around = nodeAt(root, steps.slice(0, -1)) ?? nodeAt(rootNode(cursor.root), [...above, ...steps.slice(0, -1)]) ?? root;
  return { resource, around, steps, world };
}

const rootNode = derive((root: Outline): Node => toNode(root));

function nodeAt(root: Node | undefined, steps: readonly Step[]): Node | undefined {
  return steps.reduce<Node | undefined>((it, step) => (typeof step === 'number' ? it?.items()[step] : it?.get(step)), root);
}

function kindOf(world: Snapshot, document: Document, root: Outline | undefined): Kind | undefined {
  const byName = kindOfFile(world.kinds, document.uri);
  if (byName) return byName;
  const apiVersion = textOf(root, 'apiVersion');
  const name = textOf(root, 'kind');
  const found = world.kinds.filter((it) => it.name === name && apiVersionOf(it) === apiVersion && isMarked(it, document.text));
  if (!root) return found[0];
  if (apiVersion === '' && name === '') return world.kinds.find((it) => it.shape !== undefined && isMarked(it, document.text) && it.shape(rootNode(root)));
  if (found.length < 2) return found[0];
  const node = rootNode(root);
  return found.find((it) => it.claims?.(node, document) ?? true) ?? found[0];
}
