import type { Kind } from '../../../engine/model.js';
import { anywhereKind } from '../shared/kind.js';
import { pages } from '../shared/tables.js';
import { docs } from './docs.js';
import { rules } from './rules/index.js';
import { samples } from './samples.js';
import { schema } from './schema.js';

export const fluxConfig: Kind = anywhereKind({
  name: 'FluxConfig',
  summary: 'The Git repository that Flux keeps an EKS Anywhere cluster in step with.',
  link: pages.gitops,
  schema,
  docs,
  rules,
  samples,
  needed: { 'spec.git': ['repositoryUrl'], 'spec.github': ['owner', 'repository'] },
  limits: { 'spec.git.sshKeyAlgorithm': { enum: ['rsa', 'ecdsa', 'ed25519'] } },
});
