import { Composer, isAlias, isMap, isScalar, isSeq, Lexer, type Document as YamlDocument, type Node as YamlNode, type Pair, type Scalar as YamlScalar, type YAMLMap, type YAMLParseError } from 'yaml';

import type { NodeStyle, Span, TextProblem } from '../model.js';
import { say } from '../say.js';
import { stand } from './actions.js';
import { Maker, unknownAt, type Pairs, type Scalar } from './maker.js';
import type { Masked } from './placeholders.js';
import { isTaken, isUnclosed, syntaxMessage } from './problems.js';
import { lexerOfAnyIndent, Tokens } from './tokens.js';
import { deepest, TreeNode } from './tree.js';

/** More than this many nodes through aliases is more than any manifest has, and more than we want to walk. */
const mostExpanded = 400_000;

/** What a reader found: a tree, what the library refuses, and what we found wrong while making the tree. */
export interface Found {
  readonly root: TreeNode | undefined;
  /** Where the reader gave up on a text of its length; nothing is known of such a document but its mistakes before that. */
  readonly end?: number;
  readonly syntax: readonly TextProblem[];
  readonly problems: readonly TextProblem[];
}

/** Reads every text, broken ones as far as they go. It knows all of YAML, and what to say of each mistake. */
export function readTolerantly(text: string, masked: Masked): Found {
  const { documents, errors, tokens: { partial, end } } = believed(masked.text);
  const builder = new Builder(text, masked, !partial && errors.length === 0);
  const contents = end < Infinity ? null : documents.find((it) => it.contents)?.contents ?? null;
  const root = contents ? builder.node(contents as YamlNode) : undefined;
  const json = /^\s*[[{]/.test(text);
  const syntax = errors
    .filter((it) => !(json && it.code === 'TAB_AS_INDENT'))
    .map((it): TextProblem => ({ rule: 'yaml-syntax', span: visible(text, { start: it.pos[0], end: it.pos[1] }), message: syntaxMessage(it) }));
  return { root, end, syntax, problems: builder.maker.problems };
}

/** A megabyte of brackets has a million mistakes, and the library would take the time to note each with a stack trace. */
const mostErrors = 500;

/** What the library made of a text. */
interface Composed {
  readonly documents: readonly YamlDocument[];
  readonly errors: readonly YAMLParseError[];
  readonly tokens: Tokens;
}

/** Longer documents are not read a second time: somebody may be typing in one. */
const longestReadTwice = 200_000;

/** Lines that stand too far left in brackets and quotes are no mistake when everything is closed in the end. */
function believed(text: string): Composed {
  const strict = composed(text, new Lexer());
  if (text.length > longestReadTwice || !strict.errors.some(isUnclosed)) return strict;
  const other = composed(text, lexerOfAnyIndent());
  return other.errors.length === 0 ? other : strict;
}

function composed(text: string, lexer: Lexer): Composed {
  let left = mostErrors;
  const fewer = (complain: Complain): Complain => (...about) => ((left -= 1) >= 0 ? complain(...about) : undefined);
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, merge: false, strict: true, prettyErrors: false, logLevel: 'silent' });
  const { onError } = composer as unknown as { readonly onError: Complain };
  Object.assign(composer, { onError: fewer(onError) });
  const tokens = new Tokens(text, lexer);
  const documents = [...composer.compose(tokens)];
  return { documents, errors: documents.flatMap((it) => it.errors).filter((it) => !isTaken(it)), tokens };
}

type Complain = (...about: readonly unknown[]) => void;

/** A span that can be seen: not empty, inside the text, not only a line end. */
function visible(text: string, span: Span): Span {
  const start = Math.max(0, Math.min(span.start, text.length - 1));
  if (/[\n\r]/.test(text[start] ?? '') && start > 0 && !/[\n\r]/.test(text[start - 1]!)) return { start: start - 1, end: start };
  return { start, end: Math.min(text.length, Math.max(span.end, start + 1)) };
}

/** Makes our tree out of the library's. */
class Builder {
  readonly maker: Maker;
  readonly #anchors = new Map<string, { readonly node: TreeNode; readonly weight: number }>();
  #weight = 0;
  #borrowed = 0;
  #depth = 0;

  constructor(text: string, readonly masked: Masked, readonly whole: boolean) {
    this.maker = new Maker(text, masked);
  }

