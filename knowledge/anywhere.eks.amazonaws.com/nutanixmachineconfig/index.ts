import type { Kind } from '../../../engine/model.js';
import { anywhereKind } from '../shared/kind.js';
import { pages } from '../shared/tables.js';
import { docs } from './docs.js';
import { rules } from './rules/index.js';
import { samples } from './samples.js';
import { schema } from './schema.js';

export const nutanixMachineConfig: Kind = anywhereKind({
  name: 'NutanixMachineConfig',
  summary: 'What the virtual machines of a control plane, of etcd or of a group of workers are made of on Nutanix.',
  link: pages.nutanix,
  schema,
  docs,
  rules,
  samples,
  needed: { spec: ['cluster', 'image', 'subnet'], 'spec.additionalCategories[]': ['key', 'value'], 'spec.gpus[]': ['type'] },
  limits: { 'spec.osFamily': { enum: ['ubuntu', 'redhat'] } },
});
