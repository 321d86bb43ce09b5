import { mayHaveMore, placeOfAbsence } from '../constraints.js';
import type { Entry, Finding, Kind, Message, Node, Options, Resource, Schema, Severity, Span } from '../model.js';
import { say } from '../say.js';
import { reaches } from '../versions.js';
import { beginsWithGap, hasGapIn } from '../yaml/gaps.js';
import { mayBecome } from '../yaml/placeholders.js';
import { scalarText } from '../yaml/write.js';
import { brokenFormat, integerLimits } from './formats.js';
import { isSameWord, nearest } from './names.js';
import { patternOf } from './patterns.js';
import { alternatives, typeWords, valueWords } from './words.js';

/** The rules that follow from structure alone; their pages are in knowledge/structure. */
export type StructureRule =
  | 'unknown-field' | 'missing-field' | 'wrong-type' | 'value-not-allowed' | 'pattern-mismatch' | 'number-out-of-range'
  | 'wrong-length' | 'wrong-count' | 'duplicate-item' | 'invalid-format' | 'needs-newer-version';

export interface Structural extends Finding {
  readonly rule: StructureRule;
}

/** Of one resource, and of each rule there; a list of a hundred thousand equal mistakes is one mistake, and telling all of it takes seconds. */
export const mostFound = 5000;

interface Context {
  readonly kind: Kind;
  readonly options: Options;
  readonly resource: Resource;
  readonly found: Structural[];
}

/**
 * What the API server's structural validation says of a resource, each finding on the exact key or value, all at once.
 * Placeholders satisfy everything; what stands around them is still checked.
 * Source: https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation
 */
export function structuralFindings(resource: Resource, options: Options): readonly Structural[] {
  const context: Context = { kind: resource.kind, options, resource, found: [] };
  const needed = neededRelease(context, resource.kind.since);
  const kindNode = resource.root.get('kind');
  if (needed && kindNode) tooNew(context, kindNode.span, resource.kind.name, needed, 'refused');
  checkNode(context, resource.root, resource.kind.schema);
  return context.found;
}

function checkNode(context: Context, node: Node, schema: Schema): void {
  if (isFull(context)) return;
  if (node.unknown && (node.type !== 'string' || mayBecome(schema.type, node.text))) return;
  if (schema.readLater) return checkLater(context, node, schema);
  if (!hasType(context.kind, node, schema)) {
    if (beginsWithGap(context.resource.document, node)) return;
    const severity = context.kind.convertsScalars === 'maybe' && isConvertible(node, schema) ? 'warning' : undefined;
    report(context, 'wrong-type', spanOf(node), say`${valueWords(node)} is not ${typeWords(schema)}`, typeFix(node, schema), severity);
    return;
  }
  if (schema.enum) checkEnum(context, node, schema);
  if (node.type === 'map') checkMap(context, node, schema);
  else if (node.type === 'list') checkList(context, node, schema);
  else if (typeof node.value === 'number') checkNumber(context, node, schema, node.value);
  else if (typeof node.value === 'string') checkText(context, node, schema, node.value);
}

function isFull({ found }: Context): boolean {
  return found.length >= mostFound;
}

/** What another program reads once the file has been accepted: what it refuses is not refused here. */
function checkLater(context: Context, node: Node, { readLater: _, ...schema }: Schema): void {
  const found: Structural[] = [];
  checkNode({ ...context, kind: { ...context.kind, convertsScalars: false, keysIgnoreCase: false }, found }, node, schema);
  for (const it of found) context.found.push({ ...it, severity: 'warning' });
}

/** Bytes (base64) are no text to Go, so nothing is converted to them. */
function isConvertible(node: Node, schema: Schema): boolean {
  return schema.type === 'string' && schema.format !== 'byte' && ['integer', 'number', 'boolean'].includes(node.type);
}

/** An empty key has no width of its own: the finding then stands on the key. */
function spanOf(node: Node): Span {
  return node.span.end > node.span.start ? node.span : node.key ?? node.span;
}

