import type { Kind, Offer, Schema } from '../../model.js';
import { say, textOf } from '../../say.js';
import { typeWords } from '../../schema/words.js';
import type { Step } from '../../yaml/cursor.js';
import { unquote } from '../../yaml/line.js';
import { code, fieldMarkdown } from '../fieldDoc.js';
import { fieldAt, hasOffers, layoutOf, offersAt, type Context } from './context.js';
import type { Suggestion } from './item.js';
import { afterKey, keyText } from './snippet.js';
import { needed } from './version.js';

/** The keys that the map at the cursor could get: required ones first, then in the schema's order. */
export function keySuggestions(context: Context): readonly Suggestion[] {
  const { schema, path } = fieldAt(context, context.steps);
  if (!schema) return [];
  const absent = absentFrom(context, path);
  const fields = Object.entries(schema.properties ?? {}).filter(([name]) => absent(name) && !isReported(path, name));
  const required = new Set(schema.required);
  const wanted = wantedIn(context, path);
  const named = fields.map(([name, field], index) => {
    const rank = index + (required.has(name) ? 100 : wanted.has(name) ? 200 : 300);
    return fieldSuggestion(context, name, field, { required: required.has(name), rank });
  });
  return [...named, ...mapKeys(context, path, schema, absent)];
}

/** False for what is written already, and for what a sibling excludes. */
function absentFrom({ kind, cursor }: Context, path: string): (name: string) => boolean {
  const fold = (name: string) => (kind.keysIgnoreCase ? name.toLowerCase() : name);
  const present = new Set(cursor.siblings.map(fold));
  const excluded = excludedBy(kind, path, (it) => present.has(fold(it)));
  return (name) => !present.has(fold(name)) && !excluded.has(name);
}

/** One of these fields has to be there and none is. */
function wantedIn({ kind, cursor }: Context, path: string): ReadonlySet<string> {
  const rows = kind.rules.flatMap(({ constraint }) => (constraint?.path === path ? [constraint] : []));
  const open = rows.filter(({ of, fields }) => (of === 'exactlyOne' || of === 'atLeastOne') && !fields.some((it) => cursor.siblings.includes(it)));
  return new Set(open.flatMap((it) => it.fields));
}

/** The status is written by controllers, never by a person. */
function isReported(path: string, name: string): boolean {
  return path === '' && name === 'status';
}

function excludedBy(kind: Kind, path: string, isPresent: (name: string) => boolean): ReadonlySet<string> {
  return new Set(kind.rules.flatMap(({ constraint }): readonly string[] => {
    if (!constraint || constraint.path !== path) return [];
    const { of, fields } = constraint;
    if (of === 'exactlyOne' || of === 'atMostOne') return fields.some(isPresent) ? fields : [];
    const [first = '', ...others] = fields;
    if (of !== 'forbids') return [];
    return [...(isPresent(first) ? others : []), ...(others.some(isPresent) ? [first] : [])];
  }));
}

function fieldSuggestion(context: Context, name: string, schema: Schema, { required, rank }: { required: boolean; rank: number }): Suggestion {
  const { kind, world } = context;
  const steps = [...context.steps, name];
  const { path } = fieldAt(context, steps);
  const wait = needed(schema.since, kind, world.options);
  const words = [textOf(typeWords(schema)), required && textOf(say`required`), wait && textOf(say`needs ${wait}`)];
  return {
    label: name,
    kind: 'key',
    rank: rank + (wait ? 5000 : 0),
    detail: words.filter(Boolean).join(', '),
    doc: () => fieldMarkdown(kind, path, schema),
    ...keyDraft(context, name, schema),
    again: isScalar(schema) && hasOffers(context, path),
  };
}

/** Keys that a domain knows for a map that takes any. */
function mapKeys(context: Context, path: string, schema: Schema, absent: (name: string) => boolean): readonly Suggestion[] {
  const { replace } = context.cursor;
  const own: Step = unquote(context.document.text.slice(replace.start, replace.end).trim());
  const offers = offersAt(context, 'key', [path, path === '' ? '*' : `${path}.*`], [...context.steps, own]);
  const known = offers.filter((it) => absent(it.value) && !Object.hasOwn(schema.properties ?? {}, it.value));
  return known.map((it) => mapKey(context, it, schema.values));
}

function mapKey(context: Context, offer: Offer, schema: Schema | undefined): Suggestion {
  const { path } = fieldAt(context, [...context.steps, offer.value]);
  return {
    label: offer.value,
    kind: 'key',
    rank: 1000 + (offer.rank ?? 50),
    detail: offer.detail,
    doc: offer.doc ?? (() => code(offer.value)),
    ...keyDraft(context, offer.value, schema),
    again: hasOffers(context, path),
  };
}

/** The key with what follows it; the key alone where its colon is written already. */
function keyDraft(context: Context, name: string, schema: Schema | undefined): Pick<Suggestion, 'draft' | 'spans'> {
  const { cursor, steps } = context;
  const { quote, closed, hasColon, insert, replace, whole } = cursor;
  const text = quote ? quoted(name, quote) : keyText(name, cursor);
  const isInside = closed && insert.end !== replace.end;
  if (hasColon || (quote && isInside)) return { draft: [text] };
  const rest = afterKey(schema, cursor.indent, layoutOf(context), [...steps, name]);
  if (!quote) return { draft: [`${text}:`, ...rest] };
  const span = { start: insert.start, end: whole.end };
  return { draft: [`${text}${quote}:`, ...rest], spans: { insert: span, replace: span } };
}

function quoted(name: string, quote: '"' | "'"): string {
  return quote === "'" ? name.replaceAll("'", "''") : JSON.stringify(name).slice(1, -1);
}

function isScalar(schema: Schema): boolean {
  return schema.type !== 'object' && schema.type !== 'array';
}
