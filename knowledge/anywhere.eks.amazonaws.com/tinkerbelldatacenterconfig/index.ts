import type { Kind } from '../../../engine/model.js';
import { anywhereKind } from '../shared/kind.js';
import { pages } from '../shared/tables.js';
import { docs } from './docs.js';
import { rules } from './rules/index.js';
import { schema } from './schema.js';

export const tinkerbellDatacenterConfig: Kind = anywhereKind({
  name: 'TinkerbellDatacenterConfig',
  summary: 'How the bare-metal machines of an EKS Anywhere cluster are started and installed.',
  link: pages.bareMetal,
  schema,
  docs,
  rules,
  strict: true,
  needed: { spec: ['tinkerbellIP'] },
});
