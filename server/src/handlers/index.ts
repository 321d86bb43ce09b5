import { codeActionHandler } from './codeAction.js';
import { diagnosticHandler } from './diagnostic.js';
import { documentSymbolHandler } from './documentSymbol.js';
import { foldingRangeHandler } from './foldingRange.js';
import type { Handler } from './handler.js';
import { hoverHandler } from './hover.js';
import { selectionRangeHandler } from './selectionRange.js';

/** A handler whose parameters and answer only its client and itself know. */
export type AnyHandler = Handler<never, unknown>;

/** Everything that the server answers. What is promised at start-up is folded from these. */
export const handlers: readonly AnyHandler[] = Object.freeze([
  hoverHandler,
  documentSymbolHandler,
  foldingRangeHandler,
  selectionRangeHandler,
  diagnosticHandler,
  codeActionHandler,
]);
