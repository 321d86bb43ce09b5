import type { Kind } from '../../../engine/model.js';
import { anywhereKind } from '../shared/kind.js';
import { pages } from '../shared/tables.js';
import { docs } from './docs.js';
import { schema } from './schema.js';

export const snowDatacenterConfig: Kind = anywhereKind({
  name: 'SnowDatacenterConfig',
  summary: 'The Snow devices that an EKS Anywhere cluster runs on. New customers cannot order them any more.',
  link: pages.snow,
  schema,
  docs,
});
