import type { Schema, Span } from '../../model.js';
import { say, textOf } from '../../say.js';
import type { Cursor, Step } from '../../yaml/cursor.js';
import { fieldMarkdown, valueMarkdown } from '../fieldDoc.js';
import { fieldAt, layoutOf, offersAt, type Context } from './context.js';
import type { Suggestion } from './item.js';
import { keySuggestions } from './keys.js';
import { afterDash, afterKey, choicesOf, flowValue, isMap, scalarOf, type Draft } from './snippet.js';
import { needed } from './version.js';

/** What could be written as the value at the cursor. */
export function valueSuggestions(context: Context): readonly Suggestion[] {
  const { cursor, steps } = context;
  const { schema, path } = fieldAt(context, steps);
  if (!schema || cursor.node.type === 'map' || cursor.node.type === 'list') return itemInList(context);
  if (schema.type === 'array') return listValues(context, schema, path);
  if (isMap(schema)) return [skeleton(context, schema, path)];
  return scalars(context, steps);
}

/** What could begin on a line of its own: a scalar, the first key of a map, the first dash of a list. */
export function eitherSuggestions(context: Context): readonly Suggestion[] {
  const { schema } = fieldAt(context, context.steps);
  if (!schema) return [];
  if (schema.type === 'array') return dashSuggestions(context, context.steps, 0);
  if (!isMap(schema)) return scalars(context, context.steps);
  return [...wholeItem(context, schema), ...keySuggestions(context)];
}

/** Behind a dash: the item with everything it requires, when that is more than one key. */
function wholeItem(context: Context, schema: Schema): readonly Suggestion[] {
  const { cursor, steps } = context;
  if (!cursor.afterDash || cursor.quote || (schema.required ?? []).length < 2) return [];
  const { path } = fieldAt(context, steps);
  return [{ ...skeleton(context, schema, path), rank: 90, draft: afterDash(schema, cursor.indent, layoutOf(context), steps) }];
}

/** New items, with their dash, for the list at `list`. */
export function dashSuggestions(context: Context, list: readonly Step[], count: number, rank = 0): readonly Suggestion[] {
  const { schema, path } = fieldAt(context, list);
  if (schema?.type !== 'array' || context.cursor.quote) return [];
  const { items } = schema;
  const known = items && !isMap(items) && items.type !== 'array' ? scalars(context, [...list, count]) : [];
  if (known.length > 0) return known.map((it) => ({ ...it, draft: ['- ', ...it.draft], rank: it.rank + rank }));
  return [{
    label: `- ${requiredWords(items)}`.trimEnd(),
    kind: 'item',
    rank: 200 + rank,
    detail: textOf(say`new item`),
    doc: () => fieldMarkdown(context.kind, `${path}[]`, items),
    draft: ['- ', ...afterDash(items, context.cursor.indent + 2, layoutOf(context), [...list, count])],
  }];
}

/** In flow style the cursor stands in the list itself, at a new item. */
function itemInList(context: Context): readonly Suggestion[] {
  const { cursor, steps } = context;
  if (cursor.style !== 'flow' || typeof steps.at(-1) !== 'number' || cursor.node.type !== 'list') return [];
  const { schema, path } = fieldAt(context, steps);
  if (!schema) return [];
  if (!isMap(schema)) return schema.type === 'array' ? [] : scalars(context, steps);
  return [{ ...skeleton(context, schema, path), draft: flowValue(schema, layoutOf(context), steps) }];
}

/** Everything that has to stand in a map or list, behind its key. */
function skeleton(context: Context, schema: Schema, path: string): Suggestion {
  const { cursor, kind, steps } = context;
  const words = schema.type === 'array' ? `- ${requiredWords(schema.items)}` : requiredWords(schema);
  const block = cursor.style === 'block' && cursor.role === 'value';
  return {
    label: words.trim() || textOf(say`entries`),
    kind: 'item',
    rank: 200,
    detail: schema.type === 'array' ? textOf(say`new item`) : textOf(say`the required fields`),
    doc: () => fieldMarkdown(kind, path, schema),
    draft: block ? afterKey(schema, cursor.indent, layoutOf(context), steps) : flowValue(schema, layoutOf(context), steps),
    ...(block && { spans: behindColon(cursor) }),
  };
}

