import type { Schema } from '../../model.js';
import type { Cursor, Step } from '../../yaml/cursor.js';
import { resolvePlain } from '../../yaml/scalars.js';
import { scalarText } from '../../yaml/write.js';
import { lookUp } from '../../select.js';

/** A tab stop: what stands in it at first, or what one chooses from. */
export interface Stop {
  readonly choices: readonly string[];
}

/** Text with tab stops, before it is a snippet or plain text. */
export type Draft = readonly (string | Stop)[];

export interface Layout extends Pick<Cursor, 'style' | 'json' | 'unit' | 'dashIndent' | 'base'> {
  /** What a scalar is chosen from; `at` leads there from the resource's root. */
  choices(schema: Schema, at: readonly Step[]): readonly (string | number | boolean)[];
}

/** No resource that a person writes by hand is deeper; a schema that contains itself is. */
const deepest = 16;

/** In the snippet syntax of the Language Server Protocol. */
export function toSnippet(draft: Draft): string {
  let stop = 0;
  return draft.map((part) => {
    if (typeof part === 'string') return part.replace(/[\\$}]/g, '\\$&');
    stop += 1;
    const { choices } = part;
    if (choices.length > 1) return `\${${stop}|${choices.map((it) => it.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`;
    const text = choices[0] ?? '';
    return text === '' ? `$${stop}` : `\${${stop}:${text.replace(/[\\$}]/g, '\\$&')}}`;
  }).join('');
}

/** For editors without snippets: the first choice stands, an empty stop is nothing. */
export function toPlain(draft: Draft): string {
  return draft.map((part) => (typeof part === 'string' ? part : part.choices[0] ?? '')).join('');
}

/** What follows `key:`, with everything that has to be there. `column` is the key's, `at` leads to the value. */
export function afterKey(schema: Schema | undefined, column: number, layout: Layout, at: readonly Step[]): Draft {
  if (!schema) return [' ', emptyStop];
  if (layout.style === 'flow') return [' ', ...flowValue(schema, layout, at)];
  if (isMap(schema)) return [newLine(column + layout.unit, layout), ...blockMap(schema, column + layout.unit, layout, at)];
  if (schema.type !== 'array') return [' ', scalarStop(schema, layout, at)];
  const dash = column + layout.dashIndent;
  return [newLine(dash, layout), '- ', ...afterDash(schema.items, dash + 2, layout, [...at, 0])];
}

/** What follows a dash; `column` is where it stands. */
export function afterDash(schema: Schema | undefined, column: number, layout: Layout, at: readonly Step[]): Draft {
  if (!schema) return [emptyStop];
  if (isMap(schema)) return blockMap(schema, column, layout, at);
  if (schema.type === 'array') return ['- ', ...afterDash(schema.items, column + 2, layout, [...at, 0])];
  return [scalarStop(schema, layout, at)];
}

/** In flow style; scalars too. */
export function flowValue(schema: Schema | undefined, layout: Layout, at: readonly Step[]): Draft {
  if (!schema) return [emptyStop];
  if (schema.type === 'array') return ['[', ...flowValue(schema.items, layout, [...at, 0]), ']'];
  if (!isMap(schema)) return [scalarStop(schema, layout, at)];
  const names = at.length < deepest ? requiredOf(schema) : [];
  if (names.length === 0) return ['{ ', emptyStop, ' }'];
  const pairs = names.map((it): Draft => [`${keyText(it, layout)}:`, ' ', ...flowValue(propertyOf(schema, it), layout, [...at, it])]);
  return ['{ ', ...pairs.flatMap((it, index) => (index === 0 ? it : [', ', ...it])), ' }'];
}

/** A value as YAML text that reads as the type that the schema asks for. */
export function scalarOf(value: unknown, schema: Schema | undefined, { json }: { readonly json: boolean }): string {
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  const text = String(value);
  const wantsText = typeof value === 'string' && !readsAs(text, schema);
  if (!wantsText) return text;
  if (json || /^[@`]/.test(text)) return JSON.stringify(text);
  return scalarText(text);
}

/** A key as YAML text. */
export function keyText(name: string, { json }: { readonly json: boolean }): string {
  return json ? JSON.stringify(name) : scalarOf(name, undefined, { json });
}

export function isMap(schema: Schema): boolean {
  return schema.type === 'object' || (schema.type === undefined && (schema.properties ?? schema.values) !== undefined);
}

export function propertyOf(schema: Schema, name: string): Schema | undefined {
  const { properties } = schema;
  return properties && lookUp(properties, name);
}

/** The words a scalar of this schema is chosen from, the default first. */
export function choicesOf(schema: Schema): readonly (string | number | boolean)[] {
  const all = schema.enum ?? (schema.type === 'boolean' ? [true, false] : []);
  const first = schema.default as string | number | boolean | undefined;
  return first !== undefined && all.includes(first) ? [first, ...all.filter((it) => it !== first)] : all;
}

const emptyStop: Stop = Object.freeze({ choices: Object.freeze([]) });

function blockMap(schema: Schema, column: number, layout: Layout, at: readonly Step[]): Draft {
  const names = at.length < deepest ? requiredOf(schema) : [];
  if (names.length === 0) return [emptyStop];
  return names.flatMap((it, index): Draft => {
    const pair = [`${keyText(it, layout)}:`, ...afterKey(propertyOf(schema, it), column, layout, [...at, it])];
    return index === 0 ? pair : [newLine(column, layout), ...pair];
  });
}

function requiredOf(schema: Schema): readonly string[] {
  return (schema.required ?? []).filter((it) => propertyOf(schema, it));
}

function scalarStop(schema: Schema, layout: Layout, at: readonly Step[]): Stop | string {
  const choices = layout.choices(schema, at).map((it) => scalarOf(it, schema, layout));
  if (choices.length === 1) return choices[0]!;
  if (choices.length > 1) return { choices };
  const isScalar = schema.default !== undefined && schema.default !== '' && typeof schema.default !== 'object';
  if (isScalar) return { choices: [scalarOf(schema.default, schema, layout)] };
  return layout.json && schema.type === 'string' ? { choices: ['""'] } : emptyStop;
}

/** True when the unquoted text already is what the schema takes. */
function readsAs(text: string, schema: Schema | undefined): boolean {
  const { type } = resolvePlain(text);
  if (schema?.type === 'boolean') return type === 'boolean';
  if (schema?.type === 'number') return type === 'integer' || type === 'number';
  if (schema?.type === 'integer' || schema?.intOrString) return type === 'integer';
  return false;
}

/** Editors repeat the white space of the line, so only what is deeper is written. */
function newLine(column: number, { base }: Layout): string {
  return `\n${' '.repeat(Math.max(0, column - base))}`;
}
