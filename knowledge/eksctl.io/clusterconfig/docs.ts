import type { Docs } from '../../../engine/model.js';

const hybrid = 'https://eksctl.io/usage/hybrid-nodes/';
const networking = 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-networking.html';
const vpc = 'https://eksctl.io/usage/vpc-configuration/';
const endpoints = 'https://eksctl.io/usage/vpc-cluster-access/';
const addons = 'https://eksctl.io/usage/addons/';

/**
 * Facts: https://schema.eksctl.io, the pages of eksctl above, and the guide on hybrid nodes of EKS; CGNAT ranges in its
 * pull requests #1217 and #1218.
 */
export const docs: Docs = Object.freeze({
  apiVersion: { does: 'Always `eksctl.io/v1alpha5`.', link: 'https://schema.eksctl.io' },
  kind: { does: 'Always `ClusterConfig`.', link: 'https://schema.eksctl.io' },
  metadata: { does: 'Which cluster this is.', link: 'https://schema.eksctl.io' },
  'metadata.name': { does: 'Name of the cluster. NodeConfigs of its nodes repeat it in `spec.cluster.name`.', link: 'https://schema.eksctl.io' },
  accessConfig: { does: 'Who may use the cluster, and how that is found out.', link: 'https://eksctl.io/usage/access-entries/' },
  'accessConfig.authenticationMode': {
    does: 'Where permissions are kept: `API` (access entries), `CONFIG_MAP` (aws-auth), or both with `API_AND_CONFIG_MAP`.',
    absent: '`API_AND_CONFIG_MAP`; CloudFormation and the API take `CONFIG_MAP`.',
    trap: 'Hybrid nodes and EKS Auto Mode need access entries.',
    link: 'https://eksctl.io/usage/access-entries/',
  },
  addons: { does: 'Add-ons that EKS installs and keeps.', link: addons },
  'addons[]': { does: 'One add-on.', link: addons },
  'addons[].name': { does: 'Its name in EKS: `coredns`, `vpc-cni`, `kube-proxy` …', link: addons },
  'addons[].version': {
    does: 'The release, such as `v1.19.0-eksbuild.1`, or `latest`.',
    absent: 'The default of EKS for the version of the cluster.',
    trap: 'Old releases of several add-ons do not know hybrid nodes.',
    link: 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-add-ons.html',
  },
  kubernetesNetworkConfig: { does: 'Addresses inside of the cluster.', link: vpc },
  'kubernetesNetworkConfig.ipFamily': { does: '`IPv4` or `IPv6`, for good.', absent: 'IPv4.', trap: 'Hybrid nodes need IPv4.', link: 'https://eksctl.io/usage/vpc-ip-family/' },
  'kubernetesNetworkConfig.serviceIPv4CIDR': {
    does: 'Addresses of services: a private range from /12 to /24 that overlaps neither the VPC nor remote networks.',
    absent: 'EKS takes 10.100.0.0/16 or 172.20.0.0/16.',
    trap: 'It cannot be changed later. NodeConfig repeats it in `spec.cluster.cidr`.',
    link: 'https://docs.aws.amazon.com/eks/latest/APIReference/API_KubernetesNetworkConfigRequest.html',
  },
  remoteNetworkConfig: {
    does: 'Makes the cluster ready for hybrid nodes: which addresses lie beyond the VPC, and how machines there prove who they are.',
    absent: 'No hybrid nodes.',
    trap: 'Needs the IPv4 family and access entries; since April 2025 it may be changed on a cluster that exists.',
    link: hybrid,
  },
  'remoteNetworkConfig.iam': { does: 'What gives machines their identity in AWS. eksctl makes the role.', link: hybrid },
  'remoteNetworkConfig.iam.provider': {
    does: '`SSM` (activations of Systems Manager) or `IRA` (certificates, with IAM Roles Anywhere), in any case of letters.',
    absent: 'SSM.',
    trap: 'One provider for the whole cluster is the advice of EKS.',
    link: hybrid,
  },
  'remoteNetworkConfig.iam.caBundleCert': { does: 'Certificates of your authority as PEM, for `IRA` only.', link: hybrid },
  'remoteNetworkConfig.iam.roleARN': { does: 'A role that exists already, instead of one that eksctl makes.', link: hybrid },
  'remoteNetworkConfig.vpcGatewayID': {
    does: 'The transit gateway (`tgw-…`) or virtual private gateway (`vgw-…`) through which eksctl routes the remote networks.',
    absent: 'You make the routes.',
    trap: 'Only for a VPC that eksctl makes: refused beside `vpc.id`.',
    link: hybrid,
  },
  'remoteNetworkConfig.remoteNodeNetworks': {
    does: 'Addresses of the machines. One entry, at most 15 ranges in its `cidrs`.',
    trap: 'Certificates of kubelets are approved only for addresses that lie in these ranges.',
    link: networking,
  },
  'remoteNetworkConfig.remoteNodeNetworks[]': { does: 'The only entry.', link: networking },
  'remoteNetworkConfig.remoteNodeNetworks[].cidrs': { does: 'Ranges of machines.', link: networking },
  'remoteNetworkConfig.remoteNodeNetworks[].cidrs[]': {
    does: 'An IPv4 range from /8 to /32 inside of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or, since February 2026, 100.64.0.0/10.',
    trap: 'It must not overlap the VPC, services or pods.',
    link: networking,
  },
  'remoteNetworkConfig.remotePodNetworks': {
    does: 'Addresses of pods on hybrid nodes. One entry, at most 15 ranges.',
    absent: 'Fine as long as nothing in AWS has to call pods there: no webhooks, no metrics-server, no load balancer targets, and a network plugin that masquerades.',
    trap: 'The pool of Cilium or Calico has to lie in these ranges.',
    link: networking,
  },
  'remoteNetworkConfig.remotePodNetworks[]': { does: 'The only entry. An empty list asks eksctl to remove what is there.', link: networking },
  'remoteNetworkConfig.remotePodNetworks[].cidrs': { does: 'Ranges of pods.', link: networking },
  'remoteNetworkConfig.remotePodNetworks[].cidrs[]': {
    does: 'An IPv4 range from /8 to /32 inside of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or, since February 2026, 100.64.0.0/10.',
    trap: 'It must not overlap the VPC, services or nodes.',
    link: networking,
  },
  vpc: { does: 'The network in AWS.', absent: 'eksctl makes a VPC of 192.168.0.0/16.', link: vpc },
  'vpc.id': { does: 'A VPC that exists.', absent: 'eksctl makes one.', link: vpc },
  'vpc.cidr': { does: 'Addresses of the VPC.', absent: '192.168.0.0/16.', trap: 'That default is also what many networks at home and in factories use.', link: vpc },
  'vpc.clusterEndpoints': { does: 'From where the API server can be reached.', link: endpoints },
  'vpc.clusterEndpoints.publicAccess': { does: 'Over the internet.', absent: 'true', link: endpoints },
  'vpc.clusterEndpoints.privateAccess': { does: 'Inside of the VPC and what is connected to it.', absent: 'false', trap: 'Hybrid nodes need one of the two, not both.', link: endpoints },
});
