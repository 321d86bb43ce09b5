import { rememberTexts } from '../../engine/kit.js';

/**
 * A Kubernetes quantity, exact to a billionth: finer fractions are rounded away from zero, as Kubernetes does.
 * Source: https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/.
 */
export interface Quantity {
  /** In billionths of the unit. */
  readonly nano: bigint;
  /** The nearest number, for comparing and showing. */
  readonly value: number;
}

/** What a quantity counts. */
export type Counts = 'bytes' | 'cores' | 'things';

/** `1.5Gi`, `500m`, `1e3`, 4 → its amount; undefined when Kubernetes would not read it. */
export function parseQuantity(text: string | number): Quantity | undefined {
  return quantityOf(String(text));
}

const quantityOf = rememberTexts((text: string): Quantity | undefined => {
  const parts = /^([+-]?)(\d+(?:\.\d*)?|\.\d+)(n|u|m|k|[MGTPE]|[KMGTPE]i|[eE][+-]?\d+)?$/.exec(text);
  if (!parts) return undefined;
  const [, sign, digits = '', suffix = ''] = parts;
  const [whole = '', fraction = ''] = digits.split('.');
  const scale = scaleOf(suffix);
  const numerator = BigInt(whole + fraction) * scale.binary;
  // The amount is numerator × 10^exponent billionths.
  const exponent = scale.decimal - fraction.length + 9;
  const size = exponent >= 0 ? numerator * 10n ** BigInt(exponent) : dividedUp(numerator, 10n ** BigInt(-exponent));
  const nano = sign === '-' ? -size : size;
  return { nano, value: asNumber(nano) };
});

/** Below zero when a is the smaller one. */
export function compareQuantities(a: Quantity, b: Quantity): number {
  if (a.nano === b.nano) return 0;
  return a.nano < b.nano ? -1 : 1;
}

/** "1.5Gi" of bytes → "1,610,612,736 bytes (1.5 GiB)"; "500m" of cores → "0.5 CPU cores". */
export function quantityInWords(text: string | number, counts: Counts): string | undefined {
  const quantity = parseQuantity(text);
  if (!quantity) return undefined;
  const amount = grouped(quantity.value);
  if (counts === 'things') return amount;
  if (counts === 'cores') return quantity.value === 1 ? '1 CPU core' : `${amount} CPU cores`;
  const binary = inBinaryUnits(quantity.value);
  return `${amount} bytes${binary === '' ? '' : ` (${binary})`}`;
}

function scaleOf(suffix: string): { readonly binary: bigint; readonly decimal: number } {
  if (/^[eE][+-]?\d/.test(suffix)) return { binary: 1n, decimal: bounded(Number(suffix.slice(1))) };
  if (suffix.endsWith('i')) return { binary: 1024n ** BigInt('KMGTPE'.indexOf(suffix[0] ?? '') + 1), decimal: 0 };
  if (suffix === '') return { binary: 1n, decimal: 0 };
  return { binary: 1n, decimal: ('numkMGTPE'.indexOf(suffix) < 3 ? 'num'.indexOf(suffix) - 3 : 'kMGTPE'.indexOf(suffix) + 1) * 3 };
}

/** Nobody has a quantity beyond this; it keeps a mistyped exponent from taking all memory. */
function bounded(exponent: number): number {
  return Math.max(-300, Math.min(300, exponent));
}

function dividedUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator;
}

function asNumber(nano: bigint): number {
  const whole = nano / 1_000_000_000n;
  return Number(whole) + Number(nano % 1_000_000_000n) / 1e9;
}

function grouped(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 9 });
}

function inBinaryUnits(bytes: number): string {
  const power = Math.min(6, Math.floor(Math.log2(Math.abs(bytes)) / 10));
  if (!(power >= 1)) return '';
  const amount = bytes / 1024 ** power;
  return `${amount.toLocaleString('en-US', { maximumFractionDigits: 2 })} ${'KMGTPE'[power - 1] ?? ''}iB`;
}
