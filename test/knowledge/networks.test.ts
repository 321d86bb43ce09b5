import { describe, expect, test } from 'vitest';
import { diagnostics } from '../../engine/features/diagnostics.js';
import { textOf } from '../../engine/say.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { catalog } from '../../knowledge/catalog.js';
import { clustersIn } from '../../knowledge/networks/world.js';

type Files = Readonly<Record<string, string>>;

function worldOf(files: Files) {
  const workspace = createWorkspace(catalog);
  workspace.apply({ put: Object.entries(files).map(([name, text]) => ({ uri: `file:///w/${name}`, text })) });
  return workspace.snapshot();
}

/** What is said about the networks in the first file. */
function said(files: Files): readonly string[] {
  const [name = ''] = Object.keys(files);
  return diagnostics(worldOf(files), { uri: `file:///w/${name}` }).filter((it) => it.severity === 'error' || it.severity === 'warning').map((it) => `${it.rule}: ${textOf(it.message)}`);
}

function clustersOf(text: string) {
  const world = worldOf({ 'main.yaml': text });
  return world.documents('file:///w/main.yaml').flatMap((it) => world.resources(it.document)).flatMap(clustersIn);
}

const eksctl = (rest: string) => `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: { name: plant, region: eu-central-1 }\n${rest}`;
const template = (properties: string, rest = '') => `Resources:\n  Cluster:\n    Type: AWS::EKS::Cluster\n    Properties:\n${properties.replace(/^/gm, '      ')}\n${rest}`;
const node = (rest: string) => `apiVersion: node.eks.aws/v1alpha1\nkind: NodeConfig\nspec:\n  cluster: { name: plant, region: eu-central-1 }\n  hybrid: { iamRolesAnywhere: { nodeName: a, trustAnchorArn: "\${A}", profileArn: "\${B}", roleArn: "\${C}" } }\n${rest}`;

describe('the clusters of a file', () => {
  test('are the same thing in eksctl and in a template', () => {
    const [one] = clustersOf(eksctl('vpc: { cidr: 10.0.0.0/16 }\nremoteNetworkConfig: { remoteNodeNetworks: [{ cidrs: [10.80.0.0/16] }] }\n'));
    const [other] = clustersOf(template('Name: plant\nRemoteNetworkConfig: { RemoteNodeNetworks: [{ Cidrs: [10.80.0.0/16] }] }'));
    const known = (it: typeof one) => ({ name: it?.name, nodes: it?.nodes.all.map(({ text }) => text), complete: it?.nodes.complete });
    expect(known(one)).toEqual({ name: 'plant', nodes: ['10.80.0.0/16'], complete: true });
    expect(known(other)).toEqual(known(one));
  });

  test('are read from a template in JSON, several at once', () => {
    const cluster = (name: string) => ({ Type: 'AWS::EKS::Cluster', Properties: { Name: name } });
    expect(clustersOf(JSON.stringify({ Resources: { A: cluster('a'), B: cluster('b') } })).map((it) => it.name)).toEqual(['a', 'b']);
  });

  test('are not taken from resources that a condition may leave out', () => {
    expect(clustersOf('Resources:\n  Cluster:\n    Type: AWS::EKS::Cluster\n    Condition: Hybrid\n    Properties: { Name: a }\n')).toEqual([]);
  });

  test.each([
    ['a placeholder', eksctl('remoteNetworkConfig: { remoteNodeNetworks: [{ cidrs: [10.80.0.0/16, "${CIDR}"] }] }\n')],
    ['a list that is one', eksctl('remoteNetworkConfig:\n  remoteNodeNetworks: ${NETWORKS}\n')],
    ['Ref in its short form', template('RemoteNetworkConfig: { RemoteNodeNetworks: [{ Cidrs: [!Ref Cidr] }] }')],
    ['Ref in its long form', template('RemoteNetworkConfig: { RemoteNodeNetworks: [{ Cidrs: [{ Ref: Cidr }] }] }')],
    ['a function for the ranges', template('RemoteNetworkConfig: { RemoteNodeNetworks: [{ Cidrs: !Split [",", !Ref Cidrs] }] }')],
    ['a function for the list', template('RemoteNetworkConfig:\n  RemoteNodeNetworks: !If [Hybrid, [{ Cidrs: [10.80.0.0/16] }], !Ref "AWS::NoValue"]')],
    ['a dynamic reference', template('RemoteNetworkConfig: { RemoteNodeNetworks: [{ Cidrs: ["{{resolve:ssm:cidr}}"] }] }')],
    ['an entry without ranges', template('RemoteNetworkConfig: { RemoteNodeNetworks: [{}] }')],
  ])('are not known in full with %s', (_, text) => {
    expect(clustersOf(text)[0]?.nodes.complete).toBe(false);
  });
});

