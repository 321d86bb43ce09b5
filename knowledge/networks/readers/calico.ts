import type { Resource } from '../../../engine/model.js';
import type { Range } from '../model.js';
import { rangeAt } from './values.js';

/** The pools that Calico gives to pods, in its own resource or in that of its operator. */
export function calicoPools(resource: Resource): readonly Range[] {
  const { root } = resource;
  const written = resource.kind.name === 'IPPool' ? [root.at('spec.cidr')] : (root.at('spec.calicoNetwork.ipPools')?.items() ?? []).map((it) => it.get('cidr'));
  return written.flatMap((it) => (it && rangeAt('pods', it, resource)) ?? []);
}
