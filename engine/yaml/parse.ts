import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, type Node as YamlNode, type Pair, type Scalar, type YAMLMap } from 'yaml';

import { derive } from '../derive.js';
import type { Document, Entry, Message, NodeStyle, Span, TextProblem, Tree } from '../model.js';
import { say } from '../say.js';
import { stand } from './actions.js';
import { isForeign } from './foreign.js';
import { isFilledByGap } from './gaps.js';
import { maskOf, unknownness, type Masked } from './placeholders.js';
import { syntaxMessage } from './problems.js';
import { ofNumber, resolvePlain, type Resolved } from './scalars.js';
import { TreeNode } from './tree.js';

/** More than this many nodes through aliases is more than any manifest has, and more than we want to walk. */
const mostExpanded = 400_000;
const deepest = 400;

/**
 * What one document says. Never fails: broken text gives a smaller tree and problems.
 * Duplicate keys are found here and not by the library, whose own check is quadratic.
 */
export const parse = derive((document: Document): Tree => {
  if (isForeign(document.text)) return { root: undefined, problems: [], gaps: [], templated: false, doubtful: Infinity };
  const masked = maskOf(document);
  try {
    return read(document.text, masked);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const problem: TextProblem = { rule: 'yaml-syntax', span: { start: 0, end: 1 }, message: say`This document is nested too deeply to be read` };
    return { root: undefined, problems: [problem], gaps: masked.gaps, templated: masked.gaps.length > 0, doubtful: 0 };
  }
});

