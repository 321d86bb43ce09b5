import type { InstanceType } from './instanceTypes.js';

/** What is told about one label key in the tables below. */
export interface LabelFact {
  /** One line of Markdown. */
  readonly means: string;
  readonly unit?: string;
  readonly numeric?: true;
  /** The first release of Karpenter that knows the key, when later than 1.0. */
  readonly since?: string;
  readonly values?: Readonly<Record<string, string>>;
  /** The value that a node of this type carries. */
  readonly of?: (type: InstanceType) => string | number | boolean | undefined;
  readonly trap?: string;
}

/** What describes an instance type; the first table of a pair `karpenter.k8s.aws/…` and `eks.amazonaws.com/…`. */
export interface InstanceLabelFact extends LabelFact {
  readonly of: (type: InstanceType) => string | number | boolean | undefined;
  /** Whether Auto Mode has the same key: documented, seen in AWS's samples only, or never seen. */
  readonly autoMode: 'documented' | 'undocumented';
}

/**
 * Sources: pkg/apis/v1/labels.go and website/content/en/preview/concepts/scheduling.md of
 * https://github.com/aws/karpenter-provider-aws (1.14.1); for Auto Mode
 * https://docs.aws.amazon.com/eks/latest/userguide/create-node-pool.html.
 */
export const instanceLabelFacts: Readonly<Record<string, InstanceLabelFact>> = Object.freeze({
  'instance-category': { means: 'The letters of the family before its generation: `c` for compute, `m` for balanced, `r` for memory', of: (type) => type.category, autoMode: 'documented', trap: 'It is the letter alone: `m5` is a family.' },
  'instance-family': { means: 'The family: `m7g`, `c7i-flex`', of: (type) => type.family, autoMode: 'documented', trap: 'A whole type such as `m5.large` never matches.' },
  'instance-generation': { means: 'The number in the family: 7 for `m7g`', numeric: true, of: (type) => type.generation, autoMode: 'documented' },
  'instance-size': { means: 'The part behind the dot: `large`, `2xlarge`, `metal`', of: (type) => type.size, autoMode: 'documented' },
  'instance-cpu': { means: 'Number of vCPUs', unit: 'vCPU', numeric: true, of: (type) => type.cpu, autoMode: 'documented' },
  'instance-cpu-manufacturer': { means: 'Who makes the processor; `aws` is Graviton', of: (type) => type.cpuManufacturer, autoMode: 'documented' },
  'instance-cpu-sustained-clock-speed-mhz': { means: 'Sustained clock speed of the processor', unit: 'MHz', numeric: true, since: '1.1', of: (type) => type.clockMHz, autoMode: 'undocumented' },
  'instance-memory': { means: 'Memory of the instance', unit: 'MiB', numeric: true, of: (type) => type.memoryMiB, autoMode: 'documented', trap: 'A plain number of MiB: 16 GiB is `"16384"`, never `16Gi`.' },
  'instance-ebs-bandwidth': { means: 'The most bandwidth to EBS volumes', unit: 'Mbps', numeric: true, of: (type) => type.ebsMbps, autoMode: 'documented' },
  'instance-network-bandwidth': { means: 'Baseline network bandwidth, not the burst', unit: 'Mbps', numeric: true, of: (type) => type.networkMbps, autoMode: 'documented' },
  'instance-hypervisor': { means: 'The hypervisor; empty on bare metal', of: (type) => type.hypervisor, autoMode: 'documented' },
  'instance-encryption-in-transit-supported': { means: 'Whether traffic between such instances is encrypted by the hardware', of: (type) => type.encryptionInTransit, autoMode: 'documented' },
  'instance-local-nvme': { means: 'Sum of the local NVMe disks; types without such disks carry no label', unit: 'GB', numeric: true, of: (type) => type.localNvmeGB, autoMode: 'documented' },
  'instance-capability-flex': { means: 'Whether the type is a flex type, which may be held back when it asks for full CPU for long', since: '1.7', of: (type) => type.flex, autoMode: 'undocumented' },
  'instance-gpu-name': { means: 'Model of the GPU', of: (type) => type.gpu?.name, autoMode: 'documented' },
  'instance-gpu-manufacturer': { means: 'Who makes the GPU', of: (type) => type.gpu?.manufacturer, autoMode: 'documented' },
  'instance-gpu-count': { means: 'Number of GPUs; 0 for types with a fraction of one (g6f, gr6f)', unit: 'GPU', numeric: true, of: (type) => type.gpu?.count, autoMode: 'documented' },
  'instance-gpu-memory': { means: 'Memory of one GPU', unit: 'MiB', numeric: true, of: (type) => type.gpu?.memoryMiB, autoMode: 'documented' },
  'instance-accelerator-name': { means: 'Model of the machine learning accelerator', of: (type) => type.accelerator?.name, autoMode: 'undocumented' },
  'instance-accelerator-manufacturer': { means: 'Who makes the accelerator', of: (type) => type.accelerator?.manufacturer, autoMode: 'undocumented' },
  'instance-accelerator-count': { means: 'Number of accelerators', numeric: true, of: (type) => type.accelerator?.count, autoMode: 'undocumented' },
} satisfies Record<string, InstanceLabelFact>);

/**
 * Core keys, the same for every flavour. Sources: pkg/apis/v1/labels.go of https://github.com/kubernetes-sigs/karpenter
 * (1.14.1) and https://kubernetes.io/docs/reference/labels-annotations-taints/.
 */
