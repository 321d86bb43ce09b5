import type { Rule } from '../../../../engine/model.js';
import { unusableBootImage } from './unusable-boot-image.js';
import { unusableOsImage } from './unusable-os-image.js';
import { unusableTinkerbellAddress } from './unusable-tinkerbell-address.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [
  unusableBootImage,
  unusableOsImage,
  unusableTinkerbellAddress,
];
