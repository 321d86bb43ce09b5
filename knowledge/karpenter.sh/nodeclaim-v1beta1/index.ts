import type { Kind } from '../../../engine/model.js';
import { kubeletRules } from '../../shared/kubeletRules.js';
import { oldKind } from '../../shared/oldKind.js';
import { oldNodeClassTarget } from '../../shared/nodeClassRef.js';
import { oldNodeDomains } from '../shared/oldNodeDomains.js';
import { oldNodeRules } from '../shared/oldNodeRules.js';
import { docs } from './docs.js';
import { schema } from './schema.js';

export const nodeClaimV1beta1: Kind = oldKind({
  group: 'karpenter.sh',
  version: 'v1beta1',
  name: 'NodeClaim',
  summary: 'A NodeClaim as it was before Karpenter 1.0. Since 1.1 only `karpenter.sh/v1` is served.',
  link: 'https://karpenter.sh/docs/upgrading/v1-migration/',
  scope: 'Cluster',
  knownIn: 'Karpenter 0.32 to 1.0',
  schema,
  docs,
  domains: oldNodeDomains('spec', 'nodeClaim'),
  links: [{ path: 'spec.nodeClassRef', target: oldNodeClassTarget }],
  rules: [...oldNodeRules, ...kubeletRules],
});
