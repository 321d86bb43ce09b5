import { CelFailure, define, type Library } from './define.js';

type List = readonly unknown[];

/** Source: https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-list-library */
export const listLibrary: Library = {
  functions: [
    define('list.isSorted(): bool', (list: List) => list.every((it, index) => index === 0 || compare(list[index - 1], it) <= 0)),
    define('list.sum(): dyn', sum),
    define('list.min(): dyn', (list: List) => extreme(list, -1)),
    define('list.max(): dyn', (list: List) => extreme(list, 1)),
    define('list.indexOf(dyn): int', (list: List, wanted: unknown) => BigInt(list.findIndex((it) => same(it, wanted)))),
    define('list.lastIndexOf(dyn): int', (list: List, wanted: unknown) => BigInt(list.findLastIndex((it) => same(it, wanted)))),
  ],
};

/** Numbers of one kind are added; nothing at all is the whole number 0. */
function sum(list: List): unknown {
  if (list.every((it) => typeof it === 'bigint')) return list.reduce((total: bigint, it) => total + it, 0n);
  if (list.every((it) => typeof it === 'number')) return list.reduce((total: number, it) => total + it, 0);
  throw new CelFailure('only numbers can be added up');
}

function extreme(list: List, direction: 1 | -1): unknown {
  if (list.length === 0) throw new CelFailure('an empty list has no least and no greatest item');
  return list.reduce((best, it) => (compare(it, best) * direction > 0 ? it : best));
}

/** Smaller than 0, 0, greater than 0, for two values of one kind. */
function compare(a: unknown, b: unknown): number {
  const [left, right] = [ordered(a), ordered(b)];
  if (typeof left !== typeof right) throw new CelFailure('these values cannot be compared');
  return left < right ? -1 : left > right ? 1 : 0;
}

function ordered(value: unknown): bigint | number | string | boolean {
  if (['bigint', 'number', 'string', 'boolean'].includes(typeof value)) return value as string;
  if (typeof value === 'object' && value !== null) {
    const primitive = value.valueOf();
    if (typeof primitive === 'number' || typeof primitive === 'bigint') return primitive;
  }
  throw new CelFailure('these values have no order');
}

/** Equal as CEL says it: numbers across their types, lists and maps by what they hold. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  // eslint-disable-next-line eqeqeq
  if ((typeof a === 'bigint' && typeof b === 'number') || (typeof a === 'number' && typeof b === 'bigint')) return a == b;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((it, index) => same(it, b[index]));
  if (!isPlain(a) || !isPlain(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((it) => Object.hasOwn(b, it) && same(a[it], b[it]));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value) as null);
}
