import { derive } from '../derive.js';
import { cel, type Program } from './environment.js';
import { CelFailure } from './library/define.js';
import type { Budget } from './meter.js';

/** One entry of `x-kubernetes-validations`. An immutable value: its program is remembered with it. */
export interface CelRule {
  readonly rule: string;
  readonly message?: string;
  readonly messageExpression?: string;
  readonly fieldPath?: string;
  readonly optionalOldSelf?: boolean;
}

/**
 * `undecided`: it cost too much, asked for a placeholder, compares with an earlier state, or is CEL that we do not
 * speak. Nothing can be said then, and nothing is.
 */
export type Verdict =
  | { readonly of: 'kept' }
  | { readonly of: 'broken'; readonly message: string | undefined }
  | { readonly of: 'failed'; readonly reason: string }
  | { readonly of: 'undecided'; readonly because: 'cost' | 'unknown' | 'language' | 'transition' };

/** What one rule may cost, in steps. Kubernetes allows more; a rule beyond this is left to the API server. */
export const mostForARule = 1_000_000;
/** What all rules of one object may cost together. */
export const mostForAnObject = 2_000_000;

const longestRule = 10_000;

/** Errors of the library that values cause. Others may be a gap of the library, and blame nobody. */
const causedByValues: readonly string[] = Object.freeze([
  'no_such_key', 'index_out_of_bounds', 'index_out_of_range', 'division_by_zero', 'modulo_by_zero', 'numeric_overflow', 'int_conversion_error',
  'uint_conversion_error', 'double_conversion_error', 'bool_conversion_error', 'invalid_timestamp', 'invalid_duration', 'optional_value_missing',
]);

/** Whether `self` keeps the rule, as the API server judges an object that is created. */
export function judge(rule: CelRule, self: unknown, budget: Budget): Verdict {
  const program = programOf(rule);
  if (program === 'transition' || program === 'language') return { of: 'undecided', because: program };
  const result = run(program, self, budget);
  if (result.of !== 'value') return result;
  if (result.value === true) return { of: 'kept' };
  if (result.value !== false) return { of: 'undecided', because: 'language' };
  return { of: 'broken', message: messageOf(rule, self, budget) };
}

const programOf = derive(({ rule }: CelRule): Program | 'language' | 'transition' => {
  // Without an earlier state there is nothing to compare with, and the API server does not ask such rules either.
  if (/\boldSelf\b/.test(rule)) return 'transition';
  return parsed(rule) ?? 'language';
});

const messageProgramOf = derive(({ messageExpression }: CelRule) =>
  (messageExpression === undefined || /\boldSelf\b/.test(messageExpression) ? undefined : parsed(messageExpression)));

function parsed(text: string): Program | undefined {
  if (text.length > longestRule) return undefined;
  try {
    return cel().parse(text);
  } catch {
    return undefined;
  }
}

/** An expression that fails, or gives nothing to read, leaves the word to `message`. */
function messageOf(rule: CelRule, self: unknown, budget: Budget): string | undefined {
  const program = messageProgramOf(rule);
  const result = program && run(program, self, budget);
  const said = result?.of === 'value' && typeof result.value === 'string' ? result.value.trim() : '';
  return said === '' || /[\r\n]/.test(said) ? rule.message : said;
}

type Result = Extract<Verdict, { readonly of: 'failed' | 'undecided' }> | { readonly of: 'value'; readonly value: unknown };

function run(program: Program, self: unknown, budget: Budget): Result {
  const { meter } = cel();
  meter.begin(budget, mostForARule);
  let result: Result;
  try {
    result = { of: 'value', value: program({ self }) };
  } catch (error) {
    result = failure(error);
  }
  if (meter.outcome === 'within') return result;
  return { of: 'undecided', because: meter.outcome === 'unknown' ? 'unknown' : 'cost' };
}

function failure(error: unknown): Result {
  if (error instanceof CelFailure) return { of: 'failed', reason: error.message };
  const { code, summary } = error as { readonly code?: string; readonly summary?: string };
  return code !== undefined && causedByValues.includes(code) ? { of: 'failed', reason: summary ?? code } : { of: 'undecided', because: 'language' };
}
