import { SymbolKind, type DocumentSymbol, type DocumentSymbolParams, type SymbolInformation } from 'vscode-languageserver';
import { symbols, type OutlineItem, type OutlineType } from '../../../engine/features/symbols.js';
import type { Source } from '../../../engine/model.js';
import { toRange } from '../convert.js';
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
    const found = symbols(world, { uri });
    return client.symbolTree ? found.map((it) => toSymbol(it, source)) : found.flatMap((it) => flat(it, '', source));
  },
};

function toSymbol({ name, detail, type, span, nameSpan, children }: OutlineItem, source: Source): DocumentSymbol {
  return {
    name, detail, kind: kindOf[type],
    range: toRange(source, span),
    selectionRange: toRange(source, nameSpan),
    children: children.map((it) => toSymbol(it, source)),
  };
}

/** For clients that know no tree. */
function flat({ name, type, span, children }: OutlineItem, containerName: string, source: Source): SymbolInformation[] {
  const own = { name, kind: kindOf[type], location: { uri: source.uri, range: toRange(source, span) }, ...(containerName ? { containerName } : {}) };
  return [own, ...children.flatMap((it) => flat(it, name, source))];
}
