import { normalKey } from './labels.js';

/**
 * What Karpenter makes of requirements: for each label key the set of values that is still possible.
 *
 * Source: pkg/scheduling/requirement.go and requirements.go of https://github.com/kubernetes-sigs/karpenter (1.14.1).
 */
export interface Requirement {
  /** True when `values` are what is excluded, false when they are all there is. */
  readonly complement: boolean;
  readonly values: ReadonlySet<string>;
  /** Bounds are inclusive, as whole numbers of 64 bits. A concrete set has none. */
  readonly gte?: bigint;
  readonly lte?: bigint;
  readonly minValues?: number;
}

export type Operator = 'In' | 'NotIn' | 'Exists' | 'DoesNotExist' | Bound;
export type Bound = 'Gt' | 'Lt' | 'Gte' | 'Lte';

/** One entry of a `requirements` list. */
export interface Term {
  readonly key: string;
  readonly operator: Operator;
  readonly values: readonly string[];
  readonly minValues?: number;
}

/** By normal key: the old `beta.kubernetes.io/arch` counts as `kubernetes.io/arch`. */
export type Requirements = ReadonlyMap<string, Requirement>;

export const operators: readonly Operator[] = Object.freeze(['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt', 'Gte', 'Lte'] as const);

/** Whether the operator compares with a number. */
export function isBound(operator: string | undefined): operator is Bound {
  return operator === 'Gt' || operator === 'Lt' || operator === 'Gte' || operator === 'Lte';
}

/** What one entry allows. */
export function requirement({ operator, values, minValues }: Omit<Term, 'key'>): Requirement {
  const least = minValues === undefined ? {} : { minValues };
  if (operator === 'In') return { complement: false, values: new Set(values), ...least };
  if (operator === 'NotIn') return { complement: true, values: new Set(values), ...least };
  if (operator === 'DoesNotExist') return { complement: false, values: new Set(), ...least };
  if (operator === 'Exists') return { complement: true, values: new Set(), ...least };
  // The controller takes 0 for what it cannot read; admission has refused such values before.
  const bound = integerOf(values[0] ?? '') ?? 0n;
  // Nothing is greater than the greatest number; the controller forgets minValues here.
  if (operator === 'Gt' && bound === greatest) return { complement: false, values: new Set() };
  return { complement: true, values: new Set(), ...limits(operator, bound), ...least };
}

/** What both allow. */
export function intersection(a: Requirement, b: Requirement): Requirement {
  const minValues = most(a.minValues, b.minValues);
  const least = minValues === undefined ? {} : { minValues };
  const [gte, lte] = [most(a.gte, b.gte), fewest(a.lte, b.lte)];
  if (gte !== undefined && lte !== undefined && gte > lte) return { complement: false, values: new Set(), ...least };
  const complement = a.complement && b.complement;
  const values = new Set([...together(a, b)].filter((value) => isWithin(value, gte, lte)));
  const bounds = complement ? { ...(gte === undefined ? {} : { gte }), ...(lte === undefined ? {} : { lte }) } : {};
  return { complement, values, ...bounds, ...least };
}

/** Whether a value is allowed. */
export function has({ complement, values, gte, lte }: Requirement, value: string): boolean {
  return values.has(value) !== complement && isWithin(value, gte, lte);
}

/** How many values are allowed; an open set counts from the greatest whole number of 64 bits. */
export function sizeOf({ complement, values }: Requirement): bigint {
  return complement ? greatest - BigInt(values.size) : BigInt(values.size);
}

/** Whether no value is allowed at all: the label must be absent. */
export function isEmpty({ complement, values }: Requirement): boolean {
  return !complement && values.size === 0;
}

/** The operator that says what the set has become; bounds count as Exists. */
export function operatorOf({ complement, values }: Requirement): 'In' | 'NotIn' | 'Exists' | 'DoesNotExist' {
  if (complement) return values.size > 0 ? 'NotIn' : 'Exists';
  return values.size > 0 ? 'In' : 'DoesNotExist';
}

/** The set written as an entry again. Of two bounds the lower one is written, as the controller does. */
export function termOf(one: Requirement): Omit<Term, 'key' | 'minValues'> {
  if (one.gte !== undefined) return { operator: 'Gte', values: [String(one.gte)] };
  if (one.lte !== undefined) return { operator: 'Lte', values: [String(one.lte)] };
  return { operator: operatorOf(one), values: [...one.values].sort() };
}

/** All entries as one set: those of the same key are intersected. */
export function requirementsOf(terms: Iterable<Term>): Requirements {
  const all = new Map<string, Requirement>();
  for (const term of terms) {
    const key = normalKey(term.key);
    const before = all.get(key);
    const one = requirement(term);
    all.set(key, before ? intersection(before, one) : one);
  }
  return all;
}

/** Whether two requirements of the same key can both hold: a label that neither side wants may be absent. */
export function agree(existing: Requirement, incoming: Requirement): boolean {
  return !isEmpty(intersection(existing, incoming)) || (allowsAbsence(existing) && allowsAbsence(incoming));
}

/** Whether a node without the label is fine. */
export function allowsAbsence(one: Requirement): boolean {
  const operator = operatorOf(one);
  return operator === 'NotIn' || operator === 'DoesNotExist';
}

/** Whether pods that ask for `incoming` can run on what `node` describes. `mayLack` tells which keys a node need not define. */
export function compatible(node: Requirements, incoming: Requirements, mayLack: (key: string) => boolean = () => false): boolean {
  for (const [key, one] of incoming) {
    const existing = node.get(key);
    if (existing ? !agree(existing, one) : !mayLack(key) && !allowsAbsence(one)) return false;
  }
  return true;
}

/** The known key that an unknown one was probably meant to be: it contains what was written, or ends like it. */
export function keyHint(key: string, known: readonly string[]): string | undefined {
  const suffix = key.slice(key.indexOf('/') + 1);
  return known.find((it) => it.includes(key)) ?? known.find((it) => it.endsWith(suffix));
}

/** A whole number of 64 bits as Go reads it: an optional sign and digits. */
export function integerOf(text: string): bigint | undefined {
  if (!/^[+-]?\d+$/.test(text)) return undefined;
  const value = BigInt(text.replace(/^\+/, ''));
  return value > greatest || value < -greatest - 1n ? undefined : value;
}

const greatest = 9223372036854775807n;

function limits(operator: Bound, bound: bigint): Pick<Requirement, 'gte' | 'lte'> {
  switch (operator) {
    case 'Gt': return { gte: bound + 1n };
    case 'Gte': return { gte: bound };
    case 'Lt': return { lte: bound - 1n };
    case 'Lte': return { lte: bound };
  }
}

/** The values of the intersection before bounds: what both exclude, or what one names and the other does not exclude. */
function together(a: Requirement, b: Requirement): Iterable<string> {
  if (a.complement && b.complement) return [...a.values, ...b.values];
  const [concrete, other] = a.complement ? [b, a] : [a, b];
  return [...concrete.values].filter((value) => other.values.has(value) !== other.complement);
}

function isWithin(value: string, gte: bigint | undefined, lte: bigint | undefined): boolean {
  if (gte === undefined && lte === undefined) return true;
  const number = integerOf(value);
  return number !== undefined && (gte === undefined || number >= gte) && (lte === undefined || number <= lte);
}

function most<T extends bigint | number>(a: T | undefined, b: T | undefined): T | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

function fewest<T extends bigint | number>(a: T | undefined, b: T | undefined): T | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
