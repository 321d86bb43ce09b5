import type { Rule } from '../../../../engine/model.js';
import { unusableIssuerUrl } from './unusable-issuer-url.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [
  unusableIssuerUrl,
];
