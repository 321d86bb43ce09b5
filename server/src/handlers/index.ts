import { createAdvice, type LoadAdvisor } from './advice.js';
import { cleanedHandler } from './cleaned.js';
import { codeActionHandler } from './codeAction.js';
import { createCompletion } from './completion.js';
import { diagnosticHandler } from './diagnostic.js';
import { documentSymbolHandler } from './documentSymbol.js';
import { foldingRangeHandler } from './foldingRange.js';
import type { Handler } from './handler.js';
import { hoverHandler } from './hover.js';
import { selectionRangeHandler } from './selectionRange.js';

/** A handler whose parameters and answer only its client and itself know. */
export type AnyHandler = Handler<never, unknown>;

/** Everything that one server answers. What is promised at start-up is folded from these. */
export function createHandlers(loadAdvisor: LoadAdvisor = readAdvisor): readonly AnyHandler[] {
  const { list, resolve } = createCompletion();
  const { advice, plan } = createAdvice(loadAdvisor);
  return [
    hoverHandler,
    list,
    resolve,
    documentSymbolHandler,
    foldingRangeHandler,
    selectionRangeHandler,
    diagnosticHandler,
    codeActionHandler,
    cleanedHandler,
    advice,
    plan,
  ];
}

/** Few sessions ask for advice, so what the advisor knows is not made before. */
async function readAdvisor(): ReturnType<LoadAdvisor> {
  return (await import('../../../knowledge/advisor.js')).advisor;
}
