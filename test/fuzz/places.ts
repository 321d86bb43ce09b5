import type { Kind, Schema } from '../../engine/model.js';
import { apiVersionOf } from '../../engine/workspace/resources.js';
import { catalog } from '../../knowledge/catalog.js';

/** Where something may stand in an object of a kind: the names that lead there, `[]` for an item, `*` for any key. */
export interface SchemaPlace {
  readonly kind: Kind;
  readonly steps: readonly string[];
}

const deepest = 9;

/** Every place of every kind, by its name: `karpenter.sh/v1 NodePool spec.template.spec.requirements.[]`. */
export const schemaPlaces: ReadonlyMap<string, SchemaPlace> = new Map(catalog.flatMap((kind) =>
  [...stepsIn(kind.schema, [])].map((steps) => [`${apiVersionOf(kind)} ${kind.name} ${steps.join('.')}`, { kind, steps }] as const)));

function* stepsIn(schema: Schema, steps: readonly string[]): Iterable<readonly string[]> {
  yield steps;
  if (steps.length >= deepest) return;
  for (const [name, below] of Object.entries(schema.properties ?? {})) yield* stepsIn(below, [...steps, name]);
  if (schema.items) yield* stepsIn(schema.items, [...steps, '[]']);
  if (schema.values) yield* stepsIn(schema.values, [...steps, '*']);
}

/** A manifest up to a place, and `body` there: each line of it as deep as the place, unless it goes on on the line of its key. */
export function manifestAt({ kind, steps }: SchemaPlace, body: string, onKeyLine: boolean): string {
  const version = apiVersionOf(kind);
  const head = version === '' ? '' : `apiVersion: ${version}\nkind: ${kind.name}\n${steps[0] === 'metadata' ? '' : 'metadata:\n  name: a\n'}`;
  let text = head;
  for (const [depth, step] of steps.entries()) {
    const isLast = depth === steps.length - 1;
    text += `${'  '.repeat(depth)}${step === '[]' ? '-' : `${step === '*' ? 'any' : step}:`}${isLast && onKeyLine ? ' ' : '\n'}`;
  }
  const indent = '  '.repeat(steps.length);
  return text + (onKeyLine ? body : indent + body.replaceAll('\n', `\n${indent}`));
}
