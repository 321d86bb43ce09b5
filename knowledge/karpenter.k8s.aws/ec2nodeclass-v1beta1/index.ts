import type { Kind } from '../../../engine/model.js';
import { oldKind } from '../../shared/oldKind.js';
import { userDataGroups } from '../../shared/userData.js';
import { domains as today } from '../ec2nodeclass/domains.js';
import { docs } from './docs.js';
import { rules } from './rules/index.js';
import { schema } from './schema.js';

export const ec2NodeClassV1beta1: Kind = oldKind({
  group: 'karpenter.k8s.aws',
  version: 'v1beta1',
  name: 'EC2NodeClass',
  summary: 'An EC2NodeClass as it was before Karpenter 1.0. Since 1.1 only `karpenter.k8s.aws/v1` is served.',
  link: 'https://karpenter.sh/docs/upgrading/v1-migration/',
  scope: 'Cluster',
  knownIn: 'Karpenter 0.32 to 1.0',
  schema,
  docs,
  domains: today.filter(({ path }) => Object.hasOwn(docs, path)),
  rules,
  embeds: [{ path: 'spec.userData', groups: userDataGroups }],
});
