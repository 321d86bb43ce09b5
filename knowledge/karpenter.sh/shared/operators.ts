/**
 * What each operator of a requirement means, in NodePool, NodeClaim and NodeOverlay alike.
 *
 * Source: pkg/scheduling/requirement.go of github.com/kubernetes-sigs/karpenter.
 */
export const operators = {
  In: 'The label has one of the values. At least one value is needed.',
  NotIn: 'The label has none of the values, or is absent.',
  Exists: 'The label is there, whatever its value. For a custom key on a NodePool: pods may pick any value and the node gets it.',
  DoesNotExist: 'The label is absent. On `karpenter.k8s.aws/instance-gpu-name` it means: no GPU.',
  Gt: 'The label is an integer greater than the one value; the value itself is excluded.',
  Lt: 'The label is an integer less than the one value; the value itself is excluded.',
  Gte: 'The label is an integer greater than or equal to the one value. Since 1.9.',
  Lte: 'The label is an integer less than or equal to the one value. Since 1.9.',
} as const;
