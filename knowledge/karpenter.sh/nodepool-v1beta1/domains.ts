import type { Domain } from '../../../engine/model.js';
import { durations } from '../../shared/amountDomains.js';
import { domains as today } from '../nodepool/domains.js';
import { oldNodeDomains } from '../shared/oldNodeDomains.js';

/** What stands outside the node's own part is as in v1. */
export const domains: readonly Domain[] = [
  ...oldNodeDomains('spec.template.spec', 'nodePool'),
  ...today.filter(({ path }) => !path.startsWith('spec.template.spec.')),
  durations('spec.disruption.expireAfter', ['24h', '168h', '336h', '720h', '2160h'], { Never: 'nodes never expire; they still drift and consolidate' }),
];
