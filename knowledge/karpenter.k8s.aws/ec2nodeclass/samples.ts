/** Whole EC2NodeClasses by intent. Names such as `my-cluster` are examples to be replaced. */
import type { Sample } from '../../../engine/model.js';

export const samples: readonly Sample[] = [
  {
    id: 'ec2nodeclass-al2023',
    title: 'Amazon Linux 2023, smallest',
    chooseWhen: 'You want a Linux node class that works, with the fewest decisions.',
    yaml: `apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata:
  name: al2023
spec:
  # The name of the IAM role, not its ARN.
  role: KarpenterNodeRole-my-cluster
  amiSelectorTerms:
    - alias: al2023@v20240807
  subnetSelectorTerms:
    - tags:
        karpenter.sh/discovery: my-cluster
  securityGroupSelectorTerms:
    - tags:
        karpenter.sh/discovery: my-cluster
`,
  },
  {
    id: 'ec2nodeclass-al2023-production',
    title: 'Amazon Linux 2023 with a pinned release, for production',
    chooseWhen: 'New AMIs should reach the fleet through a commit, not on the day AWS releases them.',
    yaml: `apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata:
  name: al2023-production
spec:
  role: KarpenterNodeRole-my-cluster
  amiSelectorTerms:
    # Raising the version drifts the nodes: Karpenter replaces them as fast as disruption budgets allow.
    - alias: al2023@v20240807
  subnetSelectorTerms:
    - tags:
        karpenter.sh/discovery: my-cluster
  securityGroupSelectorTerms:
    - tags:
        karpenter.sh/discovery: my-cluster
  blockDeviceMappings:
    # A mapping of your own replaces the default one, so type and encryption have to be repeated.
    - deviceName: /dev/xvda
      ebs:
        volumeSize: 100Gi
        volumeType: gp3
        encrypted: true
        deleteOnTermination: true
  tags:
    team: platform
    cost-center: "1234"
`,
  },
  {
    id: 'ec2nodeclass-bottlerocket',
    title: 'Bottlerocket with its two volumes',
    chooseWhen: 'Nodes should run containers and nothing else: read-only root, SELinux enforcing, no shell.',
    yaml: `apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata:
  name: bottlerocket
spec:
  role: KarpenterNodeRole-my-cluster
  amiSelectorTerms:
    - alias: bottlerocket@v1.20.4
  subnetSelectorTerms:
    - tags:
        karpenter.sh/discovery: my-cluster
  securityGroupSelectorTerms:
    - tags:
        karpenter.sh/discovery: my-cluster
  blockDeviceMappings:
    # The operating system; it does not grow.
    - deviceName: /dev/xvda
      ebs:
        volumeSize: 4Gi
        volumeType: gp3
        encrypted: true
    # Container images, logs and emptyDir volumes: the one to enlarge.
    - deviceName: /dev/xvdb
      ebs:
        volumeSize: 100Gi
        volumeType: gp3
        encrypted: true
  # Bottlerocket is configured in TOML.
  userData: |
    [settings.kernel.sysctl]
    "vm.max_map_count" = "262144"
`,
  },
  {
    id: 'ec2nodeclass-custom-ami-tags',
    title: 'Your own AMI, found by tags',
    chooseWhen: 'You build hardened images on top of Amazon Linux 2023 and tag those that are approved.',
    yaml: `apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata:
  name: golden-image
spec:
  # Without an alias the family has to be named: it decides the format of the user data.
  amiFamily: AL2023
  amiSelectorTerms:
    # Both tags in one term: the AMI needs both. The newest match wins.
    - tags:
        image: eks-golden
        approved: "true"
  role: KarpenterNodeRole-my-cluster
  subnetSelectorTerms:
    - tags:
        karpenter.sh/discovery: my-cluster
  securityGroupSelectorTerms:
    - tags:
        karpenter.sh/discovery: my-cluster
`,
  },
  {
    id: 'ec2nodeclass-custom-ami-ssm',
    title: 'Your own AMI, named by an SSM parameter',
    chooseWhen: 'An image pipeline writes the approved AMI id to Parameter Store. Karpenter 1.4 and later.',
    yaml: `apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata:
  name: pipeline-image
spec:
  amiFamily: AL2023
  amiSelectorTerms:
    # The Karpenter controller's role needs ssm:GetParameter on this parameter.
    - ssmParameter: /golden-images/eks/al2023-x86_64
  role: KarpenterNodeRole-my-cluster
  subnetSelectorTerms:
    - tags:
        karpenter.sh/discovery: my-cluster
  securityGroupSelectorTerms:
    - tags:
        karpenter.sh/discovery: my-cluster
`,
  },
  {
    id: 'ec2nodeclass-gpu',
    title: 'GPU nodes with a large, fast root volume',
    chooseWhen: 'Images of many gigabytes with CUDA and models have to be pulled and unpacked quickly.',
    yaml: `apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata:
  name: gpu
spec:
  role: KarpenterNodeRole-my-cluster
  amiSelectorTerms:
    # The alias brings the NVIDIA and Neuron variants of the AMI for the instance types that need them.
    - alias: al2023@v20240807
  subnetSelectorTerms:
    - tags:
        karpenter.sh/discovery: my-cluster
  securityGroupSelectorTerms:
    - tags:
        karpenter.sh/discovery: my-cluster
  blockDeviceMappings:
    - deviceName: /dev/xvda
      ebs:
        volumeSize: 300Gi
        volumeType: gp3
        # 1000 MiB/s needs at least 4000 IOPS.
        iops: 6000
        throughput: 1000
        encrypted: true
        deleteOnTermination: true
`,
  },
  {
    id: 'ec2nodeclass-kms',
    title: 'Volumes encrypted with your own KMS key',
    chooseWhen: 'Policy asks for a customer-managed key on every disk.',
    yaml: `apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata:
  name: kms-encrypted
spec:
  role: KarpenterNodeRole-my-cluster
  amiSelectorTerms:
    - alias: al2023@v20240807
  subnetSelectorTerms:
    - tags:
        karpenter.sh/discovery: my-cluster
  securityGroupSelectorTerms:
    - tags:
        karpenter.sh/discovery: my-cluster
  blockDeviceMappings:
    - deviceName: /dev/xvda
      ebs:
        volumeSize: 50Gi
        volumeType: gp3
        encrypted: true
        # The key policy must let the Karpenter controller's role use the key and create grants,
        # otherwise instances terminate seconds after their launch.
        kmsKeyID: arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab
        deleteOnTermination: true
`,
  },
  {
    id: 'ec2nodeclass-windows',
    title: 'Windows Server 2022',
    chooseWhen: 'Windows containers; give the NodePool the requirement kubernetes.io/os In [windows].',
    yaml: `apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata:
  name: windows2022
spec:
  role: KarpenterNodeRole-my-cluster
  amiSelectorTerms:
    # Windows AMIs cannot be pinned by alias.
    - alias: windows2022@latest
  subnetSelectorTerms:
    - tags:
        karpenter.sh/discovery: my-cluster
  securityGroupSelectorTerms:
    - tags:
        karpenter.sh/discovery: my-cluster
  blockDeviceMappings:
    # Windows images are large; less than 50Gi does not even hold the AMI.
    - deviceName: /dev/sda1
      ebs:
        volumeSize: 100Gi
        volumeType: gp3
        encrypted: true
  # PowerShell without <powershell> tags: Karpenter adds them, and its bootstrap after your lines.
  userData: |
    Write-Host "Preparing the node"
`,
  },
  {
    id: 'ec2nodeclass-local-nvme',
    title: 'Local NVMe disks as ephemeral storage (RAID 0)',
    chooseWhen: 'Caches, shuffles or builds want fast scratch space on instance types such as c6gd, m6id or i4i.',
    yaml: `apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata:
  name: local-nvme
spec:
  role: KarpenterNodeRole-my-cluster
  amiSelectorTerms:
    - alias: al2023@v20240807
  subnetSelectorTerms:
    - tags:
        karpenter.sh/discovery: my-cluster
  securityGroupSelectorTerms:
    - tags:
        karpenter.sh/discovery: my-cluster
  # Pair it with a NodePool requirement such as karpenter.k8s.aws/instance-local-nvme Gt 100:
  # types without local disks fall back to the EBS volume.
  instanceStorePolicy: RAID0
`,
  },
  {
    id: 'ec2nodeclass-efa',
    title: 'EFA in a cluster placement group',
    chooseWhen: 'Distributed training or HPC needs RDMA between neighbouring instances. Karpenter 1.11 and later.',
    yaml: `apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata:
  name: efa
spec:
  role: KarpenterNodeRole-my-cluster
  amiSelectorTerms:
    - alias: al2023@v20240807
  # A cluster placement group lives in one zone: select a subnet of that zone only.
  subnetSelectorTerms:
    - id: subnet-09fa4a0a8f233a921
  securityGroupSelectorTerms:
    # For the API server.
    - tags:
        karpenter.sh/discovery: my-cluster
    # EFA needs a group that allows all traffic from and to itself.
    - name: efa-self-referencing
  placementGroupSelector:
    name: training
  networkInterfaces:
    # The primary interface carries the addresses of node and pods.
    - networkCardIndex: 0
      deviceIndex: 0
      interfaceType: interface
    - networkCardIndex: 0
      deviceIndex: 1
      interfaceType: efa-only
    - networkCardIndex: 1
      deviceIndex: 0
      interfaceType: efa-only
  instanceStorePolicy: RAID0
`,
  },
  {
    id: 'ec2nodeclass-capacity-reservation',
    title: 'On-Demand Capacity Reservations first',
    chooseWhen: 'You pay for reserved capacity or a Capacity Block and want Karpenter to fill it first. Karpenter 1.3 and later.',
    yaml: `apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata:
  name: reserved
spec:
  role: KarpenterNodeRole-my-cluster
  amiSelectorTerms:
    - alias: al2023@v20240807
  subnetSelectorTerms:
    - tags:
        karpenter.sh/discovery: my-cluster
  securityGroupSelectorTerms:
    - tags:
        karpenter.sh/discovery: my-cluster
  # The NodePool has to allow karpenter.sh/capacity-type In [reserved, on-demand],
  # or the reservation stays empty.
  capacityReservationSelectorTerms:
    - id: cr-56fac701cc1951b03
    - tags:
        purpose: batch
      ownerID: "111122223333"
`,
  },
  {
    id: 'ec2nodeclass-user-data',
    title: 'User data for Amazon Linux 2023: NodeConfig and script',
    chooseWhen: 'The node needs kubelet settings that spec.kubelet does not have, or a script at boot.',
    yaml: `apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata:
  name: al2023-user-data
spec:
  role: KarpenterNodeRole-my-cluster
  amiSelectorTerms:
    - alias: al2023@v20240807
  subnetSelectorTerms:
    - tags:
        karpenter.sh/discovery: my-cluster
  securityGroupSelectorTerms:
    - tags:
        karpenter.sh/discovery: my-cluster
  # Karpenter plans with these values, so maxPods belongs here and not into the NodeConfig.
  kubelet:
    maxPods: 110
  # Karpenter appends its own NodeConfig, which wins: cluster, labels, taints and spec.kubelet stay its business.
  userData: |
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="//"

    --//
    Content-Type: application/node.eks.aws

    apiVersion: node.eks.aws/v1alpha1
    kind: NodeConfig
    spec:
      kubelet:
        config:
          registryPullQPS: 20
          serializeImagePulls: false

    --//
    Content-Type: text/x-shellscript; charset="us-ascii"

    #!/bin/bash
    set -euo pipefail
    sysctl -w vm.max_map_count=262144

    --//--
`,
  },
];
