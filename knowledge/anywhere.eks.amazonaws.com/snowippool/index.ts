import type { Kind } from '../../../engine/model.js';
import { anywhereKind } from '../shared/kind.js';
import { pages } from '../shared/tables.js';
import { docs } from './docs.js';
import { rules } from './rules/index.js';
import { samples } from './samples.js';
import { schema } from './schema.js';

export const snowIPPool: Kind = anywhereKind({
  name: 'SnowIPPool',
  summary: 'Fixed addresses for the instances of an EKS Anywhere cluster on Snow devices.',
  link: pages.snow,
  schema,
  docs,
  rules,
  samples,
  needed: { 'spec.pools[]': ['ipStart', 'ipEnd', 'subnet', 'gateway'] },
});
