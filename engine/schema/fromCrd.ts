import type { Schema } from '../model.js';

/** A JSON schema as CRDs have it; `unknown` until looked at. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface Conversion {
  /**
   * True for a schema that only describes: no API server holds files against it, because a program reads them.
   * What such a program does not check (required fields, allowed values, bounds) is left out.
   */
  readonly describesOnly?: boolean;
  /** True for a CRD that a user brought: what is not understood is left out, and means nothing here. */
  readonly tolerant?: boolean;
}

/** Nobody writes by hand what lies deeper, and no text may exhaust the stack. */
const deepest = 60;

type Mutable = { -readonly [Key in keyof Schema]: Schema[Key] };

/** Carried over under the same name. */
const same = ['type', 'format', 'default'] as const;

/** Carried over under the same name where somebody enforces them, with the type that each speaks of. */
const enforced: Readonly<Record<string, string>> = {
  required: 'object',
  enum: 'any',
  pattern: 'string',
  minimum: 'number',
  maximum: 'number',
  minLength: 'string',
  maxLength: 'string',
  minItems: 'array',
  maxItems: 'array',
  minProperties: 'object',
  maxProperties: 'object',
};

/** Read below, or without meaning for a person who writes a file. CEL becomes rules, written by people. */
const understood: readonly string[] = [
  ...same, ...Object.keys(enforced), 'properties', 'items', 'additionalProperties', 'anyOf', 'nullable', '$schema', 'description',
  'title', 'example', 'x-kubernetes-int-or-string', 'x-kubernetes-list-map-keys', 'x-kubernetes-list-type',
  'x-kubernetes-map-type', 'x-kubernetes-preserve-unknown-fields', 'x-kubernetes-validations',
];

/** The structural facts of a CRD's or JSON schema. Stops at a keyword that it does not know, instead of losing a fact. */
export function toSchema(json: JsonSchema, conversion: Conversion = {}, path = ''): Schema {
  if (path.split('.').length > deepest) return { open: true };
  const unknown = Object.keys(json).filter((key) => !understood.includes(key));
  if (unknown.length > 0 && !conversion.tolerant) throw new Error(`${path || 'The root'} says ${unknown.join(', ')}, which is not understood yet`);

  const facts = conversion.describesOnly ? same : [...same, ...Object.keys(enforced).filter((key) => speaksOf(json, key))];
  const schema: Mutable = pick(json, conversion.tolerant ? facts.filter((key) => isWellFormed(key, json[key])) : facts);
  // Go's JSON decoder takes null for anything, and leaves the field as it was.
  if (json['nullable'] === true || (conversion.describesOnly && path !== '')) schema.nullable = true;
  readIntOrString(json, schema, { conversion, path });
  readOpen(json, schema, conversion);
  readList(json, schema, { conversion, path });
  readMap(json, schema, { conversion, path });
  return schema;
}

/** A pattern on a list says nothing: the API server holds only strings against it. */
function speaksOf(json: JsonSchema, key: string): boolean {
  const type = json['type'] === 'integer' ? 'number' : json['type'];
  return type === undefined || enforced[key] === 'any' || enforced[key] === type;
}

/** What somebody wrote as a CRD may hold anything anywhere; a fact of the wrong form is no fact. */
function isWellFormed(key: string, value: unknown): boolean {
  switch (key) {
    case 'default': return true;
    case 'type': return ['object', 'array', 'string', 'integer', 'number', 'boolean'].includes(String(value));
    case 'format':
    case 'pattern': return typeof value === 'string';
    case 'required': return Array.isArray(value) && value.every((it) => typeof it === 'string');
    case 'enum': return Array.isArray(value) && value.every((it) => ['string', 'number', 'boolean'].includes(typeof it));
    default: return typeof value === 'number';
  }
}

function readIntOrString(json: JsonSchema, schema: Mutable, { conversion, path }: Around): void {
  const intOrString = json['x-kubernetes-int-or-string'] === true;
  if (json['anyOf'] && !intOrString && !conversion.tolerant) throw new Error(`${path} says anyOf, which is understood for int-or-string only`);
  if (!intOrString) return;
  delete schema.type;
  schema.intOrString = true;
}

function readOpen(json: JsonSchema, schema: Mutable, { describesOnly }: Conversion): void {
  const open = json['x-kubernetes-preserve-unknown-fields'] === true || json['additionalProperties'] === true;
  if (!open) return;
  schema.open = true;
  // Go's raw JSON: the CRD says "object" only because it has no word for "anything".
  if (!describesOnly || json['properties']) return;
  delete schema.type;
  delete schema.nullable;
}

interface Around {
  readonly conversion: Conversion;
  readonly path: string;
}

function readList(json: JsonSchema, schema: Mutable, { conversion, path }: Around): void {
  if (isObject(json['items'])) schema.items = toSchema(json['items'], conversion, `${path}[]`);
  const listType = json['x-kubernetes-list-type'];
  if (conversion.describesOnly || (listType !== 'set' && listType !== 'map')) return;
  schema.listType = listType;
  const keys = json['x-kubernetes-list-map-keys'];
  if (Array.isArray(keys)) schema.listKeys = keys.map(String);
}

function readMap(json: JsonSchema, schema: Mutable, { conversion, path }: Around): void {
  const { properties, additionalProperties } = json;
  if (isObject(additionalProperties)) schema.values = toSchema(additionalProperties, conversion, join(path, '*'));
  if (!isObject(properties)) return;
  schema.properties = Object.fromEntries(
    Object.entries(properties).map(([name, child]) => {
      const where = join(path, name);
      return [name, toSchema(conversion.tolerant && !isObject(child) ? {} : asObject(child, where), conversion, where)];
    }),
  );
}

function pick(json: JsonSchema, keys: readonly string[]): JsonSchema {
  return Object.fromEntries(keys.filter((key) => json[key] !== undefined).map((key) => [key, json[key]]));
}

/** Narrows what a file holds; `where` is named when it is something else. */
export function asObject(value: unknown, where: string): JsonSchema {
  if (isObject(value)) return value;
  throw new Error(`${where} is not a mapping`);
}

function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
