import type { Node, Resource } from '../../engine/model.js';

/** The kubelet settings of a resource: of an EC2NodeClass, and of the NodePools and NodeClaims before v1. */
export function kubeletOf({ kind, root }: Resource): Node | undefined {
  return root.at(kind.name === 'NodePool' ? 'spec.template.spec.kubelet' : 'spec.kubelet');
}

/** The signals that the kubelet evicts on, as far as Karpenter takes them. Source: the CRD. */
export const evictionSignals: readonly string[] = Object.freeze([
  'memory.available', 'nodefs.available', 'nodefs.inodesFree', 'imagefs.available', 'imagefs.inodesFree', 'pid.available',
]);

/** What can be reserved for the system. Source: the CRD. */
export const reservable: readonly string[] = Object.freeze(['cpu', 'memory', 'ephemeral-storage', 'pid']);
export const eviction = 'https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/';
export const reserved = 'https://kubernetes.io/docs/tasks/administer-cluster/reserve-compute-resources/';
export const kubeletConfig = 'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/';
/** Where the rules of kubelet settings were read; those of NodePools before v1 are the same. */
export const kubeletCrd = 'https://github.com/aws/karpenter-provider-aws/blob/v1.14.1/pkg/apis/crds/karpenter.k8s.aws_ec2nodeclasses.yaml';
