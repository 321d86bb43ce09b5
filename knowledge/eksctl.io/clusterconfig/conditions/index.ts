import type { Rule } from '../../../../engine/model.js';
import { accessConditions } from './access.js';
import { autoModeConditions } from './autoMode.js';
import { clusterConditions } from './cluster.js';
import { familyConditions } from './family.js';
import { groupConditions } from './groups.js';
import { identityConditions } from './identity.js';
import { imageConditions } from './images.js';
import { nodeConditions } from './nodes.js';
import { outpostConditions } from './outposts.js';
import { vpcConditions } from './vpc.js';

/** What eksctl's own code refuses, section by section. */
export const conditions: readonly Rule[] = [
  ...clusterConditions,
  ...autoModeConditions,
  ...identityConditions,
  ...familyConditions,
  ...vpcConditions,
  ...outpostConditions,
  ...accessConditions,
  ...nodeConditions,
  ...groupConditions,
  ...imageConditions,
];
