import type { Docs } from '../../../engine/model.js';
import { pages, table } from '../shared/tables.js';

export const docs: Docs = table(pages.docker, 'spec', { '': 'Nothing to set: `{}`. Docker is for trying things out, not for production.' });
