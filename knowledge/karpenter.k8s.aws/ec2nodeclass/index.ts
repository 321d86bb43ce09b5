import type { Kind } from '../../../engine/model.js';
import { forms } from '../../shared/forms.js';
import { withMetadata, withMetadataDocs, withMetadataRules } from '../../shared/metadata.js';
import { userDataGroups } from '../../shared/userData.js';
import { docs } from './docs.js';
import { domains } from './domains.js';
import { rules } from './rules/index.js';
import { samples } from './samples.js';
import { schema } from './schema.js';

export const ec2NodeClass: Kind = {
  group: 'karpenter.k8s.aws',
  version: 'v1',
  name: 'EC2NodeClass',
  summary:
    'The AWS side of a node that Karpenter launches: image, subnets, security groups, role, disks and user data.',
  link: 'https://karpenter.sh/docs/concepts/nodeclasses/',
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
  embeds: [{ path: 'spec.userData', groups: userDataGroups }],
  links: [],
  rules: withMetadataRules(rules),
  samples,
};