  node(raw: YamlNode | null, key?: Span): TreeNode {
    if (!raw && key && this.maker.isFilled(key.end)) return unknownAt({ start: key.end, end: key.end }, key);
    if (!raw) return new TreeNode({ type: 'null', style: 'plain', span: key ? { start: key.end, end: key.end } : { start: 0, end: 0 }, scalar: null }, key);
    if (isAlias(raw)) return this.alias(raw.source, spanOf(raw), key);
    const before = this.#weight;
    const made = this.#depth > deepest ? unknownAt(spanOf(raw), key) : this.make(raw, key);
    const anchor = (raw as { anchor?: string }).anchor;
    if (anchor && /^[\w-]*[^\w?:,\]}%@`-]/.test(anchor)) this.misnamed(anchor, raw);
    if (anchor) this.#anchors.set(anchor, { node: made, weight: this.#weight - before });
    return made;
  }

  /** Source: goyaml.v2/scannerc.go, "did not find expected alphabetic or numeric character". */
  misnamed(anchor: string, raw: YamlNode): void {
    const start = Math.max(0, this.masked.text.lastIndexOf(`&${anchor}`, spanOf(raw).start));
    this.maker.problem({ start, end: start + anchor.length + 1 }, say`An anchor is called with letters, digits, - and _ alone`);
  }

  make(raw: YamlNode, key: Span | undefined): TreeNode {
    this.#weight += 1;
    this.#depth += 1;
    try {
      if (isMap(raw)) return this.map(raw as YAMLMap<YamlNode, YamlNode | null>, key);
      if (isSeq(raw)) return this.list(raw as unknown as { items: readonly (YamlNode | null)[]; flow?: boolean; tag?: string } & YamlNode, key);
      return isScalar(raw) ? this.maker.scalar(scalarOf(raw), key) : unknownAt(spanOf(raw), key);
    } finally {
      this.#depth -= 1;
    }
  }

  map(raw: YAMLMap<YamlNode, YamlNode | null>, key: Span | undefined): TreeNode {
    const pairs: Pairs = { entries: [], merged: [] };
    for (const pair of raw.items) this.pair(pair, pairs);
    return this.maker.map(pairs, raw.flow ? 'flow' : 'block', spanOf(raw), key, raw.tag);
  }

  pair(pair: Pair<YamlNode, YamlNode | null>, pairs: Pairs): void {
    const key = pair.key as YamlNode | null;
    if (isScalar(key) && key.anchor) this.node(key);
    if (isScalar(key)) return this.maker.pair(pairs, scalarOf(key), this.node(pair.value, spanOf(key)));
    if (pair.value) this.node(pair.value);
    if (key && !isAlias(key)) this.maker.problem(spanOf(key), say`A key has to be a text; put it in quotes`);
  }

  list(raw: { items: readonly (YamlNode | null)[]; flow?: boolean; tag?: string } & YamlNode, key: Span | undefined): TreeNode {
    return this.maker.list(raw.items.map((it) => this.node(it)), raw.flow ? 'flow' : 'block', spanOf(raw), key, raw.tag);
  }

  /**
   * An alias is its anchor's content in another place.
   * Source of the limit: goyaml.v2/decode.go refuses documents that consist almost only of expanded aliases.
   */
  alias(name: string, span: Span, key: Span | undefined): TreeNode {
    const target = this.#anchors.get(name);
    if (!target) return this.withoutAnchor(name, span, key);
    this.#weight += target.weight;
    this.#borrowed += target.weight;
    if (this.#borrowed <= mostExpanded) return target.node.placed(span, key);
    const { problems } = this.maker;
    if (!problems.some((it) => it.rule === 'excessive-aliasing')) {
      problems.push({ rule: 'excessive-aliasing', span, message: say`The aliases of this document unfold to more than ${mostExpanded} values` });
    }
    return unknownAt(span, key);
  }

  /**
   * Anchors end with their document, and every reader refuses an alias to none. What cannot be read, or what template
   * code puts there, may hold the anchor.
   * Source: goyaml.v2/decode.go, "unknown anchor".
   */
  withoutAnchor(name: string, span: Span, key: Span | undefined): TreeNode {
    const { forked, gaps, text } = this.masked;
    const mayCome = !this.whole || forked || gaps.length > 0 || text.includes(stand);
    if (!mayCome) this.maker.problem(span, say`No anchor called ${name} stands above in this document`);
    return unknownAt(span, key);
  }
}

const styles: Readonly<Record<string, NodeStyle>> = Object.freeze({
  PLAIN: 'plain', QUOTE_SINGLE: 'single', QUOTE_DOUBLE: 'double', BLOCK_LITERAL: 'literal', BLOCK_FOLDED: 'folded',
});

function scalarOf(raw: YamlScalar): Scalar {
  const style = styles[raw.type ?? 'PLAIN'] ?? 'plain';
  return { style, span: spanOf(raw), text: String(style === 'plain' ? raw.source ?? raw.value ?? '' : raw.value ?? ''), tag: raw.tag };
}

function spanOf(raw: { range?: readonly [number, number, number] | null | undefined }): Span {
  return { start: raw.range?.[0] ?? 0, end: raw.range?.[1] ?? 0 };
}
