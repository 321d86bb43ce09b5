import { contains, derive, type Cidr } from '../../engine/kit.js';
import type { Finding, Resource, Rule, RuleText, World } from '../../engine/model.js';
import type { Cluster, PodPool } from './model.js';
import { calicoPools } from './readers/calico.js';
import { ciliumPools } from './readers/cilium.js';
import { templateClusters } from './readers/cloudformation.js';
import { eksctlCluster } from './readers/eksctl.js';

/** The clusters that a file describes, whichever tool it is for. */
export const clustersIn = derive((resource: Resource): readonly Cluster[] =>
  resource.kind.name === 'ClusterConfig' ? [eksctlCluster(resource)] : templateClusters(resource));

/** The clusters of the workspace that have hybrid nodes. */
export const hybridClusters = derive((world: World): readonly Cluster[] =>
  [...world.named('eksctl.io', 'ClusterConfig'), ...world.named('cloudformation.amazonaws.com', 'Template')].flatMap(clustersIn).filter((it) => it.remote));

const byName = derive((world: World): ReadonlyMap<string, readonly Cluster[]> => {
  const found = new Map<string, Cluster[]>();
  for (const it of hybridClusters(world)) if (it.name) found.set(it.name, [...(found.get(it.name) ?? []), it]);
  return found;
});

/** The files that describe the hybrid cluster of this name: there may be one for each tool. */
export function clustersNamed(name: string | undefined, world: World): readonly Cluster[] {
  return name === undefined ? [] : byName(world).get(name) ?? [];
}

/** Values of Cilium, in files and in releases of Flux. */
export const ciliumFiles = derive((world: World): readonly Resource[] =>
  [...world.named('helm.sh', 'CiliumValues'), ...world.named('helm.toolkit.fluxcd.io', 'HelmRelease')]);

/** The addresses that a file hands to pods. */
export const podPoolsIn = derive((resource: Resource): readonly PodPool[] =>
  isCalico(resource) ? calicoPools(resource).map((range) => ({ by: 'Calico', range })) : (ciliumPools(resource)?.ranges.all ?? []).map((range) => ({ by: 'Cilium', range })));

function isCalico({ kind }: Resource): boolean {
  return kind.group.endsWith('projectcalico.org') || kind.group === 'operator.tigera.io';
}

/** 'outside' only if every cluster with remote pod networks is known in full and none of them holds the range. */
export function fitsRemotePods(range: Cidr, world: World): boolean {
  const clusters = hybridClusters(world).filter((it) => it.pods.node);
  return clusters.length === 0 || clusters.some(({ pods }) => !pods.complete || pods.all.some(({ cidr }) => !cidr || contains(cidr, range)));
}

/** A rule about each cluster that a file describes. */
export function clusterRule(text: RuleText, check: (cluster: Cluster) => Iterable<Finding>): Rule {
  return {
    ...text,
    *check(resource) {
      for (const it of clustersIn(resource)) yield* check(it);
    },
  };
}
