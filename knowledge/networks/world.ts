import { contains, derive, deriveWorld, say, type Cidr } from '../../engine/kit.js';
import type { Finding, Related, Resource, Rule, RuleText, World } from '../../engine/model.js';
import { computeType } from '../shared/hybrid.js';
import type { Cluster, PodPool, Range } from './model.js';
import { calicoPools } from './readers/calico.js';
import { ciliumPools } from './readers/cilium.js';
import { templateClusters } from './readers/cloudformation.js';
import { eksctlCluster } from './readers/eksctl.js';
import { terraformClusters } from './readers/terraform.js';

/** The clusters that a file describes, whichever tool it is for. */
export const clustersIn = derive((resource: Resource): readonly Cluster[] => {
  if (resource.kind.name === 'ClusterConfig') return [eksctlCluster(resource)];
  return resource.kind.group === 'terraform.io' ? terraformClusters(resource) : templateClusters(resource);
});

const clusters = deriveWorld((world: World): readonly Cluster[] =>
  [...world.named('eksctl.io', 'ClusterConfig'), ...world.named('cloudformation.amazonaws.com', 'Template'), ...world.named('terraform.io', 'Configuration')].flatMap(clustersIn));

/** The clusters of the workspace that have hybrid nodes, or may have them. */
export const hybridClusters = deriveWorld((world: World): readonly Cluster[] => clusters(world).filter((it) => it.mayBeHybrid));

const byName = deriveWorld((world: World): ReadonlyMap<string, readonly Cluster[]> => {
  const found = new Map<string, Cluster[]>();
  for (const it of clusters(world)) if (it.name) found.set(it.name, [...(found.get(it.name) ?? []), it]);
  return found;
});

/** The files that describe the cluster of this name: there may be one for each tool. */
export function clustersNamed(name: string | undefined, world: World): readonly Cluster[] {
  return name === undefined ? [] : byName(world).get(name) ?? [];
}

/** Values of Cilium, in files and in releases of Flux. */
export const ciliumFiles = deriveWorld((world: World): readonly Resource[] =>
  [...world.named('helm.sh', 'CiliumValues'), ...world.named('helm.toolkit.fluxcd.io', 'HelmRelease')]);

/** The addresses that a file hands to pods. */
export const podPoolsIn = derive((resource: Resource): readonly PodPool[] =>
  isCalico(resource) ? calicoPools(resource).map((range) => ({ by: 'Calico', range })) : (ciliumPools(resource)?.ranges.all ?? []).map((range) => ({ by: 'Cilium', range })));

function isCalico({ kind }: Resource): boolean {
  return kind.group.endsWith('projectcalico.org') || kind.group === 'operator.tigera.io';
}

/** The remote pod networks that a range of pods is outside of; none unless every hybrid cluster is known in full and has some. */
export function podNetworksWithout(range: Cidr, world: World): readonly Range[] {
  const networks = hybridClusters(world).map((it) => it.pods);
  const fits = networks.some(({ node, complete, all }) => !node || !complete || all.some(({ cidr }) => !cidr || contains(cidr, range)));
  return fits ? [] : networks.flatMap((it) => it.all);
}

/** Whether a file is about hybrid nodes: it names their label, or stands beside the cluster that has them. */
export function isAboutHybrid({ document }: Resource, world: World): boolean {
  const folder = folderOf(document.uri);
  return document.text.includes(computeType) || hybridClusters(world).some((it) => folderOf(it.resource.document.uri) === folder);
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** Ranges as a sentence names them. */
export function written(ranges: readonly Range[]): string {
  return ranges.map((it) => it.text).join(', ');
}

/** Where they stand, for those who want to look. */
export function places(ranges: readonly Range[]): readonly Related[] {
  return ranges.flatMap(({ node, document, text }) => (node ? [{ document, span: node.span, message: say`${text} stands here` }] : []));
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
