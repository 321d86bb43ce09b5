import type { Node, Resource } from '../../engine/model.js';

/** Where a kind that runs pods describes them. */
export function podSpecPath(kind: string): string {
  if (kind === 'Pod') return 'spec';
  return kind === 'CronJob' ? 'spec.jobTemplate.spec.template.spec' : 'spec.template.spec';
}

/** Where their labels and annotations stand: what is written above does not reach the pods. */
export function podMetadataPath(kind: string): string {
  return podSpecPath(kind).replace(/spec$/, 'metadata');
}

/** The pods that a resource runs, as far as they are written. */
export function podSpecOf({ kind, root }: Resource): Node | undefined {
  return root.at(podSpecPath(kind.name));
}

/** A label that pods ask their node to have, whatever its value. */
export interface AskedLabel {
  readonly key: string;
  /** Where the key stands. */
  readonly span: Node['span'];
  /** The values of `In`; undefined for other operators and where one is unknown. */
  readonly values: readonly string[] | undefined;
}

/** The alternatives that the required node affinity leaves, each with the node selector: one of them must hold as a whole. */
export function askedTogether(pods: Node): readonly (readonly AskedLabel[])[] {
  const selector = (pods.get('nodeSelector')?.entries() ?? []).filter((it) => !it.unknown)
    .map(({ name, key, node }): AskedLabel => ({ key: name, span: key, values: typeof node.value === 'string' ? [node.value] : undefined }));
  const terms = pods.at('affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms')?.items() ?? [];
  return terms.length === 0 ? [selector] : terms.map((term) => [...selector, ...(term.get('matchExpressions')?.items() ?? []).flatMap(asked)]);
}

function asked(expression: Node): readonly AskedLabel[] {
  const [key, operator] = [expression.get('key'), expression.get('operator')?.value];
  if (!key || typeof key.value !== 'string' || !wanting.includes(String(operator))) return [];
  const values = expression.get('values')?.items().map((it) => it.value) ?? [];
  const known = values.filter((it) => typeof it === 'string');
  return [{ key: key.value, span: key.span, values: operator === 'In' && known.length === values.length ? known : undefined }];
}

/** Operators that a node without the label does not meet. */
const wanting: readonly string[] = Object.freeze(['In', 'Exists', 'Gt', 'Lt']);

/** Source: https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#operators */
export const nodeOperators: Readonly<Record<string, string>> = Object.freeze({
  In: 'The label has one of the values.',
  NotIn: 'The label has none of the values, or is absent.',
  Exists: 'The label is there, whatever its value.',
  DoesNotExist: 'The label is absent.',
  Gt: 'The label is a whole number greater than the value.',
  Lt: 'The label is a whole number less than the value.',
});
