import type { Docs } from '../../../../engine/model.js';
import { section, type Table } from './write.js';

const hybrid = 'https://eksctl.io/usage/hybrid-nodes/';
const networking = 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-networking.html';
const vpc = 'https://eksctl.io/usage/vpc-configuration/';
const subnets = 'https://eksctl.io/usage/vpc-subnet-settings/';
const endpoints = 'https://eksctl.io/usage/vpc-cluster-access/';
const ipv6 = 'https://eksctl.io/usage/vpc-ip-family/';

const range = 'An IPv4 range from /8 to /32 inside of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or, since February 2026, 100.64.0.0/10.';

const subnet: Table = {
  '*': 'One subnet: its zone, or a name of your choice.',
  '*.id': 'The subnet, where it exists.',
  '*.az': 'Its zone.',
  '*.cidr': 'Its range.',
};

/**
 * Facts: https://schema.eksctl.io, the pages of eksctl above, and the guide on hybrid nodes of EKS; CGNAT ranges in its
 * pull requests #1217 and #1218.
 */
export const networkDocs: Docs = {
  ...section('', vpc, {
    availabilityZones: { does: 'Zones in which eksctl makes subnets: two at least.', absent: 'eksctl picks three.' },
    localZones: { does: 'AWS Local Zones in which eksctl makes subnets for nodes.', link: 'https://docs.aws.amazon.com/eks/latest/userguide/local-zones.html' },
  }),
  ...section('kubernetesNetworkConfig', vpc, {
    '': 'Addresses inside of the cluster.',
    ipFamily: { does: '`IPv4` or `IPv6`, for good.', absent: 'IPv4.', trap: 'Hybrid nodes need IPv4.', link: ipv6 },
    serviceIPv4CIDR: {
      does: 'Addresses of services: a private range from /12 to /24 that overlaps neither the VPC nor remote networks.',
      absent: 'EKS takes 10.100.0.0/16 or 172.20.0.0/16.',
      trap: 'It cannot be changed later. NodeConfig repeats it in `spec.cluster.cidr`.',
      link: 'https://docs.aws.amazon.com/eks/latest/APIReference/API_KubernetesNetworkConfigRequest.html',
    },
    serviceIPv6CIDR: { does: 'Addresses of services, as EKS chose them. Nobody writes it.', link: ipv6 },
  }),
  ...section('remoteNetworkConfig', hybrid, {
    '': {
      does: 'Makes the cluster ready for hybrid nodes: which addresses lie beyond the VPC, and how machines there prove who they are.',
      absent: 'No hybrid nodes.',
      trap: 'Needs the IPv4 family and access entries; since April 2025 it may be changed on a cluster that exists.',
    },
    iam: 'What gives machines their identity in AWS. eksctl makes the role.',
    'iam.provider': {
      does: '`SSM` (activations of Systems Manager) or `IRA` (certificates, with IAM Roles Anywhere), in any case of letters.',
      absent: 'SSM.',
      trap: 'One provider for the whole cluster is the advice of EKS.',
    },
    'iam.caBundleCert': 'Certificates of your authority as PEM, for `IRA` only.',
    'iam.roleARN': 'A role that exists already, instead of one that eksctl makes.',
    vpcGatewayID: {
      does: 'The transit gateway (`tgw-…`) or virtual private gateway (`vgw-…`) through which eksctl routes the remote networks.',
      absent: 'You make the routes.',
      trap: 'Only for a VPC that eksctl makes: refused beside `vpc.id`.',
    },
  }),
  ...section('remoteNetworkConfig', networking, {
    remoteNodeNetworks: {
      does: 'Addresses of the machines. One entry, at most 15 ranges in its `cidrs`.',
      trap: 'Certificates of kubelets are approved only for addresses that lie in these ranges.',
    },
    'remoteNodeNetworks[]': 'The only entry.',
    'remoteNodeNetworks[].cidrs': 'Ranges of machines.',
    'remoteNodeNetworks[].cidrs[]': { does: range, trap: 'It must not overlap the VPC, services or pods.' },
    remotePodNetworks: {
      does: 'Addresses of pods on hybrid nodes. One entry, at most 15 ranges.',
      absent: 'Fine as long as nothing in AWS has to call pods there: no webhooks, no metrics-server, no load balancer targets, and a network plugin that masquerades.',
      trap: 'The pool of Cilium or Calico has to lie in these ranges.',
    },
    'remotePodNetworks[]': 'The only entry. An empty list asks eksctl to remove what is there.',
    'remotePodNetworks[].cidrs': 'Ranges of pods.',
    'remotePodNetworks[].cidrs[]': { does: range, trap: 'It must not overlap the VPC, services or nodes.' },
  }),
  ...section('vpc', vpc, {
    '': { does: 'The network in AWS.', absent: 'eksctl makes a VPC of 192.168.0.0/16.' },
    id: { does: 'A VPC that exists.', absent: 'eksctl makes one.' },
    cidr: { does: 'Addresses of the VPC.', absent: '192.168.0.0/16.', trap: 'That default is also what many networks at home and in factories use.' },
    ipv6Cidr: { does: 'IPv6 addresses of the VPC, with `ipv6Pool`.', link: ipv6 },
    ipv6Pool: { does: 'The pool that `ipv6Cidr` is taken from.', link: ipv6 },
    autoAllocateIPv6: { does: 'Gives the subnets of a VPC of the IPv4 family IPv6 ranges as well.', link: ipv6 },
    extraCIDRs: 'More IPv4 ranges that may reach the nodes, such as those of peers.',
    extraIPv6CIDRs: { does: 'More IPv6 ranges, for clusters of the IPv6 family.', link: ipv6 },
    nat: 'How private subnets reach the internet.',
    'nat.gateway': {
      does: 'How many NAT gateways.',
      absent: '`Single`',
      values: { Disable: 'None: nodes in private subnets reach no internet.', Single: 'One for all zones.', HighlyAvailable: 'One in each zone.' },
    },
    subnets: { does: 'Subnets that exist, or the ranges of those that eksctl makes.', link: subnets },
    'subnets.private': { does: 'Subnets without a way in from the internet.', link: subnets },
    'subnets.public': { does: 'Subnets behind an internet gateway.', link: subnets },
    hostnameType: {
      does: 'How nodes are called, in subnets that eksctl makes.',
      values: { 'ip-name': 'After their address.', 'resource-name': 'After their instance id.' },
    },
    securityGroup: { does: 'A security group for the control plane that exists.', absent: 'eksctl makes one.' },
    sharedNodeSecurityGroup: { does: 'A security group for all nodes that exists.', absent: 'eksctl makes one.' },
    manageSharedNodeSecurityGroupRules: { does: 'eksctl writes the rules of that group.', absent: 'true' },
    controlPlaneSubnetIDs: { does: 'Where the interfaces of the control plane stand.', link: 'https://eksctl.io/usage/cluster-subnets-security-groups/' },
    controlPlaneSecurityGroupIDs: { does: 'Security groups of the control plane; they exclude `securityGroup`.', link: 'https://eksctl.io/usage/cluster-subnets-security-groups/' },
    controlPlaneOnPrivateSubnets: 'Puts the interfaces of the control plane into private subnets only; needs two zones.',
    controlPlaneEgressMode: '`AWS_MANAGED`, or `CUSTOMER_ROUTED` when the control plane shall reach out through your VPC.',
    clusterEndpoints: { does: 'From where the API server can be reached.', link: endpoints },
    'clusterEndpoints.publicAccess': { does: 'Over the internet.', absent: 'true', link: endpoints },
    'clusterEndpoints.privateAccess': { does: 'Inside of the VPC and what is connected to it.', absent: 'false', trap: 'Hybrid nodes need one of the two, not both.', link: endpoints },
    publicAccessCIDRs: { does: 'Ranges that may call the API server over the internet.', absent: 'Everybody.', link: endpoints },
  }),
  ...section('vpc.subnets.private', subnets, subnet),
  ...section('vpc.subnets.public', subnets, subnet),
  ...section('privateCluster', 'https://eksctl.io/usage/eks-private-cluster/', {
    '': 'A cluster without a way out to the internet.',
    enabled: { does: 'Turns it on. eksctl sets the endpoints of the cluster itself.', absent: 'false' },
    skipEndpointCreation: { does: 'You have made the VPC endpoints.', absent: 'false' },
    additionalEndpointServices: {
      does: 'More VPC endpoints than nodes need anyway.',
      values: { cloudformation: 'For `cfn-signal` of nodes.', autoscaling: 'For Cluster Autoscaler.', logs: 'For logs to CloudWatch.' },
    },
  }),
};
