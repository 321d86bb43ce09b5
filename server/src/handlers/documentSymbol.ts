import { SymbolKind, type DocumentSymbol, type DocumentSymbolParams, type SymbolInformation } from 'vscode-languageserver';
import { derive } from '../../../engine/derive.js';
import { outlines, symbols, type Outline, type OutlineItem, type OutlineType } from '../../../engine/features/symbols.js';
import type { Source, Span } from '../../../engine/model.js';
import { positionAt, toRange } from '../convert.js';
import type { Handler } from './handler.js';

const kindOf: Readonly<Record<OutlineType, SymbolKind>> = Object.freeze({
  resource: SymbolKind.Class,
  map: SymbolKind.Object,
  list: SymbolKind.Array,
  string: SymbolKind.String,
  number: SymbolKind.Number,
  boolean: SymbolKind.Boolean,
  null: SymbolKind.Null,
});

export const documentSymbolHandler: Handler<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]> = {
  method: 'textDocument/documentSymbol',
  capability: { documentSymbolProvider: { label: 'Nodewise' } },
  empty: [],
  answer({ world, client }, { textDocument: { uri } }) {
    const source = world.source(uri);
    if (!source) return [];
    if (!client.symbolTree) return symbols(world, { uri }).flatMap((it) => flat(it, '', source));
    return outlines(world, { uri }).flatMap(({ outline, start }) => symbolsOf(outline, start, source));
  },
};

/** What was last answered about each document, and the line on which it began. */
const answered = derive((_: Outline): { line?: number; symbols?: readonly DocumentSymbol[] } => ({}));

/** Editors ask after each key, and of a thousand documents one has changed. */
function symbolsOf(outline: Outline, start: number, source: Source): readonly DocumentSymbol[] {
  const last = answered(outline);
  const { line } = positionAt(source, start);
  if (last.symbols && last.line === line) return last.symbols;
  return Object.assign(last, { line, symbols: outline.items.map((it) => toSymbol(it, start, source)) }).symbols;
}

function toSymbol({ name, detail, type, span, nameSpan, children }: OutlineItem, start: number, source: Source): DocumentSymbol {
  const rangeOf = (it: Span) => toRange(source, { start: it.start + start, end: it.end + start });
  return {
    name,
    ...(detail ? { detail } : {}),
    kind: kindOf[type],
    range: rangeOf(span),
    selectionRange: rangeOf(nameSpan),
    ...(children.length > 0 ? { children: children.map((it) => toSymbol(it, start, source)) } : {}),
  };
}

/** For clients that know no tree. */
function flat({ name, type, span, children }: OutlineItem, containerName: string, source: Source): SymbolInformation[] {
  const own = { name, kind: kindOf[type], location: { uri: source.uri, range: toRange(source, span) }, ...(containerName ? { containerName } : {}) };
  return [own, ...children.flatMap((it) => flat(it, name, source))];
}
