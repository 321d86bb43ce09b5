import type { Rule } from '../../../../engine/model.js';
import { unnamedNutanixResource } from '../../nutanixmachineconfig/rules/unnamed-nutanix-resource.js';
import { unknownWorkerMachineGroup } from './unknown-worker-machine-group.js';
import { unusableExcludedAddress } from './unusable-excluded-address.js';
import { unusableTrustBundle } from './unusable-trust-bundle.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [
  unknownWorkerMachineGroup,
  unusableExcludedAddress,
  unusableTrustBundle,
  unnamedNutanixResource,
];
