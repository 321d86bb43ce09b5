import { derive, isSet } from '../../../engine/kit.js';
import type { Entry, Node, Resource } from '../../../engine/model.js';
import type { Addon, Cluster, Ranges } from '../model.js';
import { flagSetting, literal, rangesAt, remoteRanges, textSetting } from './values.js';

/** A template of CloudFormation: resources by their logical ids, each with a type. */
export function looksLikeTemplate(root: Node): boolean {
  return root.get('Resources')?.entries().some((it) => typeOf(it).includes('::')) ?? false;
}

/** The clusters of a template: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eks-cluster.html */
export function templateClusters(resource: Resource): readonly Cluster[] {
  return ofType(resource, 'AWS::EKS::Cluster').flatMap((it) => {
    const settings = it.node.get('Properties');
    return settings?.type === 'map' ? [clusterOf(resource, it.name, settings)] : [];
  });
}

function clusterOf(resource: Resource, id: string, settings: Node): Cluster {
  const remote = settings.get('RemoteNetworkConfig');
  return {
    by: 'CloudFormation',
    name: literal(settings.get('Name')),
    resource,
    settings,
    remote: remote?.type === 'map' && !isFunction(remote) ? remote : undefined,
    mayBeHybrid: isSet(remote),
    nodes: remoteRanges('nodes', remote?.get('RemoteNodeNetworks'), 'Cidrs', resource),
    pods: remoteRanges('pods', remote?.get('RemotePodNetworks'), 'Cidrs', resource),
    vpc: vpcRanges(resource, settings),
    service: rangesAt('service', settings.at('KubernetesNetworkConfig.ServiceIpv4Cidr'), resource),
    ipFamily: textSetting(settings.at('KubernetesNetworkConfig.IpFamily'), 'ipv4'),
    authenticationMode: plainly(settings.get('AccessConfig')) ? textSetting(settings.at('AccessConfig.AuthenticationMode'), 'CONFIG_MAP') : nobodyKnows,
    publicAccess: flagSetting(settings.at('ResourcesVpcConfig.EndpointPublicAccess'), true),
    privateAccess: flagSetting(settings.at('ResourcesVpcConfig.EndpointPrivateAccess'), false),
    addons: ofType(resource, 'AWS::EKS::Addon').flatMap((it) => addonAt(it, id, literal(settings.get('Name')))),
  };
}

const nobodyKnows = Object.freeze({ value: undefined, node: undefined });

/** The VPCs that hold the cluster's subnets, where the template itself makes both. */
function vpcRanges(resource: Resource, settings: Node): Ranges {
  const subnets = (settings.at('ResourcesVpcConfig.SubnetIds')?.items() ?? []).map(referenceOf);
  const vpcs = new Set(ofType(resource, 'AWS::EC2::Subnet').filter((it) => subnets.includes(it.name)).map((it) => referenceOf(it.node.at('Properties.VpcId'))));
  const written = ofType(resource, 'AWS::EC2::VPC').filter((it) => vpcs.has(it.name)).map((it) => rangesAt('vpc', it.node.at('Properties.CidrBlock'), resource));
  return { all: written.flatMap((it) => it.all), complete: false, node: undefined };
}

function addonAt({ node }: Entry, id: string, clusterName: string | undefined): readonly Addon[] {
  const [name, version, of] = [literal(node.at('Properties.AddonName')), node.at('Properties.AddonVersion'), node.at('Properties.ClusterName')];
  const isOurs = referenceOf(of) === id || (clusterName !== undefined && literal(of) === clusterName);
  return isOurs && name !== undefined && version && literal(version) !== undefined ? [{ name, version }] : [];
}

/** The logical id in `!Ref Id` or `{ Ref: Id }`. */
export function referenceOf(node: Node | undefined): string | undefined {
  const long = node?.get('Ref')?.value;
  return node?.tag === '!Ref' ? node.text : typeof long === 'string' ? long : undefined;
}

/** Absent, or an object that is written out. */
function plainly(node: Node | undefined): boolean {
  return !isSet(node) || (node.type === 'map' && !isFunction(node));
}

/** `Fn::If` and its like in their long form. */
function isFunction(node: Node): boolean {
  return node.tag !== undefined || node.entries().some(({ name }) => name === 'Ref' || name.startsWith('Fn::'));
}

/** Resources that are made in any case: a condition may leave the others out. */
function ofType({ root }: Resource, type: string): readonly Entry[] {
  return byType(root).get(type) ?? [];
}

const byType = derive((root: Node): ReadonlyMap<string, readonly Entry[]> => {
  const found = new Map<string, Entry[]>();
  for (const it of root.get('Resources')?.entries() ?? []) {
    if (it.node.get('Condition')) continue;
    found.set(typeOf(it), [...(found.get(typeOf(it)) ?? []), it]);
  }
  return found;
});

function typeOf({ node }: Entry): string {
  return literal(node.get('Type')) ?? '';
}
