import type { Document, Feature, Node, Span } from '../model.js';
import { parse } from '../yaml/parse.js';
import { holdsOurs } from './folding.js';
import { documentAt, touches, trimmed } from './locate.js';

/** A file and the cursors in it. */
export interface Cursors {
  readonly uri: string;
  readonly offsets: readonly number[];
}

/**
 * For each cursor what "expand selection" takes, innermost first: the scalar, its entry, the map around it, …
 * the document, the file. Undefined when the file holds nothing of ours.
 */
export const selection: Feature<Cursors, readonly (readonly Span[])[] | undefined> = (world, { uri, offsets }) => {
  const source = world.source(uri);
  if (!source || !holdsOurs(world, uri)) return undefined;
  return offsets.map((offset) => {
    const file = { start: 0, end: source.text.length };
    const placed = documentAt(world.documents(uri), offset);
    if (!placed) return [file];
    const { document, start } = placed;
    const shifted = spansIn(document, offset - start).map((it) => ({ start: it.start + start, end: it.end + start }));
    return growing([...shifted, { start, end: start + document.text.length }, file]);
  });
};

/** In a document, and in those around it. */
function spansIn(document: Document, offset: number): readonly Span[] {
  const { root } = parse(document);
  const own = root && touches(root.span, offset) ? around(root, offset, document.text).map((it) => trimmed(it, document.text)) : [];
  return document.inside ? [...own, document.inside.part, ...spansIn(document.inside.host, offset)] : own;
}

/** The spans that hold the offset, innermost first. */
function around(node: Node, offset: number, text: string): readonly Span[] {
  for (const { key, node: child, merged } of node.entries()) {
    if (merged) continue;
    const entry = { start: key.start, end: Math.max(key.end, child.span.end) };
    if (touches(key, offset)) return [...unquoted(key, text), key, entry, node.span];
    if (touches(trimmed(child.span, text), offset)) return [...around(child, offset, text), entry, node.span];
  }
  const item = node.items().find((it) => touches(trimmed(it.span, text), offset));
  if (item) return [...around(item, offset, text), dashed(item.span, text), node.span];
  const isScalar = node.type !== 'map' && node.type !== 'list';
  return isScalar ? [...unquoted(node.span, text), node.span] : [node.span];
}

/** The text between quotes, when there are some. */
function unquoted({ start, end }: Span, text: string): readonly Span[] {
  const quoted = end - start >= 2 && /["']/.test(text[start] ?? '') && text[start] === text[end - 1];
  return quoted ? [{ start: start + 1, end: end - 1 }] : [];
}

/** An item of a block list with its dash, so that taking it away leaves a list. */
function dashed({ start, end }: Span, text: string): Span {
  const dash = /-[ \t]+$/.exec(text.slice(Math.max(0, start - 80), start));
  return { start: start - (dash?.[0].length ?? 0), end };
}

/** Only steps that take more than the one before. */
function growing(spans: readonly Span[]): readonly Span[] {
  return spans.reduce<readonly Span[]>((kept, it) => {
    const last = kept.at(-1);
    const grows = !last || (it.start <= last.start && it.end >= last.end && it.end - it.start > last.end - last.start);
    return grows ? [...kept, it] : kept;
  }, []);
}