describe('nothing is concluded', () => {
  const hybrid = 'remoteNetworkConfig:\n  remoteNodeNetworks:\n    - cidrs: [192.168.1.0/24]\n';
  test.each([
    ['about the usual VPC of eksctl when the file names one', eksctl(`vpc: { id: vpc-0123456789abcdef0 }\n${hybrid}`)],
    ['about it when the file names subnets', eksctl(`vpc: { subnets: { private: { a: { id: subnet-1 } } } }\n${hybrid}`)],
    ['about it when its range is a placeholder', eksctl(`vpc: { cidr: "\${CIDR}" }\n${hybrid}`)],
    ['about a VPC that the cluster does not use', template('AccessConfig: { AuthenticationMode: API }\nResourcesVpcConfig: { SubnetIds: [subnet-1] }\nRemoteNetworkConfig: { RemoteNodeNetworks: [{ Cidrs: [10.0.0.0/24] }] }', '  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }\n')],
    ['about a mode that a function chooses', template('AccessConfig: !If [New, { AuthenticationMode: API }, !Ref "AWS::NoValue"]\nRemoteNetworkConfig: { RemoteNodeNetworks: [{ Cidrs: [10.80.0.0/16] }] }')],
    ['about remote networks that a function chooses', template('RemoteNetworkConfig: !If [Hybrid, { RemotePodNetworks: [] }, !Ref "AWS::NoValue"]')],
    ['about remote networks that a function chooses, in its long form', template('RemoteNetworkConfig: { "Fn::If": [Hybrid, { RemotePodNetworks: [] }, { Ref: "AWS::NoValue" }] }')],
    ['about a provider that is a placeholder', eksctl('vpc: { cidr: 10.0.0.0/16 }\nremoteNetworkConfig:\n  iam: { provider: "${PROVIDER}", caBundleCert: "${CA}" }\n  remoteNodeNetworks:\n    - cidrs: [10.80.0.0/16]\n')],
    ['about words that a guide prints to be filled in', eksctl('remoteNetworkConfig:\n  iam: { provider: CREDS_PROVIDER }\n  vpcGatewayID: GATEWAY_ID\n  remoteNodeNetworks:\n    - cidrs: [REMOTE_NODE_CIDRS]\n  remotePodNetworks:\n    - cidrs: [REMOTE_POD_CIDRS]\n')],
    ['about nodes that template code adds', eksctl('remoteNetworkConfig:\n  remotePodNetworks:\n    - cidrs: [10.85.0.0/16]\n{{ include "nodes" . | indent 2 }}\n')],
    ['about resources that a loop makes', 'Transform: AWS::LanguageExtensions\nResources:\n  Fn::ForEach::Clusters:\n    - Name\n    - [a, b]\n    - "C${Name}": { Type: AWS::EKS::Cluster }\n  Vpc: { Type: AWS::EC2::VPC }\n'],
    ['about sections that are empty', eksctl('vpc:\n  clusterEndpoints:\nremoteNetworkConfig:\naddons:\naccessConfig: ~\nkubernetesNetworkConfig:\n')],
    ['about a cluster without remote networks', template('AccessConfig: { AuthenticationMode: CONFIG_MAP }\nResourcesVpcConfig: { EndpointPrivateAccess: true, EndpointPublicAccess: true }')],
  ])('%s', (_, text) => {
    expect(said({ 'main.yaml': text })).toEqual([]);
  });

  const cluster = eksctl('vpc: { cidr: 10.0.0.0/16 }\nremoteNetworkConfig:\n  remoteNodeNetworks:\n    - cidrs: [10.80.0.0/16]\n  remotePodNetworks:\n    - cidrs: [10.85.0.0/16]\n');
  const address = node('  kubelet: { flags: ["--node-ip=10.90.0.1"] }\n');
  test.each([
    ['about a node of another cluster', { 'node.yaml': address, 'cluster.yaml': cluster.replace('plant', 'shop') }],
    ['about a node whose cluster is a placeholder', { 'node.yaml': address.replace('name: plant', 'name: "${NAME}"'), 'cluster.yaml': cluster }],
    ['about a node when one of its networks is unknown', { 'node.yaml': address, 'cluster.yaml': cluster.replace('[10.80.0.0/16]', '[10.80.0.0/16, "${MORE}"]') }],
    ['about a node that one of two files of its cluster lets in', { 'node.yaml': address, 'cluster.yaml': cluster, 'template.yaml': template('Name: plant\nRemoteNetworkConfig: { RemoteNodeNetworks: [{ Cidrs: [10.90.0.0/16] }] }') }],
    ['about an address that the kubelet chooses', { 'node.yaml': node('  kubelet: { flags: ["--node-ip=0.0.0.0"] }\n'), 'cluster.yaml': cluster }],
    ['about pools of Cilium far from any hybrid cluster', { 'other/values.yaml': 'ipam: { operator: { clusterPoolIPv4PodCIDRList: [10.0.0.0/8] } }\n', 'cluster.yaml': cluster }],
    ['about pools that lie in the networks of one of several clusters', { 'values.yaml': 'ipam: { operator: { clusterPoolIPv4PodCIDRList: [10.99.0.0/17] } }\n', 'cluster.yaml': cluster, 'shop/cluster.yaml': cluster.replace('plant', 'shop').replace('10.85.', '10.99.') }],
    ['about pools when the networks of a cluster come from a function', { 'values.yaml': 'ipam: { operator: { clusterPoolIPv4PodCIDRList: [10.99.0.0/17] } }\n', 'cluster.yaml': cluster, 'shop/template.yaml': template('Name: shop\nRemoteNetworkConfig: !If [Hybrid, { RemotePodNetworks: [] }, !Ref "AWS::NoValue"]') }],
    ['about pools of a mode that has none', { 'values.yaml': 'ipam: { mode: eni, operator: { clusterPoolIPv4PodCIDRList: [10.0.0.0/8] } }\n', 'cluster.yaml': cluster }],
  ])('%s', (_, files) => {
    expect(said(files)).toEqual([]);
  });
});

