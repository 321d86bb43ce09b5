import type { Kind } from '../../../engine/model.js';
import { oldKind } from '../../shared/oldKind.js';

/** What `karpenter.k8s.aws` served before v1. */
export const oldKinds: readonly Kind[] = [
  oldKind({
    group: 'karpenter.k8s.aws', version: 'v1beta1', name: 'EC2NodeClass', scope: 'Cluster', link: 'https://karpenter.sh/docs/upgrading/v1-migration/', knownIn: 'Karpenter 0.32 to 1.0',
    summary: 'An EC2NodeClass as it was before Karpenter 1.0. Since 1.1 only `karpenter.k8s.aws/v1` is served.',
  }),
  oldKind({
    group: 'karpenter.k8s.aws', version: 'v1alpha1', name: 'AWSNodeTemplate', scope: 'Cluster', link: 'https://karpenter.sh/v0.32/upgrading/v1beta1-migration/', knownIn: 'Karpenter up to 0.32',
    summary: 'The ancestor of the EC2NodeClass, gone since Karpenter 0.33.',
  }),
];