function hasType(kind: Kind, node: Node, schema: Schema): boolean {
  if (node.type === 'null') return schema.nullable === true || node.key !== undefined || !(schema.type ?? schema.intOrString);
  if (schema.intOrString) return node.type === 'integer' || node.type === 'string';
  switch (schema.type) {
    case undefined: return true;
    case 'object': return node.type === 'map';
    case 'array': return node.type === 'list';
    case 'number': return node.type === 'number' || node.type === 'integer';
    case 'string': return node.type === 'string' || (kind.convertsScalars === true && isConvertible(node, schema));
    default: return node.type === schema.type;
  }
}

/** A text that the receiver wants quoted, or a quoted number or boolean that it wants bare. */
function typeFix(node: Node, schema: Schema): Finding['fix'] {
  if (schema.type === 'string' && ['integer', 'number', 'boolean'].includes(node.type)) {
    if (schema.pattern !== undefined && !patternOf(schema)(node.text)) return undefined;
    return { title: say`Put ${node.text} in quotes`, edits: [{ span: node.span, text: JSON.stringify(node.text) }] };
  }
  if (node.type !== 'string' || (node.style !== 'single' && node.style !== 'double')) return undefined;
  const bare = schema.type === 'boolean' ? /^(?:true|false)$/ : schema.type === 'integer' ? /^-?(?:0|[1-9]\d*)$/ : undefined;
  if (!bare?.test(node.text)) return undefined;
  return { title: say`Remove the quotes`, edits: [{ span: node.span, text: node.text }] };
}

function checkEnum(context: Context, node: Node, schema: Schema): void {
  if (node.type === 'map' || node.type === 'list' || node.type === 'null') return;
  if (schema.enum!.includes(node.value as string)) {
    const needed = neededRelease(context, schema.enumSince?.[String(node.value)]);
    if (needed) tooNew(context, node.span, node.text, needed, 'refused');
    return;
  }
  const allowed = schema.enum!.map(String);
  const meant = nearest(node.text, allowed);
  const message = meant
    ? say`${node.text} is not allowed here; did you mean ${meant}?`
    : say`${node.text} is not allowed here; it has to be ${alternatives(allowed)}`;
  const fix = meant === undefined ? undefined : { title: say`Use ${meant}`, guess: !isSameWord(meant, node.text), edits: [{ span: node.span, text: scalarText(meant, node.style) }] };
  report(context, 'value-not-allowed', spanOf(node), message, fix, !meant && isBeyondOurData(context) ? 'warning' : undefined);
}

/** The release that a thing came with, when the target has not reached it. */
function neededRelease({ kind, options }: Context, since: string | undefined): string | undefined {
  if (since === undefined || !kind.product || kind.product === 'eksctl') return undefined;
  return reaches(options.targets[kind.product], since) ? undefined : since;
}

/** A target newer than our data may allow what we have never seen. */
function isBeyondOurData({ kind, options }: Context): boolean {
  const target = kind.product && kind.product !== 'eksctl' ? options.targets[kind.product] : undefined;
  return target !== undefined && kind.newest !== undefined && !reaches(kind.newest, target);
}

/** What an older release does not know is refused or dropped; where the target is a guess, it is at most a warning. */
function tooNew(context: Context, span: Span, name: string, needed: string, fate: 'refused' | 'pruned'): void {
  const product = context.kind.product as keyof Options['targets'];
  const target = context.options.targets[product] ?? '';
  const severity = fate === 'refused' && !context.options.guessed?.includes(product) ? 'error' : 'warning';
  report(context, 'needs-newer-version', span, say`${name} needs ${productNames[product]} ${needed}, and the target is ${target}`, undefined, severity);
}

const productNames = Object.freeze({ karpenter: 'Karpenter', kubernetes: 'Kubernetes', eksAnywhere: 'EKS Anywhere' });

function checkMap(context: Context, node: Node, schema: Schema): void {
  const entries = node.entries();
  for (const entry of entries) {
    if (isFull(context)) return;
    checkEntry(context, node, entry, schema);
  }
  for (const name of schema.required ?? []) checkRequired(context, node, name, schema);
  checkCount(context, node, entries.length, schema.minProperties, schema.maxProperties);
}

