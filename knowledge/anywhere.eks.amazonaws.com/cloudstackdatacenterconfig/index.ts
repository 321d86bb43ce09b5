import type { Kind } from '../../../engine/model.js';
import { anywhereKind } from '../shared/kind.js';
import { pages } from '../shared/tables.js';
import { docs } from './docs.js';
import { schema } from './schema.js';

export const cloudStackDatacenterConfig: Kind = anywhereKind({
  name: 'CloudStackDatacenterConfig',
  summary: 'Where an EKS Anywhere cluster ran on CloudStack, a provider that release 0.26 has removed.',
  link: pages.cloudStack,
  schema,
  docs,
});
