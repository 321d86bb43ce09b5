import { say } from '../../../../engine/kit.js';
import type { Decision, Draft, Given } from '../../../../engine/advisor/model.js';
import { samples } from '../../../eksctl.io/clusterconfig/samples.js';
import { sampleText } from '../../base.js';
import { gatewayNodeGroup, gatewayPermissions } from './gateway.js';
import { hasCloudNodes, karpenterVersion, keepsPodsAway, tolerations } from './given.js';
import { systemNodes } from './cloudNodes.js';

/**
 * The cluster, for eksctl. What eksctl does with it: https://docs.aws.amazon.com/eks/latest/eksctl/hybrid-nodes.html and
 * pkg/cfn/builder/{cluster,iam,vpc_ipv4}.go of https://github.com/eksctl-io/eksctl
 */
export function clusterDraft(it: Given): Draft {
  return {
    path: 'cluster.yaml',
    language: 'yaml',
    because: say`The cluster with its remote networks, for eksctl`,
    parts: [{ base: sampleText(samples, 'eksctl-hybrid-cluster'), decisions: [...basics(it), ...network(it), ...remote(it), ...compute(it), ...identity(it), ...addons(it)] }],
  };
}

function basics(it: Given): readonly Decision[] {
  return [
    { path: ['metadata', 'name'], set: it.text('name') },
    { path: ['metadata', 'region'], set: it.text('region') },
    { path: ['metadata', 'version'], set: it.text('version') },
    { path: ['accessConfig', 'authenticationMode'], set: it.text('authentication'), because: say`Machines on site join through an access entry, which CONFIG_MAP alone does not know` },
    ...(it.is('cloudNodes', 'karpenter') ? [{ path: ['metadata', 'tags'], set: { 'karpenter.sh/discovery': it.text('name') } }] : []),
  ];
}

function network(it: Given): readonly Decision[] {
  const subnets = Object.fromEntries(it.list('subnets').map((id, index) => [`private-${index + 1}`, { id }]));
  const own: readonly Decision[] = it.is('vpc', 'existing')
    ? [
        { path: ['vpc', 'cidr'], remove: true },
        { path: ['vpc', 'id'], set: it.text('vpcId'), because: say`Its route tables need routes to the machines and Pods on site; eksctl changes nothing in it` },
        { path: ['vpc', 'subnets'], set: { private: subnets } },
      ]
    : [{ path: ['vpc', 'cidr'], set: it.text('vpcCidr') }];
  const isPrivate = it.is('endpoint', 'private');
  return [
    ...own,
    { path: ['vpc', 'clusterEndpoints'], set: { publicAccess: !isPrivate, privateAccess: isPrivate }, because: say`One of the two: with both, the name leads machines on site to public addresses` },
    { path: ['kubernetesNetworkConfig', 'serviceIPv4CIDR'], set: it.text('serviceCidr') },
  ];
}

function remote(it: Given): readonly Decision[] {
  const noGateway = it.is('vpc', 'existing') || it.is('siteGateway', 'none');
  return [
    { path: ['remoteNetworkConfig', 'iam'], set: { provider: 'SSM' }, because: say`eksctl makes a role for this that stays unused: it may not list access entries, as nodeadm has to. hybrid-role.yaml has the one for the machines` },
    noGateway ? { path: ['remoteNetworkConfig', 'vpcGatewayID'], remove: true } : { path: ['remoteNetworkConfig', 'vpcGatewayID'], set: it.text('siteGateway') },
    { path: ['remoteNetworkConfig', 'remoteNodeNetworks'], set: [{ cidrs: it.list('nodeCidrs') }] },
    { path: ['remoteNetworkConfig', 'remotePodNetworks'], set: [{ cidrs: it.list('podCidrs') }] },
  ];
}

function compute(it: Given): readonly Decision[] {
  const auto = it.is('cloudNodes', 'auto');
  const groups = [...(it.is('cloudNodes', 'managed', 'karpenter') ? [systemNodes(it)] : []), ...gatewayNodeGroup(it)];
  return [
    auto
      ? { path: ['autoModeConfig'], set: { enabled: true, nodePools: ['system'] }, because: say`The pool general-purpose would have no ceiling; burst-nodepool.yaml takes its place` }
      : { path: ['autoModeConfig'], set: { enabled: false }, because: say`Written out, because later releases of eksctl turn it on where nobody says` },
    ...(groups.length > 0 ? [{ path: ['managedNodeGroups'], set: groups }] : []),
    ...(it.is('cloudNodes', 'karpenter') ? [{ path: ['karpenter'], set: { version: karpenterVersion(it), createServiceAccount: true, withSpotInterruptionQueue: true } }] : []),
  ];
}

function identity(it: Given): readonly Decision[] {
  const iam = { ...(it.is('cloudNodes', 'karpenter') && { withOIDC: true }), ...gatewayPermissions(it) };
  return Object.keys(iam).length > 0 ? [{ path: ['iam'], set: iam }] : [];
}

/** Auto Mode has DNS and kube-proxy inside of its own nodes; the add-ons are for machines on site. DNS runs on them in spite of their taints. */
function addons(it: Given): readonly Decision[] {
  const ec2 = it.is('cloudNodes', 'managed', 'karpenter');
  const agent = it.flag('podIdentity') || (it.flag('gateway') && !it.is('cloudNodes', 'auto'));
  const list = [
    ...(ec2 ? [{ name: 'vpc-cni', ...(it.flag('gateway') && { configurationValues: JSON.stringify({ env: { AWS_VPC_K8S_CNI_EXCLUDE_SNAT_CIDRS: it.list('podCidrs').join(',') } }) }) }] : []),
    { name: 'coredns', ...(keepsPodsAway(it) && { configurationValues: JSON.stringify({ tolerations: [{ key: 'CriticalAddonsOnly', operator: 'Exists' }, ...tolerations(it)] }) }) },
    { name: 'kube-proxy' },
    ...(agent ? [{ name: 'eks-pod-identity-agent', ...(it.flag('podIdentity') && { configurationValues: JSON.stringify({ daemonsets: { hybrid: { create: true } } }) }) }] : []),
  ];
  const because = it.is('cloudNodes', 'auto') ? say`Auto Mode has DNS and kube-proxy for its own nodes only; machines on site need the add-ons` : hasCloudNodes(it) ? undefined : say`Without nodes in AWS, all of them run on site`;
  return [
    ...(hasCloudNodes(it) ? [] : [{ path: ['addonsConfig'], set: { disableDefaultAddons: true }, because: say`Leaves out the VPC CNI, which does not run on machines on site` }]),
    { path: ['addons'], set: list, ...(because && { because }) },
  ];
}
