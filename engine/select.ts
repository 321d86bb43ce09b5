import type { Node } from './model.js';
import { asName, rememberTexts } from './remember.js';

/**
 * Every node at a docs path: `select(root, 'spec.template.spec.requirements[].key')`; `*` stands for any key of a map.
 * Keys with dots are reached with `get` from the node above.
 */
export function select(root: Node, path: string): readonly Node[] {
  let nodes: readonly Node[] = [root];
  for (const step of stepsOf(path)) {
    if (nodes.length === 0) return nodes;
    const [first] = nodes;
    nodes = nodes.length === 1 ? stepInto(first!, step) : nodes.flatMap((node) => stepInto(node, step));
  }
  return nodes;
}

/** The steps of a docs path, looked up once for all objects. */
export const stepsOf = rememberTexts((path: string): readonly string[] => (path === '' ? [] : path.replaceAll('[]', '.[]').split('.').map(asName)));

function stepInto(node: Node, step: string): readonly Node[] {
  if (step === '[]') return node.items();
  if (step === '*') return node.entries().map((it) => it.node);
  const found = node.get(step);
  return found ? [found] : [];
}

/** Whether a field is set as the API server sees it: an empty value counts as absent. */
export function isSet(node: Node | undefined): node is Node {
  return node !== undefined && node.type !== 'null';
}

/** A scalar's string when it is known and a string. */
export function stringOf(node: Node | undefined): string | undefined {
  return typeof node?.value === 'string' ? node.value : undefined;
}

/** A number when it is known and a number. */
export function numberOf(node: Node | undefined): number | undefined {
  return typeof node?.value === 'number' ? node.value : undefined;
}

/** What a table says of a word that a user wrote: `constructor` and its like stand in no table of ours, and in every object. */
export function lookUp<Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}
