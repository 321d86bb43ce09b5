import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { selection } from '../../../engine/features/selection.js';
import type { Source, Span } from '../../../engine/model.js';
import { offsetAt, toRange } from '../convert.js';
import type { Handler } from './handler.js';

export const selectionRangeHandler: Handler<SelectionRangeParams, SelectionRange[] | null> = {
  method: 'textDocument/selectionRange',
  capability: { selectionRangeProvider: true },
  empty: null,
  answer({ world }, { textDocument: { uri }, positions }) {
    const source = world.source(uri);
    if (!source) return null;
    const found = selection(world, { uri, offsets: positions.map((it) => offsetAt(source, it)) });
    return found?.map((spans) => nested(spans, source)) ?? null;
  },
};

/** The protocol wants the innermost range, each holding its parent. */
function nested(spans: readonly Span[], source: Source): SelectionRange {
  const outermost = { range: toRange(source, { start: 0, end: source.text.length }) };
  const chain = spans.reduceRight<SelectionRange | undefined>((parent, span) => ({ range: toRange(source, span), ...(parent ? { parent } : {}) }), undefined);
  return chain ?? outermost;
}
