import { describe, expect, test } from 'vitest';

import { completion } from '../../engine/features/completion.js';
import { diagnostics } from '../../engine/features/diagnostics.js';
import { catalog } from '../../knowledge/catalog.js';
import { world } from '../support/world.js';

const head = 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\n';
const metadata = 'metadata: { name: shop, region: eu-central-1 }\n';
const outpost = 'arn:aws:outposts:eu-central-1:111122223333:outpost/op-0123456789abcdef0';

/** What eksctl refuses in a cluster with these sections, and what it would do otherwise than meant. */
function found(body: string): readonly string[] {
  const { snapshot, uri } = world(catalog, head + (body.startsWith('metadata: {') ? '' : metadata) + body);
  return [...new Set(diagnostics(snapshot, { uri }).filter((it) => it.severity === 'error' || it.severity === 'warning').map((it) => `${it.severity} ${it.rule}`))];
}

const group = (fields: string) => `managedNodeGroups: [{ name: workers, ${fields} }]`;
const own = (fields: string) => `nodeGroups: [{ name: workers, ${fields} }]`;
const version = (minor: number) => `metadata: { name: shop, region: eu-central-1, version: "1.${minor}" }\n`;

describe('eksctl takes', () => {
  test.each([
    ['nothing but a name and a Region', ''],
    ['any case of letters in amiFamily', group('amiFamily: bottlerocket')],
    ['any case of letters in ipFamily', 'kubernetesNetworkConfig: { ipFamily: ipv4 }'],
    ['AmazonLinux2 with an image of its own in a managed nodegroup', group('amiFamily: AmazonLinux2, ami: ami-1234, overrideBootstrapCommand: /etc/eks/bootstrap.sh shop')],
    ['a map of taints in nodeGroups', own('taints: { "nvidia.com/gpu": "true:NoSchedule", dedicated: NoExecute }')],
    ['taints in any case of letters in nodeGroups', own('taints: [{ Key: gpu, Effect: NoSchedule }]')],
    ['an identity provider in any case of letters', 'identityProviders: [{ type: oidc, name: people, issuerUrl: "https://x.example", clientId: k, more: 1 }]'],
    ['unknown keys in subnets', 'vpc: { subnets: { private: { a: { id: subnet-1, Zone: x } } } }'],
    ['unavailable nodes in a nodegroup that may shrink to nothing', group('minSize: 0, updateConfig: { maxUnavailable: 1 }')],
    ['a launch template beside sizes and labels', group('launchTemplate: { id: lt-1, version: "3" }, minSize: 1, maxSize: 2, labels: { a: b }')],
    ['several types of which one is accelerated', own('instancesDistribution: { instanceTypes: [t3.large, g5.xlarge] }')],
    ['no instance types where a selector finds them', own('instanceSelector: { vCPUs: 2 }, instancesDistribution: { maxPrice: 0.1 }')],
    ['a volume without a size in a managed nodegroup', group('volumeEncrypted: true, volumeName: /dev/xvda')],
    ['placeholders everywhere', own('instanceType: "${TYPE}", amiFamily: "${FAMILY}", ami: "${AMI}", desiredCapacity: ${COUNT}, maxSize: 3')],
    ['empty lists and texts', 'availabilityZones: []\naddons: []\nvpc: { id: "", extraCIDRs: [] }\nautoModeConfig: { nodePools: [] }'],
    ['labels that the kubelet may set', group('labels: { node.kubernetes.io/role: x, topology.kubernetes.io/zone: a, kubernetes.io/os: linux }')],
    ['both endpoints', 'vpc: { clusterEndpoints: { publicAccess: true, privateAccess: true } }'],
  ])('%s', (_, body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('eksctl refuses', () => {
  test.each([
    ['an unknown field', 'addons: [{ name: coredns, verison: v1 }]', 'unknown-field'],
    ['a version without quotes', 'metadata: { name: shop, region: eu-central-1, version: 1.34 }', 'wrong-type'],
    ['memory as a number', group('instanceSelector: { memory: 4 }'), 'wrong-type'],
    ['an empty nodegroup', 'managedNodeGroups:\n  -\n', 'wrong-type'],
    ['NAT without a word', 'vpc: { nat: {} }', 'missing-field'],
    ['a pool twice', 'autoModeConfig: { enabled: true, nodePools: [system, system] }', 'duplicate-item'],
    ['a principal twice', 'accessConfig: { accessEntries: [{ principalARN: "arn:aws:iam::1:role/a" }, { principalARN: "arn:aws:iam::1:role/a" }] }', 'duplicate-item'],
    ['an unknown pool', 'autoModeConfig: { enabled: true, nodePools: [gpu] }', 'value-not-allowed'],
    ['a short rollback', 'metadata: { name: shop, region: eu-central-1, rollbackConfig: { timeoutMinutes: 60 } }', 'number-out-of-range'],
    ['a retention that does not exist', 'cloudWatch: { clusterLogging: { enableTypes: [api], logRetentionInDays: 31 } }', 'value-not-allowed'],
    ['a boundary without node pools', 'autoModeConfig: { enabled: true, nodePools: [], permissionsBoundaryARN: "arn:aws:iam::1:policy/a" }', 'eksctl-auto-mode-role-without-pools'],
    ['a policy of IAM as one of EKS', 'accessConfig: { accessEntries: [{ principalARN: "arn:aws:iam::1:role/a", accessPolicies: [{ policyARN: "arn:aws:iam::aws:policy/x", accessScope: { type: cluster } }] }] }', 'not-an-arn'],
    ['a scope of the cluster with namespaces', 'accessConfig: { accessEntries: [{ principalARN: "arn:aws:iam::1:role/a", accessPolicies: [{ policyARN: "arn:aws:eks::aws:cluster-access-policy/x", accessScope: { type: cluster, namespaces: [a] } }] }] }', 'access-scope-namespaces'],
    ['a cluster without a name', 'metadata: { name: "", region: eu-central-1 }', 'wrong-length'],
    ['an identity provider without a type', 'identityProviders: [{ name: people, issuerURL: "https://x.example", clientID: k }]', 'incomplete-identity-provider'],
    ['settings of Bottlerocket that are no map', own('amiFamily: Bottlerocket, bottlerocket: { settings: { kubernetes: on-and-off } }'), 'misplaced-bottlerocket-settings'],
    ['nodes that nobody lets in', `accessConfig: { bootstrapClusterCreatorAdminPermissions: false }\n${own('minSize: 1')}`, 'cluster-that-nobody-enters'],
    ['an association of an add-on without a role', 'addons: [{ name: eks-pod-identity-agent }, { name: vpc-cni, podIdentityAssociations: [{ namespace: a, serviceAccountName: a }] }]', 'incomplete-pod-identity'],
    ['an association of an add-on without a namespace', 'addons: [{ name: eks-pod-identity-agent }, { name: vpc-cni, podIdentityAssociations: [{ serviceAccountName: a, roleARN: "arn:aws:iam::1:role/a" }] }]', 'incomplete-pod-identity'],
    ['a policy name of signs', 'addons: [{ name: eks-pod-identity-agent }]\niam: { podIdentityAssociations: [{ namespace: a, serviceAccountName: a, permissionPolicyName: "--", permissionPolicy: { Version: x } }] }', 'unusable-policy-name'],
    ['a service without a namespace', 'iamIdentityMappings: [{ serviceName: emr-containers }]', 'mixed-identity-mapping'],
    ['IPv6 without coredns', 'kubernetesNetworkConfig: { ipFamily: IPv6 }', 'ipv6-without-addons'],
    ['IPv6 with an agent that has nothing to hand out', 'kubernetesNetworkConfig: { ipFamily: IPv6 }\niam: { withOIDC: true }\naddons: [{ name: coredns }, { name: eks-pod-identity-agent }, { name: vpc-cni }]', 'ipv6-without-addons'],
    ['IPv6 in an old cluster', `${version(20)}kubernetesNetworkConfig: { ipFamily: IPv6 }\naddons: [{ name: coredns }]`, 'too-old-for-ipv6'],
    ['self-managed nodes with IPv6', `kubernetesNetworkConfig: { ipFamily: IPv6 }\naddons: [{ name: coredns }]\n${own('minSize: 1')}`, 'unsupported-with-ipv6'],
    ['half of a range of IPv6', 'kubernetesNetworkConfig: { ipFamily: IPv6 }\naddons: [{ name: coredns }]\nvpc: { ipv6Cidr: "2001:db8::/56" }', 'unusable-ipv6-range'],
    ['a subnet with a range that is none', 'vpc: { subnets: { private: { a: { cidr: 10.0.0/24 } } } }', 'unreadable-range'],
    ['one private subnet for the control plane', 'vpc: { controlPlaneOnPrivateSubnets: true, subnets: { private: { a: { id: subnet-1 } } } }', 'control-plane-subnets'],
    ['one zone twice for the control plane', 'availabilityZones: [a, a]\nvpc: { controlPlaneOnPrivateSubnets: true }', 'control-plane-subnets'],
    ['Local Zones in a VPC that exists', 'localZones: [us-west-2-lax-1a]\nvpc: { id: vpc-1 }', 'local-zones-unsupported'],
    ['a private cluster without private subnets', 'privateCluster: { enabled: true }\nvpc: { id: vpc-1 }', 'private-cluster-endpoints'],
    ['nodes in public subnets of a private cluster', `privateCluster: { enabled: true }\n${group('minSize: 1')}`, 'public-nodes-in-private-cluster'],
    ['a local cluster with OpenID Connect', `outpost: { controlPlaneOutpostARN: "${outpost}" }\niam: { withOIDC: true }`, 'unsupported-on-outpost'],
    ['a local cluster over the internet', `outpost: { controlPlaneOutpostARN: "${outpost}" }\nvpc: { clusterEndpoints: { publicAccess: true } }`, 'unsupported-on-outpost'],
    ['a placement group beside etcd of its own', `outpost: { controlPlaneOutpostARN: "${outpost}", etcdInstanceType: m5.large, controlPlanePlacement: { groupName: a } }`, 'outpost-placement'],
    ['nodes on another Outpost', `outpost: { controlPlaneOutpostARN: "${outpost}" }\n${own('outpostARN: "arn:aws:outposts:eu-central-1:1:outpost/op-2"')}`, 'nodegroup-on-outpost'],
    ['managed nodes on an Outpost', group(`outpostARN: "${outpost}"`), 'nodegroup-on-outpost'],
    ['an old Karpenter', 'iam: { withOIDC: true }\nkarpenter: { version: "0.19.3" }', 'karpenter-without-oidc'],
    ['AmazonLinux2 where no version is named', group('amiFamily: AmazonLinux2'), 'amazon-linux-2-ended'],
    ['GPUs on ARM with AmazonLinux2', `${version(32)}${own('instanceType: g5g.xlarge, amiFamily: AmazonLinux2')}`, 'type-without-image'],
    ['Inferentia on Ubuntu', group('instanceTypes: [t3.large, inf2.xlarge], amiFamily: Ubuntu2404'), 'type-without-image'],
    ['an image of Windows in a managed nodegroup', group('ami: ami-1, amiFamily: WindowsServer2022CoreContainer'), 'incomplete-custom-image'],
    ['an image of Ubuntu without its start', own('ami: ami-1, amiFamily: Ubuntu2404'), 'incomplete-custom-image'],
    ['another start without an image', group('amiFamily: Ubuntu2404, overrideBootstrapCommand: run'), 'unsupported-bootstrap-commands'],
    ['the kubelet of Bottlerocket', own('amiFamily: Bottlerocket, kubeletExtraConfig: { maxPods: 3 }'), 'unsupported-kubelet-config'],
    ['an address of DNS twice', own('amiFamily: Bottlerocket, clusterDNS: 10.0.0.10, bottlerocket: { settings: { kubernetes: { cluster-dns-ip: 10.0.0.10 } } }'), 'misplaced-bottlerocket-settings'],
    ['docker', `${version(32)}${own('amiFamily: AmazonLinux2, containerRuntime: dockerd')}`, 'unsupported-container-runtime'],
    ['an encrypted volume without a size in nodeGroups', own('volumeEncrypted: true'), 'incomplete-node-volume'],
    ['throughput of io1', group('volumeType: io1, volumeIOPS: 200, volumeThroughput: 200'), 'impossible-volume-performance'],
    ['operations of gp2', group('volumeType: gp2, volumeIOPS: 200'), 'impossible-volume-performance'],
    ['an instance profile of managed nodes', group('iam: { instanceProfileARN: "arn:aws:iam::1:instance-profile/a" }'), 'instance-role-and-settings'],
    ['a market without a reservation', group('instanceMarketOptions: { marketType: capacity-block }'), 'contradicting-capacity-reservation'],
    ['a taint of the EKS API', group('taints: [{ key: gpu, effect: NO_SCHEDULE }]'), 'value-not-allowed'],
    ['a map of taints without an effect', own('taints: { gpu: "true" }'), 'invalid-nodegroup-taint'],
    ['a label with a space', group('labels: { a: "b c" }'), 'invalid-nodegroup-label'],
    ['twenty-one types', own(`instancesDistribution: { instanceTypes: [${Array.from({ length: 21 }, (_, index) => `m${index}.large`).join(', ')}] }`), 'instances-distribution'],
    ['Spot pools of an optimized strategy', own('instancesDistribution: { instanceTypes: [m5.large], spotInstancePools: 2, spotAllocationStrategy: capacity-optimized }'), 'instances-distribution'],
    ['maxSize alone, below two', group('maxSize: 1'), 'nodegroup-sizes-crossed'],
    ['more missing nodes than there are', group('maxSize: 3, updateConfig: { maxUnavailable: 4 }'), 'unusable-update-config'],
    ['an update without a limit', group('updateConfig: {}'), 'unusable-update-config'],
    ['a version of a launch template in words', group('launchTemplate: { id: lt-1, version: latest }'), 'launch-template-beside-settings'],
    ['a key beside a launch template', group('launchTemplate: { id: lt-1 }, ssh: { publicKeyName: mine }'), 'launch-template-beside-settings'],
  ])('%s', (_, body, rule) => {
    expect(found(body)).toContain(`error ${rule}`);
  });
});

describe('eksctl takes and does otherwise than meant', () => {
  test.each([
    ['a key in the wrong case', group('minsize: 1'), 'eksctl-key-in-wrong-case'],
    ['a creator without rights in the mode CONFIG_MAP', 'accessConfig: { authenticationMode: CONFIG_MAP, bootstrapClusterCreatorAdminPermissions: false }', 'cluster-that-nobody-enters'],
    ['a name with an underscore', 'metadata: { name: shop_1, region: eu-central-1 }', 'invalid-cluster-name'],
    ['nodes on an Outpost before their cluster', own(`outpostARN: "${outpost}"`), 'outpost-nodegroup-too-early'],
    ['an unknown repair', group('nodeRepairConfig: { nodeRepairConfigOverrides: [{ nodeMonitoringCondition: a, nodeUnhealthyReason: b, minRepairWaitTimeMins: 1, repairAction: Terminate }] }'), 'impossible-node-repair'],
  ])('%s', (_, body, rule) => {
    const { snapshot, uri } = world(catalog, head + (body.startsWith('metadata') ? '' : metadata) + body);
    expect(diagnostics(snapshot, { uri }).map((it) => `${it.severity} ${it.rule}`)).toEqual([`warning ${rule}`]);
  });
});

test('values that eksctl takes in any case of letters are offered in its own', () => {
  const { snapshot, cursor } = world(catalog, `${head}${metadata}managedNodeGroups:\n  - name: workers\n    amiFamily: <|>\n`);
  const offered = completion(snapshot, cursor).items.map((it) => it.label);
  expect(offered).toEqual(expect.arrayContaining(['AmazonLinux2023', 'Bottlerocket', 'WindowsServer2025FullContainer']));
});
