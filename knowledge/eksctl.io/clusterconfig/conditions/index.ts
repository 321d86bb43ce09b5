import type { Rule } from '../../../../engine/model.js';
import { accessConditions } from './access.js';
import { autoModeConditions } from './autoMode.js';
import { identityConditions } from './identity.js';

/** What eksctl's own code refuses, section by section. */
export const conditions: readonly Rule[] = [...autoModeConditions, ...identityConditions, ...accessConditions];
