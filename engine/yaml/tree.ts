import type { Entry, Node, NodeStyle, NodeType, Span } from '../model.js';
import { derive } from '../derive.js';
import { stepsOf } from '../select.js';

/** Deeper is nothing that anybody writes, and no text may exhaust the stack. */
export const deepest = 400;

const noEntries: readonly Entry[] = Object.freeze([]);
const noNodes: readonly Node[] = Object.freeze([]);

/** Everything a tree node is made of. Plain data is computed when asked for: most of a tree is only walked. */
export interface Made {
  readonly type: NodeType;
  readonly style: NodeStyle;
  readonly span: Span;
  readonly text?: string;
  readonly scalar?: unknown;
  readonly tag?: string | undefined;
  readonly unknown?: boolean;
  readonly entries?: readonly Entry[];
  readonly items?: readonly Node[];
}

/** Of equal keys the last one counts, as it does for the receiver. */
const byName = derive((entries: readonly Entry[]): ReadonlyMap<string, Node> => new Map(entries.map((it) => [it.name, it.node])));

/**
 * A node of our own, so that features never see which parser read the text. All of them have the same fields: a file has
 * tens of thousands, and whatever walks them is fastest when it meets one shape only.
 */
export class TreeNode implements Node {
  readonly type: NodeType;
  readonly style: NodeStyle;
  readonly #start: number;
  readonly #end: number;
  readonly key: Span | undefined;
  readonly text: string;
  readonly tag: string | undefined;
  readonly unknown: boolean;
  /** The entries of a map, the items of a list, what a scalar is as plain data. */
  readonly #content: unknown;

  constructor(made: Made, key?: Span) {
    this.type = made.type;
    this.style = made.style;
    this.#start = made.span.start;
    this.#end = made.span.end;
    this.text = made.text ?? '';
    this.key = key;
    this.tag = made.tag;
    this.unknown = made.unknown ?? false;
    this.#content = made.type === 'map' ? made.entries ?? noEntries : made.type === 'list' ? made.items ?? noNodes : made.scalar;
  }

  /** A new value each time, made of two numbers: of tens of thousands of places few are ever asked for. */
  get span(): Span {
    return { start: this.#start, end: this.#end };
  }

  /** The same content in another place: hanging from `key`, or standing where an alias stands. */
  placed(span: Span, key?: Span): TreeNode {
    const { type, style, text, tag, unknown } = this;
    return new TreeNode({ type, style, span, text, tag, unknown, entries: this.entries(), items: this.items(), scalar: this.#content }, key);
  }

  get value(): unknown {
    if (this.type === 'map') return Object.fromEntries(this.entries().map((it) => [it.name, it.node.value]));
    if (this.type === 'list') return this.items().map((it) => it.value);
    return this.unknown ? undefined : this.#content;
  }

  get(key: string): Node | undefined {
    const entries = this.entries();
    if (entries.length >= 8) return byName(entries).get(key);
    for (let place = entries.length - 1; place >= 0; place -= 1) if (entries[place]!.name === key) return entries[place]!.node;
    return undefined;
  }

  at(path: string): Node | undefined {
    let node: Node | undefined = this;
    for (const step of stepsOf(path)) {
      node = node.type === 'list' ? node.items()[Number(step)] : node.get(step);
      if (!node) return undefined;
    }
    return node;
  }

  items(): readonly Node[] {
    return this.type === 'list' ? this.#content as readonly Node[] : noNodes;
  }

  entries(): readonly Entry[] {
    return this.type === 'map' ? this.#content as readonly Entry[] : noEntries;
  }
}
