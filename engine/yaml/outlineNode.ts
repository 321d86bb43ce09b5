import type { Entry, Node, Span } from '../model.js';
import { resolvePlain } from './scalars.js';
import { unknownness } from './placeholders.js';
import { deepest, TreeNode, type Made } from './tree.js';

export type Step = string | number;

/**
 * A node of the tree as far as lines and indentation show it. Unlike the parser's tree it stays whole around the
 * place where somebody is typing, because every line is read for itself.
 */
export interface Outline {
  type: 'empty' | 'map' | 'list' | 'scalar';
  style: 'block' | 'flow' | 'plain' | 'single' | 'double' | 'literal' | 'alias';
  /** Where its keys, dashes or text begin; -1 while it is empty. */
  column: number;
  span: Span;
  readonly parent: Outline | undefined;
  readonly step: Step | undefined;
  readonly entries: OutlineEntry[];
  readonly items: Outline[];
  /** A scalar without its quotes. */
  text: string;
}

export interface OutlineEntry {
  readonly name: string;
  readonly key: Span;
  readonly node: Outline;
}

export function newOutline(parent?: Outline, step?: Step): Outline {
  return { type: 'empty', style: 'block', column: -1, span: { start: 0, end: 0 }, parent, step, entries: [], items: [], text: '' };
}

export function stepsOf(node: Outline): readonly Step[] {
  const steps: Step[] = [];
  for (let at: Outline | undefined = node; at?.step !== undefined; at = at.parent) steps.push(at.step);
  return steps.reverse();
}

/** The node that the steps lead to, as far as it is written. */
export function outlineAt(root: Outline, steps: readonly Step[]): Outline | undefined {
  return steps.reduce<Outline | undefined>((it, step) => (typeof step === 'number' ? it?.items[step] : it?.entries.findLast((entry) => entry.name === step)?.node), root);
}

/** The outline in the shape that features and knowledge know, for text that the parser could not read whole. */
export function toNode(outline: Outline): Node {
  return nodeOf(outline, 0);
}

function nodeOf(outline: Outline, depth: number, key?: Span): TreeNode {
  return new TreeNode(madeOf(outline, depth + 1), key);
}

function madeOf(outline: Outline, depth: number): Made {
  const { type, style, span } = outline;
  if (depth > deepest) return { type: 'unknown', style: 'plain', span, unknown: true };
  if (type === 'map') return { type, style: style === 'flow' ? 'flow' : 'block', span, entries: outline.entries.map((it) => toEntry(it, depth)) };
  if (type === 'list') return { type, style: style === 'flow' ? 'flow' : 'block', span, items: outline.items.map((it) => nodeOf(it, depth)) };
  if (type === 'empty') return { type: 'null', style: 'plain', span, scalar: null };
  return scalarOf(outline);
}

function scalarOf({ style, span, text }: Outline): Made {
  if (style === 'alias') return { type: 'unknown', style: 'plain', span, text, unknown: true };
  const plain = style === 'plain';
  const unknown = unknownness(text, plain);
  if (unknown !== 'none') return { type: unknown === 'all' ? 'unknown' : 'string', style: 'plain', span, text, unknown: true };
  const { type, value } = plain ? resolvePlain(text) : { type: 'string' as const, value: text };
  const shown = style === 'single' || style === 'double' || style === 'literal' ? style : 'plain';
  return { type, style: shown, span, text, scalar: value };
}

function toEntry({ name, key, node }: OutlineEntry, depth: number): Entry {
  return { name, key, node: nodeOf(node, depth, key), merged: false, unknown: unknownness(name, true) !== 'none' };
}
