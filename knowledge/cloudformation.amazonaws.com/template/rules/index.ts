import type { Rule } from '../../../../engine/model.js';
import { accessEntryWithConfigMap } from './access-entry-with-config-map.js';
import { accessScopeNamespaces } from './access-scope-namespaces.js';
import { autoModeAuthenticationMode } from './auto-mode-authentication-mode.js';
import { autoModeHalfEnabled } from './auto-mode-half-enabled.js';
import { autoModeRoleLacksRights } from './auto-mode-role-lacks-rights.js';
import { autoModeWithBootstrapAddons } from './auto-mode-with-bootstrap-addons.js';
import { autoNodeEntryWithoutPolicy } from './auto-node-entry-without-policy.js';
import { bootstrapAdminWithConfigMap } from './bootstrap-admin-with-config-map.js';
import { contradictingNodeRepair } from './contradicting-node-repair.js';
import { encryptionOfOtherThanSecrets } from './encryption-of-other-than-secrets.js';
import { invalidNodeRepairValue } from './invalid-node-repair-value.js';
import { launchTemplateNameOrId } from './launch-template-name-or-id.js';
import { launchTemplateWithNodeSettings } from './launch-template-with-node-settings.js';
import { maxUnavailableBeyondMaxSize } from './max-unavailable-beyond-max-size.js';
import { nodeAccessEntryWithRights } from './node-access-entry-with-rights.js';
import { nodePoolsWithoutNodeRole } from './node-pools-without-node-role.js';
import { nodeRoleWithoutNodePools } from './node-role-without-node-pools.js';
import { serviceIpv4RangeWithIpv6 } from './service-ipv4-range-with-ipv6.js';
import { sessionPolicyWithSessionTags } from './session-policy-with-session-tags.js';
import { templateAutoModeOnOutpost } from './template-auto-mode-on-outpost.js';
import { templateAutoModeTooOld } from './template-auto-mode-too-old.js';
import { unknownBuiltInNodePool } from './unknown-built-in-node-pool.js';
import { updateConfigLimit } from './update-config-limit.js';

/** How the properties of EKS resources go together. */
export const eksTemplateRules: readonly Rule[] = [
  accessEntryWithConfigMap,
  accessScopeNamespaces,
  autoModeAuthenticationMode,
  autoModeHalfEnabled,
  autoModeRoleLacksRights,
  autoModeWithBootstrapAddons,
  autoNodeEntryWithoutPolicy,
  bootstrapAdminWithConfigMap,
  contradictingNodeRepair,
  encryptionOfOtherThanSecrets,
  invalidNodeRepairValue,
  launchTemplateNameOrId,
  launchTemplateWithNodeSettings,
  maxUnavailableBeyondMaxSize,
  nodeAccessEntryWithRights,
  nodePoolsWithoutNodeRole,
  nodeRoleWithoutNodePools,
  serviceIpv4RangeWithIpv6,
  sessionPolicyWithSessionTags,
  templateAutoModeOnOutpost,
  templateAutoModeTooOld,
  unknownBuiltInNodePool,
  updateConfigLimit,
];
