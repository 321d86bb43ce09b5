import type { Rule } from '../../../../engine/model.js';
import { compatibilityAnnotation } from '../../../shared/rules/compatibility-annotation.js';
import { nameTooLongForLabel } from '../../../shared/rules/name-too-long-for-label.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [compatibilityAnnotation, nameTooLongForLabel];
