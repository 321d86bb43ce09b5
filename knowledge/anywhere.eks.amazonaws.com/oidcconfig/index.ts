import type { Kind } from '../../../engine/model.js';
import { anywhereKind } from '../shared/kind.js';
import { pages } from '../shared/tables.js';
import { docs } from './docs.js';
import { rules } from './rules/index.js';
import { samples } from './samples.js';
import { schema } from './schema.js';

export const oidcConfig: Kind = anywhereKind({
  name: 'OIDCConfig',
  summary: 'The OpenID Connect provider whose tokens an EKS Anywhere cluster takes.',
  link: pages.oidc,
  schema,
  docs,
  rules,
  samples,
  needed: { spec: ['clientId', 'issuerUrl'] },
  limits: { 'spec.requiredClaims': { maxItems: 1 } },
});