/** Known values as a short list in brackets; otherwise the first item on the next line. */
function listValues(context: Context, schema: Schema, path: string): readonly Suggestion[] {
  const { steps, cursor } = context;
  const { items } = schema;
  const known = items && !isMap(items) && items.type !== 'array' && !cursor.quote ? scalars(context, [...steps, 0]) : [];
  const inBrackets = known.map((it): Suggestion => ({ ...it, draft: ['[', ...it.draft, ']'] }));
  return [...inBrackets, skeleton(context, schema, path)];
}

/** Without the space behind the colon, so that no white space is left at the end of a line. */
function behindColon({ insert, replace, lead }: Cursor): { readonly insert: Span; readonly replace: Span } {
  const empty = insert.start === insert.end;
  const back = empty && lead === '' ? 1 : 0;
  const start = insert.start - back;
  return { insert: { start, end: insert.end }, replace: { start, end: replace.end } };
}

interface Known {
  readonly value: string | number | boolean;
  readonly kind: 'enum' | 'value';
  readonly rank: number;
  readonly detail?: string | undefined;
  readonly doc?: (() => string) | undefined;
}

/** Domains know most, so what they say of a value comes before what the schema says. */
function scalars(context: Context, steps: readonly Step[]): readonly Suggestion[] {
  const { schema, path } = fieldAt(context, steps);
  const offered = offersAt(context, 'value', [path], steps).map((it): Known => ({ value: it.value, kind: 'value', rank: it.rank ?? 50, detail: it.detail, doc: it.doc }));
  const seen = new Set<string>();
  const all = [...offered, ...fromSchema(context, schema, path)].filter(({ value }) => !seen.has(String(value)) && seen.add(String(value)));
  const taken = takenItems(context, steps, schema);
  return all.filter((it) => !taken.has(String(it.value))).map((it) => toSuggestion(context, it, schema));
}

function fromSchema({ kind, world }: Context, schema: Schema | undefined, path: string): readonly Known[] {
  if (!schema) return [];
  const choices = choicesOf(schema);
  const simple = schema.default !== null && typeof schema.default !== 'object' && schema.default !== undefined && schema.default !== '';
  const values = choices.length === 0 && simple ? [schema.default as string] : choices;
  return values.map((value, index): Known => {
    const wait = needed(schema.enumSince?.[String(value)], kind, world.options);
    const detail = [value === schema.default && textOf(say`default`), wait && textOf(say`needs ${wait}`)].filter(Boolean).join(', ');
    const doc = () => valueMarkdown(kind, path, String(value)) ?? fieldMarkdown(kind, path, schema);
    return { value, kind: choices.length > 0 ? 'enum' : 'value', rank: 100 + index + (wait ? 5000 : 0), detail, doc };
  });
}

/** What stands in the list already, when nothing may stand in it twice. */
function takenItems(context: Context, steps: readonly Step[], schema: Schema | undefined): ReadonlySet<string> {
  const owner = fieldAt(context, steps.slice(0, -1)).schema;
  const isSet = typeof steps.at(-1) === 'number' && (owner?.listType === 'set' || schema?.enum !== undefined);
  const { node } = context.cursor;
  const list = node.type === 'list' ? node : node.parent?.type === 'list' ? node.parent : undefined;
  if (!isSet || !list) return new Set();
  return new Set(list.items.filter((it) => it !== node && it.type === 'scalar').map((it) => it.text));
}

function toSuggestion({ cursor }: Context, known: Known, schema: Schema | undefined): Suggestion {
  const label = String(known.value);
  const common = { label, kind: known.kind, rank: known.rank, detail: known.detail, doc: known.doc };
  const text = scalarOf(known.value, schema, cursor);
  if (!cursor.quote) return { ...common, draft: [text] };
  const wantsQuotes = schema?.type === 'string' || (schema?.intOrString && text !== label) || schema?.type === undefined;
  if (wantsQuotes) return { ...common, draft: insideQuotes(label, cursor) };
  const { whole, insert, quote } = cursor;
  const end = insert.end === whole.end - 1 && cursor.closed ? whole.end : insert.end;
  return { ...common, draft: [text], filterText: `${quote}${label}`, spans: { insert: { start: whole.start, end }, replace: whole } };
}

function insideQuotes(text: string, { quote, closed }: Cursor): Draft {
  const escaped = quote === "'" ? text.replaceAll("'", "''") : JSON.stringify(text).slice(1, -1);
  return [closed ? escaped : `${escaped}${quote}`];
}

function requiredWords(schema: Schema | undefined): string {
  return (schema?.required ?? []).join(', ');
}
