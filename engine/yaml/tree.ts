import type { Entry, Node, NodeStyle, NodeType, Span } from '../model.js';
import { asName, rememberTexts } from '../remember.js';

const noEntries: readonly Entry[] = Object.freeze([]);
const noNodes: readonly Node[] = Object.freeze([]);

const stepsOf = rememberTexts((path: string): readonly string[] => path.split('.').map(asName));

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

/** A node of our own, so that features never see which parser read the text. */
export class TreeNode implements Node {
  readonly type: NodeType;
  readonly style: NodeStyle;
  readonly span: Span;
  readonly key?: Span;
  readonly text: string;
  readonly tag?: string;
  readonly unknown: boolean;
  readonly #scalar: unknown;
  readonly #entries: readonly Entry[];
  readonly #items: readonly Node[];
  #byName: ReadonlyMap<string, Node> | undefined;

  constructor(made: Made, key?: Span) {
    this.type = made.type;
    this.style = made.style;
    this.span = made.span;
    this.text = made.text ?? '';
    this.unknown = made.unknown ?? false;
    this.#scalar = made.scalar;
    this.#entries = made.entries ?? noEntries;
    this.#items = made.items ?? noNodes;
    if (key) this.key = key;
    if (made.tag) this.tag = made.tag;
  }

  /** The same content in another place: hanging from `key`, or standing where an alias stands. */
  placed(span: Span, key?: Span): TreeNode {
    const made = { type: this.type, style: this.style, span, text: this.text, scalar: this.#scalar, tag: this.tag, unknown: this.unknown };
    return new TreeNode({ ...made, entries: this.#entries, items: this.#items }, key);
  }

  get value(): unknown {
    if (this.type === 'map') return Object.fromEntries(this.#entries.map((it) => [it.name, it.node.value]));
    if (this.type === 'list') return this.#items.map((it) => it.value);
    return this.unknown ? undefined : this.#scalar;
  }

  /** Of equal keys the last one counts, as it does for the receiver. */
  get(key: string): Node | undefined {
    const entries = this.#entries;
    if (entries.length < 8) {
      for (let place = entries.length - 1; place >= 0; place -= 1) if (entries[place]!.name === key) return entries[place]!.node;
      return undefined;
    }
    this.#byName ??= new Map(entries.map((it) => [it.name, it.node]));
    return this.#byName.get(key);
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
    return this.#items;
  }

  entries(): readonly Entry[] {
    return this.#entries;
  }
}
