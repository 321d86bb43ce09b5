import type { Kind } from '../../../engine/model.js';
import { forms } from '../../shared/forms.js';
import { withMetadata, withMetadataDocs, withMetadataRules } from '../../shared/metadata.js';
import { docs } from './docs.js';
import { domains } from './domains.js';
import { rules } from './rules/index.js';
import { samples } from './samples.js';
import { schema } from './schema.js';

export const nodeOverlay: Kind = {
  group: 'karpenter.sh',
  version: 'v1alpha1',
  name: 'NodeOverlay',
  summary:
    'Corrects what Karpenter believes about instance types: their price, or extra resources that they offer.',
  link: 'https://karpenter.sh/docs/concepts/nodeoverlays/',
  scope: 'Cluster',
  receiver: 'the API server',
  unknownFields: 'pruned',
  knownIn: 'Karpenter up to 1.14.1',
  product: 'karpenter',
  since: '1.7',
  newest: '1.14',
  schema: withMetadata(schema),
  docs: withMetadataDocs(docs),
  forms,
  domains,
  links: [],
  rules: withMetadataRules(rules),
  samples,
};
