import type { Kind, Schema } from '../../engine/model.js';
import { patternOf } from '../../engine/schema/patterns.js';
import { parse } from '../../engine/yaml/parse.js';

/** Plain data as JSON has it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Draws whole numbers below a limit: the choices of one generated object, in order. */
export type Draw = (below: number) => number;

/** What objects of a kind are made of: whole samples to start from, and words that mean something to its rules. */
export interface Material {
  readonly schema: Schema;
  readonly samples: readonly Json[];
  readonly words: readonly string[];
}

/** The schema that both describe: a field that only one of them knows is no matter for comparing. */
export function inBoth(a: Schema, b: Schema): Schema {
  const names = Object.keys(a.properties ?? {}).filter((it) => b.properties && Object.hasOwn(b.properties, it));
  return {
    ...a,
    ...(a.properties && { properties: Object.fromEntries(names.map((it) => [it, inBoth(a.properties![it]!, b.properties![it]!)])) }),
    ...(a.required && { required: a.required.filter((it) => names.includes(it)) }),
    ...(a.items && { items: b.items ? inBoth(a.items, b.items) : a.items }),
    ...(a.values && { values: b.values ? inBoth(a.values, b.values) : a.values }),
  };
}

/** The samples of a kind as data, without fields that the schema does not have. */
export function samplesOf(kind: Kind, schema: Schema): readonly Json[] {
  return kind.samples.map((it) => pruned(parse({ uri: 'sample.yaml', text: it.yaml }).root!.value as Json, schema));
}

function pruned(value: Json, schema: Schema): Json {
  if (Array.isArray(value)) return schema.items ? value.map((it) => pruned(it, schema.items!)) : value;
  if (!isMap(value)) return value;
  const kept = Object.entries(value).filter(([name]) => !schema.properties || schema.values || schema.open || Object.hasOwn(schema.properties, name));
  return Object.fromEntries(kept.map(([name, it]) => [name, pruned(it, schema.properties?.[name] ?? schema.values ?? {})]));
}

export function isMap(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One object: a sample, changed in a few places. */
export function objectFrom({ schema, samples, words }: Material, draw: Draw): Json {
  const object = structuredClone(samples[draw(samples.length)]!);
  const changes = draw(4);
  const root = (object as { spec?: Json }).spec;
  const spec = schema.properties?.['spec'];
  if (root === undefined || !spec) return object;
  for (let it = 0; it < changes; it += 1) (object as { spec: Json }).spec = changed((object as { spec: Json }).spec, spec, { words, draw });
  return object;
}

export interface Making {
  readonly words: readonly string[];
  readonly draw: Draw;
}

/** The value with one change somewhere in it. */
function changed(value: Json, schema: Schema, making: Making): Json {
  const { draw } = making;
  if (Array.isArray(value)) return changedList(value, schema, making);
  if (!isMap(value) || (schema.properties === undefined && schema.values === undefined)) return draw(12) === 0 ? otherType(value, making) : made(schema, making, 3);
  const [names, present] = [Object.keys(schema.properties ?? {}), Object.keys(value)];
  const choice = draw(12);
  if (choice < 6 && present.length > 0) {
    const name = heaviest(value, draw);
    const below = schema.properties?.[name] ?? schema.values;
    return below ? { ...value, [name]: changed(value[name]!, below, making) } : value;
  }
  if (choice < 10 && names.length > 0) {
    const name = names[draw(names.length)]!;
    return { ...value, [name]: made(schema.properties![name]!, making, 3) };
  }
  if (choice < 10 && schema.values) return { ...value, [word(making)]: made(schema.values, making, 2) };
  if (choice === 10) return {};
  const gone = present[draw(Math.max(1, present.length))];
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== gone));
}

/** A field of the map, the sooner the more it holds: that is where the rules are. */
function heaviest(map: { readonly [key: string]: Json }, draw: Draw): string {
  const names = Object.keys(map);
  const sizes = names.map((it) => JSON.stringify(map[it]).length);
  let place = draw(sizes.reduce((sum, it) => sum + it, 0));
  return names.find((_, index) => (place -= sizes[index]!) < 0) ?? names[0]!;
}

function changedList(list: readonly Json[], schema: Schema, making: Making): Json {
  const items = schema.items ?? {};
  const place = making.draw(Math.max(1, list.length));
  switch (making.draw(8)) {
    case 0: return [];
    case 1: return list.filter((_, index) => index !== place);
    case 2: return list.length > 0 ? [...list, structuredClone(list[place]!)] : [made(items, making, 3)];
    case 3:
    case 4: return [...list, made(items, making, 3)];
    default: return list.map((it, index) => (index === place ? changed(it, items, making) : it));
  }
}

/** A value that the schema describes, or nearly. */
export function made(schema: Schema, making: Making, depth: number): Json {
  const { draw } = making;
  if (schema.enum && draw(10) > 0) return schema.enum[draw(schema.enum.length)]!;
  if (schema.intOrString) return draw(2) === 0 ? number(schema, draw) : fittingWord(schema, making);
  switch (schema.type) {
    case 'object': return madeMap(schema, making, depth);
    case 'array': return Array.from({ length: draw(4) }, () => made(schema.items ?? {}, making, depth - 1));
    case 'integer': return number(schema, draw);
    case 'number': return number(schema, draw) / 2;
    case 'boolean': return draw(2) === 0;
    default: return fittingWord(schema, making);
  }
}

function madeMap(schema: Schema, making: Making, depth: number): Json {
  const map: { [key: string]: Json } = {};
  for (const [name, it] of Object.entries(schema.properties ?? {})) {
    const wanted = schema.required?.includes(name) ? making.draw(40) > 0 : depth > 0 && making.draw(3) === 0;
    if (wanted) map[name] = made(it, making, depth - 1);
  }
  if (schema.values) for (let it = making.draw(3); it > 0; it -= 1) map[word(making)] = made(schema.values, making, depth - 1);
  return map;
}

function number({ minimum = -1, maximum = 100 }: Schema, draw: Draw): number {
  return [minimum, maximum, minimum - 1, maximum + 1, 0, 1, 2, 50][draw(8)]!;
}

function word({ words, draw }: Making): string {
  return words[draw(words.length)]!;
}

/** Mostly a word that the pattern takes, because an object that breaks it is refused before any rule is asked. */
function fittingWord(schema: Schema, making: Making): string {
  const isRight = (it: string) => (schema.pattern === undefined || patternOf(schema)(it)) && it.length >= (schema.minLength ?? 0);
  const fitting = making.draw(12) === 0 ? making.words : making.words.filter(isRight);
  return fitting.length > 0 ? word({ ...making, words: fitting }) : word(making);
}

function otherType(value: Json, { draw }: Making): Json {
  const others: readonly Json[] = ['text', 1, true, [], {}];
  const found = others[draw(others.length)]!;
  return typeof found === typeof value ? null : found;
}
