import type { Rule } from '../../../../engine/model.js';
import { networkOutsideDatacenter } from './network-outside-datacenter.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [
  networkOutsideDatacenter,
];
