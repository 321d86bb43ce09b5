import type { Docs } from '../../../engine/model.js';
import { accessDocs } from './docs/access.js';
import { clusterDocs } from './docs/cluster.js';
import { networkDocs } from './docs/network.js';
import { nodeDocs } from './docs/nodes.js';

export const docs: Docs = Object.freeze({ ...clusterDocs, ...networkDocs, ...accessDocs, ...nodeDocs });
