import { reaches } from '../../engine/kit.js';
import type { Resource, World } from '../../engine/model.js';

export { reaches };

/**
 * The release of Karpenter that a resource is meant for: the target; but what says v1beta1 was written for 0.37 at the
 * latest (1.0 still served it, unchanged), whatever the target.
 */
export function karpenterOf({ kind }: Resource, { options }: World): string | undefined {
  const { karpenter } = options.targets;
  if (kind.version !== 'v1beta1' || !kind.group.startsWith('karpenter.')) return karpenter;
  return karpenter === undefined || reaches(karpenter, '1.0') ? '0.37' : karpenter;
}