function checkEntry(context: Context, map: Node, entry: Entry, schema: Schema): void {
  const property = fieldOf(context.kind, schema, entry.name);
  if (property) {
    const needed = neededRelease(context, property.since);
    if (needed) tooNew(context, entry.key, entry.name, needed, context.kind.unknownFields);
    return checkNode(context, entry.node, property);
  }
  if (schema.values) return checkNode(context, entry.node, schema.values);
  if (context.resource.partial && isDirective(entry.name)) return;
  if (schema.properties && !schema.open && !entry.unknown && !entry.merged) unknownField(context, map, entry, schema);
}

function fieldOf(kind: Kind, schema: Schema, name: string): Schema | undefined {
  if (schema.properties && Object.hasOwn(schema.properties, name)) return schema.properties[name];
  if (!kind.keysIgnoreCase) return undefined;
  return Object.entries(schema.properties ?? {}).find(([it]) => it.toLowerCase() === name.toLowerCase())?.[1];
}

/**
 * What a patch says of itself, and no object has.
 * Source: https://github.com/kubernetes/community/blob/main/contributors/devel/sig-api-machinery/strategic-merge-patch.md
 */
function isDirective(name: string): boolean {
  return /^\$(?:patch|retainKeys|setElementOrder\/.+|deleteFromPrimitiveList\/.+)$/.test(name);
}

/** A near miss of a sibling is a mistake for certain; any other name may be newer than what we know. */
function unknownField(context: Context, map: Node, entry: Entry, schema: Schema): void {
  const { kind } = context;
  const fields = Object.keys(schema.properties ?? {});
  const meant = nearest(entry.name, fields.filter((it) => !map.get(it)));
  const taken = meant === undefined ? nearest(entry.name, fields) : undefined;
  // The API server tells `kubectl` to refuse; a program that reads a file itself and prunes says nothing at all.
  const severity = kind.unknownFields === 'pruned' && kind.receiver !== 'the API server' ? 'warning' : undefined;
  if (taken) return report(context, 'unknown-field', entry.key, say`${entry.name} is not a field here; did you mean ${taken}, which is set already?`, undefined, severity);
  if (meant) {
    const fix = { title: say`Rename to ${meant}`, edits: [{ span: entry.key, text: meant }] };
    return report(context, 'unknown-field', entry.key, say`${entry.name} is not a field here; did you mean ${meant}?`, fix, severity);
  }
  if (kind.unknownFields === 'refused') return report(context, 'unknown-field', entry.key, say`${entry.name} is not a field here, and ${kind.receiver} refuses unknown fields`);
  report(context, 'unknown-field', entry.key, say`${entry.name} is not known here in ${kind.knownIn}`, undefined, 'warning');
}

function checkRequired(context: Context, map: Node, name: string, schema: Schema): void {
  const written = map.get(name);
  if ((written && written.type !== 'null') || schema.properties?.[name]?.default !== undefined || mayHaveMore(context.resource, map)) return;
  // Its misspelling stands there and is reported; mending that mends this.
  if (!written && map.entries().some((it) => !fieldOf(context.kind, schema, it.name) && nearest(it.name, [name]))) return;
  const span = written ? spanOf(written) : placeOfAbsence(map);
  context.found.push({ rule: 'missing-field', span, message: say`${name} is missing; ${context.kind.receiver} requires it`, missing: true });
}

function checkList(context: Context, node: Node, schema: Schema): void {
  const items = node.items();
  checkCount(context, node, items.length, schema.minItems, schema.maxItems);
  if (schema.items) for (const item of items) checkNode(context, item, schema.items);
  if (schema.listType) checkDuplicates(context, items, schema);
}

function checkDuplicates(context: Context, items: readonly Node[], schema: Schema): void {
  const seen = new Map<string, Node>();
  for (const item of items) {
    const identity = isFull(context) ? undefined : identityOf(item, schema);
    if (identity === undefined) continue;
    const first = seen.get(identity);
    if (!first) {
      seen.set(identity, item);
      continue;
    }
    const what = schema.listType === 'set' ? item.text : (schema.listKeys ?? []).map((it) => item.get(it)?.text ?? '').join(' ');
    const related = [{ span: headOf(first), message: say`The first ${what} stands here` }];
    context.found.push({ rule: 'duplicate-item', span: headOf(item), message: say`${what} stands in this list twice`, related });
  }
}

