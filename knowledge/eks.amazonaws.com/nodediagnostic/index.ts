import type { Kind } from '../../../engine/model.js';
import { forms } from '../../shared/forms.js';
import { withMetadata, withMetadataDocs, withMetadataRules } from '../../shared/metadata.js';
import { docs } from './docs.js';
import { domains } from './domains.js';
import { rules } from './rules/index.js';
import { samples } from './samples.js';
import { schema } from './schema.js';

export const nodeDiagnostic: Kind = {
  group: 'eks.amazonaws.com',
  version: 'v1alpha1',
  name: 'NodeDiagnostic',
  summary:
    'Asks one node for its logs or for a packet capture, and uploads them to S3. Its name is the name of the node.',
  link: 'https://docs.aws.amazon.com/eks/latest/userguide/auto-get-logs.html',
  scope: 'Cluster',
  receiver: 'the API server',
  unknownFields: 'pruned',
  knownIn: 'the EKS node monitoring agent of August 2026',
  schema: withMetadata(schema),
  docs: withMetadataDocs(docs),
  forms,
  domains,
  links: [],
  rules: withMetadataRules(rules),
  samples,
};
