import type { Kind } from '../../../engine/model.js';
import { forms } from '../../shared/forms.js';
import { withMetadata, withMetadataDocs, withMetadataRules } from '../../shared/metadata.js';
import { docs } from './docs.js';
import { domains } from './domains.js';
import { rules } from './rules/index.js';
import { samples } from './samples.js';
import { schema } from './schema.js';

export const capacityBuffer: Kind = {
  group: 'autoscaling.x-k8s.io',
  version: 'v1beta1',
  name: 'CapacityBuffer',
  summary:
    'Spare room kept ready: capacity for pods that do not exist yet, so that new ones start without waiting for a node.',
  link: 'https://karpenter.sh/docs/concepts/capacitybuffers/',
  scope: 'Namespaced',
  receiver: 'the API server',
  unknownFields: 'pruned',
  knownIn: 'Karpenter up to 1.14.1',
  product: 'karpenter',
  since: '1.14',
  newest: '1.14',
  schema: withMetadata(schema),
  docs: withMetadataDocs(docs),
  forms,
  domains,
  links: [],
  rules: withMetadataRules(rules),
  samples,
};
