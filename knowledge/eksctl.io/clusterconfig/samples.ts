import type { Sample } from '../../../engine/model.js';

export const samples: readonly Sample[] = [
  {
    id: 'eksctl-hybrid-cluster',
    title: 'A cluster for hybrid nodes',
    chooseWhen: 'Machines in your own data centre shall join a cluster, reached over a private line and known to Systems Manager.',
    yaml: `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata:
  name: plant
  region: eu-central-1
  version: "1.34"
vpc:
  cidr: 10.0.0.0/16
  clusterEndpoints:
    publicAccess: false
    privateAccess: true
kubernetesNetworkConfig:
  serviceIPv4CIDR: 172.20.0.0/16
accessConfig:
  authenticationMode: API
remoteNetworkConfig:
  iam:
    provider: SSM
  vpcGatewayID: tgw-0123456789abcdef0
  remoteNodeNetworks:
    - cidrs:
        - 10.80.0.0/16
  remotePodNetworks:
    - cidrs:
        - 10.85.0.0/16
`,
  },
];
