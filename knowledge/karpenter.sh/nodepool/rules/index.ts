import type { Rule } from '../../../../engine/model.js';
import { compatibilityAnnotation } from '../../../shared/rules/compatibility-annotation.js';
import { nameTooLongForLabel } from '../../../shared/rules/name-too-long-for-label.js';
import { nodeRules } from '../../shared/rules/index.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [...nodeRules, compatibilityAnnotation, nameTooLongForLabel];
