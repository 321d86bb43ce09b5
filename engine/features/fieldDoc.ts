import type { Constraint, FieldDoc, Kind, Message, Schema } from '../model.js';
import { say, textOf } from '../say.js';
import { schemaAt, splitPath } from '../schema/path.js';
import { apiVersionOf } from '../workspace/resources.js';
import { lookUp } from '../select.js';

/** Patterns longer than this explain nothing to a reader. */
const readablePattern = 90;

const productNames = { karpenter: 'Karpenter', eksAnywhere: 'EKS Anywhere', eksctl: 'eksctl', kubernetes: 'Kubernetes' } as const;

/**
 * Everything known about one field, as Markdown: for hover and for completion's documentation.
 * `docsPath` is the path of {@link FieldDoc}; `schema` is the field's own.
 */
export function fieldMarkdown(kind: Kind, docsPath: string, schema: Schema | undefined): string {
  const doc = docOf(kind, docsPath);
  return paragraphs([
    headline(kind, docsPath, schema),
    doc?.does,
    limits(kind, schema, doc),
    doc?.absent && textOf(say`Left out: ${doc.absent}`),
    doc?.trap && textOf(say`Careful: ${doc.trap}`),
    constraintLines(kind, docsPath).join('  \n'),
    doc && textOf(say`[Documentation](${doc.link})`),
  ]);
}

/** What a kind is, as Markdown. */
export function kindMarkdown(kind: Kind): string {
  return paragraphs([`**${kind.name}** · ${code(apiVersionOf(kind))}`, kind.summary, textOf(say`[Documentation](${kind.link})`)]);
}

/** What one written value of an enumeration means; undefined when nothing is known of it. */
export function valueMarkdown(kind: Kind, docsPath: string, value: string): string | undefined {
  const schema = schemaAt(kind.schema, docsPath);
  const [owner, step] = splitPath(docsPath);
  const doc = docOf(kind, docsPath) ?? (step === '[]' ? docOf(kind, owner) : undefined);
  const meaning = meaningOf(kind, value, { doc, since: schema?.enumSince ?? {} });
  return meaning === '' ? undefined : `**${code(value)}** · ${meaning}`;
}

/** What is allowed at a place, in one line: "integer, at least 1, at most 10". */
export function expectation(schema: Schema, { forms }: Kind): string {
  const values = schema.enum?.length ? [textOf(say`one of ${listed(schema.enum.map(String))}`)] : [];
  return [textOf(typeWords(schema)), ...values, ...boundWords(schema, forms)].join(', ');
}

/** The row of a rule in words: "Exactly one of `role`, `instanceProfile`". */
export function constraintWords({ of, fields }: Constraint): Message {
  const [first = '', ...others] = fields;
  switch (of) {
    case 'exactlyOne': return say`Exactly one of ${listed(fields)}`;
    case 'atMostOne': return say`At most one of ${listed(fields)}`;
    case 'atLeastOne': return say`At least one of ${listed(fields)}`;
    case 'together': return say`All or none of ${listed(fields)}`;
    case 'needs': return say`${code(first)} needs ${listed(others)}`;
    case 'forbids': return say`${code(first)} excludes ${listed(others)}`;
  }
}

