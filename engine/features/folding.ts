import { derive } from '../derive.js';
import type { Document, Feature, Node, Snapshot, Span } from '../model.js';
import { parse } from '../yaml/parse.js';
import { trimmed } from './locate.js';

/** A part of a file that can be folded away under its first line. */
export interface Fold {
  readonly span: Span;
  readonly kind: 'content' | 'comment';
}

/** What can be folded in a file; undefined when it holds nothing of ours, so that others may answer. */
export const folding: Feature<{ readonly uri: string }, readonly Fold[] | undefined> = (world, { uri }) => {
  if (!holdsOurs(world, uri)) return undefined;
  const folds: Fold[] = [];
  for (const { document, start } of world.documents(uri)) {
    if (folds.length >= mostFolds) break;
    if (!/[\n\r]./.test(document.text)) continue;
    for (const { span, kind } of foldsOf(document)) folds.push({ kind, span: { start: span.start + start, end: span.end + start } });
  }
  return folds.slice(0, mostFolds);
};

/** Source: VS Code's `editor.foldingMaximumRegions`, beyond which it takes no more. */
const mostFolds = 5000;

/** True when some document of the file is a resource of a kind that we know. */
export function holdsOurs(world: Snapshot, uri: string): boolean {
  return world.documents(uri).some((it) => world.resources(it.document).length > 0);
}

const foldsOf = derive((document: Document): readonly Fold[] => {
  const { root } = parse(document);
  const content = root ? [wholeOf(document), ...contentOf(root)] : [];
  const spans = content.map((it) => trimmed(it, document.text)).filter((it) => /[\n\r]/.test(document.text.slice(it.start, it.end)));
  return [...spans.map((span) => ({ span, kind: 'content' as const })), ...commentRuns(document.text, root ? textsOf(root) : [])];
});

/** From the `---`, or from the first thing written when there is none. */
function wholeOf({ text, inside }: Document): Span {
  if (inside) return { start: inside.part.start + text.slice(inside.part.start).search(/\S|$/), end: inside.part.end };
  const marker = /^---/m.exec(text)?.index;
  return { start: marker ?? /^[^\s#]/m.exec(text)?.index ?? 0, end: text.length };
}

/** Every map, list and long text, each from the line of its key. */
function* contentOf(node: Node): Iterable<Span> {
  for (const entry of node.entries()) {
    if (entry.merged || !contains(node.span, entry.node.span)) continue;
    yield { start: entry.key.start, end: entry.node.span.end };
    yield* contentOf(entry.node);
  }
  for (const item of node.items()) {
    if (!contains(node.span, item.span)) continue;
    yield item.span;
    yield* contentOf(item);
  }
}

/** Texts of several lines, in which a `#` is no comment. */
function textsOf(node: Node): readonly Span[] {
  const children = [...node.items(), ...node.entries().filter((it) => !it.merged).map((it) => it.node)];
  if (children.length > 0) return children.filter((it) => contains(node.span, it.span)).flatMap(textsOf);
  return node.style === 'block' || node.style === 'flow' ? [] : [node.span];
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Lines end at \n, \r\n and \r only, and each in one way: the `m` flag would also break them at U+2028. */
const remarks = /(?<![^\n\r])(?:[ \t]*#[^\n\r]*(?:\r?\n|\r(?!\n)|$)){2,}/g;

/** Two or more lines that hold nothing but a comment. */
function commentRuns(text: string, texts: readonly Span[]): readonly Fold[] {
  return [...text.matchAll(remarks)]
    .map((it) => ({ start: it.index, end: it.index + it[0].trimEnd().length }))
    .filter((run) => !texts.some((it) => it.start < run.start && run.start < it.end))
    .map((span) => ({ span, kind: 'comment' }));
}
