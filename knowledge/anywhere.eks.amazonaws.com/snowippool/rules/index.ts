import type { Rule } from '../../../../engine/model.js';
import { unusableAddressPool } from './unusable-address-pool.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [
  unusableAddressPool,
];
