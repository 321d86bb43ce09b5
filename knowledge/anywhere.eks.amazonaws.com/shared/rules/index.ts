import type { Rule } from '../../../../engine/model.js';
import { missingReferencedObject } from './missing-referenced-object.js';
import { otherNamespaceThanCluster } from './other-namespace-than-cluster.js';
import { unusableHostOsSetting } from './unusable-host-os-setting.js';
import { unusedMachineConfig } from './unused-machine-config.js';

/** Rules of every kind that people write for EKS Anywhere. */
export const everywhere: readonly Rule[] = [missingReferencedObject, otherNamespaceThanCluster];

/** Rules of machine configs, whoever the provider is. */
export const machineRules: readonly Rule[] = [unusedMachineConfig];

/** Rules of machine configs with settings of the operating system. */
export const hostRules: readonly Rule[] = [...machineRules, unusableHostOsSetting];
