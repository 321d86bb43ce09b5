import { CelFailure, define, type Library, type Meter } from './define.js';

/**
 * What CEL's strings extension has and the library lacks, and what the library reads more loosely than Go does.
 * Source: https://pkg.go.dev/github.com/google/cel-go/ext#Strings
 */
export function stringsLibrary(meter: Meter): Library {
  const replace = (text: string, from: string, to: string, most: number) => {
    const times = Math.min(most < 0 ? Infinity : most, from === '' ? text.length + 1 : text.split(from).length - 1);
    meter.spend(text.length + times * to.length);
    if (times === 0) return text;
    const parts = from === '' ? [...text] : text.split(from);
    if (from === '') return parts.map((it, index) => (index < times ? to + it : it)).join('') + (times > parts.length ? to : '');
    return parts.slice(0, times + 1).join(to) + parts.slice(times + 1).map((it) => from + it).join('');
  };
  return {
    functions: [
      define('string.charAt(int): string', charAt),
      define('string.replace(string, string): string', (text: string, from: string, to: string) => replace(text, from, to, -1)),
      define('string.replace(string, string, int): string', (text: string, from: string, to: string, most: bigint) => replace(text, from, to, Number(most))),
      define('string.format(list): string', formatted),
      define('string.asciiLower(): string', (text: string) => text.replace(/[A-Z]/g, (it) => it.toLowerCase())),
      define('string.asciiUpper(): string', (text: string) => text.replace(/[a-z]/g, (it) => it.toUpperCase())),
      define('strictInt(string): int', wholeNumber),
      define('strictInt(int): int', (it: bigint) => it),
      define('strictInt(double): int', (it: number) => {
        if (!(Math.abs(it) < 2 ** 63)) throw new CelFailure(`${it} is no whole number of 64 bits`);
        return BigInt(Math.trunc(it));
      }),
    ],
  };
}

function charAt(text: string, at: bigint): string {
  const letters = [...text];
  if (at < 0n || at > BigInt(letters.length)) throw new CelFailure(`there is no character ${at}`);
  return letters[Number(at)] ?? '';
}

/** Decimal digits and a sign, and nothing else; an empty text is no number. */
function wholeNumber(text: string): bigint {
  const value = /^[+-]?\d{1,19}$/.test(text) ? BigInt(text.replace('+', '')) : undefined;
  if (value === undefined || BigInt.asIntN(64, value) !== value) throw new CelFailure(`"${text.slice(0, 60)}" is not a whole number`);
  return value;
}

/** `'%s has %d'.format([name, count])` */
function formatted(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(/%(%|(?:\.(\d{1,2}))?([sdfexXob]))/g, (_, whole: string, digits: string | undefined, verb: string) => {
    if (whole === '%') return '%';
    if (next >= values.length) throw new CelFailure('the format has more places than values');
    const value = values[next];
    next += 1;
    return worded(verb, value, digits === undefined ? 6 : Number(digits));
  });
}

function worded(verb: string, value: unknown, digits: number): string {
  switch (verb) {
    case 's': return text(value);
    case 'd': return text(value);
    case 'f': return Number(value).toFixed(digits);
    case 'e': return Number(value).toExponential(digits);
    case 'b': return typeof value === 'boolean' ? (value ? '1' : '0') : BigInt(value as bigint).toString(2);
    case 'o': return BigInt(value as bigint).toString(8);
    case 'x': return hexadecimal(value);
    default: return hexadecimal(value).toUpperCase();
  }
}

function hexadecimal(value: unknown): string {
  if (typeof value === 'bigint') return value.toString(16);
  if (typeof value === 'string') return [...value].map((it) => it.codePointAt(0)!.toString(16).padStart(2, '0')).join('');
  throw new CelFailure('only whole numbers and texts have a hexadecimal form');
}

function text(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(text).join(', ')}]`;
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return `{${Object.entries(value).sort().map(([key, it]) => `${key}: ${text(it)}`).join(', ')}}`;
  }
  return String(value);
}
