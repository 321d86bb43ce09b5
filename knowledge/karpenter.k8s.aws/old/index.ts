import type { Kind } from '../../../engine/model.js';
import { ec2NodeClassV1beta1 } from '../ec2nodeclass-v1beta1/index.js';
import { oldKind } from '../../shared/oldKind.js';

/** What `karpenter.k8s.aws` served before v1. */
export const oldKinds: readonly Kind[] = [
  ec2NodeClassV1beta1,
  oldKind({
    group: 'karpenter.k8s.aws', version: 'v1alpha1', name: 'AWSNodeTemplate', scope: 'Cluster', link: 'https://karpenter.sh/v0.32/upgrading/v1beta1-migration/', knownIn: 'Karpenter up to 0.32',
    summary: 'The ancestor of the EC2NodeClass, gone since Karpenter 0.33.',
  }),
];