function identityOf(item: Node, schema: Schema): string | undefined {
  if (schema.listType === 'set') return item.unknown ? undefined : JSON.stringify(item.value);
  const keys = (schema.listKeys ?? []).map((it) => item.get(it) ?? schema.items?.properties?.[it]?.default);
  if (item.type !== 'map' || keys.some((it) => it === undefined || (isNode(it) && it.unknown))) return undefined;
  return JSON.stringify(keys.map((it) => (isNode(it) ? it.value : it)));
}

function isNode(it: unknown): it is Node {
  return typeof it === 'object' && it !== null && 'span' in it;
}

/** A map in a list is pointed at by its first key, so that the squiggle does not run over lines. */
function headOf(node: Node): Span {
  const first = node.entries()[0];
  return first ? { start: first.key.start, end: first.node.type === 'map' || first.node.type === 'list' ? first.key.end : first.node.span.end } : node.span;
}

function checkCount(context: Context, node: Node, count: number, least: number | undefined, most: number | undefined): void {
  if (least === undefined && most === undefined) return;
  const span = node.key ?? headOf(node);
  if (least !== undefined && count < least && !mayComplete(context, node)) report(context, 'wrong-count', span, say`At least ${least} needed here, found ${count}`);
  if (most !== undefined && count > most) report(context, 'wrong-count', span, say`At most ${most} allowed here, found ${count}`);
}

/** A patch replaces lists as a whole, and adds to maps. */
function mayComplete({ resource }: Context, node: Node): boolean {
  return resource.partial && node.type === 'list' ? hasGapIn(resource.document, node) : mayHaveMore(resource, node);
}

function checkNumber(context: Context, node: Node, schema: Schema, value: number): void {
  const [least, most] = schema.type === 'integer' || schema.intOrString ? integerLimits(schema.format) : [-Infinity, Infinity];
  const minimum = Math.max(schema.minimum ?? -Infinity, least);
  const maximum = Math.min(schema.maximum ?? Infinity, most);
  if (value < minimum) report(context, 'number-out-of-range', node.span, say`${node.text} is too small; the least is ${minimum}`);
  if (value > maximum) report(context, 'number-out-of-range', node.span, say`${node.text} is too large; the most is ${maximum}`);
}

function checkText(context: Context, node: Node, schema: Schema, value: string): void {
  const length = lengthOf(value, schema);
  if (schema.minLength !== undefined && length < schema.minLength) {
    report(context, 'wrong-length', node.span, length === 0 ? say`This may not be empty` : say`At least ${schema.minLength} characters needed, found ${length}`);
  }
  if (schema.maxLength !== undefined && length > schema.maxLength) report(context, 'wrong-length', node.span, say`At most ${schema.maxLength} characters allowed, found ${length}`);
  if (schema.enum) return;
  if (schema.pattern !== undefined && !patternOf(schema)(value)) report(context, 'pattern-mismatch', node.span, formMessage(context.kind, value, schema.pattern));
  const broken = schema.format === undefined ? undefined : brokenFormat(schema.format, value);
  if (broken) report(context, 'invalid-format', node.span, broken);
}

/** In characters as Go counts them; not counted where nobody asks. */
function lengthOf(value: string, { minLength, maxLength }: Schema): number {
  return minLength === undefined && maxLength === undefined ? 0 : [...value].length;
}

function formMessage({ forms }: Kind, value: string, pattern: string): Message {
  const words = forms?.[pattern];
  return words ? say`${value} is not ${words}` : say`${value} does not match ${pattern}`;
}

function report(context: Context, rule: StructureRule, span: Span, message: Message, fix?: Finding['fix'], severity?: Severity): void {
  if (!isFull(context)) context.found.push({ rule, span, message, ...(fix ? { fix } : {}), ...(severity ? { severity } : {}) });
}
