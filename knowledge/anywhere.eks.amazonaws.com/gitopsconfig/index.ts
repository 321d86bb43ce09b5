import type { Kind } from '../../../engine/model.js';
import { anywhereKind } from '../shared/kind.js';
import { pages } from '../shared/tables.js';
import { docs } from './docs.js';
import { schema } from './schema.js';

export const gitOpsConfig: Kind = anywhereKind({
  name: 'GitOpsConfig',
  summary: 'The older form of FluxConfig, for GitHub only.',
  link: pages.gitops,
  schema,
  docs,
  needed: { 'spec.flux.github': ['owner', 'repository'] },
});
