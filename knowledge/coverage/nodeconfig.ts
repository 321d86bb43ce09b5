import type { Coverage } from './coverage.js';

/** NodeConfig: what is said by the structure checks, only told on hover, or not decidable from the file. */
export const nodeConfigCoverage: readonly Coverage[] = [
  { ids: ['NC004'], because: 'The text has it: duplicate-key says it, as an error where the strict reader of hybrid nodes reads the file, as a warning elsewhere.' },
  { ids: ['NC015'], because: 'Hover only: `nodeadm init` fills the default paths in, and only `nodeadm config check` refuses their absence. The docs of certificatePath and privateKeyPath tell the defaults.' },
  { ids: ['NC031'], because: 'Not decidable from the file: how many local disks the machine has depends on its instance type. The docs of strategy tell that RAID10 needs four.' },
  { ids: ['NC042'], because: 'Hover only: most files for hybrid nodes leave endpoint, certificate authority and CIDR out on purpose. Their docs tell that nodeadm then asks EKS and needs eks:DescribeCluster.' },
  { ids: ['NC046'], because: 'Not a mistake: a harmless line in the log of cloud-init.' },
  { ids: ['NC048'], because: 'Not decidable from the file: only the launch template shows whether the node group names an AMI. The docs of cluster tell when EKS adds the part itself.' },
  { ids: ['NC049'], because: 'In the user data of an EC2NodeClass node-config-overridden says it; a file of its own does not show that Karpenter will read it.' },
  { ids: ['NC051'], because: 'The schema has the types: wrong-type says it, as a warning where one of the two readers would convert the value.' },
];