function read(text: string, masked: Masked): Tree {
  const parsed = parseAllDocuments(masked.text, { schema: 'failsafe', uniqueKeys: false, merge: false, strict: true, prettyErrors: false, logLevel: 'silent' });
  const documents = Array.isArray(parsed) ? parsed : [];
  const builder = new Builder(text, masked);
  const contents = documents.find((it) => it.contents)?.contents ?? null;
  const root = contents ? builder.node(contents as YamlNode) : undefined;
  const json = /^\s*[[{]/.test(text);
  const syntax = documents.flatMap((it) => it.errors)
    .filter((it) => it.code !== 'MULTIPLE_DOCS' && !(json && it.code === 'TAB_AS_INDENT'))
    .map((it): TextProblem => ({ rule: 'yaml-syntax', span: visible(text, { start: it.pos[0], end: it.pos[1] }), message: syntaxMessage(it.code) }));
  const { gaps } = masked;
  const doubtful = Math.min(...syntax.flatMap((it) => gaps.findLast((gap) => gap.start < it.span.end)?.start ?? Infinity));
  const certain = firstOfLine(text, syntax.filter((it) => it.span.end <= doubtful));
  return { root, problems: [...certain, ...builder.problems.filter((it) => it.span.end <= doubtful)], gaps, templated: gaps.length > 0, doubtful };
}

/** One broken bracket makes the reader stumble many times: the first stumble of each line, and not more than five. */
function firstOfLine(text: string, problems: readonly TextProblem[]): readonly TextProblem[] {
  if (problems.length < 2) return problems;
  const counter = new LineCounter();
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) counter.addNewLine(at + 1);
  const lines = problems.map((it) => counter.linePos(it.span.start).line);
  return problems.filter((_, index) => lines.indexOf(lines[index]!) === index).slice(0, 5);
}

/** A span that can be seen: not empty, inside the text, not only a line end. */
function visible(text: string, span: Span): Span {
  const start = Math.max(0, Math.min(span.start, text.length - 1));
  if (/[\n\r]/.test(text[start] ?? '') && start > 0 && !/[\n\r]/.test(text[start - 1]!)) return { start: start - 1, end: start };
  return { start, end: Math.min(text.length, Math.max(span.end, start + 1)) };
}

/** Makes our tree out of the library's. */
class Builder {
  readonly problems: TextProblem[] = [];
  readonly #anchors = new Map<string, { readonly node: TreeNode; readonly weight: number }>();
  #weight = 0;
  #borrowed = 0;
  #depth = 0;

  constructor(readonly text: string, readonly masked: Masked) {}

  node(raw: YamlNode | null, key?: Span): TreeNode {
    if (!raw && key && this.isFilled(key.end)) return unknownAt({ start: key.end, end: key.end }, key);
    if (!raw) return new TreeNode({ type: 'null', style: 'plain', span: key ? { start: key.end, end: key.end } : { start: 0, end: 0 }, scalar: null }, key);
    if (isAlias(raw)) return this.alias(raw.source, spanOf(raw), key);
    const before = this.#weight;
    const made = this.#depth > deepest ? unknownAt(spanOf(raw), key) : this.make(raw, key);
    const anchor = (raw as { anchor?: string }).anchor;
    if (anchor) this.#anchors.set(anchor, { node: made, weight: this.#weight - before });
    return made;
  }

  make(raw: YamlNode, key: Span | undefined): TreeNode {
    this.#weight += 1;
    this.#depth += 1;
    try {
      if (isMap(raw)) return this.map(raw as YAMLMap<YamlNode, YamlNode | null>, key);
      if (isSeq(raw)) return this.list(raw as unknown as { items: readonly (YamlNode | null)[]; flow?: boolean; tag?: string } & YamlNode, key);
      return isScalar(raw) ? this.scalar(raw, key) : unknownAt(spanOf(raw), key);
    } finally {
      this.#depth -= 1;
    }
  }

  map(raw: YAMLMap<YamlNode, YamlNode | null>, key: Span | undefined): TreeNode {
    const entries: Entry[] = [];
    const merged: Entry[] = [];
    for (const pair of raw.items) this.pair(pair, entries, merged);
    this.duplicates(entries);
    const all = merged.length ? [...entries, ...inherited(entries, merged)] : entries;
    return new TreeNode({ type: 'map', style: raw.flow ? 'flow' : 'block', span: spanOf(raw), tag: customTag(raw.tag), entries: all }, key);
  }

  pair(pair: Pair<YamlNode, YamlNode | null>, entries: Entry[], merged: Entry[]): void {
    const key = pair.key as YamlNode | null;
    if (!isScalar(key)) {
      if (pair.value) this.node(pair.value);
      if (key && !isAlias(key)) this.problem(spanOf(key), say`A key has to be a text; put it in quotes`);
      return;
    }
    const span = spanOf(key);
    const node = this.node(pair.value, span);
    const resolved = key.type === 'PLAIN' ? resolvePlain(String(key.source ?? key.value)) : undefined;
    if (resolved?.type === 'string' && resolved.value === '<<') {
      for (const source of node.type === 'list' ? node.items() : [node]) merged.push(...source.entries().map((it) => ({ ...it, merged: true })));
      return;
    }
    if (resolved?.type === 'null') this.problem(span.end > span.start ? span : node.span, say`A key cannot be empty; put it in quotes if it is a text`);
    const unknown = unknownness(this.masked.text.slice(span.start, span.end), key.type === 'PLAIN') !== 'none';
    const name = unknown ? this.text.slice(span.start, span.end) : resolved && resolved.type !== 'string' ? keyText(resolved, key) : String(key.value);
    entries.push({ name, key: span, node, merged: false, unknown });
  }

  problem(span: Span, message: Message): void {
    this.problems.push({ rule: 'yaml-syntax', span, message });
  }

  /** Alternatives of a template's `if` are not duplicates. */
  duplicates(entries: readonly Entry[]): void {
    if (this.masked.forked || entries.length < 2) return;
    const seen = new Map<string, Entry>();
    for (const entry of entries) {
      const first = seen.get(entry.name);
      if (!first || entry.unknown) {
        seen.set(entry.name, entry);
        continue;
      }
      const related = [{ span: first.key, message: say`The first ${entry.name} stands here` }];
      this.problems.push({ rule: 'duplicate-key', span: entry.key, message: say`${entry.name} is already set above in the same map`, related });
    }
  }

  list(raw: { items: readonly (YamlNode | null)[]; flow?: boolean; tag?: string } & YamlNode, key: Span | undefined): TreeNode {
    const items = raw.items.map((it) => this.node(it));
    return new TreeNode({ type: 'list', style: raw.flow ? 'flow' : 'block', span: spanOf(raw), tag: customTag(raw.tag), items }, key);
  }

  scalar(raw: Scalar, key: Span | undefined): TreeNode {
    const style = styles[raw.type ?? 'PLAIN'] ?? 'plain';
    const span = style === 'literal' || style === 'folded' ? this.withoutLineEnds(spanOf(raw)) : spanOf(raw);
    const text = String(style === 'plain' ? raw.source ?? raw.value ?? '' : raw.value ?? '');
    const tag = customTag(raw.tag);
    if (style === 'plain' && text === '' && this.isFilled(span.end)) return unknownAt(span, key);
    const known = this.unknownness(text, style, span);
    if (tag) return new TreeNode({ type: 'unknown', style, span, text, tag, unknown: true }, key);
    if (known !== 'none') {
      const original = style === 'plain' ? this.text.slice(span.start, span.end) : this.unmasked(text, span);
      return new TreeNode({ type: known === 'all' ? 'unknown' : 'string', style, span, text: original, unknown: true }, key);
    }
    const resolved = tagged(raw.tag, text) ?? (style === 'plain' ? resolvePlain(text) : { type: 'string', value: text } as const);
    if (typeof resolved.value === 'number' && !Number.isFinite(resolved.value)) this.problem(span, say`${text} is a number that JSON does not have, so it cannot be sent; put it in quotes if it is a text`);
    return new TreeNode({ type: resolved.type, style, span, text, scalar: resolved.value }, key);
  }

  unknownness(text: string, style: NodeStyle, span: Span): 'all' | 'part' | 'none' {
    const isBlock = style === 'literal' || style === 'folded';
    const known = unknownness(isBlock ? this.masked.text.slice(span.start, span.end) : text, style === 'plain');
    return known === 'none' && this.masked.gaps.some((it) => it.start < span.end && it.end > span.start) ? 'part' : known;
  }

  /** A scalar's text with its placeholders as they are written: what stands for them came in their order. */
  unmasked(text: string, span: Span): string {
    let at = span.start;
    return text.replaceAll(stand, () => {
      while (this.masked.text[at] !== stand && at < span.end) at += 1;
      return this.text[at++] ?? '';
    });
  }

  isFilled(offset: number): boolean {
    return this.masked.gaps.length > 0 && isFilledByGap(this.masked.text, this.masked.gaps, offset);
  }

  /** The reader counts the line ends behind a block scalar to it; what replaces the value must leave them. */
  withoutLineEnds({ start, end }: Span): Span {
    let last = end;
    while (last > start && /\s/.test(this.text[last - 1]!)) last -= 1;
    return { start, end: last };
  }

  /**
   * An alias is its anchor's content in another place.
   * Source of the limit: goyaml.v2/decode.go refuses documents that consist almost only of expanded aliases.
   */
  alias(name: string, span: Span, key: Span | undefined): TreeNode {
    const target = this.#anchors.get(name);
    if (!target) return unknownAt(span, key);
    this.#weight += target.weight;
    this.#borrowed += target.weight;
    if (this.#borrowed <= mostExpanded) return target.node.placed(span, key);
    if (!this.problems.some((it) => it.rule === 'excessive-aliasing')) {
      this.problems.push({ rule: 'excessive-aliasing', span, message: say`The aliases of this document unfold to more than ${mostExpanded} values` });
    }
    return unknownAt(span, key);
  }
}

/** What merge keys add: own keys count before merged ones, and of several sources the first. */
function inherited(own: readonly Entry[], merged: readonly Entry[]): readonly Entry[] {
  const names = new Set(own.map((it) => it.name));
  return merged.filter((it) => {
    if (names.has(it.name)) return false;
    names.add(it.name);
    return true;
  });
}

const styles: Readonly<Record<string, NodeStyle>> = Object.freeze({
  PLAIN: 'plain', QUOTE_SINGLE: 'single', QUOTE_DOUBLE: 'double', BLOCK_LITERAL: 'literal', BLOCK_FOLDED: 'folded',
});

function unknownAt(span: Span, key: Span | undefined): TreeNode {
  return new TreeNode({ type: 'unknown', style: 'plain', span, unknown: true }, key);
}

function spanOf(raw: { range?: readonly [number, number, number] | null | undefined }): Span {
  return { start: raw.range?.[0] ?? 0, end: raw.range?.[1] ?? 0 };
}

/** YAML's own tags decide a scalar's type; every other tag is somebody's language, such as CloudFormation's `!Ref`. */
function customTag(tag: string | undefined): string | undefined {
  return tag && !tag.startsWith('tag:yaml.org,2002:') && tag !== '!' ? tag : undefined;
}

function tagged(tag: string | undefined, text: string): Resolved | undefined {
  switch (tag) {
    case 'tag:yaml.org,2002:str':
    case '!': return { type: 'string', value: text };
    case 'tag:yaml.org,2002:int':
    case 'tag:yaml.org,2002:float':
    case 'tag:yaml.org,2002:bool':
    case 'tag:yaml.org,2002:null': return resolvePlain(text);
    default: return undefined;
  }
}

/** JSON has string keys only: `on:` arrives as "true", `0x10:` as "16". */
function keyText(resolved: Resolved, key: Scalar): string {
  if (resolved.type === 'null') return String(key.value ?? '');
  if (typeof resolved.value === 'number') return String(ofNumber(resolved.value).value);
  return String(resolved.value);
}
