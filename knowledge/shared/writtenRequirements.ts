import type { Entry, Node, Resource } from '../../engine/model.js';
import { derive, isSet, numberOf, stringOf } from '../../engine/kit.js';
import { normalKey } from './labels.js';
import { integerOf, isBound, operators, requirement, type Operator, type Requirement } from './requirementSet.js';

/** One entry of a requirements list, as far as it is written. */
export interface WrittenTerm {
  /** The map of the entry. */
  readonly node: Node;
  readonly index: number;
  readonly key: Written | undefined;
  /** The key that Karpenter reads: old keys under their new name. */
  readonly normal: string | undefined;
  readonly operator: Operator | undefined;
  readonly operatorNode: Node | undefined;
  /** The list; undefined when it is absent or not a list. */
  readonly list: Node | undefined;
  /** The values that are known strings, each with its place. */
  readonly values: readonly Written[];
  /** Whether these are all: no placeholder, nothing of another type. */
  readonly complete: boolean;
  readonly minValues: { readonly node: Node; readonly count: number } | undefined;
  /** What the entry allows; undefined while anything about it is unknown or refused. */
  readonly allows: Requirement | undefined;
}

/** A string and where it stands. */
export interface Written {
  readonly node: Node;
  readonly text: string;
}

/** A template label: on nodes it is a requirement with one value. */
export interface WrittenLabel {
  readonly entry: Entry;
  readonly key: string;
  readonly normal: string;
  /** undefined when the value is a placeholder or no string. */
  readonly value: string | undefined;
}

export interface WrittenRequirements {
  /** The list itself. */
  readonly list: Node | undefined;
  readonly terms: readonly WrittenTerm[];
  readonly labels: readonly WrittenLabel[];
}

/** The requirements of a NodePool, NodeClaim or NodeOverlay, and the labels that a NodePool gives to its nodes. */
export const writtenIn: (resource: Resource) => WrittenRequirements = derive(({ kind, root }: Resource): WrittenRequirements => {
  const list = root.at(kind.name === 'NodePool' ? 'spec.template.spec.requirements' : 'spec.requirements');
  const labels = kind.name === 'NodePool' ? root.at('spec.template.metadata.labels')?.entries() ?? [] : [];
  return {
    list,
    terms: list?.items().map(termAt) ?? [],
    labels: labels.filter((entry) => !entry.unknown && isSet(entry.node)).map(labelAt),
  };
});

function termAt(node: Node, index: number): WrittenTerm {
  const key = writtenAt(node.get('key'));
  const operatorNode = node.get('operator');
  const operator = operators.find((it) => it === operatorNode?.value);
  const valuesNode = node.get('values');
  const list = isSet(valuesNode) && valuesNode.type === 'list' ? valuesNode : undefined;
  const items = list?.items() ?? [];
  const values = items.map(writtenAt).filter((it) => it !== undefined);
  const complete = values.length === items.length && (list !== undefined || !isSet(valuesNode));
  const least = node.get('minValues');
  const count = numberOf(least);
  const minValues = least && count !== undefined ? { node: least, count } : undefined;
  const read = { node, index, key, normal: key && normalKey(key.text), operator, operatorNode, list, values, complete, minValues };
  return { ...read, allows: allowed(read) };
}

function writtenAt(node: Node | undefined): Written | undefined {
  const text = stringOf(node);
  return node && text !== undefined ? { node, text } : undefined;
}

function labelAt(entry: Entry): WrittenLabel {
  return { entry, key: entry.name, normal: normalKey(entry.name), value: stringOf(entry.node) };
}

function allowed({ key, operator, values, complete, minValues }: Omit<WrittenTerm, 'allows'>): Requirement | undefined {
  if (!key || !operator || !complete) return undefined;
  const texts = values.map(({ text }) => text);
  if (operator === 'In' && texts.length === 0) return undefined;
  if (isBound(operator) && !isBoundary(texts)) return undefined;
  return requirement({ operator, values: texts, ...(minValues ? { minValues: minValues.count } : {}) });
}

/** Whether the values of a bound are what the API server takes: one whole number, not negative. */
export function isBoundary(values: readonly string[]): boolean {
  const bound = values.length === 1 ? integerOf(values[0]!) : undefined;
  return bound !== undefined && bound >= 0n;
}
