import type { Rule } from '../../../../engine/model.js';
import { requirementRules } from '../../shared/requirementRules.js';
import { nodeRules } from '../../shared/rules/index.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [...nodeRules, ...requirementRules];
