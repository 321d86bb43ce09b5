import type { Rule } from '../../../../engine/model.js';
import { nodePoolRules } from '../../../networks/rules/index.js';
import { autoModeBuiltInName } from '../../../shared/rules/auto-mode-built-in-name.js';
import { compatibilityAnnotation } from '../../../shared/rules/compatibility-annotation.js';
import { nameTooLongForLabel } from '../../../shared/rules/name-too-long-for-label.js';
import { labelOfOtherProvider } from '../../shared/rules/label-of-other-provider.js';
import { requirementRules } from '../../shared/requirementRules.js';
import { nodeRules } from '../../shared/rules/index.js';
import { autoModeLabelDomain } from './auto-mode-label-domain.js';
import { autoModeLinuxOnly } from './auto-mode-linux-only.js';
import { autoModeNoInstanceTypeLeft } from './auto-mode-no-instance-type-left.js';
import { autoModeNodeLifetime } from './auto-mode-node-lifetime.js';
import { autoModePoolWithoutRequirements } from './auto-mode-pool-without-requirements.js';
import { autoModeReservedAlone } from './auto-mode-reserved-alone.js';
import { autoModeUnavailableInstance } from './auto-mode-unavailable-instance.js';
import { autoModeUnknownValue } from './auto-mode-unknown-value.js';
import { blockedDisruption } from './blocked-disruption.js';
import { budgetWithoutEffect } from './budget-without-effect.js';
import { consolidationOnStaticPool } from './consolidation-on-static-pool.js';
import { emptyBudgetReasons } from './empty-budget-reasons.js';
import { gpuPoolWithoutTaint } from './gpu-pool-without-taint.js';
import { halfScheduledBudget } from './half-scheduled-budget.js';
import { ineffectiveDoNotDisrupt } from './ineffective-do-not-disrupt.js';
import { limitBelowSmallestType } from './limit-below-smallest-type.js';
import { misplacedExpireAfter } from './misplaced-expire-after.js';
import { nodeLimitNotEnforced } from './node-limit-not-enforced.js';
import { reasonWithoutBudget } from './reason-without-budget.js';
import { renamedConsolidationPolicy } from './renamed-consolidation-policy.js';
import { replicasAboveLimit } from './replicas-above-limit.js';
import { scheduleWithoutGap } from './schedule-without-gap.js';
import { shortExpireAfter } from './short-expire-after.js';
import { staticPoolLimits } from './static-pool-limits.js';
import { unknownLimit } from './unknown-limit.js';
import { unlimitedOutsideWindows } from './unlimited-outside-windows.js';
import { unreadableSchedule } from './unreadable-schedule.js';
import { weightOnStaticPool } from './weight-on-static-pool.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [
  ...nodeRules,
  ...requirementRules,
  ...nodePoolRules,
  compatibilityAnnotation,
  nameTooLongForLabel,
  staticPoolLimits,
  weightOnStaticPool,
  replicasAboveLimit,
  consolidationOnStaticPool,
  renamedConsolidationPolicy,
  misplacedExpireAfter,
  shortExpireAfter,
  halfScheduledBudget,
  unreadableSchedule,
  scheduleWithoutGap,
  unlimitedOutsideWindows,
  reasonWithoutBudget,
  blockedDisruption,
  budgetWithoutEffect,
  emptyBudgetReasons,
  unknownLimit,
  limitBelowSmallestType,
  nodeLimitNotEnforced,
  gpuPoolWithoutTaint,
  ineffectiveDoNotDisrupt,
  labelOfOtherProvider,
  autoModeBuiltInName,
  autoModeLabelDomain,
  autoModeLinuxOnly,
  autoModeNoInstanceTypeLeft,
  autoModeNodeLifetime,
  autoModePoolWithoutRequirements,
  autoModeReservedAlone,
  autoModeUnavailableInstance,
  autoModeUnknownValue,
];
