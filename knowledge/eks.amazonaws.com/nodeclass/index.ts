import type { Kind } from '../../../engine/model.js';
import { forms } from '../../shared/forms.js';
import { withMetadata, withMetadataDocs, withMetadataRules } from '../../shared/metadata.js';
import { docs } from './docs.js';
import { domains } from './domains.js';
import { rules } from './rules/index.js';
import { samples } from './samples.js';
import { schema } from './schema.js';

export const nodeClass: Kind = {
  group: 'eks.amazonaws.com',
  version: 'v1',
  name: 'NodeClass',
  summary:
    'The AWS side of a node that EKS Auto Mode launches: role, subnets, security groups, disk and network. It takes the place of `EC2NodeClass`.',
  link: 'https://docs.aws.amazon.com/eks/latest/userguide/create-node-class.html',
  scope: 'Cluster',
  receiver: 'the API server',
  unknownFields: 'pruned',
  knownIn: 'the EKS guide of October 2026',
  schema: withMetadata(schema),
  docs: withMetadataDocs(docs),
  forms,
  domains,
  links: [],
  rules: withMetadataRules(rules),
  samples,
};
