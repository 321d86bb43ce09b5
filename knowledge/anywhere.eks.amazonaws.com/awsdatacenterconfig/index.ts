import type { Kind } from '../../../engine/model.js';
import { anywhereKind } from '../shared/kind.js';
import { pages } from '../shared/tables.js';
import { docs } from './docs.js';
import { schema } from './schema.js';

export const awsDatacenterConfig: Kind = anywhereKind({
  name: 'AWSDatacenterConfig',
  summary: 'Left over from a provider that EKS Anywhere never had.',
  link: pages.overview,
  schema,
  docs,
});
