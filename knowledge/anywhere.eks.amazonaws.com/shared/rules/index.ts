import type { Rule } from '../../../../engine/model.js';

/** Rules of every kind that people write for EKS Anywhere. */
export const everywhere: readonly Rule[] = [];
