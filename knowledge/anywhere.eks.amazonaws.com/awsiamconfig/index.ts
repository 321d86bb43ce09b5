import type { Kind } from '../../../engine/model.js';
import { anywhereKind } from '../shared/kind.js';
import { pages } from '../shared/tables.js';
import { docs } from './docs.js';
import { rules } from './rules/index.js';
import { samples } from './samples.js';
import { schema } from './schema.js';

export const awsIamConfig: Kind = anywhereKind({
  name: 'AWSIamConfig',
  summary: 'Login to an EKS Anywhere cluster with IAM users and roles.',
  link: pages.iam,
  schema,
  docs,
  rules,
  samples,
  needed: { spec: ['awsRegion', 'backendMode'], 'spec.mapRoles[]': ['roleARN', 'username'], 'spec.mapUsers[]': ['userARN', 'username'] },
  limits: { 'spec.backendMode': { minItems: 1 } },
});
