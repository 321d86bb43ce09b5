import { isSet, parseCidr, readHcl } from '../../../engine/kit.js';
import type { Document, Entry, Node, Resource } from '../../../engine/model.js';
import type { Cluster, Range, Ranges, Role } from '../model.js';

/** A file of Terraform in which a cluster of EKS may be made. */
export function looksLikeTerraform(text: string): boolean {
  return /^(?:resource[ \t]+"aws_eks_cluster"|module)[ \t]+"[^"\n]*"[ \t]*\{/m.test(text);
}

/**
 * The clusters of a file of Terraform, as far as they are written out: what comes from variables, functions or other
 * files is unknown. Sources: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_cluster
 * and https://github.com/terraform-aws-modules/terraform-aws-eks (names with `cluster_` are those before its release 21).
 */
export function terraformClusters(resource: Resource): readonly Cluster[] {
  const file = readHcl(resource.document);
  return file.entries().flatMap((it) => clusterOf(resource, file, it) ?? []);
}

function clusterOf(resource: Resource, file: Node, { name: title, node: block }: Entry): Cluster | undefined {
  const isResource = title.startsWith('resource aws_eks_cluster ');
  const isModule = title.startsWith('module ') && eksModule.test(block.get('source')?.text ?? '');
  if (!isResource && !isModule) return undefined;
  const field = (name: string) => resolved(block.get(name) ?? (isModule ? block.get(`cluster_${name}`) : undefined), file);
  const remote = field('remote_network_config');
  // Whether a block that is repeated for each of something, or counted, is there at all, nobody can tell.
  const isCertain = !block.get('count') && !block.get('for_each');
  const ranges = (role: Role, list: Node | undefined) => rangesOf(role, resolved(list, file), { file, document: resource.document, isCertain });
  const service = isResource ? block.at('kubernetes_network_config.service_ipv4_cidr') : field('service_ipv4_cidr');
  return {
    by: 'Terraform',
    name: textOf(field('name')),
    resource,
    settings: block,
    remote: isCertain && remote?.type === 'map' ? remote : undefined,
    mayBeHybrid: isSet(remote) || block.get('dynamic remote_network_config') !== undefined,
    nodes: remoteRanges('nodes', remote),
    pods: remoteRanges('pods', remote),
    vpc: unknown,
    service: block.get('dynamic kubernetes_network_config') ? unknown : ranges('service', service),
    ipFamily: nobodyKnows,
    authenticationMode: nobodyKnows,
    publicAccess: nobodyKnows,
    privateAccess: nobodyKnows,
    addons: [],
  };

  function remoteRanges(role: 'nodes' | 'pods', config: Node | undefined): Ranges {
    const part = `remote_${role === 'nodes' ? 'node' : 'pod'}_networks`;
    if (config?.type !== 'map' || config.get(`dynamic ${part}`)) return unknown;
    const networks = resolved(config.get(part), file);
    if (!isSet(networks)) return { ...ranges(role, undefined), complete: isCertain };
    return networks.type === 'map' ? ranges(role, networks.get('cidrs')) : unknown;
  }
}

const eksModule = /^(?:registry\.terraform\.io\/)?terraform-aws-modules\/eks\/aws$|\/terraform-aws-modules\/terraform-aws-eks(?:\.git)?(?:\?|$)/;
const unknown: Ranges = Object.freeze({ all: [], complete: false, node: undefined });
const nobodyKnows = Object.freeze({ value: undefined, node: undefined });

interface Where {
  readonly file: Node;
  readonly document: Document;
  readonly isCertain: boolean;
}

function rangesOf(role: Role, list: Node | undefined, { file, document, isCertain }: Where): Ranges {
  if (!isSet(list)) return { all: [], complete: isCertain, node: undefined };
  const items = list.type === 'list' ? list.items() : [list];
  const all = items.flatMap((it): readonly Range[] => {
    const node = resolved(it, file);
    const text = textOf(node);
    return node && text !== undefined ? [{ role, text, cidr: parseCidr(text), node, document }] : [];
  });
  return { all, complete: isCertain && all.length === items.length, node: list };
}

/** A local value of the same file stands for what it says; names of locals are unique in a folder. */
function resolved(node: Node | undefined, file: Node): Node | undefined {
  const name = node?.type === 'unknown' ? /^local\.([\w-]+)$/.exec(node.text)?.[1] : undefined;
  const value = name && file.entries().filter((it) => it.name === 'locals').map((it) => it.node.get(name)).find((it) => it !== undefined);
  return value || node;
}

function textOf(node: Node | undefined): string | undefined {
  return typeof node?.value === 'string' ? node.value : undefined;
}
