import type { Kind, Options } from '../../model.js';
import { reaches } from '../../versions.js';

/** The release that has to be waited for; undefined when the target has it, or nobody said what the target is. */
export function needed(since: string | undefined, { product }: Kind, { targets }: Options): string | undefined {
  if (since === undefined || !product || product === 'eksctl') return undefined;
  return reaches(targets[product], since) ? undefined : since;
}
