import type { Domain, Feature, Kind, Node, Place, Schema, Snapshot, Span } from '../model.js';
import { say, textOf } from '../say.js';
import { code, docOf, expectation, fieldMarkdown, kindMarkdown, paragraphs, valueMarkdown } from './fieldDoc.js';
import { documentAt, locate, momentOf, type Located } from './locate.js';
import { surprise } from './scalars.js';

/** Markdown about the word under the cursor, and where the word stands in the file. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What the word under the cursor means. */
export const hover: Feature<Place, Hover | undefined> = (world, place) => {
  const located = locate(world, place);
  if (!located) return mergeKey(world, place);
  const markdown = located.on === 'key' ? aboutKey(located, world) : aboutValue(located, world);
  if (!markdown) return undefined;
  return { span: { start: located.span.start + located.start, end: located.span.end + located.start }, markdown };
};

function aboutKey(located: Located, world: Snapshot): string {
  const { kind, docsPath, schema, steps } = located;
  const known = schema !== undefined || docOf(kind, docsPath) !== undefined;
  return paragraphs([explained('key', String(steps.at(-1)), { located, world }), known ? fieldMarkdown(kind, docsPath, schema) : undefined]);
}

function aboutValue(located: Located, world: Snapshot): string {
  const { kind, node, resource: { document }, docsPath, schema, steps } = located;
  if (docsPath === 'kind' || docsPath === 'apiVersion') return steps.length === 1 ? kindMarkdown(kind) : '';
  if (node.unknown) return aboutPlaceholder(node, schema, kind);
  const value = scalarText(node);
  return paragraphs([
    standsFor(document.text, node),
    value === undefined ? undefined : valueMarkdown(kind, docsPath, value),
    value === undefined ? undefined : explained('value', value, { located, world }),
    wordsOf(surprise(node)),
  ]);
}

function aboutPlaceholder(node: Node, schema: Schema | undefined, kind: Kind): string {
  const sentence = node.value === undefined && node.type === 'unknown'
    ? say`${code(node.text)} is a placeholder, so its value is not known here`
    : say`${code(node.text)} holds a placeholder, so its value is not known here`;
  return paragraphs([textOf(sentence), schema && textOf(say`Expected here: ${expectation(schema, kind)}`)]);
}

/** `*small` says nothing by itself: show what it stands for. */
function standsFor(text: string, node: Node): string | undefined {
  const alias = text.slice(node.span.start, node.span.end);
  if (!alias.startsWith('*')) return undefined;
  if (node.type === 'map') return textOf(say`${code(alias)} stands for a map of ${node.entries().length} keys`);
  if (node.type === 'list') return textOf(say`${code(alias)} stands for a list of ${node.items().length} items`);
  return textOf(say`${code(alias)} stands for ${code(node.text)}`);
}

function scalarText(node: Node): string | undefined {
  if (node.type === 'map' || node.type === 'list' || node.value === null || node.value === undefined) return undefined;
  return String(node.value);
}

/** What the kind's domains know about a key or a value. */
function explained(of: Domain['of'], word: string, { located, world }: { located: Located; world: Snapshot }): string {
  const domains = located.resource.kind.domains.filter((it) => it.of === of && speaksOf(it, located));
  return paragraphs(domains.map((it) => it.explain?.(word, momentOf(located, world))));
}

/** A domain about `metadata.labels.*` speaks of `metadata.labels.team` too, which the schema leaves open. */
function speaksOf(domain: Domain, { docsPath, aroundPath, steps }: Located): boolean {
  if (domain.path === docsPath) return true;
  if (typeof steps.at(-1) === 'number') return false;
  return domain.path === `${aroundPath}.*` || (domain.of === 'key' && docsPath === `${aroundPath}.*` && domain.path === aroundPath);
}

/** A merge key is no field of its own. It brings fields along, so name them. */
function mergeKey(world: Snapshot, { uri, offset }: Place): Hover | undefined {
  const placed = documentAt(world.documents(uri), offset);
  if (!placed) return undefined;
  const { text } = placed.document;
  const inside = offset - placed.start;
  const around = world.resources(placed.document).map((it) => mapAround(it.root, inside)).find((it) => it !== undefined);
  const start = text.lastIndexOf('<<', inside);
  if (!around || start < around.span.start || inside > start + 2) return undefined;
  const brought = around.entries().filter((it) => it.merged).map((it) => code(it.name));
  if (brought.length === 0) return undefined;
  const markdown = textOf(say`Brings ${brought.join(', ')} along; a field that is written here wins`);
  return { span: { start: placed.start + start, end: placed.start + start + 2 }, markdown };
}

/** The innermost map that holds the offset. */
function mapAround(node: Node, offset: number): Node | undefined {
  if (offset < node.span.start || offset > node.span.end) return undefined;
  const children = node.type === 'list' ? node.items() : node.entries().filter((it) => !it.merged).map((it) => it.node);
  const deeper = children.map((it) => mapAround(it, offset)).find((it) => it !== undefined);
  return deeper ?? (node.type === 'map' ? node : undefined);
}

function wordsOf(message: ReturnType<typeof surprise>): string | undefined {
  return message && textOf(message);
}
