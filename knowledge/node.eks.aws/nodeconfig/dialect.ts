import type { Node } from '../../../engine/model.js';

/** Which `nodeadm` a NodeConfig is written for: the one of hybrid nodes, the one of the EKS AMIs, or it does not say. */
export type Dialect = 'hybrid' | 'ami' | 'either';

/** Fields that only the `nodeadm` of the EKS AMIs reads. */
const amiOnly: readonly string[] = [
  'featureGates',
  'containerd.baseRuntimeSpec',
  'kubelet.maxPodsExpression',
  'instance.environment',
  'instance.network',
  'instance.localStorage.mountPath',
  'instance.localStorage.disabledMounts',
];

/**
 * Two programs of the same name read NodeConfig, and each has fields that the other lacks. `spec.hybrid` settles it;
 * a Region alone does not when a field of the AMIs stands beside it, because their reader ignores the Region.
 */
export function dialectOf(root: Node): Dialect {
  const spec = find(root, 'spec');
  if (find(spec, 'hybrid')) return 'hybrid';
  if (amiOnly.some((path) => find(spec, path)) || usesRaid10(spec)) return 'ami';
  return find(spec, 'cluster.region') ? 'hybrid' : 'either';
}

function usesRaid10(spec: Node | undefined): boolean {
  return find(spec, 'instance.localStorage.strategy')?.text.toUpperCase() === 'RAID10';
}

/** Letters' case is ignored, as Go's JSON decoder does in the hybrid `nodeadm`. */
function find(node: Node | undefined, path: string): Node | undefined {
  return path.split('.').reduce((found, key) => child(found, key), node);
}

function child(node: Node | undefined, key: string): Node | undefined {
  return node?.entries().find(({ name }) => name.toLowerCase() === key.toLowerCase())?.node;
}