/** Text in Markdown's code quotes, whatever it holds. */
export function code(text: string): string {
  if (!text.includes('`')) return `\`${text}\``;
  // The fence is longer than any run of back quotes in the text, so nothing in it can end the quotation.
  const longest = Math.max(...(text.match(/`+/g) ?? []).map((it) => it.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${text} ${fence}`;
}

/** Markdown paragraphs, without those that have nothing to say. */
export function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n');
}

/** The documentation of a path. A key of a map may have its own, or share that of `*`. */
export function docOf(kind: Kind, docsPath: string): FieldDoc | undefined {
  return lookUp(kind.docs, docsPath);
}

function headline(kind: Kind, docsPath: string, schema: Schema | undefined): string {
  const [parent, step] = splitPath(docsPath);
  const facts = [
    schema && textOf(typeWords(schema)),
    isField(step) && schema && textOf(schemaAt(kind.schema, parent)?.required?.includes(step) ? say`required` : say`optional`),
    schema?.default !== undefined && textOf(say`default ${code(JSON.stringify(schema.default))}`),
    schema?.since && kind.product && textOf(say`since ${productNames[kind.product]} ${schema.since}`),
  ];
  return [`**${nameWords(parent, step)}**`, facts.filter(Boolean).join(', ')].filter(Boolean).join(' · ');
}

function isField(step: string): boolean {
  return step !== '[]' && step !== '*';
}

function nameWords(parent: string, step: string): string {
  if (isField(step)) return code(step);
  const [, owner] = splitPath(parent);
  return textOf(step === '[]' ? say`item of ${code(owner)}` : say`entry of ${code(owner)}`);
}

function limits(kind: Kind, schema: Schema | undefined, doc: FieldDoc | undefined): string {
  if (!schema) return '';
  return paragraphs([allowedValues(kind, schema, doc), sentence(boundWords(schema, kind.forms).join(', '))]);
}

function allowedValues(kind: Kind, schema: Schema, doc: FieldDoc | undefined): string {
  const values = schema.enum?.map(String) ?? schema.items?.enum?.map(String) ?? Object.keys(doc?.values ?? {});
  if (values.length === 0) return '';
  const since = schema.enumSince ?? schema.items?.enumSince ?? {};
  const meanings = values.map((it) => meaningOf(kind, it, { doc, since }));
  if (!meanings.some(Boolean)) return textOf(say`Allowed: ${listed(values)}`);
  return [textOf(say`Allowed:`), '', ...values.map((it, index) => `- ${code(it)}${meanings[index] && (meanings[index].startsWith('(') ? ` ${meanings[index]}` : `: ${meanings[index]}`)}`)].join('\n');
}

/** What one allowed value means, and since when it exists. */
function meaningOf(kind: Kind, value: string, { doc, since }: { doc: FieldDoc | undefined; since: Readonly<Record<string, string>> }): string {
  const meaning = doc?.values && lookUp(doc.values, value);
  const release = Object.hasOwn(since, value) && kind.product ? textOf(say`since ${productNames[kind.product]} ${since[value] ?? ''}`) : undefined;
  const told = release && meaning?.includes(since[value] ?? '');
  return [meaning, release && !told && `(${release})`].filter(Boolean).join(' ');
}

function typeWords(schema: Schema): Message {
  if (schema.intOrString) return say`integer or string`;
  switch (schema.type) {
    case 'array': return listWords(schema.items);
    case 'object': return schema.values ? mapWords(schema.values) : say`object`;
    case 'boolean': return say`true or false`;
    case 'string': return say`string`;
    case 'integer': return say`integer`;
    case 'number': return say`number`;
    default: return say`any value`;
  }
}

function listWords(items: Schema | undefined): Message {
  switch (items?.type) {
    case 'string': return say`list of strings`;
    case 'integer': return say`list of integers`;
    case 'number': return say`list of numbers`;
    case 'object': return say`list of objects`;
    default: return say`list`;
  }
}

function mapWords(values: Schema): Message {
  if (values.intOrString) return say`map of integers or strings`;
  switch (values.type) {
    case 'string': return say`map of strings`;
    case 'integer': return say`map of integers`;
    case 'boolean': return say`map of true or false`;
    case 'object': return say`map of objects`;
    default: return say`map`;
  }
}

function boundWords(schema: Schema, forms: Kind['forms']): readonly string[] {
  return [
    range(schema.minimum, schema.maximum, { exactly: (it) => say`exactly ${it}`, between: (a, b) => say`${a} to ${b}`, least: (it) => say`at least ${it}`, most: (it) => say`at most ${it}` }),
    range(schema.minLength, schema.maxLength, { exactly: (it) => say`exactly ${it} characters`, between: (a, b) => say`${a} to ${b} characters`, least: (it) => filled(it) ?? say`at least ${it} characters`, most: (it) => say`at most ${it} characters` }),
    range(schema.minItems, schema.maxItems, { exactly: (it) => say`exactly ${it} items`, between: (a, b) => say`${a} to ${b} items`, least: (it) => filled(it) ?? say`at least ${it} items`, most: (it) => say`at most ${it} items` }),
    range(schema.minProperties, schema.maxProperties, { exactly: (it) => say`exactly ${it} keys`, between: (a, b) => say`${a} to ${b} keys`, least: (it) => filled(it) ?? say`at least ${it} keys`, most: (it) => say`at most ${it} keys` }),
    schema.listType === 'set' ? say`no item twice` : undefined,
    schema.listType === 'map' && schema.listKeys ? say`no two items with the same ${listed(schema.listKeys)}` : undefined,
    formWords(schema.pattern, forms),
  ].filter((it) => it !== undefined).map((it) => textOf(it));
}

/** What the text has to look like; a pattern without words only where a person can read it. */
function formWords(pattern: string | undefined, forms: Kind['forms']): Message | undefined {
  if (pattern === undefined) return undefined;
  const words = forms?.[pattern];
  if (words) return say`${words}`;
  return pattern.length <= readablePattern ? say`matching ${code(pattern)}` : undefined;
}

/** What "at least one" means to a reader. */
function filled(least: number): Message | undefined {
  return least === 1 ? say`not empty` : undefined;
}

interface RangeWords {
  readonly exactly: (count: number) => Message;
  readonly between: (least: number, most: number) => Message;
  readonly least: (count: number) => Message;
  readonly most: (count: number) => Message;
}

function range(least: number | undefined, most: number | undefined, words: RangeWords): Message | undefined {
  if (least !== undefined && least === most) return words.exactly(least);
  if (least !== undefined && most !== undefined) return words.between(least, most);
  if (least !== undefined) return words.least(least);
  return most === undefined ? undefined : words.most(most);
}

/** The rules' rows that speak of the field: among its siblings, inside it, and inside each of its items. */
function constraintLines(kind: Kind, docsPath: string): readonly string[] {
  const [parent, step] = splitPath(docsPath);
  return kind.rules.flatMap(({ constraint }) => {
    if (!constraint) return [];
    if (constraint.path === parent && constraint.fields.includes(step)) return [textOf(constraintWords(constraint))];
    if (constraint.path === docsPath) return [textOf(say`Inside: ${lowerFirst(textOf(constraintWords(constraint)))}`)];
    if (constraint.path === `${docsPath}[]`) return [textOf(say`In each item: ${lowerFirst(textOf(constraintWords(constraint)))}`)];
    return [];
  });
}

function listed(values: readonly string[]): string {
  return values.map(code).join(', ');
}

function sentence(text: string): string {
  return text && text.charAt(0).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
