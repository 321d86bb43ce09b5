import type { Rule } from '../../../engine/model.js';
import { requirementRules } from './requirementRules.js';
import { duplicateTaint } from './rules/duplicate-taint.js';
import { emptyTaintValue } from './rules/empty-taint-value.js';
import { invalidDuration } from './rules/invalid-duration.js';
import { invalidTaint } from './rules/invalid-taint.js';
import { operatorNewerThanTarget } from './rules/operator-newer-than-target.js';
import { readinessTaint } from './rules/readiness-taint.js';
import { reservedWithoutReservations } from './rules/reserved-without-reservations.js';

/** These two are about what came after v1beta1; its schema refuses it. */
const newer: readonly Rule[] = [operatorNewerThanTarget, reservedWithoutReservations];

/** What holds for requirements, taints and durations of v1beta1 as it does for those of v1. */
export const oldNodeRules: readonly Rule[] = [
  ...requirementRules.filter((rule) => !newer.includes(rule)),
  duplicateTaint,
  emptyTaintValue,
  invalidTaint,
  readinessTaint,
  invalidDuration,
];
