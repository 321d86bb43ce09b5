import { say } from '../../../../engine/kit.js';
import type { Decision, Draft, Given } from '../../../../engine/advisor/model.js';
import { samples } from '../../../eksctl.io/clusterconfig/samples.js';
import { iamArn, managedPolicy, named } from '../../aws.js';
import { sampleText } from '../../base.js';
import { addons } from './addons.js';
import { isWindows, linuxFamily, usesIpv6 } from './answers.js';
import { controllerPolicies, nodeRole, windowsNodeRole } from './karpenterTemplate.js';
import { managedGroups } from './nodeGroups.js';

/** The file that `eksctl create cluster` reads: https://docs.aws.amazon.com/eks/latest/eksctl/schema.html */
export function clusterDraft(it: Given): Draft {
  const [sample, own] = it.is('compute', 'auto-mode') ? ['eksctl-auto-mode-cluster', autoMode(it)] as const
    : it.is('compute', 'karpenter') ? ['eksctl-karpenter-cluster', karpenter(it)] as const
      : ['eksctl-managed-nodes', nodeGroups(it)] as const;
  return {
    path: 'cluster.yaml', language: 'yaml', because: say`The cluster, its network and what is installed in it`,
    parts: [{ base: sampleText(samples, sample), decisions: [...clusterDecisions(it), ...own, ...fargate(it)] }],
  };
}

/** What every cluster in a Region decides: also for those whose nodes stand in other zones. */
export function clusterDecisions(it: Given): readonly Decision[] {
  return [
    { path: ['metadata', 'name'], set: it.text('name') },
    { path: ['metadata', 'region'], set: it.text('region') },
    { path: ['metadata', 'version'], set: it.text('version') },
    { path: ['vpc', 'cidr'], set: it.text('vpcCidr') },
    ...(usesIpv6(it)
      ? [{ path: ['kubernetesNetworkConfig'], set: { ipFamily: 'IPv6' }, because: say`Pods and Services have IPv6 addresses only; this cannot be changed later` }]
      : [{ path: ['kubernetesNetworkConfig', 'serviceIPv4CIDR'], set: it.text('serviceCidr') }]),
    { path: ['upgradePolicy', 'supportType'], set: it.text('supportPolicy') || 'STANDARD' },
    ...(it.flag('zonalShift') ? [{ path: ['zonalShiftConfig', 'enabled'], set: true }] : []),
    ...(it.text('kmsKey') === '' ? [] : [{ path: ['secretsEncryption', 'keyARN'], set: it.text('kmsKey'), because: say`The key encrypts Secrets in etcd; it has to live as long as the cluster` }]),
    ...(it.flag('logs') ? [{ path: ['cloudWatch', 'clusterLogging'], set: { enableTypes: ['api', 'audit', 'authenticator'], logRetentionInDays: 30 } }] : []),
  ];
}

function autoMode(it: Given): readonly Decision[] {
  const list = addons(it);
  return [
    { path: ['autoModeConfig', 'nodeRoleARN'], set: iamArn(it, `role/${autoModeRole(it)}`), because: say`Of auto-mode-role.yaml; the NodeClass names the same role` },
    ...(list.length > 0 ? [{ path: ['addons'], set: list }] : []),
  ];
}

/** The role of nodes that Auto Mode launches, by its name. */
export function autoModeRole(it: Given): string {
  return named('AutoModeNodeRole', it);
}

function karpenter(it: Given): readonly Decision[] {
  return [
    { path: ['metadata', 'tags', 'karpenter.sh/discovery'], set: it.text('name') },
    { path: ['accessConfig', 'accessEntries'], set: [
      { principalARN: iamArn(it, `role/${nodeRole(it)}`), type: 'EC2_LINUX' },
      ...(isWindows(it) ? [{ principalARN: iamArn(it, `role/${windowsNodeRole(it)}`), type: 'EC2_WINDOWS' }] : []),
    ], because: say`Lets the nodes that Karpenter launches join` },
    { path: ['iam', 'podIdentityAssociations', 0, 'roleName'], set: named('KarpenterController', it) },
    { path: ['iam', 'podIdentityAssociations', 0, 'permissionPolicyARNs'], set: controllerPolicies(it).map((name) => iamArn(it, `policy/${name}`)), because: say`Of karpenter-iam.json, which has to be deployed first` },
    ...loadBalancerRole(it, 1),
    { path: ['addons'], set: addons(it) },
    { path: ['managedNodeGroups', 0, 'amiFamily'], set: linuxFamily(it) },
    { path: ['managedNodeGroups', 0, 'nodeRepairConfig', 'enabled'], set: it.flag('nodeRepair') },
  ];
}

function nodeGroups(it: Given): readonly Decision[] {
  return [...loadBalancerRole(it, 0), { path: ['addons'], set: addons(it) }, { path: ['managedNodeGroups'], set: managedGroups(it) }];
}

/** The AWS Load Balancer Controller gets its role through Pod Identity; eksctl knows its policy. */
function loadBalancerRole(it: Given, index: number): readonly Decision[] {
  if (!it.flag('ingress')) return [];
  const association = { namespace: 'kube-system', serviceAccountName: 'aws-load-balancer-controller', createServiceAccount: true, wellKnownPolicies: { awsLoadBalancerController: true } };
  return [{ path: index === 0 ? ['iam', 'podIdentityAssociations'] : ['iam', 'podIdentityAssociations', index], set: index === 0 ? [association] : association }];
}

function fargate(it: Given): readonly Decision[] {
  if (!it.flag('fargate')) return [];
  const namespace = it.text('fargateNamespace');
  return [{ path: ['fargateProfiles'], set: [{ name: `fp-${namespace}`, selectors: [{ namespace }] }], because: say`Pods of this namespace run without nodes` }];
}

/** Policies of nodes that Auto Mode launches: https://docs.aws.amazon.com/eks/latest/userguide/auto-create-node-role.html */
export function autoModePolicies(it: Given): readonly string[] {
  return ['AmazonEKSWorkerNodeMinimalPolicy', 'AmazonEC2ContainerRegistryPullOnly'].map((name) => managedPolicy(it, name));
}
