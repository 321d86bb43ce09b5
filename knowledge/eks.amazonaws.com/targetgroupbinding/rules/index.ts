import type { Rule } from '../../../../engine/model.js';
import { autoModeBindingField } from './auto-mode-binding-field.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [
  autoModeBindingField,
];
