import { asObject, type JsonSchema } from '../../engine/schema/fromCrd.js';

/** Prose, and hints for one editor. */
const prose: readonly string[] = ['description', 'x-intellij-html-description', 'preferredOrder', 'x-kubernetes-group-version-kind', '$schema', 'definitions', 'examples'];

/**
 * The same JSON schema with each `$ref` to one of its definitions replaced by what it says, without prose, as Go's own
 * reader sees it: what has properties is an object, and a default of another type than its field is written right.
 */
export function withoutRefs(json: JsonSchema): JsonSchema {
  return resolve(json, asObject(json['definitions'] ?? {}, 'definitions'));
}

function resolve(json: JsonSchema, definitions: JsonSchema): JsonSchema {
  const { $ref, oneOf, ...own } = json;
  const parts = [...(typeof $ref === 'string' ? [definitionOf($ref, definitions)] : []), ...only(oneOf)].map((it) => resolve(it, definitions));
  const facts = Object.fromEntries(Object.entries(own).filter(([name]) => !prose.includes(name)).map(([name, value]) => [name, deeper(name, value, definitions)]));
  return tidy(parts.reduce((all, part) => merged(all, part), facts));
}

/** A choice of one is no choice. */
function only(choices: unknown): readonly JsonSchema[] {
  if (choices === undefined) return [];
  if (!Array.isArray(choices) || choices.length !== 1) throw new Error('A choice of several schemas is not understood yet');
  return [asObject(choices[0], 'oneOf')];
}

function definitionOf(reference: string, definitions: JsonSchema): JsonSchema {
  const name = reference.replace('#/definitions/', '');
  return asObject(definitions[name], reference);
}

function deeper(name: string, value: unknown, definitions: JsonSchema): unknown {
  if (name === 'properties') return mapped(asObject(value, name), definitions);
  const isSchema = name === 'items' || (name === 'additionalProperties' && typeof value === 'object');
  return isSchema ? resolve(asObject(value, name), definitions) : value;
}

function mapped(properties: JsonSchema, definitions: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(properties).map(([name, it]) => [name, resolve(asObject(it, name), definitions)]));
}

function merged(one: JsonSchema, other: JsonSchema): JsonSchema {
  const properties = { ...asObject(one['properties'] ?? {}, 'properties'), ...asObject(other['properties'] ?? {}, 'properties') };
  return { ...other, ...one, ...(Object.keys(properties).length > 0 ? { properties } : {}) };
}

function tidy({ default: written, ...json }: JsonSchema): JsonSchema {
  const typed: JsonSchema = json['properties'] && !json['type'] ? { ...json, type: 'object' } : json;
  const value = defaultOf(typed['type'], written);
  return value === undefined ? typed : { ...typed, default: value };
}

/** Generators of Go write every default as a text. */
function defaultOf(type: unknown, written: unknown): unknown {
  if (type === 'boolean' && (written === 'true' || written === 'false')) return written === 'true';
  if (type === 'object' || type === 'array' || typeof written === typeof exampleOf(type)) return type === 'object' || type === 'array' ? undefined : written;
  return undefined;
}

function exampleOf(type: unknown): unknown {
  if (type === 'integer' || type === 'number') return 0;
  return type === 'boolean' ? false : '';
}
