import type { Kind } from '../../../engine/model.js';
import { anywhereKind } from '../shared/kind.js';
import { pages } from '../shared/tables.js';
import { docs } from './docs.js';
import { schema } from './schema.js';

export const dockerDatacenterConfig: Kind = anywhereKind({
  name: 'DockerDatacenterConfig',
  summary: 'An EKS Anywhere cluster in containers on one machine, for trying things out.',
  link: pages.docker,
  schema,
  docs,
  strict: true,
});
