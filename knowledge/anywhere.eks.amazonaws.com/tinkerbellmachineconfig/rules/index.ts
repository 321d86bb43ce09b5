import type { Rule } from '../../../../engine/model.js';
import { hostRules } from '../../shared/rules/index.js';
import { bottlerocketOnBareMetal } from './bottlerocket-on-bare-metal.js';
import { unusableHardwareChoice } from './unusable-hardware-choice.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [
  ...hostRules,
  bottlerocketOnBareMetal,
  unusableHardwareChoice,
];
