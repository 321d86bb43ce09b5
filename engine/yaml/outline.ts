import type { Span } from '../model.js';
import { readFlow, type FlowHit } from './flow.js';
import { readLine, unquote, type Line } from './line.js';
import { newOutline, type Outline, type OutlineEntry } from './outlineNode.js';

/** Where something that begins at a column would hang. */
export interface Slot {
  /** The map that gets a key, the list that gets a dash, or the node that begins. */
  readonly node: Outline;
  readonly as: 'key' | 'item' | 'node' | 'text';
  /** A list (or a node that may become one) that could take a dash at the same column. */
  readonly orList?: Outline;
  /** Nothing of `orList` stands above. */
  readonly wasEmpty?: boolean;
}

/** What the reader met at the cursor. */
export type Stop =
  | { readonly on: 'line'; readonly line: Line; readonly slot: Slot | undefined; readonly item?: Outline; readonly entry?: OutlineEntry; readonly map?: Outline }
  | { readonly on: 'flow'; readonly hit: FlowHit }
  | { readonly on: 'inside'; readonly why: 'block scalar' | 'string'; readonly node: Outline };

export interface Reading {
  readonly root: Outline;
  readonly stop: Stop | undefined;
  /** Columns from a key to the keys below it, as the text does it. */
  readonly unit: number;
  /** Columns from a key to the dashes below it. */
  readonly dashIndent: number | undefined;
}

/** Reads one document, a piece of `text`, in one pass. */
export function readOutline(text: string, window: Span, cursor: number): Reading {
  return new Reader(text, window, cursor).read();
}

class Reader {
  readonly #root = newOutline();
  readonly #lines: readonly Span[];
  #open: Outline[] = [];
  #stop: Stop | undefined;
  #unit: number | undefined;
  #dashIndent: number | undefined;

  constructor(readonly text: string, readonly window: Span, readonly cursor: number) {
    this.#lines = linesOf(text, window);
  }

  read(): Reading {
    let index = 0;
    while (index < this.#lines.length) index = this.#readLineAt(index);
    return { root: this.#root, stop: this.#stop, unit: this.#unit ?? 2, dashIndent: this.#dashIndent };
  }

  /** Reads the line and whatever continues it; answers with the next line to read. */
  #readLineAt(index: number): number {
    const { start, end } = this.#lines[index]!;
    const line = readLine(this.text, start, end);
    const here = this.#stop === undefined && this.#isCursorLine(index);
    const slot = here && this.#isFree(line) ? slotFor(this.#open, this.#root, this.#columnAt(line)) : undefined;
    if (line.kind !== 'content') {
      if (here) this.#stop = { on: 'line', line, slot };
      return index + 1;
    }
    const item = this.#openItems(line);
    const entry = line.key && this.#openKey(line);
    if (here) this.#stop = { on: 'line', line, slot, ...(item && { item }), ...(entry && { entry, map: this.#open.at(-1)! }) };
    const bare = !line.key && line.value?.style !== 'flow';
    if (here && bare && line.value?.closed) return index + 1;
    const target = entry?.node ?? this.#textTarget(line, item);
    return target && line.value ? this.#readValue(target, line, index) : index + 1;
  }

  #isCursorLine(index: number): boolean {
    const next = this.#lines[index + 1]?.start ?? Infinity;
    return this.#lines[index]!.start <= this.cursor && this.cursor < next;
  }

