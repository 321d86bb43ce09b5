import type { Kind } from '../../../engine/model.js';
import { anywhereKind } from '../shared/kind.js';
import { pages } from '../shared/tables.js';
import { docs } from './docs.js';
import { samples } from './samples.js';
import { schema } from './schema.js';

export const tinkerbellTemplateConfig: Kind = anywhereKind({
  name: 'TinkerbellTemplateConfig',
  summary: 'The steps by which Tinkerbell installs a bare-metal machine, where the built-in ones do not do.',
  link: pages.bareMetal,
  schema,
  docs,
  samples,
  needed: { spec: ['template'] },
});
