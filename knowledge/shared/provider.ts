import { derive } from '../../engine/kit.js';
import type { Resource } from '../../engine/model.js';
import type { Provider } from './labels.js';
import { textAt } from './offers.js';

/**
 * Whose nodes a NodePool, NodeClaim or NodeOverlay is about, read from its node class; undefined while that is not
 * written. Overlays are not available on Auto Mode: https://docs.aws.amazon.com/eks/latest/userguide/automode.html.
 */
export const providerOf: (resource: Resource) => Provider | undefined = derive(({ kind, root }: Resource): Provider | undefined => {
  if (kind.name === 'NodeOverlay') return 'karpenter';
  const reference = root.at('spec.template.spec.nodeClassRef') ?? root.at('spec.nodeClassRef');
  const group = textAt(reference, 'group');
  if (group === 'eks.amazonaws.com') return 'autoMode';
  if (group === 'karpenter.k8s.aws') return 'karpenter';
  if (group !== undefined) return undefined;
  const name = textAt(reference, 'kind');
  // In v1beta1 a name was enough.
  if (name === 'EC2NodeClass' || (kind.version === 'v1beta1' && reference && !reference.get('kind') && !reference.get('apiVersion'))) return 'karpenter';
  return name === 'NodeClass' ? 'autoMode' : undefined;
});
