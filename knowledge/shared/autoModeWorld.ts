import type { World } from '../../engine/model.js';

/** Whether the workspace holds a class or a pool of EKS Auto Mode. */
export function usesAutoMode(world: World): boolean {
  return world.named(group, 'NodeClass').length > 0 || world.named('karpenter.sh', 'NodePool').some(({ root }) => root.at('spec.template.spec.nodeClassRef.group')?.value === group);
}

/** Whether the workspace holds a node class of self-managed Karpenter. */
export function usesKarpenter(world: World): boolean {
  return world.named('karpenter.k8s.aws', 'EC2NodeClass').length > 0;
}

const group = 'eks.amazonaws.com';
