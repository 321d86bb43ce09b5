import type { Kind } from '../../../engine/model.js';
import { oldKind } from '../../shared/oldKind.js';

/** What `autoscaling.x-k8s.io` serves with the Cluster Autoscaler, and not with Karpenter. */
export const oldKinds: readonly Kind[] = [
  oldKind({
    group: 'autoscaling.x-k8s.io', version: 'v1alpha1', name: 'CapacityBuffer', scope: 'Namespaced', link: 'https://karpenter.sh/docs/concepts/capacitybuffers/', knownIn: 'Cluster Autoscaler 1.34',
    summary: 'A CapacityBuffer of the Cluster Autoscaler. Karpenter serves `autoscaling.x-k8s.io/v1beta1` only.',
  }),
];
