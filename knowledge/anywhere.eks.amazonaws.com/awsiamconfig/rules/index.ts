import type { Rule } from '../../../../engine/model.js';
import { unusableBackendMode } from './unusable-backend-mode.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [
  unusableBackendMode,
];
