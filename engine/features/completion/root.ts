import type { Document, Kind, Sample, Snapshot, Span } from '../../model.js';
import { say, textOf as sentence } from '../../say.js';
import { enveloped } from '../../schema/envelope.js';
import type { Cursor, Outline } from '../../yaml/cursor.js';
import { outlineAt } from '../../yaml/outlineNode.js';
import { kindMarkdown } from '../fieldDoc.js';
import { apiVersionOf } from '../../workspace/resources.js';
import { layoutOf, resourceSteps, textOf } from './context.js';
import type { Suggestion } from './item.js';
import { afterDash, keyText, scalarOf } from './snippet.js';

/** apiVersion and kind as the pair they are, and whole resources where nothing is written yet. */
export function rootSuggestions(world: Snapshot, document: Document, cursor: Cursor): readonly Suggestion[] {
  const above = resourceSteps(cursor);
  const [field, deeper] = cursor.steps.slice(above.length);
  const root = outlineAt(cursor.root, above);
  if (!root || deeper !== undefined) return [];
  const pair: Pair = { document, cursor, root, kinds: distinct(offered(world, document).filter(isOurs)) };
  if (cursor.role === 'value' && field === 'kind') return kindValues(pair);
  if (cursor.role === 'value' && field === 'apiVersion') return apiVersionValues(pair);
  if (field !== undefined || cursor.hasColon || (cursor.role !== 'key' && cursor.role !== 'either')) return [];
  const isEmpty = cursor.root.type === 'empty' && cursor.role === 'either';
  return isEmpty ? wholeResources(world, pair) : pairKeys(pair);
}

/** In a text of another document only what its reader takes. */
function offered(world: Snapshot, { inside }: Document): readonly Kind[] {
  return inside ? world.kinds.filter((it) => inside.groups.includes(it.group)) : world.kinds;
}

interface Pair {
  readonly document: Document;
  readonly cursor: Cursor;
  readonly root: Outline;
  readonly kinds: readonly Kind[];
}

function kindValues(pair: Pair): readonly Suggestion[] {
  const matching = pair.kinds.filter((it) => apiVersionOf(it) === textOf(pair.root, 'apiVersion'));
  const offered = matching.length > 0 ? matching : pair.kinds;
  return offered.map((kind, index) => ({
    ...resource(kind, kind.name, index),
    draft: [inQuotes(kind.name, pair.cursor)],
    ...(matching.length === 0 && also(pair, 'apiVersion', apiVersionOf(kind))),
  }));
}

function apiVersionValues(pair: Pair): readonly Suggestion[] {
  const matching = pair.kinds.filter((it) => it.name === textOf(pair.root, 'kind'));
  const offered = matching.length > 0 ? matching : pair.kinds;
  return offered.map((kind, index) => ({
    ...resource(kind, matching.length > 0 ? apiVersionOf(kind) : `${apiVersionOf(kind)} ${kind.name}`, index),
    draft: [inQuotes(apiVersionOf(kind), pair.cursor)],
    ...(matching.length === 0 && also(pair, 'kind', kind.name)),
  }));
}

/** Sets the other half of the pair; in flow style and JSON nobody can say where a new key would stand well. */
function also({ cursor, root, document }: Pair, key: 'apiVersion' | 'kind', value: string): Pick<Suggestion, 'also'> {
  const other = root.entries.findLast((it) => it.name === key);
  if (other && other.node.type === 'scalar') return { also: [{ span: other.node.span, text: scalarOf(value, { type: 'string' }, cursor) }] };
  if (other || root.style === 'flow') return {};
  const own = root.entries.findLast((it) => it.node === cursor.node);
  if (!own) return {};
  const { span, text } = beside(document, own.key, cursor, `${key}: ${value}`, key === 'apiVersion');
  return { also: [{ span, text }] };
}

/** A line above the cursor's, or below it. Behind a dash the keys stand deeper than the line begins. */
function beside({ text }: Document, key: Span, cursor: Cursor, line: string, above: boolean): { readonly span: Span; readonly text: string } {
  const margin = `\n${' '.repeat(cursor.indent)}`;
  if (above) return { span: { start: key.start, end: key.start }, text: `${line}${margin}` };
  const rest = text.slice(cursor.replace.end).search(/[\n\r]|$/);
  const end = cursor.replace.end + rest;
  const touches = end === cursor.replace.end;
  return touches ? { span: { start: key.start, end: key.start }, text: `${line}${margin}` } : { span: { start: end, end }, text: `${margin}${line}` };
}

