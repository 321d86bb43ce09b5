/** The signals that the kubelet evicts on, as far as Karpenter takes them. Source: the CRD. */
export const evictionSignals: readonly string[] = Object.freeze([
  'memory.available', 'nodefs.available', 'nodefs.inodesFree', 'imagefs.available', 'imagefs.inodesFree', 'pid.available',
]);

/** What can be reserved for the system. Source: the CRD. */
export const reservable: readonly string[] = Object.freeze(['cpu', 'memory', 'ephemeral-storage', 'pid']);
export const eviction = 'https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/';
export const reserved = 'https://kubernetes.io/docs/tasks/administer-cluster/reserve-compute-resources/';
export const kubeletConfig = 'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/';
