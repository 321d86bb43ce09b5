import type { Sample } from '../../../engine/model.js';

/** Whole NodeConfigs by intent. Names, ARNs and ids are examples to be replaced; the certificate is the base64 of a PEM without content. */
export const samples: readonly Sample[] = [
  {
    id: 'nodeconfig-hybrid-ssm',
    title: 'Hybrid node with AWS Systems Manager',
    chooseWhen: 'The machine stands outside AWS and you have no certificate authority of your own.',
    yaml: `apiVersion: node.eks.aws/v1alpha1
kind: NodeConfig
spec:
  cluster:
    name: my-cluster
    region: us-west-2
  hybrid:
    ssm:
      # Both come from: aws ssm create-activation. The code is a secret, so fill it in on the machine.
      activationCode: \${ACTIVATION_CODE}
      activationId: \${ACTIVATION_ID}
`,
  },
  {
    id: 'nodeconfig-hybrid-iam-roles-anywhere',
    title: 'Hybrid node with IAM Roles Anywhere',
    chooseWhen: 'The machine stands outside AWS and carries a certificate of your own authority.',
    yaml: `apiVersion: node.eks.aws/v1alpha1
kind: NodeConfig
spec:
  cluster:
    name: my-cluster
    region: us-west-2
  hybrid:
    # Lets the EKS Pod Identity Agent find credentials.
    enableCredentialsFile: true
    iamRolesAnywhere:
      # The same as the CN of the certificate.
      nodeName: rack-1-node-1
      trustAnchorArn: arn:aws:rolesanywhere:us-west-2:111122223333:trust-anchor/a1b2c3d4-5678-90ab-cdef-111111111111
      profileArn: arn:aws:rolesanywhere:us-west-2:111122223333:profile/a1b2c3d4-5678-90ab-cdef-222222222222
      roleArn: arn:aws:iam::111122223333:role/AmazonEKSHybridNodesRole
      certificatePath: /etc/iam/pki/server.pem
      privateKeyPath: /etc/iam/pki/server.key
`,
  },
  {
    id: 'nodeconfig-al2023',
    title: 'EC2 instance of Amazon Linux 2023, complete',
    chooseWhen: 'Self-managed nodes, or a managed node group whose launch template names an AMI.',
    yaml: `apiVersion: node.eks.aws/v1alpha1
kind: NodeConfig
spec:
  cluster:
    name: my-cluster
    apiServerEndpoint: https://0123456789ABCDEF0123456789ABCDEF.gr7.us-west-2.eks.amazonaws.com
    certificateAuthority: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCi0tLS0tRU5EIENFUlRJRklDQVRFLS0tLS0K
    # The service CIDR, not that of the VPC.
    cidr: 10.100.0.0/16
  featureGates:
    # Images are fetched in parallel; ignored on small instances.
    FastImagePull: true
  kubelet:
    config:
      shutdownGracePeriod: 30s
    flags:
      - --node-labels=team=platform
`,
  },
  {
    id: 'nodeconfig-kubelet',
    title: 'More pods per node and kubelet settings, as an addition',
    chooseWhen: 'EKS or Karpenter brings the cluster part, and only the kubelet differs.',
    yaml: `apiVersion: node.eks.aws/v1alpha1
kind: NodeConfig
spec:
  kubelet:
    # Prefix delegation gives 16 addresses for each of an interface's slots but the first.
    maxPodsExpression: 'default_enis * (ips_per_eni - 1) * 16 + 2 < 110 ? default_enis * (ips_per_eni - 1) * 16 + 2 : 110'
    config:
      evictionHard:
        memory.available: 200Mi
        nodefs.available: 10%
      imageGCHighThresholdPercent: 80
      imageGCLowThresholdPercent: 70
`,
  },
  {
    id: 'nodeconfig-local-storage',
    title: 'Local NVMe disks as one RAID',
    chooseWhen: 'Instance types with local disks (`d` in the name), for fast images and scratch space.',
    yaml: `apiVersion: node.eks.aws/v1alpha1
kind: NodeConfig
spec:
  instance:
    localStorage:
      strategy: RAID0
      # Logs stay on the root volume, so they outlive a broken local disk.
      disabledMounts:
        - PodLogs
`,
  },
  {
    id: 'nodeconfig-containerd',
    title: 'containerd settings and limits of containers',
    chooseWhen: 'Image layers have to stay unpacked, or containers need other limits on open files.',
    yaml: `apiVersion: node.eks.aws/v1alpha1
kind: NodeConfig
spec:
  containerd:
    config: |
      [plugins."io.containerd.cri.v1.images"]
      discard_unpacked_layers = false
    baseRuntimeSpec:
      process:
        rlimits:
          - type: RLIMIT_NOFILE
            soft: 65536
            hard: 1048576
`,
  },
  {
    id: 'nodeconfig-hybrid-site',
    title: 'Hybrid node that says where it stands',
    chooseWhen: 'There are several sites, or the line to AWS may be cut: a zone for each site tells Kubernetes what fails together.',
    yaml: `apiVersion: node.eks.aws/v1alpha1
kind: NodeConfig
spec:
  cluster:
    name: my-cluster
    region: us-west-2
  hybrid:
    ssm:
      # Both come from: aws ssm create-activation. The code is a secret, so fill it in on the machine.
      activationCode: \${ACTIVATION_CODE}
      activationId: \${ACTIVATION_ID}
  kubelet:
    config:
      # Not more than the block of addresses that Cilium gives each node.
      maxPods: 110
    flags:
      # When a whole zone is out of reach, its pods are not evicted.
      - --node-labels=topology.kubernetes.io/zone=plant-1
`,
  },
];
