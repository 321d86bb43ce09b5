import type { Docs } from '../../engine/model.js';
import { eviction } from './kubelet.js';

const page = 'https://karpenter.sh/docs/concepts/nodeclasses/';

/** The kubelet settings under `path`: an EC2NodeClass has them, before v1 NodePools and NodeClaims had. */
export function kubeletDocs(path: string): Docs {
  return Object.fromEntries(Object.entries(fields).map(([step, doc]) => [`${path}${step}`, doc]));
}

const fields: Docs = {
  '': {
    does: 'Kubelet settings of the nodes. Karpenter uses them twice: for the node’s user data, and to compute what fits on an instance type.',
    absent: 'The defaults of EKS: pods by network interfaces, reservations by size of the instance.',
    trap: 'For `Custom` they are used for the computation only: repeat them in `userData`. Up to 1.14 twelve fields are known and others are dropped; later releases take every KubeletConfiguration field on AL2023 (never `registerWithTaints`) and report mistakes on the class as ValidationSucceeded False.',
    link: `${page}#speckubelet`,
  },
  '.clusterDNS': {
    does: 'DNS servers that pods are given, for example the address of NodeLocal DNSCache.',
    absent: 'The cluster’s own DNS service, found by Karpenter or by the node’s bootstrap.',
    trap: 'AL2, Bottlerocket and Windows use the first entry only. Nothing checks that it is an IP address.',
    link: `${page}#speckubelet`,
  },
  '.clusterDNS[]': {
    does: 'An IP address, never a host name.',
    link: `${page}#speckubelet`,
  },
  '.maxPods': {
    does: 'Most pods that a node takes, the same for every instance size.',
    absent: 'By instance type: addresses of its network interfaces, (ENIs × (IPv4 per ENI − 1)) + 2; Windows 110.',
    trap: 'More than the interfaces have addresses for leaves pods in ContainerCreating, unless prefix delegation is on in the VPC CNI. EKS advises 110 below 30 vCPU and 250 above. It also sizes the reserved memory on Bottlerocket and Windows.',
    link: `${page}#max-pods`,
  },
  '.podsPerCore': {
    does: 'Most pods per vCPU; with `maxPods` the smaller result counts.',
    absent: 'No limit per vCPU.',
    trap: 'Ignored on Bottlerocket up to Karpenter 1.14, refused there later.',
    link: `${page}#pods-per-core`,
  },
  '.systemReserved': {
    does: 'Resources kept for system daemons outside Kubernetes; they are not allocatable to pods.',
    absent: 'Nothing.',
    trap: 'Keys: `cpu`, `memory`, `ephemeral-storage`, `pid`.',
    link: `${page}#reserved-resources`,
  },
  '.systemReserved.*': {
    does: 'A quantity that is not negative, quoted where it is a plain number: `100m`, `"1"`, `256Mi`.',
    link: `${page}#reserved-resources`,
  },
  '.kubeReserved': {
    does: 'Resources kept for kubelet and container runtime; they are not allocatable to pods. Key by key it overrides the computed value.',
    absent: 'cpu: 6 % of the first core, 1 % of the second, 0.5 % of the next two, 0.25 % of the rest. memory: 255 MiB + 11 MiB per pod. ephemeral-storage: 1 GiB.',
    trap: 'Fixed values hit small and large types alike: 2Gi is harmless on a 16xlarge and a quarter of an m5.large. Keys: `cpu`, `memory`, `ephemeral-storage`, `pid`.',
    link: `${page}#reserved-resources`,
  },
  '.kubeReserved.*': {
    does: 'A quantity that is not negative, quoted where it is a plain number: `100m`, `"1"`, `256Mi`.',
    link: `${page}#reserved-resources`,
  },
  '.evictionHard': {
    does: 'Thresholds at which the kubelet kills pods at once, by signal: `memory.available`, `nodefs.available`, `nodefs.inodesFree`, `imagefs.available`, `imagefs.inodesFree`, `pid.available`.',
    absent: 'Karpenter counts with 100 MiB of memory and 10 % of the node’s disk.',
    trap: 'A percentage of memory scales with the instance: `10%` of an r5.24xlarge is 77 GiB that no pod can have.',
    link: `${page}#eviction-thresholds`,
  },
  '.evictionHard.*': {
    does: 'A quantity (`500Mi`) or a percentage of the capacity (`5%`).',
    trap: 'An empty string crashes Karpenter up to 1.14.1.',
    link: `${eviction}#hard-eviction-thresholds`,
  },
  '.evictionSoft': {
    does: 'Thresholds that must hold for a grace period before pods are evicted gracefully. Signals as in `evictionHard`, values above them.',
    absent: 'No soft eviction.',
    trap: 'Every signal needs its partner in `evictionSoftGracePeriod`. Karpenter’s capacity computation does not look at soft thresholds.',
    link: `${page}#soft-eviction-grace-periods`,
  },
  '.evictionSoft.*': {
    does: 'A quantity (`1Gi`) or a percentage of the capacity (`15%`).',
    link: `${eviction}#soft-eviction-thresholds`,
  },
  '.evictionSoftGracePeriod': {
    does: 'How long each soft threshold must be exceeded before eviction starts.',
    absent: 'No soft eviction.',
    trap: 'Needs exactly the signals of `evictionSoft`.',
    link: `${page}#soft-eviction-grace-periods`,
  },
  '.evictionSoftGracePeriod.*': {
    does: 'A Go duration that is not negative: `1m30s`, `2m`.',
    link: `${page}#soft-eviction-grace-periods`,
  },
  '.evictionMaxPodGracePeriod': {
    does: 'Most seconds that a pod gets to stop on soft eviction; a shorter `terminationGracePeriodSeconds` of the pod wins.',
    absent: '0: on soft eviction pods are killed at once, without a graceful stop.',
    link: `${page}#soft-eviction-grace-periods`,
  },
  '.imageGCHighThresholdPercent': {
    does: 'Disk usage in percent above which unused images are always deleted: 0–100, above the low threshold.',
    absent: '85.',
    trap: 'Set alone to 80 or less it collides with the low threshold’s default 80 and the kubelet does not start: set both.',
    link: `${page}#speckubelet`,
  },
  '.imageGCLowThresholdPercent': {
    does: 'Disk usage in percent down to which image collection frees space: 0–100, below the high threshold.',
    absent: '80.',
    trap: 'Set alone to 85 or more it collides with the high threshold’s default 85: set both.',
    link: `${page}#speckubelet`,
  },
  '.cpuCFSQuota': {
    does: 'Whether CPU limits of containers are enforced by throttling.',
    absent: '`true`.',
    trap: '`false` ends throttling for every pod on the node, noisy neighbours included.',
    link: `${page}#speckubelet`,
  },
};