describe('across files', () => {
  const values = 'ipam:\n  operator:\n    clusterPoolIPv4PodCIDRList: [10.86.0.0/16]\n';
  const pods = template('Name: plant\nAccessConfig: { AuthenticationMode: API }\nRemoteNetworkConfig: { RemoteNodeNetworks: [{ Cidrs: [10.80.0.0/16] }], RemotePodNetworks: [{ Cidrs: [10.85.0.0/16] }] }');

  test('values of Cilium are held against a template, also as a part of another chart', () => {
    const message = 'pod-pool-outside-remote-networks: Cilium hands out 10.86.0.0/16, which is not inside of the remote pod networks 10.85.0.0/16';
    expect(said({ 'values.yaml': values, 'template.yaml': pods })).toEqual([message]);
    expect(said({ 'values.yaml': `cilium:\n${values.replace(/^/gm, '  ')}`, 'template.yaml': pods })).toEqual([message]);
  });

  test('a change of the cluster is seen in files that did not change', () => {
    const workspace = createWorkspace(catalog);
    const rulesOf = () => diagnostics(workspace.snapshot(), { uri: 'file:///w/values.yaml' }).map((it) => it.rule);
    workspace.apply({ put: [{ uri: 'file:///w/values.yaml', text: values }, { uri: 'file:///w/template.yaml', text: pods }] });
    expect(rulesOf()).toEqual(['pod-pool-outside-remote-networks']);
    workspace.apply({ put: [{ uri: 'file:///w/template.yaml', text: pods.replace('10.85.0.0', '10.86.0.0') }] });
    expect(rulesOf()).toEqual([]);
  });

  test('the finding shows where the networks are written', () => {
    const world = worldOf({ 'values.yaml': values, 'template.yaml': pods });
    expect(diagnostics(world, { uri: 'file:///w/values.yaml' }).flatMap((it) => it.related ?? []).map((it) => it.uri)).toEqual(['file:///w/template.yaml']);
  });
});

