import { overlaps, parseCidr, say } from '../../../engine/kit.js';
import type { Finding, Message, Rule } from '../../../engine/model.js';
import type { Cluster, Range } from '../model.js';
import { clusterRule } from '../world.js';

export const overlappingNetworks: Rule = clusterRule({
  id: 'overlapping-networks',
  severity: 'warning',
  summary: 'Two networks of a cluster share addresses.',
  why: `The control plane reaches hybrid nodes and their pods by address. An address that is also one of the VPC, of services or of another remote network is answered by the wrong machine, or by none.

EKS refuses remote networks that overlap the VPC: that is an error here. Where a file leaves the range of services open, EKS takes 10.100.0.0/16 or 172.20.0.0/16; where an eksctl file names no VPC, eksctl makes one of 192.168.0.0/16.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-networking.html', 'https://github.com/aws/aws-cdk/issues/33767', 'https://eksctl.io/usage/vpc-configuration/'],
  upstream: ['Invalid remote node network: CIDR … overlaps with VPC CIDR …'],
  covers: ['HN10', 'HN11', 'HN12', 'CF08'],
  examples: [
    {
      title: 'Nodes in the VPC, pods among nodes, services among pods',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        vpc:
          cidr: 10.80.0.0/16
        kubernetesNetworkConfig:
          serviceIPv4CIDR: 10.90.8.0/21
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.80.146.0/24, 10.90.0.0/20]
      #               ^^^^^^^^^^^^^^ 10.80.146.0/24 overlaps the VPC, which is 10.80.0.0/16
      #                               ^^^^^^^^^^^^ 10.90.0.0/20 overlaps the addresses of services, 10.90.8.0/21
          remotePodNetworks:
            - cidrs: [10.90.0.0/16]
      #               ^^^^^^^^^^^^ 10.90.0.0/16 overlaps 10.90.0.0/20 of the remote node networks
      #               ^^^^^^^^^^^^ 10.90.0.0/16 overlaps the addresses of services, 10.90.8.0/21`,
    },
    {
      title: 'What nobody has written',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [192.168.7.0/24]
      #               ^^^^^^^^^^^^^^ 192.168.7.0/24 overlaps 192.168.0.0/16, the VPC that eksctl makes when the file names none
          remotePodNetworks:
            - cidrs: [172.20.0.0/20]
      #               ^^^^^^^^^^^^^ 172.20.0.0/20 overlaps 172.20.0.0/16, which EKS may take for services when nobody chooses`,
    },
    {
      title: 'The VPC of the same template',
      yaml: `
        Resources:
          Vpc:
            Type: AWS::EC2::VPC
            Properties:
              CidrBlock: 10.0.0.0/16
          Subnet:
            Type: AWS::EC2::Subnet
            Properties:
              VpcId: !Ref Vpc
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              ResourcesVpcConfig:
                SubnetIds: [!Ref Subnet]
              RemoteNetworkConfig:
                RemoteNodeNetworks:
                  - Cidrs: [10.0.9.0/24]
      #                     ^^^^^^^^^^^ 10.0.9.0/24 overlaps the VPC, which is 10.0.0.0/16`,
    },
    {
      title: 'Side by side',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        vpc:
          cidr: 10.0.0.0/16
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]
          remotePodNetworks:
            - cidrs: [10.85.0.0/16]`,
    },
  ],
}, function* (cluster) {
  const { nodes, pods } = cluster;
  for (const range of nodes.all) yield* clashes(range, others(cluster));
  for (const range of pods.all) yield* clashes(range, [...nodes.all, ...others(cluster)]);
});

function others({ vpc, service, remote, resource }: Cluster): readonly Range[] {
  const open = service.node === undefined && service.complete && remote !== undefined;
  const usual = open ? serviceDefaults.map((text): Range => ({ role: 'service', text, cidr: parseCidr(text), node: undefined, document: resource.document })) : [];
  return [...vpc.all, ...service.all, ...usual];
}

const serviceDefaults: readonly string[] = Object.freeze(['10.100.0.0/16', '172.20.0.0/16']);

function* clashes(range: Range, against: readonly Range[]): Iterable<Finding> {
  const { node, cidr } = range;
  if (!node || !cidr) return;
  for (const other of against) {
    if (!other.cidr || !overlaps(cidr, other.cidr)) continue;
    const refused = other.role === 'vpc' && other.node !== undefined;
    yield {
      span: node.span,
      message: clash(range, other),
      ...(refused ? { severity: 'error' } : {}),
      ...(other.node ? { related: [{ document: other.document, span: other.node.span, message: say`${other.text} stands here` }] } : {}),
    };
  }
}

function clash({ text }: Range, other: Range): Message {
  if (other.role === 'vpc') return other.node ? say`${text} overlaps the VPC, which is ${other.text}` : say`${text} overlaps ${other.text}, the VPC that eksctl makes when the file names none`;
  if (other.role === 'service') return other.node ? say`${text} overlaps the addresses of services, ${other.text}` : say`${text} overlaps ${other.text}, which EKS may take for services when nobody chooses`;
  return say`${text} overlaps ${other.text} of the remote node networks`;
}
