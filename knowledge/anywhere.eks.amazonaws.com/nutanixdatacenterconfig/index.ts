import type { Kind } from '../../../engine/model.js';
import { anywhereKind } from '../shared/kind.js';
import { pages } from '../shared/tables.js';
import { docs } from './docs.js';
import { rules } from './rules/index.js';
import { schema } from './schema.js';

export const nutanixDatacenterConfig: Kind = anywhereKind({
  name: 'NutanixDatacenterConfig',
  summary: 'The Prism Central that makes the machines of an EKS Anywhere cluster.',
  link: pages.nutanix,
  schema,
  docs,
  rules,
  strict: true,
  needed: { spec: ['endpoint', 'port'], 'spec.failureDomains[]': ['name', 'cluster', 'subnets'], 'spec.credentialRef': ['kind', 'name'] },
  limits: { 'spec.port': { minimum: 1, maximum: 65535 }, 'spec.credentialRef.kind': { enum: ['Secret'] } },
});
