import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { folding } from '../../../engine/features/folding.js';
import { positionAt } from '../convert.js';
import type { Handler } from './handler.js';

export const foldingRangeHandler: Handler<FoldingRangeParams, FoldingRange[] | null> = {
  method: 'textDocument/foldingRange',
  capability: { foldingRangeProvider: true },
  empty: null,
  answer({ world, client }, { textDocument: { uri } }) {
    const source = world.source(uri);
    const found = source && folding(world, { uri });
    if (!found) return null;
    const ranges = found.map(({ span, kind }): FoldingRange => ({
      startLine: positionAt(source, span.start).line,
      endLine: positionAt(source, span.end).line,
      ...(kind === 'comment' ? { kind } : {}),
    }));
    return widestOfLine(ranges.filter((it) => it.startLine < it.endLine)).slice(0, client.foldingLimit);
  },
};

/** Editors fold a line in one way only: of all that begins there, the longest. */
function widestOfLine(ranges: readonly FoldingRange[]): FoldingRange[] {
  const byLine = new Map<number, FoldingRange>();
  for (const it of ranges) if (it.endLine > (byLine.get(it.startLine)?.endLine ?? -1)) byLine.set(it.startLine, it);
  return [...byLine.values()].sort((a, b) => a.startLine - b.startLine);
}
