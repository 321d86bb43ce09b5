import type { Rule } from '../../../../engine/model.js';
import { kubeletRules } from '../../../shared/kubeletRules.js';
import { nameTooLongForLabel } from '../../../shared/rules/name-too-long-for-label.js';
import { blockedDisruption } from '../../nodepool/rules/blocked-disruption.js';
import { budgetWithoutEffect } from '../../nodepool/rules/budget-without-effect.js';
import { gpuPoolWithoutTaint } from '../../nodepool/rules/gpu-pool-without-taint.js';
import { halfScheduledBudget } from '../../nodepool/rules/half-scheduled-budget.js';
import { ineffectiveDoNotDisrupt } from '../../nodepool/rules/ineffective-do-not-disrupt.js';
import { limitBelowSmallestType } from '../../nodepool/rules/limit-below-smallest-type.js';
import { nodeLimitNotEnforced } from '../../nodepool/rules/node-limit-not-enforced.js';
import { scheduleWithoutGap } from '../../nodepool/rules/schedule-without-gap.js';
import { unknownLimit } from '../../nodepool/rules/unknown-limit.js';
import { unlimitedOutsideWindows } from '../../nodepool/rules/unlimited-outside-windows.js';
import { unreadableSchedule } from '../../nodepool/rules/unreadable-schedule.js';
import { oldNodeRules } from '../../shared/oldNodeRules.js';
import { consolidateAfterAgainstPolicy } from './consolidate-after-against-policy.js';

/** Those rules of today's NodePool that v1beta1 had too, and its own. */
export const rules: readonly Rule[] = [
  ...oldNodeRules,
  ...kubeletRules,
  nameTooLongForLabel,
  consolidateAfterAgainstPolicy,
  halfScheduledBudget,
  unreadableSchedule,
  scheduleWithoutGap,
  unlimitedOutsideWindows,
  blockedDisruption,
  budgetWithoutEffect,
  unknownLimit,
  limitBelowSmallestType,
  nodeLimitNotEnforced,
  gpuPoolWithoutTaint,
  ineffectiveDoNotDisrupt,
];
