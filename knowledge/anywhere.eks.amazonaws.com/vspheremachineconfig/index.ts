import type { Kind } from '../../../engine/model.js';
import { anywhereKind } from '../shared/kind.js';
import { hostOsLimits, hostOsNeeded } from '../shared/hostOs.js';
import { pages } from '../shared/tables.js';
import { docs } from './docs.js';
import { rules } from './rules/index.js';
import { samples } from './samples.js';
import { schema } from './schema.js';

export const vsphereMachineConfig: Kind = anywhereKind({
  name: 'VSphereMachineConfig',
  summary: 'What the virtual machines of a control plane, of etcd or of a group of workers are made of on vSphere.',
  link: pages.vsphere,
  schema,
  docs,
  rules,
  samples,
  needed: { spec: ['datastore', 'resourcePool'], ...hostOsNeeded },
  limits: { 'spec.osFamily': { enum: ['bottlerocket', 'ubuntu', 'redhat'] }, ...hostOsLimits },
});
