import type { Kind } from '../../../engine/model.js';
import { oldKind } from '../../shared/oldKind.js';
import { oldNodeClassTarget } from '../../shared/nodeClassRef.js';
import { docs } from './docs.js';
import { domains } from './domains.js';
import { rules } from './rules/index.js';
import { schema } from './schema.js';

export const nodePoolV1beta1: Kind = oldKind({
  group: 'karpenter.sh',
  version: 'v1beta1',
  name: 'NodePool',
  summary: 'A NodePool as it was before Karpenter 1.0. Since 1.1 only `karpenter.sh/v1` is served.',
  link: 'https://karpenter.sh/docs/upgrading/v1-migration/',
  scope: 'Cluster',
  knownIn: 'Karpenter 0.32 to 1.0',
  schema,
  docs,
  domains,
  links: [{ path: 'spec.template.spec.nodeClassRef', target: oldNodeClassTarget }],
  rules,
});
