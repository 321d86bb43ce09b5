/** Whole NodeClasses of EKS Auto Mode by intent. Names such as `my-cluster` are examples to be replaced. */
import type { Sample } from '../../../engine/model.js';

export const samples: readonly Sample[] = [
  {
    id: 'nodeclass-smallest',
    title: 'Auto Mode node class, smallest',
    chooseWhen: 'You need a class of your own beside the built-in default and will grow it.',
    yaml: `apiVersion: eks.amazonaws.com/v1
kind: NodeClass
metadata:
  # Not "default": that one belongs to EKS.
  name: private
spec:
  # A role of your own needs an access entry of type EC2 with AmazonEKSAutoNodePolicy.
  role: AmazonEKSAutoNodeRole
  subnetSelectorTerms:
    - tags:
        kubernetes.io/role/internal-elb: "1"
  securityGroupSelectorTerms:
    - tags:
        aws:eks:cluster-name: my-cluster
`,
  },
  {
    id: 'nodeclass-own-network',
    title: 'Chosen subnets and security groups',
    chooseWhen: 'Nodes of a team or tier belong into subnets and security groups of their own.',
    yaml: `apiVersion: eks.amazonaws.com/v1
kind: NodeClass
metadata:
  name: payments
spec:
  role: AmazonEKSAutoNodeRole
  # Between terms it is OR, so this selects both subnets.
  subnetSelectorTerms:
    - id: subnet-0123456789abcdef0
    - id: subnet-0fedcba9876543210
  securityGroupSelectorTerms:
    # The cluster security group: without it nodes cannot reach the API server.
    - tags:
        aws:eks:cluster-name: my-cluster
    - name: payments-nodes
`,
  },
  {
    id: 'nodeclass-pod-subnets',
    title: 'Pods in subnets of their own',
    chooseWhen: 'Node subnets run out of addresses, or pods have to be routed differently from nodes.',
    yaml: `apiVersion: eks.amazonaws.com/v1
kind: NodeClass
metadata:
  name: pod-subnets
spec:
  role: AmazonEKSAutoNodeRole
  subnetSelectorTerms:
    - tags:
        kubernetes.io/role/internal-elb: "1"
  securityGroupSelectorTerms:
    - tags:
        aws:eks:cluster-name: my-cluster
  # Always both together, with a pod subnet in every zone of the node subnets.
  podSubnetSelectorTerms:
    - tags:
        purpose: pods
  podSecurityGroupSelectorTerms:
    - tags:
        aws:eks:cluster-name: my-cluster
`,
  },
  {
    id: 'nodeclass-storage-kms',
    title: 'More ephemeral storage, encrypted with your own key',
    chooseWhen: 'Images or scratch data outgrow 80Gi, or policy asks for a customer-managed key.',
    yaml: `apiVersion: eks.amazonaws.com/v1
kind: NodeClass
metadata:
  name: large-disk
spec:
  role: AmazonEKSAutoNodeRole
  subnetSelectorTerms:
    - tags:
        kubernetes.io/role/internal-elb: "1"
  securityGroupSelectorTerms:
    - tags:
        aws:eks:cluster-name: my-cluster
  ephemeralStorage:
    size: 300Gi
    # 500 MiB/s needs at least 2000 IOPS; 3000 is the minimum anyway.
    iops: 6000
    throughput: 500
    # The key policy must let the cluster role use the key and create grants.
    kmsKeyID: arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab
`,
  },
  {
    id: 'nodeclass-proxy',
    title: 'Behind a corporate proxy with its own CA',
    chooseWhen: 'Nodes reach the internet only through a proxy that inspects TLS.',
    yaml: `apiVersion: eks.amazonaws.com/v1
kind: NodeClass
metadata:
  name: behind-proxy
spec:
  role: AmazonEKSAutoNodeRole
  subnetSelectorTerms:
    - tags:
        kubernetes.io/role/internal-elb: "1"
  securityGroupSelectorTerms:
    - tags:
        aws:eks:cluster-name: my-cluster
  advancedNetworking:
    httpsProxy: http://proxy.example.com:3128
    noProxy:
      # Without these three nodes never join.
      - 169.254.169.254
      - .internal
      - .eks.amazonaws.com
      # The VPC and the service network.
      - 10.0.0.0/16
      - 172.20.0.0/16
  certificateBundles:
    - name: corporate-ca
      # base64 -w0 ca.pem
      data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClJlcGxhY2UgbWUKLS0tLS1FTkQgQ0VSVElGSUNBVEUtLS0tLQo=
`,
  },
  {
    id: 'nodeclass-capacity-reservation',
    title: 'On-Demand Capacity Reservations first',
    chooseWhen: 'Reserved capacity or a Capacity Block should be filled before anything else is bought.',
    yaml: `apiVersion: eks.amazonaws.com/v1
kind: NodeClass
metadata:
  name: reserved
spec:
  role: AmazonEKSAutoNodeRole
  subnetSelectorTerms:
    - tags:
        kubernetes.io/role/internal-elb: "1"
  securityGroupSelectorTerms:
    - tags:
        aws:eks:cluster-name: my-cluster
  # From now on the whole cluster uses only reservations that some class lists.
  # The NodePool has to allow karpenter.sh/capacity-type In [reserved, on-demand].
  capacityReservationSelectorTerms:
    - id: cr-0123456789abcdef0
    - tags:
        purpose: batch
      owner: "111122223333"
`,
  },
  {
    id: 'nodeclass-hybrid-gateway',
    title: 'Nodes that forward traffic for hybrid nodes',
    chooseWhen: 'The EKS Hybrid Nodes gateway, or another router, runs on nodes of EKS Auto Mode.',
    yaml: `apiVersion: eks.amazonaws.com/v1
kind: NodeClass
metadata:
  name: hybrid-gateway
spec:
  role: AmazonEKSAutoNodeRole
  subnetSelectorTerms:
    - tags:
        kubernetes.io/role/internal-elb: "1"
  securityGroupSelectorTerms:
    - tags:
        aws:eks:cluster-name: my-cluster
  advancedNetworking:
    # Otherwise EC2 drops packets that are not addressed to the node itself.
    sourceDestCheck: DisabledPrimaryENI
`,
  },
];
