import { lookUp } from '../select.js';

/**
 * How plain scalars resolve in `sigs.k8s.io/yaml`, the reader of kubectl, eksctl, nodeadm and the API server's clients.
 * It keeps YAML 1.1: `yes` is true, `0777` is 511, `1_000` is 1000.
 * Source: https://github.com/kubernetes-sigs/yaml goyaml.v2/resolve.go
 */

export interface Resolved {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'null';
  readonly value: string | number | boolean | null;
}

const words: Readonly<Record<string, boolean | null>> = Object.freeze({
  ...spell(true, 'y', 'yes', 'true', 'on'),
  ...spell(false, 'n', 'no', 'false', 'off'),
  '': null, '~': null, null: null, Null: null, NULL: null,
});
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const infinite = /^([-+]?)\.(?:inf|Inf|INF)$/;
const notANumber = /^\.(?:nan|NaN|NAN)$/;

/** How words, numbers and nothing begin; all other text is text. */
const mayBeMore = /^(?:[-+.0-9~]|[yYnNtTfFoO][a-zA-Z]{0,4}$|$)/;

/** What an unquoted scalar means to the receiver. */
export function resolvePlain(text: string): Resolved {
  if (!mayBeMore.test(text)) return { type: 'string', value: text };
  const word = lookUp(words, text);
  if (word !== undefined) return word === null ? { type: 'null', value: null } : { type: 'boolean', value: word };
  if (!/^[-+.0-9]/.test(text)) return { type: 'string', value: text };
  const infinity = infinite.exec(text);
  if (infinity) return { type: 'number', value: infinity[1] === '-' ? -Infinity : Infinity };
  if (notANumber.test(text)) return { type: 'number', value: NaN };
  const plain = text.startsWith('.') ? text : text.replaceAll('_', '');
  const integer = readInteger(plain);
  if (integer !== undefined) return { type: 'integer', value: integer };
  if (float.test(plain) && Number.isFinite(Number(plain))) return ofNumber(Number(plain));
  return { type: 'string', value: text };
}

/** JSON knows one kind of number: a float without a fraction reaches the receiver as an integer. */
export function ofNumber(value: number): Resolved {
  return { type: Number.isInteger(value) && Math.abs(value) < 1e21 ? 'integer' : 'number', value };
}

/** Go's `strconv.ParseInt(text, 0, 64)`: a leading zero means octal. */
function readInteger(text: string): number | undefined {
  const match = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/.exec(text);
  if (!match) return undefined;
  const [, sign, hexadecimal, binary, octal, decimal] = match;
  const digits = hexadecimal ?? binary ?? octal ?? decimal!;
  const size = Number.parseInt(digits, hexadecimal ? 16 : binary ? 2 : octal ? 8 : 10);
  if (size >= 2 ** 64) return undefined;
  return sign === '-' ? -size : size;
}

/** The three spellings that YAML 1.1 knows: yes, Yes, YES. */
function spell(value: boolean, ...names: readonly string[]): Record<string, boolean> {
  return Object.fromEntries(names.flatMap((it) => [it, it[0]!.toUpperCase() + it.slice(1), it.toUpperCase()]).map((it) => [it, value]));
}
