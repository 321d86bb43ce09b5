import type { Hover, HoverParams } from 'vscode-languageserver';
import { hover } from '../../../engine/features/hover.js';
import { placeOf, toRange } from '../convert.js';
import type { Handler } from './handler.js';

export const hoverHandler: Handler<HoverParams, Hover | null> = {
  method: 'textDocument/hover',
  capability: { hoverProvider: true },
  empty: null,
  answer({ world, client }, params) {
    const place = placeOf(world, params);
    const found = place && hover(world, place);
    const source = place && world.source(place.uri);
    if (!found || !source) return null;
    return { contents: { kind: client.hoverMarkdown ? 'markdown' : 'plaintext', value: found.markdown }, range: toRange(source, found.span) };
  },
};