describe('a cluster that Terraform makes', () => {
  const terraform = (text: string) => {
    const world = worldOf({ 'main.tf': text });
    return world.documents('file:///w/main.tf').flatMap((it) => world.resources(it.document)).flatMap(clustersIn);
  };
  const texts = (ranges: { readonly all: readonly { readonly text: string }[] }) => ranges.all.map((it) => it.text);

  test('has the networks of its blocks', () => {
    const [cluster] = terraform(`resource "aws_eks_cluster" "this" {
  name     = "plant"
  role_arn = aws_iam_role.this.arn
  kubernetes_network_config {
    service_ipv4_cidr = "10.96.0.0/16"
  }
  remote_network_config {
    remote_node_networks { cidrs = ["10.80.0.0/16"] }
  }
}`);
    expect(cluster).toMatchObject({ by: 'Terraform', name: 'plant', mayBeHybrid: true, nodes: { complete: true }, pods: { complete: true, node: undefined, all: [] } });
    expect(texts(cluster!.nodes)).toEqual(['10.80.0.0/16']);
    expect(texts(cluster!.service)).toEqual(['10.96.0.0/16']);
  });

  test('is known by the inputs of the usual module, in its older names too', () => {
    const [cluster] = terraform(`module "eks" {
  source                    = "terraform-aws-modules/eks/aws"
  version                   = "~> 20.31"
  cluster_name              = "plant"
  cluster_service_ipv4_cidr = "10.96.0.0/16"
  cluster_remote_network_config = {
    remote_node_networks = { cidrs = ["10.80.0.0/16"] }
    remote_pod_networks  = { cidrs = ["10.85.0.0/16", var.more] }
  }
}`);
    expect(cluster).toMatchObject({ name: 'plant', nodes: { complete: true }, pods: { complete: false } });
    expect(texts(cluster!.service)).toEqual(['10.96.0.0/16']);
  });

  test('is unknown where somebody else decides', () => {
    const [generic] = terraform('resource "aws_eks_cluster" "this" {\n  name = var.name\n  dynamic "remote_network_config" {\n    for_each = var.remote\n    content {}\n  }\n}');
    expect(generic).toMatchObject({ name: undefined, mayBeHybrid: true, remote: undefined, nodes: { complete: false }, pods: { complete: false } });
    const [counted] = terraform('resource "aws_eks_cluster" "this" {\n  count = var.create ? 1 : 0\n  remote_network_config {\n    remote_node_networks { cidrs = ["10.80.0.0/16"] }\n  }\n}');
    expect(counted).toMatchObject({ remote: undefined, nodes: { complete: false }, pods: { complete: false } });
    expect(terraform('module "other" {\n  source = "./modules/cluster"\n  remote_network_config = {}\n}')).toEqual([]);
  });

  test('is what machines and services of other files are compared with, by its name', () => {
    const main = 'module "eks" {\n  source = "terraform-aws-modules/eks/aws"\n  name = "plant"\n  service_ipv4_cidr = "10.96.0.0/16"\n  remote_network_config = {\n    remote_node_networks = { cidrs = ["10.80.0.0/16"] }\n  }\n}';
    const found = said({ 'node.yaml': node('  kubelet: { flags: [--node-ip=10.90.0.7] }\n'), 'infra/main.tf': main });
    expect(found).toEqual(['node-ip-outside-remote-networks: 10.90.0.7 is not inside of the cluster’s remote node networks 10.80.0.0/16']);
    expect(said({ 'node.yaml': 'apiVersion: node.eks.aws/v1alpha1\nkind: NodeConfig\nspec:\n  cluster: { name: plant, cidr: 172.20.0.0/16, apiServerEndpoint: "https://a.eu-central-1.eks.amazonaws.com", certificateAuthority: "${CA}" }\n', 'infra/main.tf': main }))
      .toEqual(['service-range-of-another-cluster: The cluster has its services in 10.96.0.0/16, not in 172.20.0.0/16']);
  });

  test('gets no findings of its own', () => {
    const text = 'module "eks" {\n  source = "terraform-aws-modules/eks/aws"\n  remote_network_config = {\n    remote_node_networks = { cidrs = ["not a range"] }\n  }\n}\n';
    expect(diagnostics(worldOf({ 'main.tf': text }), { uri: 'file:///w/main.tf' })).toEqual([]);
  });
});
