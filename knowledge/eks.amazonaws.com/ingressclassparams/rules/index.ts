import type { Rule } from '../../../../engine/model.js';
import { autoModeParamsSubnets } from './auto-mode-params-subnets.js';
import { autoModeRenamedParamsField } from './auto-mode-renamed-params-field.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [
  autoModeParamsSubnets,
  autoModeRenamedParamsField,
];
