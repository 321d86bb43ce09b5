import type { Kind, Schema } from '../model.js';

/** What the schema says about a docs path (`spec.requirements[].key`, `*` for any key of a map). */
export function schemaAt(root: Schema, docsPath: string): Schema | undefined {
  return stepsOf(docsPath).reduce<Schema | undefined>((schema, step) => schema && childOf(schema, step), root);
}

/**
 * The docs path of a place: `['spec', 'limits', 'cpu']` is `spec.limits.*` when `limits` takes any key.
 * Fields that nobody knows keep their name, so the path says where the unknown begins.
 */
export function docsPathOf(kind: Kind, steps: readonly (string | number)[]): string {
  let schema: Schema | undefined = kind.schema;
  let path = '';
  for (const step of steps) {
    const name = nameOf(kind, schema, step);
    path = join(path, name);
    schema = schema && childOf(schema, name);
  }
  return path;
}

/** The docs path of the object or list around the field, and the field's own step: `['spec.terms', '[]']`. */
export function splitPath(docsPath: string): readonly [parent: string, step: string] {
  const steps = stepsOf(docsPath);
  return [steps.slice(0, -1).reduce(join, ''), steps.at(-1) ?? ''];
}

function join(path: string, step: string): string {
  if (step === '[]' || path === '') return path + step;
  return `${path}.${step}`;
}

function stepsOf(docsPath: string): readonly string[] {
  return docsPath.match(/\[\]|[^.[\]]+/g) ?? [];
}

function childOf(schema: Schema, step: string): Schema | undefined {
  if (step === '[]') return schema.items;
  if (step === '*') return schema.values;
  const { properties } = schema;
  if (properties && Object.hasOwn(properties, step)) return properties[step];
  return schema.values;
}

function nameOf(kind: Kind, schema: Schema | undefined, step: string | number): string {
  if (typeof step === 'number') return '[]';
  const { properties } = schema ?? {};
  if (properties && Object.hasOwn(properties, step)) return step;
  const sameLetters = kind.keysIgnoreCase && Object.keys(properties ?? {}).find((it) => it.toLowerCase() === step.toLowerCase());
  if (sameLetters) return sameLetters;
  return schema?.values ? '*' : step;
}
