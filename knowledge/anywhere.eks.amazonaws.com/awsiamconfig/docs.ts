import type { Docs } from '../../../engine/model.js';
import { pages, table } from '../shared/tables.js';

export const docs: Docs = table(pages.iam, 'spec', {
  '': 'Login with IAM users and roles. It cannot be changed later.',
  awsRegion: ['Region whose STS checks the tokens.', 'Refused.'],
  backendMode: ['Where the mappings are looked up, in order: `EKSConfigMap` (from `mapRoles` and `mapUsers`), `CRD`, `DynamicFile`.', 'Refused.', '`MountedFile` is refused.'],
  partition: ['AWS partition of the roles, such as `aws` or `aws-cn`.', '`aws`.'],
  mapRoles: 'IAM roles and whom they are in the cluster; for `EKSConfigMap`.',
  'mapRoles[].roleARN': ['ARN of the role.', 'Refused.'],
  'mapRoles[].username': ['Its user name in the cluster.', 'Refused.'],
  'mapRoles[].groups': 'Its groups in the cluster, such as `system:masters`.',
  mapUsers: 'IAM users and whom they are in the cluster; for `EKSConfigMap`.',
  'mapUsers[].userARN': ['ARN of the user.', 'Refused.'],
  'mapUsers[].username': ['Its user name in the cluster.', 'Refused.'],
  'mapUsers[].groups': 'Its groups in the cluster.',
});
