import { derive } from '../../../engine/kit.js';
import type { Document, Node, Resource } from '../../../engine/model.js';
import { isForEc2 } from '../../shared/userData.js';

/** Which `nodeadm` a NodeConfig is written for: the one of hybrid nodes, the one of the EKS AMIs, or it does not say. */
export type Dialect = 'hybrid' | 'ami' | 'either';

/** Fields below `spec` that only the `nodeadm` of hybrid nodes reads. */
export const hybridOnly: readonly string[] = Object.freeze(['hybrid', 'cluster.region']);

/** Fields below `spec` that only the `nodeadm` of the EKS AMIs reads. */
export const amiOnly: readonly string[] = Object.freeze([
  'featureGates',
  'containerd.baseRuntimeSpec',
  'kubelet.maxPodsExpression',
  'instance.environment',
  'instance.network',
  'instance.localStorage.mountPath',
  'instance.localStorage.disabledMounts',
]);

/** What the author says about it: `# nodewise-dialect: hybrid`. */
const said = /^[ \t]*#[ \t]*nodewise-dialect:[ \t]*(hybrid|ami)[ \t\r]*$/m;

/**
 * Two programs of the same name read NodeConfig, and each has fields that the other lacks. A comment of the author's
 * settles it, then where it stands: user data of EC2 instances is for the AMIs. Then comes `spec.hybrid`; a Region alone does not when a field of the AMIs stands beside it, because their
 * reader ignores the Region.
 */
export function dialectOf(root: Node, document: Document): Dialect {
  const word = said.exec(document.text)?.[1];
  if (word === 'hybrid' || word === 'ami') return word;
  if (isForEc2(document)) return 'ami';
  const spec = find(root, 'spec');
  if (find(spec, 'hybrid')) return 'hybrid';
  if (amiOnly.some((path) => find(spec, path)) || usesRaid10(spec)) return 'ami';
  return find(spec, 'cluster.region') ? 'hybrid' : 'either';
}

/** The dialect of a resource, and its fields as the reader of that dialect finds them. */
export const readerOf = derive(({ root, document }: Resource): Reader => {
  const dialect = dialectOf(root, document);
  const ignoresCase = dialect === 'hybrid';
  const step = (node: Node | undefined, key: string) => (ignoresCase ? child(node, key) : node?.get(key));
  return { dialect, at: (path, from = root) => path.split('.').reduce(step, from as Node | undefined) };
});

export interface Reader {
  readonly dialect: Dialect;
  /** `at('spec.cluster.name')`; the letters' case of keys is ignored where the reader ignores it. */
  at(path: string, from?: Node): Node | undefined;
}

function usesRaid10(spec: Node | undefined): boolean {
  return find(spec, 'instance.localStorage.strategy')?.text.toUpperCase() === 'RAID10';
}

/** Letters' case is ignored, as Go's JSON decoder does in the hybrid `nodeadm`. */
function find(node: Node | undefined, path: string): Node | undefined {
  return path.split('.').reduce((found, key) => child(found, key), node);
}

function child(node: Node | undefined, key: string): Node | undefined {
  return node?.get(key) ?? node?.entries().findLast(({ name }) => name.toLowerCase() === key.toLowerCase())?.node;
}
