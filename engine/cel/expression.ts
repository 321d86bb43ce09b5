import { Environment } from '@marcbachmann/cel-js';

import { derive } from '../derive.js';
import type { Span } from '../model.js';
import { createMeter } from './meter.js';
import { metered } from './metered.js';
import { lookUp } from '../select.js';

/** An expression with variables of its own, as programs other than the API server use CEL. */
export type CelExpression =
  | { readonly of: 'program'; readonly type: string; run(variables: Readonly<Record<string, bigint>>): CelResult }
  | { readonly of: 'broken'; readonly reason: string; readonly span: Span };

/** `failed`: as a division by zero. `undecided`: it costs more than is tried here. */
export type CelResult = { readonly of: 'value'; readonly value: unknown } | { readonly of: 'failed' | 'undecided' };

/** What a try may cost, in steps. */
const most = 100_000;
const longest = 10_000;

/**
 * Reads and type-checks an expression of CEL's standard library over whole numbers named `variables`. Never fails.
 * `run` answers with a value of CEL: whole numbers are bigints.
 */
export function readCel(text: string, variables: readonly string[]): CelExpression {
  if (text.length > longest) return { of: 'broken', reason: 'it is too long', span: { start: 0, end: text.length } };
  const environment = environmentOf(variables);
  const checked = environment.check(text);
  if (!checked.valid) return broken(text, checked.error);
  const parsed = environment.parse(text);
  const meter = createMeter();
  metered(parsed.ast, meter, {});
  return {
    of: 'program',
    type: checked.type ?? 'dyn',
    run(values) {
      meter.begin({ left: most }, most);
      const result = tried(() => parsed({ ...values }) as unknown);
      return meter.outcome === 'within' ? result : { of: 'undecided' };
    },
  };
}

function tried(evaluate: () => unknown): CelResult {
  try {
    return { of: 'value', value: evaluate() };
  } catch {
    return { of: 'failed' };
  }
}

const environmentOf = derive((variables: readonly string[]): Environment => {
  const environment = new Environment({ unlistedVariablesAreDyn: false });
  for (const name of variables) environment.registerVariable(name, 'int');
  return environment;
});

interface Complaint {
  readonly message: string;
  readonly summary?: string;
  readonly range?: { readonly start: number; readonly end: number };
}

function broken(text: string, error: Complaint | undefined): CelExpression {
  const { start, end } = error?.range ?? { start: 0, end: text.length };
  const first = Math.min(start, Math.max(0, text.length - 1));
  return { of: 'broken', reason: inSigns(error?.summary ?? error?.message ?? ''), span: { start: first, end: Math.min(text.length, Math.max(end, first + 1)) } };
}

/** The library calls signs by names: `Expected RPAREN, got EOF`. */
function inSigns(reason: string): string {
  return reason.replace(/\b[A-Z]+\b/g, (name) => (lookUp(signs, name) ?? name));
}

const signs: Readonly<Record<string, string>> = Object.freeze({
  EOF: 'the end', LPAREN: '(', RPAREN: ')', LBRACKET: '[', RBRACKET: ']', LBRACE: '{', RBRACE: '}', COLON: ':', COMMA: ',', DOT: '.', QUESTION: '?',
});
