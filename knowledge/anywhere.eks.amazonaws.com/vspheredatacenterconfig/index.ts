import type { Kind } from '../../../engine/model.js';
import { anywhereKind } from '../shared/kind.js';
import { pages } from '../shared/tables.js';
import { docs } from './docs.js';
import { rules } from './rules/index.js';
import { schema } from './schema.js';

export const vsphereDatacenterConfig: Kind = anywhereKind({
  name: 'VSphereDatacenterConfig',
  summary: 'The vCenter and the place in it that an EKS Anywhere cluster runs in.',
  link: pages.vsphere,
  schema,
  docs,
  rules,
  strict: true,
  needed: {
    spec: ['server', 'datacenter', 'network'],
    'spec.failureDomains[]': ['name', 'computeCluster', 'datastore', 'folder', 'network', 'resourcePool'],
  },
});
