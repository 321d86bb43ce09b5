import type { Rule } from '../../../../engine/model.js';
import { nameTooLongForLabel } from '../../../shared/rules/name-too-long-for-label.js';
import { autoModeCapacityReservationTerm } from './auto-mode-capacity-reservation-term.js';
import { autoModeCertificateNotBase64 } from './auto-mode-certificate-not-base64.js';
import { autoModeEmptySelectorTag } from './auto-mode-empty-selector-tag.js';
import { autoModeEmptySelector } from './auto-mode-empty-selector.js';
import { autoModeIncompleteNodeClass } from './auto-mode-incomplete-node-class.js';
import { autoModeIpv4PrefixSize } from './auto-mode-ipv4-prefix-size.js';
import { autoModeKarpenterField } from './auto-mode-karpenter-field.js';
import { autoModeMixedSelectorTerm } from './auto-mode-mixed-selector-term.js';
import { autoModeNetworkInterfaces } from './auto-mode-network-interfaces.js';
import { autoModePlacementGroupSelector } from './auto-mode-placement-group-selector.js';
import { autoModePodSelectorsTogether } from './auto-mode-pod-selectors-together.js';
import { autoModeProxyLimits } from './auto-mode-proxy-limits.js';
import { autoModeProxyWithoutExceptions } from './auto-mode-proxy-without-exceptions.js';
import { autoModeRestrictedTag } from './auto-mode-restricted-tag.js';
import { autoModeRoleAndInstanceProfile } from './auto-mode-role-and-instance-profile.js';
import { autoModeRoleNotAName } from './auto-mode-role-not-a-name.js';
import { autoModeSelectorIdInText } from './auto-mode-selector-id-in-text.js';
import { autoModeStorageAboveLimit } from './auto-mode-storage-above-limit.js';
import { autoModeStorageSize } from './auto-mode-storage-size.js';
import { autoModeBuiltInName } from '../../../shared/rules/auto-mode-built-in-name.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [
  nameTooLongForLabel,
  autoModeEmptySelectorTag,
  autoModeEmptySelector,
  autoModeIncompleteNodeClass,
  autoModeKarpenterField,
  autoModeMixedSelectorTerm,
  autoModePodSelectorsTogether,
  autoModeRestrictedTag,
  autoModeRoleAndInstanceProfile,
  autoModeRoleNotAName,
  autoModeSelectorIdInText,
  autoModeStorageAboveLimit,
  autoModeStorageSize,
  autoModeCapacityReservationTerm,
  autoModeCertificateNotBase64,
  autoModeIpv4PrefixSize,
  autoModeNetworkInterfaces,
  autoModePlacementGroupSelector,
  autoModeProxyLimits,
  autoModeProxyWithoutExceptions,
  autoModeBuiltInName,
];
