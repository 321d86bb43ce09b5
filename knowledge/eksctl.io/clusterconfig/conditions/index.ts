import type { Rule } from '../../../../engine/model.js';
import { accessConditions } from './access.js';
import { addonConditions } from './addons.js';
import { autoModeConditions } from './autoMode.js';
import { clusterConditions } from './cluster.js';
import { edgeConditions } from './edges.js';
import { familyConditions } from './family.js';
import { fileConditions } from './file.js';
import { imageConditions } from './images.js';
import { labelConditions } from './labels.js';
import { managedConditions } from './managed.js';
import { nodeConditions } from './nodes.js';
import { outpostConditions } from './outposts.js';
import { podIdentityConditions } from './podIdentity.js';
import { selfManagedConditions } from './selfManaged.js';
import { serviceAccountConditions } from './serviceAccounts.js';
import { vpcConditions } from './vpc.js';

/** What eksctl's own code refuses, section by section. */
export const conditions: readonly Rule[] = [
  ...fileConditions,
  ...clusterConditions,
  ...autoModeConditions,
  ...addonConditions,
  ...podIdentityConditions,
  ...serviceAccountConditions,
  ...familyConditions,
  ...vpcConditions,
  ...outpostConditions,
  ...edgeConditions,
  ...accessConditions,
  ...nodeConditions,
  ...labelConditions,
  ...selfManagedConditions,
  ...managedConditions,
  ...imageConditions,
];