function pairKeys(pair: Pair): readonly Suggestion[] {
  const { cursor, root } = pair;
  const has = (name: string) => cursor.siblings.includes(name);
  if (cursor.quote || (has('apiVersion') && has('kind'))) return [];
  const matching = pair.kinds.filter((it) => (!has('apiVersion') || textOf(root, 'apiVersion') === apiVersionOf(it)) && (!has('kind') || textOf(root, 'kind') === it.name));
  if (has('apiVersion') || has('kind')) {
    const name = has('kind') ? 'apiVersion' : 'kind';
    const choices = [...new Set(matching.map((it) => scalarOf(name === 'kind' ? it.name : apiVersionOf(it), { type: 'string' }, cursor)))];
    return choices.length === 0 ? [] : [{ label: name, kind: 'key', rank: 100, draft: [`${keyText(name, cursor)}: `, { choices }] }];
  }
  const between = cursor.style === 'flow' ? ', ' : `\n${' '.repeat(Math.max(0, cursor.indent - cursor.base))}`;
  return pair.kinds.map((kind, index) => {
    const [version, name] = [apiVersionOf(kind), kind.name].map((it) => scalarOf(it, { type: 'string' }, cursor));
    const draft = [`${keyText('apiVersion', cursor)}: ${version}${between}${keyText('kind', cursor)}: ${name}`];
    return { ...resource(kind, kind.name, index), filterText: `apiVersion kind ${kind.name}`, draft };
  });
}

/** By intent first: somebody who starts from nothing knows what they want, not how it is called. */
function wholeResources(world: Snapshot, pair: Pair): readonly Suggestion[] {
  const samples = offered(world, pair.document).flatMap((kind, place) => kind.samples.map((it, index) => sampleSuggestion(kind, it, place * 20 + index)));
  const bare = pair.kinds.map((kind, index) => bareResource(world, kind, pair, index));
  return [...samples, ...bare];
}

function sampleSuggestion(kind: Kind, { title, chooseWhen, yaml }: Sample, index: number): Suggestion {
  const text = yaml.trim();
  return {
    label: `${kind.name}: ${title}`,
    kind: 'resource',
    rank: 200 + index,
    detail: apiVersionOf(kind),
    doc: () => `${chooseWhen}\n\n\`\`\`yaml\n${text}\n\`\`\``,
    filterText: `${kind.name} ${title} apiVersion kind`,
    draft: [text],
  };
}

function bareResource(world: Snapshot, bare: Kind, { cursor, document }: Pair, index: number): Suggestion {
  const kind = enveloped(bare);
  const { schema } = kind;
  const layout = layoutOf({ world, document, cursor, kind, steps: [], above: [] });
  const pair = { apiVersion: { enum: [apiVersionOf(kind)] }, kind: { enum: [kind.name] } };
  const known = { ...schema, properties: { ...schema.properties, ...pair } };
  return {
    ...resource(kind, kind.name, index),
    rank: 100 + index,
    filterText: `${kind.name} apiVersion kind`,
    draft: afterDash(known, cursor.indent, layout, []),
  };
}

function resource(kind: Kind, label: string, index: number): Pick<Suggestion, 'label' | 'kind' | 'rank' | 'detail' | 'doc'> {
  const detail = label === kind.name ? apiVersionOf(kind) : label.includes(kind.name) ? sentence(say`sets kind too`) : kind.name;
  return { label, kind: 'resource', rank: 100 + index, detail, doc: () => kindMarkdown(kind) };
}

/** Kinds that everybody has are offered only where we can show what they are to our nodes; what is known without apiVersion and kind is never written with them. */
function isOurs({ markers, samples, shape, foreign, fileName }: Kind): boolean {
  return !shape && !foreign && fileName === undefined && (!markers || samples.length > 0);
}

/** The dialects of one kind share its name; one line stands for all of them. */
function distinct(kinds: readonly Kind[]): readonly Kind[] {
  const seen = new Set<string>();
  return kinds.filter((it) => !seen.has(`${apiVersionOf(it)} ${it.name}`) && seen.add(`${apiVersionOf(it)} ${it.name}`));
}

function inQuotes(text: string, { quote, closed, json }: Cursor): string {
  if (!quote) return json ? JSON.stringify(text) : text;
  return closed ? text : `${text}${quote}`;
}
