import type { Kind } from '../../../engine/model.js';
import { forms } from '../../shared/forms.js';
import { withMetadata, withMetadataDocs, withMetadataRules } from '../../shared/metadata.js';
import { docs } from './docs.js';
import { domains } from './domains.js';
import { links } from './links.js';
import { rules } from './rules/index.js';
import { samples } from './samples.js';
import { schema } from './schema.js';

export const nodePool: Kind = {
  group: 'karpenter.sh',
  version: 'v1',
  name: 'NodePool',
  summary:
    'Which nodes Karpenter may create: the requirements, taints and limits of a pool, and how its nodes are replaced and removed.',
  link: 'https://karpenter.sh/docs/concepts/nodepools/',
  scope: 'Cluster',
  receiver: 'the API server',
  unknownFields: 'pruned',
  knownIn: 'Karpenter up to 1.14.1',
  product: 'karpenter',
  newest: '1.14',
  schema: withMetadata(schema),
  docs: withMetadataDocs(docs),
  forms,
  domains,
  links,
  rules: withMetadataRules(rules),
  samples,
};
