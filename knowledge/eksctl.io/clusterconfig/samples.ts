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
  {
    id: 'eksctl-hybrid-auto-mode',
    title: 'Hybrid nodes, and EKS Auto Mode for peaks',
    chooseWhen: 'Machines in your own data centre carry the load, and nodes in AWS come and go with what exceeds it.',
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
autoModeConfig:
  enabled: true
addons:
  # Auto Mode brings both for its own nodes only; machines on site need the add-ons.
  - name: coredns
  - name: kube-proxy
`,
  },
  {
    id: 'eksctl-auto-mode-cluster',
    title: 'A cluster with EKS Auto Mode',
    chooseWhen: 'Nobody should have to care for nodes, storage drivers and load balancer controllers.',
    yaml: `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata:
  name: auto
  region: eu-central-1
  version: "1.34"
vpc:
  cidr: 10.0.0.0/16
  clusterEndpoints:
    publicAccess: true
    privateAccess: true
kubernetesNetworkConfig:
  serviceIPv4CIDR: 172.20.0.0/16
accessConfig:
  authenticationMode: API
upgradePolicy:
  # With EXTENDED, which is the default, a version that stays too long costs more.
  supportType: STANDARD
autoModeConfig:
  enabled: true
  nodePools: [general-purpose, system]
`,
  },
  {
    id: 'eksctl-managed-nodes',
    title: 'A cluster with managed node groups',
    chooseWhen: 'Node groups of fixed instance types are enough, and EKS should replace and upgrade their nodes.',
    yaml: `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata:
  name: managed
  region: eu-central-1
  version: "1.34"
vpc:
  cidr: 10.0.0.0/16
  clusterEndpoints:
    publicAccess: true
    privateAccess: true
kubernetesNetworkConfig:
  serviceIPv4CIDR: 172.20.0.0/16
accessConfig:
  authenticationMode: API
upgradePolicy:
  supportType: STANDARD
addons:
  - name: vpc-cni
  - name: coredns
  - name: kube-proxy
  # Hands roles to Pods; the add-ons below need it.
  - name: eks-pod-identity-agent
  - name: aws-ebs-csi-driver
    useDefaultPodIdentityAssociations: true
managedNodeGroups:
  - name: general
    instanceType: m7i.large
    amiFamily: AmazonLinux2023
    minSize: 2
    desiredCapacity: 2
    maxSize: 6
    privateNetworking: true
    nodeRepairConfig:
      enabled: true
`,
  },
  {
    id: 'eksctl-karpenter-cluster',
    title: 'A cluster that is ready for Karpenter',
    chooseWhen: 'Karpenter should bring nodes up as Pods need them, and its controller runs on a small group of its own.',
    yaml: `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata:
  name: my-cluster
  region: eu-central-1
  version: "1.34"
  tags:
    # Subnets and security groups get it too, and EC2NodeClasses find them by it.
    karpenter.sh/discovery: my-cluster
vpc:
  cidr: 10.0.0.0/16
  clusterEndpoints:
    publicAccess: true
    privateAccess: true
kubernetesNetworkConfig:
  serviceIPv4CIDR: 172.20.0.0/16
accessConfig:
  authenticationMode: API
  accessEntries:
    # Lets the nodes that Karpenter launches join.
    - principalARN: arn:aws:iam::123456789012:role/KarpenterNodeRole-my-cluster
      type: EC2_LINUX
upgradePolicy:
  supportType: STANDARD
iam:
  podIdentityAssociations:
    - namespace: kube-system
      serviceAccountName: karpenter
      roleName: my-cluster-karpenter
      # The policies of Karpenter's CloudFormation template, which has to be deployed first.
      permissionPolicyARNs:
        - arn:aws:iam::123456789012:policy/KarpenterController-my-cluster
addons:
  - name: vpc-cni
  - name: coredns
  - name: kube-proxy
  - name: eks-pod-identity-agent
  - name: aws-ebs-csi-driver
    useDefaultPodIdentityAssociations: true
managedNodeGroups:
  # For the controller itself, which must not run on nodes that it launches.
  - name: system
    instanceType: m7i.large
    amiFamily: AmazonLinux2023
    minSize: 2
    desiredCapacity: 2
    maxSize: 3
    privateNetworking: true
    nodeRepairConfig:
      enabled: true
`,
  },
  {
    id: 'eksctl-outpost-nodes',
    title: 'Nodes on an Outpost for a cluster in a Region',
    chooseWhen: 'The cluster runs in a Region and some of its nodes should stand on your Outposts rack.',
    yaml: `# nodewise-disable-file outpost-nodegroup-too-early this file is for eksctl create nodegroup
apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata:
  name: plant
  region: eu-central-1
nodeGroups:
  - name: outpost
    outpostARN: arn:aws:outposts:eu-central-1:123456789012:outpost/op-0123456789abcdef0
    instanceType: m5.large
    amiFamily: AmazonLinux2023
    minSize: 2
    desiredCapacity: 2
    maxSize: 4
    privateNetworking: true
    # The only type of volume on an Outpost.
    volumeType: gp2
    volumeSize: 80
`,
  },
  {
    id: 'eksctl-outpost-local-cluster',
    title: 'A local cluster on an Outpost',
    chooseWhen: 'The control plane has to stand on your Outposts rack, so that it is there when the line to the Region is not.',
    yaml: `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata:
  name: plant
  region: eu-central-1
  version: "1.31"
vpc:
  # Yours, with DNS host names, and with a route to the local gateway.
  id: vpc-0123456789abcdef0
  subnets:
    private:
      outpost-1:
        id: subnet-0123456789abcdef0
outpost:
  controlPlaneOutpostARN: arn:aws:outposts:eu-central-1:123456789012:outpost/op-0123456789abcdef0
  # For up to 20 nodes; it cannot be changed later.
  controlPlaneInstanceType: m5.large
nodeGroups:
  - name: general
    instanceType: m5.large
    amiFamily: AmazonLinux2023
    minSize: 2
    desiredCapacity: 2
    maxSize: 4
    privateNetworking: true
    volumeType: gp2
    volumeSize: 80
`,
  },
  {
    id: 'eksctl-local-zones',
    title: 'Nodes in a Local Zone',
    chooseWhen: 'Users of one city need answers in milliseconds, and AWS has a Local Zone there.',
    yaml: `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata:
  name: metro
  region: us-west-2
  version: "1.34"
vpc:
  cidr: 10.0.0.0/16
  clusterEndpoints:
    publicAccess: true
    privateAccess: true
kubernetesNetworkConfig:
  serviceIPv4CIDR: 172.20.0.0/16
accessConfig:
  authenticationMode: API
upgradePolicy:
  supportType: STANDARD
# Subnets for nodes only: the control plane stays in zones of the Region.
localZones: [us-west-2-lax-1a]
addons:
  - name: vpc-cni
  - name: coredns
  - name: kube-proxy
  - name: eks-pod-identity-agent
  - name: aws-ebs-csi-driver
    useDefaultPodIdentityAssociations: true
managedNodeGroups:
  # For what does not have to be near to users: CoreDNS, controllers.
  - name: region
    instanceType: m7i.large
    amiFamily: AmazonLinux2023
    minSize: 2
    desiredCapacity: 2
    maxSize: 3
    privateNetworking: true
nodeGroups:
  - name: local
    localZones: [us-west-2-lax-1a]
    instanceType: c5.2xlarge
    amiFamily: AmazonLinux2023
    minSize: 2
    desiredCapacity: 2
    maxSize: 4
    privateNetworking: true
    # Many Local Zones have no gp3.
    volumeType: gp2
`,
  },
];
