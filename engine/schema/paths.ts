import type { Schema } from '../model.js';

/**
 * Every docs path of a schema, parents before children: `spec`, `spec.limits`, `spec.limits.*`, `spec.parts[]`,
 * `spec.parts[].key`. A map's values and a list's items have paths of their own.
 */
export function pathsOf(schema: Schema): readonly string[] {
  return [...below(schema, '')];
}

/** The paths that name a field: without those that stand for any item of a list or any value of a map. */
export function fieldPathsOf(schema: Schema): readonly string[] {
  return pathsOf(schema).filter((path) => !path.endsWith('[]') && !path.endsWith('*'));
}

function* below(schema: Schema, path: string): Iterable<string> {
  for (const [name, child] of Object.entries(schema.properties ?? {})) yield* from(child, path === '' ? name : `${path}.${name}`);
  if (schema.items) yield* from(schema.items, `${path}[]`);
  if (schema.values) yield* from(schema.values, path === '' ? '*' : `${path}.*`);
}

function* from(schema: Schema, path: string): Iterable<string> {
  yield path;
  yield* below(schema, path);
}