  /** Nothing on the line says yet where it belongs but its column. */
  #isFree(line: Line): boolean {
    return line.dashes.length === 0 && !line.key;
  }

  #columnAt(line: Line): number {
    const at = line.kind === 'content' ? line.content : this.cursor;
    return Math.max(0, at - line.start);
  }

  #openItems(line: Line): Outline | undefined {
    let item: Outline | undefined;
    for (const dash of line.dashes) {
      const list = this.#enter('list', dash - line.start);
      item = newOutline(list, list.items.length);
      item.span = { start: dash + 1, end: dash + 1 };
      list.items.push(item);
    }
    return item;
  }

  #openKey(line: Line): OutlineEntry {
    const { name, span, colon } = line.key!;
    const map = this.#enter('map', line.body - line.start);
    const node = newOutline(map, name);
    node.span = { start: colon + 1, end: colon + 1 };
    const entry = { name, key: span, node };
    map.entries.push(entry);
    return entry;
  }

  /** Goes to the block map or list whose keys or dashes stand at `column`, making it if need be. */
  #enter(type: 'map' | 'list', column: number): Outline {
    const host = this.#hostAt(type, column);
    if (host.type === type && host.style === 'block') {
      if (this.#open.at(-1) !== host) this.#open.push(host);
      return host;
    }
    const taken = host.type === 'map' || host.type === 'list';
    const node = taken ? newOutline(host.parent, host.step) : host;
    node.type = type;
    node.style = 'block';
    node.column = column;
    this.#learnIndent(node);
    this.#open.push(node);
    return node;
  }

  #hostAt(type: 'map' | 'list', column: number): Outline {
    while (this.#open.length > 0 && ends(this.#open.at(-1)!, type, column)) this.#open.pop();
    const top = this.#open.at(-1);
    if (!top) return this.#root;
    if (top.type === type && top.column === column) return top;
    return lastChild(top) ?? top;
  }

  #learnIndent(node: Outline): void {
    const { parent } = node;
    if (parent?.type !== 'map') return;
    const deeper = node.column - parent.column;
    if (node.type === 'list') this.#dashIndent ??= deeper;
    else if (deeper > 0) this.#unit ??= deeper;
  }

  /** The node that text without a key belongs to; undefined where it is only half a key. */
  #textTarget(line: Line, item: Outline | undefined): Outline | undefined {
    if (item) return item;
    const slot = slotFor(this.#open, this.#root, line.body - line.start);
    return slot.as === 'node' && slot.node.type === 'empty' ? slot.node : undefined;
  }

  #readValue(node: Outline, line: Line, index: number): number {
    const value = line.value!;
    const parentColumn = line.key || line.dashes.length > 0 ? this.#open.at(-1)!.column : outerColumn(node);
    if (value.style === 'flow') return this.#readFlow(node, value.start, parentColumn, index);
    node.type = 'scalar';
    node.column = value.start - line.start;
    node.span = { start: value.start, end: value.end };
    node.style = value.style === 'block' ? 'literal' : value.style;
    node.text = value.style === 'block' ? '' : unquote(this.text.slice(value.start, value.end));
    if (value.style === 'block') return this.#skipBlockScalar(node, parentColumn, index);
    return value.closed ? index + 1 : this.#skipString(node, parentColumn, index);
  }

  #readFlow(node: Outline, start: number, parentColumn: number, index: number): number {
    const { end, hit } = readFlow({ text: this.text, start, limit: this.window.end, parentColumn, cursor: this.cursor }, node);
    if (hit && (!this.#stop || this.#isCursorLine(index))) this.#stop = { on: 'flow', hit };
    let next = index + 1;
    while (next < this.#lines.length && this.#lines[next]!.start < end) next += 1;
    return next;
  }

  #skipBlockScalar(node: Outline, parentColumn: number, index: number): number {
    let last = index;
    for (let at = index + 1; at < this.#lines.length; at += 1) {
      const { start, end } = this.#lines[at]!;
      const content = contentOf(this.text, start, end);
      if (content === end) {
        if (this.#isCursorLine(at) && this.cursor - start > parentColumn) this.#stop = { on: 'inside', why: 'block scalar', node };
        continue;
      }
      if (content - start <= parentColumn) break;
      last = at;
    }
    const begin = this.#lines[index + 1]?.start ?? Infinity;
    const inside = begin <= this.cursor && this.cursor <= this.#lines[last]!.end;
    if (inside) this.#stop = { on: 'inside', why: 'block scalar', node };
    node.span = { start: node.span.start, end: this.#lines[last]!.end };
    return last + 1;
  }

  /** Quoted text over several lines. Where it never ends properly, only its first line is believed. */
  #skipString(node: Outline, parentColumn: number, index: number): number {
    const quote = node.style === 'double' ? '"' : "'";
    const closing = this.text.slice(0, this.window.end).indexOf(quote, this.#lines[index]!.end);
    if (closing < 0) return index + 1;
    for (let at = index + 1; at < this.#lines.length; at += 1) {
      const { start, end } = this.#lines[at]!;
      const content = contentOf(this.text, start, end);
      if (content < end && content - start <= parentColumn) break;
      if (closing >= end) continue;
      if (node.span.start < this.cursor && this.cursor <= closing) this.#stop = { on: 'inside', why: 'string', node };
      node.span = { start: node.span.start, end: closing + 1 };
      return at + 1;
    }
    return index + 1;
  }
}

/** Where a line that begins at `column` would hang, while the maps and lists of `open` are not finished. */
function slotFor(open: readonly Outline[], root: Outline, column: number): Slot {
  const top = open.findLast((it) => it.column <= column);
  if (!top) return inside(root, undefined);
  const last = lastChild(top);
  if (top.column < column) return last ? inside(last, top) : { node: top, as: 'node' };
  if (top.type === 'map') return { node: top, as: 'key', ...(last && canTakeDash(last, column) && { orList: last, wasEmpty: last.type === 'empty' }) };
  const below = open[open.indexOf(top) - 1];
  if (below?.type === 'map' && below.column === column) return { node: below, as: 'key', orList: top };
  return { node: top, as: 'item' };
}

/** Something deeper than `outer` and not deeper than what `node` holds already: it joins what is there. */
function inside(node: Outline, outer: Outline | undefined): Slot {
  if (node.type === 'empty') return { node, as: 'node' };
  if (node.style === 'flow' || node.type === 'scalar') return outer ? { node: outer, as: 'text' } : { node, as: 'node' };
  return { node, as: node.type === 'map' ? 'key' : 'item' };
}

function canTakeDash(node: Outline, column: number): boolean {
  return node.type === 'empty' || (node.type === 'list' && node.style === 'block' && node.column === column);
}

function lastChild(node: Outline): Outline | undefined {
  return node.type === 'map' ? node.entries.at(-1)?.node : node.items.at(-1);
}

/** A line at `column` leaves what stands deeper; a key also leaves the list whose dashes stand at its column. */
function ends(node: Outline, type: 'map' | 'list', column: number): boolean {
  return node.column > column || (node.column === column && node.type === 'list' && type === 'map');
}

function outerColumn(node: Outline): number {
  return node.parent?.column ?? -1;
}

function contentOf(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at += 1;
  return at;
}

/** Lines end at \n, \r\n or \r, as in the parser. */
function linesOf(text: string, { start, end }: Span): readonly Span[] {
  const lines: Span[] = [];
  let from = start;
  for (let at = start; at < end; at += 1) {
    const character = text.charCodeAt(at);
    if (character !== 10 && character !== 13) continue;
    lines.push({ start: from, end: at });
    if (character === 13 && text.charCodeAt(at + 1) === 10 && at + 1 < end) at += 1;
    from = at + 1;
  }
  lines.push({ start: from, end });
  return lines;
}
