import { renameKey, replaceValue, select, stringOf } from '../../engine/kit.js';
import type { Edit, Entry, Node, Span, World } from '../../engine/model.js';
import { writtenIn } from './writtenRequirements.js';

/** A place where pods name a label of nodes. */
export interface NamedLabel {
  readonly key: string;
  /** Where the key stands. */
  readonly span: Span;
  /** `In` for a node selector, `spread` where neighbours are counted by the label. */
  readonly operator: string;
  readonly values: readonly Node[];
  /** Calls the label by another name; undefined where that one stands beside it already. */
  renamed(name: string): Edit | undefined;
}

/** Every label of nodes that pods name, in their selector, affinity and spread. */
export function labelsNamed(pods: Node): readonly NamedLabel[] {
  const selector = pods.get('nodeSelector');
  return [
    ...(selector?.entries() ?? []).filter((it) => !it.unknown && !it.merged).map((it) => inSelector(it, selector!)),
    ...expressionPaths.flatMap((path) => select(pods, path)).flatMap(inExpression),
    ...spreadPaths.flatMap((path) => select(pods, path)).flatMap(inSpread),
  ];
}

/** Whether a pool of the workspace gives its nodes this label. */
export function isGivenByPool(key: string, world: World): boolean {
  return world.named('karpenter.sh', 'NodePool').some((pool) =>
    pool.root.at('spec.template.metadata.labels')?.get(key) !== undefined || writtenIn(pool).terms.some((it) => it.key?.text === key));
}

/** Where node affinity keeps its terms, below a pod's spec. */
export const expressionPaths: readonly string[] = Object.freeze([
  'affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[].matchExpressions[]',
  'affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[].preference.matchExpressions[]',
]);

/** Where a topology is named, below a pod's spec. */
export const spreadPaths: readonly string[] = Object.freeze([
  'topologySpreadConstraints[].topologyKey',
  ...['podAffinity', 'podAntiAffinity'].flatMap((it) => [
    `affinity.${it}.requiredDuringSchedulingIgnoredDuringExecution[].topologyKey`,
    `affinity.${it}.preferredDuringSchedulingIgnoredDuringExecution[].podAffinityTerm.topologyKey`,
  ]),
]);

function inSelector(entry: Entry, selector: Node): NamedLabel {
  return {
    key: entry.name, span: entry.key, operator: 'In', values: [entry.node],
    renamed: (name) => (selector.get(name) ? undefined : renameKey(entry, name)),
  };
}

function inExpression(expression: Node): readonly NamedLabel[] {
  const key = expression.get('key');
  const name = stringOf(key);
  if (!key || name === undefined) return [];
  return [{
    key: name, span: key.span, operator: stringOf(expression.get('operator')) ?? '', values: expression.get('values')?.items() ?? [],
    renamed: (other) => replaceValue(key, other),
  }];
}

function inSpread(key: Node): readonly NamedLabel[] {
  const name = stringOf(key);
  return name === undefined ? [] : [{ key: name, span: key.span, operator: 'spread', values: [], renamed: (other) => replaceValue(key, other) }];
}
