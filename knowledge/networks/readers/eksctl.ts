import { isSet, mayHaveMore, parseCidr } from '../../../engine/kit.js';
import type { Node, Resource } from '../../../engine/model.js';
import type { Addon, Cluster, Ranges } from '../model.js';
import { flagSetting, literal, rangesAt, remoteRanges, textSetting } from './values.js';

/** The cluster of an eksctl file: https://schema.eksctl.io */
export function eksctlCluster(resource: Resource): Cluster {
  const { root } = resource;
  const remote = root.get('remoteNetworkConfig');
  return {
    by: 'eksctl',
    name: literal(root.at('metadata.name')),
    resource,
    settings: root,
    remote: remote?.type === 'map' ? remote : undefined,
    mayBeHybrid: isSet(remote),
    nodes: remoteRanges('nodes', remote?.get('remoteNodeNetworks'), 'cidrs', resource),
    pods: remoteRanges('pods', remote?.get('remotePodNetworks'), 'cidrs', resource),
    vpc: vpcRanges(resource),
    service: rangesAt('service', root.at('kubernetesNetworkConfig.serviceIPv4CIDR'), resource),
    ipFamily: textSetting(root.at('kubernetesNetworkConfig.ipFamily'), 'IPv4'),
    authenticationMode: textSetting(root.at('accessConfig.authenticationMode'), 'API_AND_CONFIG_MAP'),
    publicAccess: flagSetting(root.at('vpc.clusterEndpoints.publicAccess'), true),
    privateAccess: flagSetting(root.at('vpc.clusterEndpoints.privateAccess'), false),
    addons: root.get('addons')?.items().flatMap(addonAt) ?? [],
  };
}

/** eksctl makes a VPC of 192.168.0.0/16 unless the file says otherwise or names one that exists. */
function vpcRanges(resource: Resource): Ranges {
  const vpc = resource.root.get('vpc');
  const written = vpc?.get('cidr');
  if (isSet(written)) return rangesAt('vpc', written, resource);
  const elsewhere = isSet(vpc?.get('id')) || isSet(vpc?.get('subnets')) || mayHaveMore(resource, vpc ?? resource.root) || mayHaveMore(resource, resource.root) || vpc?.unknown === true;
  if (elsewhere) return { all: [], complete: false, node: undefined };
  return { all: [{ role: 'vpc', text: usual, cidr: parseCidr(usual), node: undefined, document: resource.document }], complete: true, node: undefined };
}

/** https://eksctl.io/usage/vpc-configuration/ */
const usual = '192.168.0.0/16';

function addonAt(node: Node): readonly Addon[] {
  const [name, version] = [literal(node.get('name')), node.get('version')];
  return name !== undefined && version && literal(version) !== undefined ? [{ name, version }] : [];
}