export const coreLabelFacts: Readonly<Record<string, LabelFact>> = Object.freeze({
  'karpenter.sh/capacity-type': {
    means: 'How the capacity is bought',
    values: {
      spot: 'Spare capacity at a discount; EC2 takes it back with two minutes of notice',
      'on-demand': 'Regular capacity at list price',
      reserved: 'Capacity of an On-Demand Capacity Reservation or Capacity Block that the node class selects (Karpenter 1.3)',
    },
    trap: 'Reserved comes before Spot and Spot before On-Demand when several are allowed.',
  },
  'karpenter.sh/nodepool': { means: 'The NodePool that made the node' },
  'topology.kubernetes.io/zone': { means: 'Name of the Availability Zone or Local Zone: `us-east-1a`', trap: 'In some Regions the same name is another place in another account; a zone id is not.' },
  'topology.kubernetes.io/region': { means: 'The AWS Region: `us-east-1`' },
  'topology.k8s.aws/zone-id': { means: 'Id of the Availability Zone, the same place for every account: `use1-az1`' },
  'node.kubernetes.io/instance-type': { means: 'The EC2 instance type: `m5.large`', of: (type) => type.name },
  'node.kubernetes.io/windows-build': { means: 'Build of Windows', values: { '10.0.17763': 'Windows Server 2019', '10.0.20348': 'Windows Server 2022', '10.0.26100': 'Windows Server 2025' } },
  'kubernetes.io/arch': { means: 'Architecture of the processor', values: { amd64: 'x86-64: Intel and AMD', arm64: 'Graviton' } },
  'kubernetes.io/os': { means: 'Operating system; the AMI family of the node class decides it', values: { linux: 'Linux', windows: 'Windows' } },
  'kubernetes.io/hostname': { means: 'Name of the node, different for each' },
} satisfies Record<string, LabelFact>);

/** Keys of Karpenter's AWS provider that come from the node class and its reservations. Source as for the instance labels. */
export const awsLabelFacts: Readonly<Record<string, LabelFact>> = Object.freeze({
  'instance-tenancy': { means: 'Whether the hardware is shared', since: '1.9', values: { default: 'Shared hardware', dedicated: 'Hardware of one account only, at a surcharge' } },
  'capacity-reservation-id': { means: 'Id of the capacity reservation that a reserved node uses: `cr-…`', since: '1.3' },
  'capacity-reservation-type': { means: 'Kind of the capacity reservation', since: '1.6', values: { default: 'On-Demand Capacity Reservation', 'capacity-block': 'Capacity Block for ML: it ends at a fixed time' } },
  'capacity-reservation-interruptible': { means: 'Whether the owner can take the reserved capacity back', since: '1.10', values: { true: 'Can be taken back', false: 'Stays' } },
  'placement-group-id': { means: 'Id of the placement group: `pg-…`', since: '1.11' },
  'placement-group-partition': { means: 'Number of the partition inside a partition placement group', numeric: true, since: '1.11' },
  'nitro-sandbox': { means: 'Whether the node runs in a Nitro sandbox', since: '1.15' },
  ec2nodeclass: { means: 'The EC2NodeClass that shaped the node', trap: 'Pods may select on it. In a NodePool or NodeOverlay it is admitted and then fails validation, so the pool never becomes ready.' },
} satisfies Record<string, LabelFact>);

/**
 * Keys of EKS itself. Sources: https://docs.aws.amazon.com/eks/latest/userguide/create-node-pool.html and
 * https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-os.html for the hybrid ones.
 */
export const eksLabelFacts: Readonly<Record<string, LabelFact>> = Object.freeze({
  'capacity-reservation-interruptible': { means: 'Whether the owner can take the reserved capacity back', values: { true: 'Can be taken back', false: 'Stays' } },
  'placement-group-id': { means: 'Id of the placement group: `pg-…`' },
  'compute-type': { means: 'Who runs the node', values: { auto: 'EKS Auto Mode', hybrid: 'A hybrid node outside AWS' } },
  nodegroup: { means: 'The managed node group that the node belongs to; nodes of Karpenter and Auto Mode do not carry it' },
  capacityType: { means: 'How the capacity of a managed node group is bought; Karpenter and Auto Mode use `karpenter.sh/capacity-type`', values: { ON_DEMAND: 'On-Demand', SPOT: 'Spot' } },
  'hybrid-credential-provider': { means: 'How a hybrid node gets its AWS credentials', values: { ssm: 'AWS Systems Manager hybrid activation', 'iam-ra': 'IAM Roles Anywhere' } },
} satisfies Record<string, LabelFact>);

/**
 * Old keys that Karpenter accepts and rewrites. Source: NormalizedLabels in pkg/apis/v1/labels.go of
 * https://github.com/kubernetes-sigs/karpenter.
 */
export const oldLabelKeys: Readonly<Record<string, string>> = Object.freeze({
  'failure-domain.beta.kubernetes.io/zone': 'topology.kubernetes.io/zone',
  'failure-domain.beta.kubernetes.io/region': 'topology.kubernetes.io/region',
  'beta.kubernetes.io/arch': 'kubernetes.io/arch',
  'beta.kubernetes.io/os': 'kubernetes.io/os',
  'beta.kubernetes.io/instance-type': 'node.kubernetes.io/instance-type',
});
