import type { Entry, Message, NodeStyle, Span, TextProblem } from '../model.js';
import { asName, rememberTexts } from '../remember.js';
import { say } from '../say.js';
import { stand } from './actions.js';
import { holdsGap, isFilledByGap } from './gaps.js';
import { unknownness, type Masked, type Unknownness } from './placeholders.js';
import { unknownEscape } from './problems.js';
import { ofNumber, resolvePlain, type Resolved } from './scalars.js';
import { TreeNode } from './tree.js';

/** A scalar as a reader found it: `text` is what it says, with escapes and folds taken back. */
export interface Scalar {
  readonly style: NodeStyle;
  readonly span: Span;
  readonly text: string;
  readonly tag?: string | undefined;
}

/** A map as a reader found it, filled one pair after the other. */
export interface Pairs {
  readonly entries: Entry[];
  readonly merged: Entry[];
}

/** Of one document: who has more has one and the same mistake many times. */
const mostProblems = 5000;

/** Makes our nodes, whichever reader found them. Duplicate keys are found here: one library's own check is quadratic, the other has none. */
export class Maker {
  readonly problems: TextProblem[] = [];
  #mayHaveSlashes: boolean | undefined;

  constructor(readonly text: string, readonly masked: Masked) {}

  map({ entries, merged }: Pairs, style: NodeStyle, span: Span, key?: Span, tag?: string): TreeNode {
    this.#duplicates(entries);
    const all = merged.length ? [...entries, ...inherited(entries, merged)] : exactly(entries);
    return new TreeNode({ type: 'map', style, span, tag: customTag(tag), entries: all }, key);
  }

  list(items: readonly TreeNode[], style: NodeStyle, span: Span, key?: Span, tag?: string): TreeNode {
    return new TreeNode({ type: 'list', style, span, tag: customTag(tag), items: exactly(items) }, key);
  }

  /** Adds `node` to the map at the key that a reader found. */
  pair({ entries, merged }: Pairs, { style, span, text }: Scalar, node: TreeNode): void {
    const plain = style === 'plain' ? readPlain(text) : undefined;
    const resolved = plain?.resolved;
    if (text === '<<' && plain) {
      if (!isMergeable(node)) this.problem(span, say`<< takes a map or a list of maps`);
      for (const source of node.type === 'list' ? node.items() : [node]) for (const it of source.entries()) merged.push({ ...it, merged: true });
      return;
    }
    if (resolved?.type === 'null') this.problem(span.end > span.start ? span : node.span, say`A key cannot be empty; put it in quotes if it is a text`);
    const unknown = (plain?.unknownness ?? unknownness(this.masked.text.slice(span.start, span.end), false)) !== 'none';
    const name = unknown ? this.text.slice(span.start, span.end) : resolved && resolved.type !== 'string' ? keyText(resolved, text) : plain?.text ?? text;
    entries.push({ name, key: span, node, merged: false, unknown });
  }

  scalar(raw: Scalar, key: Span | undefined): TreeNode {
    const { style, text } = raw;
    const span = style === 'literal' || style === 'folded' ? this.#withoutLineEnds(raw.span) : raw.span;
    const tag = customTag(raw.tag);
    if (style === 'plain' && text === '' && this.isFilled(span.end)) return unknownAt(span, key);
    const plain = style === 'plain' ? readPlain(text) : undefined;
    const known = this.#unknownness(raw, span, plain);
    if (tag) return new TreeNode({ type: 'unknown', style, span, text, tag, unknown: true }, key);
    if (known !== 'none') {
      const original = style === 'plain' ? this.text.slice(span.start, span.end) : this.#unmasked(text, span);
      return new TreeNode({ type: known === 'all' ? 'unknown' : 'string', style, span, text: original, unknown: true }, key);
    }
    if (style === 'double') this.#escapes(span);
    const resolved = tagged(raw.tag, text) ?? plain?.resolved ?? { type: 'string', value: text } as const;
    if (typeof resolved.value === 'number' && !Number.isFinite(resolved.value)) this.problem(span, say`${text} is a number that JSON does not have, so it cannot be sent; put it in quotes if it is a text`);
    return new TreeNode({ type: resolved.type, style, span, text: plain?.text ?? text, scalar: resolved.value }, key);
  }

