import type { Kind } from '../../../engine/model.js';
import { anywhereKind } from '../shared/kind.js';
import { hostOsLimits, hostOsNeeded } from '../shared/hostOs.js';
import { pages } from '../shared/tables.js';
import { docs } from './docs.js';
import { rules } from './rules/index.js';
import { samples } from './samples.js';
import { schema } from './schema.js';

export const snowMachineConfig: Kind = anywhereKind({
  name: 'SnowMachineConfig',
  summary: 'What the instances of a control plane, of etcd or of a group of workers are made of on Snow devices.',
  link: pages.snow,
  schema,
  docs,
  rules,
  samples,
  needed: { spec: ['network', 'osFamily'], 'spec.containersVolume': ['size'], 'spec.nonRootVolumes[]': ['deviceName', 'size'], ...hostOsNeeded },
  limits: {
    'spec.osFamily': { enum: ['ubuntu', 'bottlerocket'] },
    'spec.physicalNetworkConnector': { enum: ['SFP_PLUS', 'QSFP', 'RJ45'] },
    ...hostOsLimits,
  },
  references: ['spec.network.directNetworkInterfaces[].ipPoolRef'],
});
