import type { Node, Schema } from '../model.js';
import { cel } from './environment.js';
import { lookUp } from '../select.js';

/** Words of CEL that a property may be called; rules write them with underscores around. */
const reserved: readonly string[] = Object.freeze([
  'true', 'false', 'null', 'in', 'as', 'break', 'const', 'continue', 'else', 'for', 'function', 'if', 'import', 'let', 'loop', 'package', 'namespace', 'return',
]);

/** What of an object nobody can know before it is rendered. */
interface Hidden {
  hides(node: Node): boolean;
  /** Stands for a hidden value, and is asked only when a rule looks there. */
  readonly look: () => never;
}

/**
 * A node as CEL sees it: typed by the schema, defaults filled in, unknown fields pruned, empty values left out, as the
 * API server does before it asks a rule. Reading what a placeholder hides ends the evaluation.
 * Source: https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules
 */
export function toCel(node: Node, schema: Schema, hides: (node: Node) => boolean): unknown {
  return valueOf(node, schema, { hides, look: cel().meter.sawUnknown as () => never });
}

function valueOf(node: Node, schema: Schema, hidden: Hidden): unknown {
  switch (node.type) {
    case 'map': return mapOf(node, schema, hidden);
    case 'list': return listOf(node, schema, hidden);
    case 'string': return textOf(String(node.value), schema);
    case 'integer':
    case 'number': return numberOf(node, schema);
    case 'null': return null;
    default: return node.value;
  }
}

function mapOf(node: Node, schema: Schema, hidden: Hidden): object {
  const map: object = Object.create(null) as object;
  for (const { name, node: child } of node.entries()) {
    const own = schema.properties && lookUp(schema.properties, name);
    const below = own ?? schema.values ?? (schema.properties ? undefined : {});
    if (!below || (child.type === 'null' && !below.nullable)) continue;
    put(map, own ? escaped(name) : name, child, below, hidden);
  }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const key = escaped(name);
    if (property.default !== undefined && !Object.hasOwn(map, key)) define(map, key, defaultOf(property.default, property));
  }
  return map;
}

function listOf(node: Node, schema: Schema, hidden: Hidden): readonly unknown[] {
  const list: unknown[] = [];
  node.items().forEach((it, index) => put(list, index, it, schema.items ?? {}, hidden));
  return list;
}

function put(into: object, key: string | number, node: Node, schema: Schema, hidden: Hidden): void {
  if (hidden.hides(node)) Object.defineProperty(into, key, { enumerable: true, get: hidden.look });
  else define(into, key, valueOf(node, schema, hidden));
}

/** Safe for every name: these maps have no prototype, so `__proto__` is a name like any other. */
function define(into: object, key: string | number, value: unknown): void {
  (into as Record<string | number, unknown>)[key] = value;
}

/** A string whose format has a type of its own in CEL. One that cannot be read is a finding of another rule. */
function textOf(text: string, schema: Schema): unknown {
  const read = schema.intOrString ? undefined : readers[schema.format ?? ''];
  if (!read) return text;
  try {
    return cel().parse(read)({ self: text });
  } catch {
    return text;
  }
}
const readers: Readonly<Record<string, string>> = Object.freeze({ 'date-time': 'timestamp(self)', duration: 'duration(self)' });

function numberOf(node: Node, schema: Schema): unknown {
  if (schema.type === 'number') return node.value;
  if (/^-?\d{1,19}$/.test(node.text)) return BigInt(node.text);
  return typeof node.value === 'number' && Number.isInteger(node.value) ? BigInt(node.value) : node.value;
}

/** A default is plain data; whole numbers become CEL's. */
function defaultOf(value: unknown, schema: Schema): unknown {
  if (typeof value === 'number') return schema.type === 'number' || !Number.isInteger(value) ? value : BigInt(value);
  if (typeof value === 'string') return textOf(value, schema);
  if (Array.isArray(value)) return value.map((it) => defaultOf(it, schema.items ?? {}));
  if (typeof value !== 'object' || value === null) return value;
  const map: object = Object.create(null) as object;
  for (const [name, it] of Object.entries(value)) {
    const own = schema.properties && lookUp(schema.properties, name);
    define(map, own ? escaped(name) : name, defaultOf(it, own ?? schema.values ?? {}));
  }
  return map;
}

/** `foo-bar` is written `foo__dash__bar` in a rule. */
export function escaped(name: string): string {
  if (reserved.includes(name)) return `__${name}__`;
  return name.replaceAll('__', '__underscores__').replaceAll('.', '__dot__').replaceAll('-', '__dash__').replaceAll('/', '__slash__');
}
