import type { Kind } from '../../../engine/model.js';
import { nodeClaimV1beta1 } from '../nodeclaim-v1beta1/index.js';
import { nodePoolV1beta1 } from '../nodepool-v1beta1/index.js';
import { oldKind } from '../../shared/oldKind.js';

const v1beta1 = 'https://karpenter.sh/v0.32/upgrading/v1beta1-migration/';

/** What `karpenter.sh` served before v1. */
export const oldKinds: readonly Kind[] = [
  nodePoolV1beta1,
  nodeClaimV1beta1,
  oldKind({
    group: 'karpenter.sh', version: 'v1alpha5', name: 'Provisioner', scope: 'Cluster', link: v1beta1, knownIn: 'Karpenter up to 0.32',
    summary: 'The ancestor of the NodePool, gone since Karpenter 0.33.',
  }),
  oldKind({
    group: 'karpenter.sh', version: 'v1alpha5', name: 'Machine', scope: 'Cluster', link: v1beta1, knownIn: 'Karpenter up to 0.32',
    summary: 'The ancestor of the NodeClaim, gone since Karpenter 0.33.',
  }),
  oldKind({
    group: 'karpenter.sh', version: 'v1alpha5', name: 'NodePool', scope: 'Cluster', link: 'https://docs.aws.amazon.com/eks/latest/userguide/auto-migrate-karpenter.html', knownIn: 'a page of the EKS guide',
    summary: 'A pair that never was: the EKS guide prints it by mistake. NodePools are `karpenter.sh/v1`.',
  }),
];
