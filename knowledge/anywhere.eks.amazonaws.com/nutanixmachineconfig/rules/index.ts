import type { Rule } from '../../../../engine/model.js';
import { machineRules } from '../../shared/rules/index.js';
import { tooSmallNutanixMachine } from './too-small-nutanix-machine.js';
import { unnamedNutanixResource } from './unnamed-nutanix-resource.js';
import { unusableNutanixMachine } from './unusable-nutanix-machine.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [
  ...machineRules,
  tooSmallNutanixMachine,
  unnamedNutanixResource,
  unusableNutanixMachine,
];
