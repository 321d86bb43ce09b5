import { CelFailure, define, type Library } from './define.js';

/** A version by the rules of semver.org. */
export class Semver {
  constructor(readonly numbers: readonly [bigint, bigint, bigint], readonly before: readonly string[]) {}
}

/** Source: https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-semver-library */
export const semverLibrary: Library = {
  types: { Semver: { constructor: Semver, equal: (a: Semver, b: Semver) => compare(a, b) === 0 } },
  functions: [
    define('isSemver(string): bool', (it: string) => parse(it, false) !== undefined),
    define('isSemver(string, bool): bool', (it: string, lenient: boolean) => parse(it, lenient) !== undefined),
    define('semver(string): Semver', (it: string) => semverOf(it, false)),
    define('semver(string, bool): Semver', (it: string, lenient: boolean) => semverOf(it, lenient)),
    define('Semver.major(): int', (it: Semver) => it.numbers[0]),
    define('Semver.minor(): int', (it: Semver) => it.numbers[1]),
    define('Semver.patch(): int', (it: Semver) => it.numbers[2]),
    define('Semver.isLessThan(Semver): bool', (a: Semver, b: Semver) => compare(a, b) < 0),
    define('Semver.isGreaterThan(Semver): bool', (a: Semver, b: Semver) => compare(a, b) > 0),
    define('Semver.compareTo(Semver): int', (a: Semver, b: Semver) => BigInt(compare(a, b))),
  ],
};

function semverOf(written: string, lenient: boolean): Semver {
  const found = parse(written, lenient);
  if (!found) throw new CelFailure('this is not a semantic version');
  return found;
}

function parse(written: string, lenient: boolean): Semver | undefined {
  const found = /^(\d{1,19})\.(\d{1,19})\.(\d{1,19})(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$/.exec(lenient ? normalized(written) : written);
  if (!found) return undefined;
  const [, major = '', minor = '', patch = '', before = '', build = ''] = found;
  if ([major, minor, patch].some(hasLeadingZero)) return undefined;
  const parts = before === '' ? [] : before.split('.');
  const isNumber = (it: string) => /^\d+$/.test(it);
  if (parts.some((it) => it === '' || (isNumber(it) && hasLeadingZero(it))) || (build !== '' && build.split('.').includes(''))) return undefined;
  return new Semver([BigInt(major), BigInt(minor), BigInt(patch)], parts);
}

/** `v1.2` means 1.2.0 to a lenient reader, and leading zeros do not count. */
function normalized(written: string): string {
  const [, core = '', rest = ''] = /^v?([^+-]*)(.*)$/s.exec(written)!;
  const numbers = core.split('.').map((it) => it.replace(/^0+(?=\d)/, ''));
  while (numbers.length < 3 && rest === '') numbers.push('0');
  return numbers.join('.') + rest;
}

function hasLeadingZero(digits: string): boolean {
  return digits.length > 1 && digits.startsWith('0');
}

function compare(a: Semver, b: Semver): number {
  for (const index of [0, 1, 2] as const) if (a.numbers[index] !== b.numbers[index]) return a.numbers[index] < b.numbers[index] ? -1 : 1;
  if (a.before.length === 0 || b.before.length === 0) return Math.sign(b.before.length - a.before.length);
  for (let index = 0; index < Math.max(a.before.length, b.before.length); index += 1) {
    const order = compareParts(a.before[index], b.before[index]);
    if (order !== 0) return order;
  }
  return 0;
}

/** Numbers come before words, and a longer list comes after a shorter one. */
function compareParts(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? -1 : 1;
  const [first, second] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (first && second) return BigInt(a) < BigInt(b) ? -1 : 1;
  if (first !== second) return first ? -1 : 1;
  return a < b ? -1 : 1;
}
