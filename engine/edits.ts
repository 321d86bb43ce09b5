import type { Document, Edit, Entry, Node } from './model.js';
import { endOfLine, lineBreak, startOfLine } from './text.js';
import { scalarText } from './yaml/write.js';

/** Edits that rules build fixes from. They keep comments, order, indentation and quotes of what stays. */

/** The scalar `node` says `text` instead, as a string, in the quotes that it had. */
export function replaceValue(node: Node, text: string): Edit {
  return { span: node.span, text: scalarText(text, node.style) };
}

/** Whatever stands at `node` is replaced by YAML text as it is: a number, a flow map. */
export function replaceRaw(node: Node, yaml: string): Edit {
  return { span: node.span, text: yaml };
}

/** The key of an entry is called `name` instead. */
export function renameKey(entry: Entry, name: string): Edit {
  return { span: entry.key, text: scalarText(name) };
}

/** The entry `name` of `map`, with its lines, is gone; undefined when there is none of its own. */
export function removeKey(document: Document, map: Node, name: string): Edit | undefined {
  const entries = map.entries().filter((it) => !it.merged);
  const index = entries.findIndex((it) => it.name === name);
  const entry = entries[index];
  if (!entry) return undefined;
  const next = entries[index + 1];
  if (map.style === 'flow') return removeFromFlow(document.text, { start: entry.key.start, end: endOf(entry) }, next?.key.start);
  const lineStart = startOfLine(document.text, entry.key.start);
  const onDashLine = !/^\s*$/.test(document.text.slice(lineStart, entry.key.start));
  if (onDashLine && next) return { span: { start: entry.key.start, end: next.key.start }, text: '' };
  if (onDashLine) return { span: { start: entry.key.start, end: trimmedEnd(document.text, entry) }, text: '{}' };
  return { span: { start: lineStart, end: startOfNextLine(document.text, trimmedEnd(document.text, entry)) }, text: '' };
}

/** The entries with these names are gone, also where several stand side by side on one line. */
export function removeKeys(document: Document, map: Node, names: readonly string[]): readonly Edit[] {
  const entries = map.entries().filter((it) => !it.merged);
  const isGone = (index: number) => names.includes(entries[index]?.name ?? '');
  return entries.flatMap((_, from) => {
    if (!isGone(from) || isGone(from - 1)) return [];
    const kept = entries.findIndex((_, index) => index > from && !isGone(index));
    return removeRun(document, map, entries, { from, to: kept < 0 ? entries.length : kept });
  });
}

function removeRun(document: Document, map: Node, entries: readonly Entry[], { from, to }: { readonly from: number; readonly to: number }): readonly Edit[] {
  const [before, first, last, next] = [entries[from - 1], entries[from]!, entries[to - 1]!, entries[to]];
  const { start } = first.key;
  const onOwnLine = map.style !== 'flow' && /^\s*$/.test(document.text.slice(startOfLine(document.text, start), start));
  if (onOwnLine) return entries.slice(from, to).flatMap((it) => removeKey(document, map, it.name) ?? []);
  if (next) return [{ span: { start, end: next.key.start }, text: '' }];
  const end = trimmedEnd(document.text, last);
  return [{ span: { start: before ? trimmedEnd(document.text, before) : start, end }, text: before || map.style === 'flow' ? '' : '{}' }];
}

/** The item of `list` at `index`, with its dash and its lines, is gone. */
export function removeItem(document: Document, list: Node, index: number): Edit | undefined {
  const items = list.items();
  const item = items[index];
  if (!item) return undefined;
  const end = trimBack(document.text, item.span.end);
  if (list.style === 'flow') return removeFromFlow(document.text, { start: item.span.start, end }, items[index + 1]?.span.start);
  const dash = document.text.lastIndexOf('-', item.span.start - 1);
  return { span: { start: startOfLine(document.text, dash), end: startOfNextLine(document.text, end) }, text: '' };
}

/** `name: yaml` is added behind the last key of `map`. Further lines of `yaml` are indented relative to the key. */
export function insertKey(document: Document, map: Node, name: string, yaml: string): Edit | undefined {
  const entries = map.entries().filter((it) => !it.merged);
  const last = entries.at(-1);
  const field = `${scalarText(name)}:${yaml.startsWith('\n') ? '' : ' '}${yaml}`;
  if (map.style === 'flow') {
    const text = document.text.slice(map.span.start, map.span.end);
    if (!text.endsWith('}')) return undefined;
    const inner = trimBack(document.text, map.span.end - 1);
    return { span: { start: inner, end: inner }, text: last ? `, ${field}` : ` ${field} ` };
  }
  if (!last) return undefined;
  const indent = ' '.repeat(columnOf(document.text, entries[0]!.key.start));
  const at = endOfLine(document.text, trimmedEnd(document.text, last));
  return { span: { start: at, end: at }, text: `${lineBreak(document.text)}${indent}${field.replaceAll('\n', `${lineBreak(document.text)}${indent}`)}` };
}

function removeFromFlow(text: string, { start, end }: { readonly start: number; readonly end: number }, next: number | undefined): Edit {
  if (next !== undefined) return { span: { start, end: next }, text: '' };
  const comma = /,\s*$/.exec(text.slice(0, start));
  return { span: { start: comma ? start - comma[0].length : start, end }, text: '' };
}

function endOf(entry: Entry): number {
  return Math.max(entry.key.end, entry.node.span.end);
}

function trimmedEnd(text: string, entry: Entry): number {
  return Math.max(entry.key.end, trimBack(text, endOf(entry)));
}

function trimBack(text: string, end: number): number {
  const before = text.slice(Math.max(0, end - 500), end);
  return end - (before.length - before.trimEnd().length);
}

/** How far a place is from the beginning of its line. */
export function columnOf(text: string, offset: number): number {
  return offset - startOfLine(text, offset);
}

function startOfNextLine(text: string, offset: number): number {
  const end = endOfLine(text, offset);
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}
