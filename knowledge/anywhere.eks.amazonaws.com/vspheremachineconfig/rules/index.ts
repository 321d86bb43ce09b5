import type { Rule } from '../../../../engine/model.js';
import { hostRules } from '../../shared/rules/index.js';
import { unusableVsphereMachine } from './unusable-vsphere-machine.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [
  ...hostRules,
  unusableVsphereMachine,
];
