import { CelFailure, define, type Library } from './define.js';

/** An amount such as `500m` or `2Gi`, in billionths, so that it is exact. */
export class Quantity {
  constructor(readonly nano: bigint) {}
}

const billion = 1_000_000_000n;
const powersOfTen: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const powersOfTwo: Readonly<Record<string, bigint>> = { Ki: 10n, Mi: 20n, Gi: 30n, Ti: 40n, Pi: 50n, Ei: 60n };

/** Source: https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-quantity-library */
export const quantityLibrary: Library = {
  types: { Quantity: { constructor: Quantity, equal: (a: Quantity, b: Quantity) => a.nano === b.nano } },
  functions: [
    define('isQuantity(string): bool', (it: string) => parse(it) !== undefined),
    define('quantity(string): Quantity', (it: string) => {
      const found = parse(it);
      if (!found) throw new CelFailure('this is not a quantity');
      return found;
    }),
    define('Quantity.sign(): int', (it: Quantity) => (it.nano > 0n ? 1n : it.nano < 0n ? -1n : 0n)),
    define('Quantity.isInteger(): bool', (it: Quantity) => whole(it) !== undefined),
    define('Quantity.asInteger(): int', (it: Quantity) => {
      const found = whole(it);
      if (found === undefined) throw new CelFailure('this quantity is not a whole number');
      return found;
    }),
    define('Quantity.asApproximateFloat(): double', (it: Quantity) => Number(it.nano) / Number(billion)),
    define('Quantity.add(Quantity): Quantity', (a: Quantity, b: Quantity) => new Quantity(a.nano + b.nano)),
    define('Quantity.add(int): Quantity', (a: Quantity, b: bigint) => new Quantity(a.nano + b * billion)),
    define('Quantity.sub(Quantity): Quantity', (a: Quantity, b: Quantity) => new Quantity(a.nano - b.nano)),
    define('Quantity.sub(int): Quantity', (a: Quantity, b: bigint) => new Quantity(a.nano - b * billion)),
    define('Quantity.isLessThan(Quantity): bool', (a: Quantity, b: Quantity) => a.nano < b.nano),
    define('Quantity.isGreaterThan(Quantity): bool', (a: Quantity, b: Quantity) => a.nano > b.nano),
    define('Quantity.compareTo(Quantity): int', (a: Quantity, b: Quantity) => (a.nano < b.nano ? -1n : a.nano > b.nano ? 1n : 0n)),
  ],
};

/**
 * Fractions below a billionth are rounded away from zero, as apimachinery does.
 * Source: https://pkg.go.dev/k8s.io/apimachinery/pkg/api/resource#Quantity
 */
function parse(written: string): Quantity | undefined {
  const found = /^([+-]?)(\d{0,100})(?:\.(\d{0,100}))?(?:(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE])|[eE]([+-]?\d{1,2}))?$/.exec(written);
  if (!found) return undefined;
  const [, sign, digits = '', fraction = '', suffix = '', exponent] = found;
  if (digits + fraction === '') return undefined;
  const binary = powersOfTwo[suffix];
  const ten = BigInt(9 + (exponent === undefined ? powersOfTen[suffix] ?? 0 : Number(exponent)) - fraction.length);
  const mantissa = BigInt(digits + fraction) * (binary === undefined ? 1n : 1n << binary);
  const nano = ten >= 0n ? mantissa * 10n ** ten : roundedUp(mantissa, 10n ** -ten);
  return new Quantity(sign === '-' ? -nano : nano);
}

function roundedUp(value: bigint, divisor: bigint): bigint {
  return (value + divisor - 1n) / divisor;
}

function whole({ nano }: Quantity): bigint | undefined {
  const value = nano / billion;
  return nano % billion === 0n && BigInt.asIntN(64, value) === value ? value : undefined;
}
