import type { Schema } from '../model.js';

export type Step = string | number;

/** What the schema says about the place that `steps` lead to; undefined where it says nothing. */
export function schemaAt(schema: Schema, steps: readonly Step[]): Schema | undefined {
  let at: Schema | undefined = schema;
  for (const step of steps) {
    if (!at) return undefined;
    at = stepInto(at, step);
  }
  return at;
}

/**
 * The path under which docs and domains speak of a place: `spec.parts[].name`, `spec.labels.*`.
 * Undefined where the schema does not reach, because then nothing can be said.
 */
export function docsPathAt(schema: Schema, steps: readonly Step[]): string | undefined {
  let path = '';
  let at: Schema | undefined = schema;
  for (const step of steps) {
    if (!at) return undefined;
    const name = typeof step === 'number' ? '[]' : propertyOf(at, step) ? step : '*';
    path = name === '[]' || path === '' ? path + name : `${path}.${name}`;
    at = stepInto(at, step);
  }
  return at && path;
}

/** One step down: an index into a list, a key into an object or a map. */
export function stepInto(schema: Schema, step: Step): Schema | undefined {
  if (typeof step === 'number') return schema.items;
  return propertyOf(schema, step) ?? schema.values;
}

/** The schema of a named property; names such as `constructor` never reach into JavaScript's own objects. */
export function propertyOf(schema: Schema, name: string): Schema | undefined {
  const properties = schema.properties;
  return properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
}