  /**
   * Escapes that are YAML's since 1.2 only. What has no apiVersion is read by programs that know them.
   * Source: goyaml.v2/scannerc.go, "found unknown escape character".
   */
  #escapes({ start, end }: Span): void {
    this.#mayHaveSlashes ??= this.text.includes('\\/') && hasVersion.test(this.text);
    const at = this.#mayHaveSlashes ? slash.exec(this.text.slice(start, end)) : null;
    if (at) this.problem({ start: start + at.index + at[0].length - 2, end: start + at.index + at[0].length }, unknownEscape);
  }

  problem(span: Span, message: Message): void {
    if (this.problems.length < mostProblems) this.problems.push({ rule: 'yaml-syntax', span, message });
  }

  isFilled(offset: number): boolean {
    return this.masked.gaps.length > 0 && isFilledByGap(this.masked.text, this.masked.gaps, offset);
  }

  /** Alternatives of a template's `if` are not duplicates. */
  #duplicates(entries: readonly Entry[]): void {
    if (this.masked.forked || areDistinct(entries)) return;
    const seen = new Map<string, Entry>();
    for (const entry of entries) {
      const first = seen.get(entry.name);
      if (!first || entry.unknown) {
        seen.set(entry.name, entry);
        continue;
      }
      if (this.problems.length >= mostProblems) return;
      const related = [{ span: first.key, message: say`The first ${entry.name} stands here` }];
      this.problems.push({ rule: 'duplicate-key', span: entry.key, message: say`${entry.name} is already set above in the same map`, related });
    }
  }

  #unknownness({ style, text }: Scalar, span: Span, plain: Plain | undefined): Unknownness {
    const isBlock = style === 'literal' || style === 'folded';
    const known = plain?.unknownness ?? unknownness(isBlock ? this.masked.text.slice(span.start, span.end) : text, false);
    return known === 'none' && holdsGap(this.masked.gaps, span) ? 'part' : known;
  }

  /** A scalar's text with its placeholders as they are written: what stands for them came in their order. */
  #unmasked(text: string, span: Span): string {
    let at = span.start;
    return text.replaceAll(stand, () => {
      while (this.masked.text[at] !== stand && at < span.end) at += 1;
      return this.text[at++] ?? '';
    });
  }

  /** The readers count the line ends behind a block scalar to it; what replaces the value must leave them. */
  #withoutLineEnds({ start, end }: Span): Span {
    let last = end;
    while (last > start && /\s/.test(this.text[last - 1]!)) last -= 1;
    return { start, end: last };
  }
}

const slash = /(?<!\\)(?:\\\\)*\\\//;
/** A document in JSON is read as such. */
const hasVersion = /^[ \t]*(?:-[ \t]+)?["']?apiVersion["']?[ \t]*:/m;

/** Source: goyaml.v2/decode.go, "map merge requires map or sequence of maps as the value". */
function isMergeable(node: TreeNode): boolean {
  return node.unknown || node.type === 'map' || (node.type === 'list' && node.items().every((it) => it.unknown || it.type === 'map'));
}

/** What a text without quotes says, wherever it stands. */
interface Plain {
  text: string;
  readonly resolved: Resolved;
  readonly unknownness: Unknownness;
  /** How often it was met. */
  met: number;
}

/** The same few thousand words stand in all files. What comes again is most likely a name; ten thousand tags never do. */
function readPlain(written: string): Plain {
  const plain = plainOf(written);
  plain.met += 1;
  if (plain.met === 2) plain.text = asName(plain.text);
  return plain;
}

const plainOf = rememberTexts((text): Plain => ({ text, resolved: resolvePlain(text), unknownness: unknownness(text, true), met: 0 }), 5000);

/** The same without the room to grow that a list has which was filled one by one: that is most of a small one. */
function exactly<Item>(list: readonly Item[]): readonly Item[] {
  return list.slice();
}

/** Most maps are small, and comparing a few names is quicker than sorting them into anything. */
function areDistinct(entries: readonly Entry[]): boolean {
  if (entries.length > 8) return false;
  for (let one = 1; one < entries.length; one += 1) {
    for (let other = 0; other < one; other += 1) if (entries[one]!.name === entries[other]!.name) return false;
  }
  return true;
}

/** A value that nobody can know. */
export function unknownAt(span: Span, key: Span | undefined): TreeNode {
  return new TreeNode({ type: 'unknown', style: 'plain', span, unknown: true }, key);
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
function keyText(resolved: Resolved, text: string): string {
  if (resolved.type === 'null') return text;
  if (typeof resolved.value === 'number') return String(ofNumber(resolved.value).value);
  return String(resolved.value);
}
