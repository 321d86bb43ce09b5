import type { Rule } from '../../../../engine/model.js';
import { kubeletRules } from '../../../shared/kubeletRules.js';
import { amiAliasBesideOtherFields } from './ami-alias-beside-other-fields.js';
import { amiAliasBesideOtherTerms } from './ami-alias-beside-other-terms.js';
import { amiAliasWithTwoAts } from './ami-alias-with-two-ats.js';
import { amiAliasWithoutImages } from './ami-alias-without-images.js';
import { amiFamilyContradictsAlias } from './ami-family-contradicts-alias.js';
import { amiIdBesideOtherFields } from './ami-id-beside-other-fields.js';
import { amiNameContradictsFamily } from './ami-name-contradicts-family.js';
import { amiNameMatchesEverything } from './ami-name-matches-everything.js';
import { blockDeviceWithoutEbs } from './block-device-without-ebs.js';
import { blockDeviceWithoutName } from './block-device-without-name.js';
import { bootstrapScriptMissing } from './bootstrap-script-missing.js';
import { bootstrapScriptTwice } from './bootstrap-script-twice.js';
import { bottlerocketSettingDropped } from './bottlerocket-setting-dropped.js';
import { bottlerocketWithoutDataVolume } from './bottlerocket-without-data-volume.js';
import { brokenMimeUserData } from './broken-mime-user-data.js';
import { commaInSelector } from './comma-in-selector.js';
import { customUserDataWithoutTaint } from './custom-user-data-without-taint.js';
import { deviceOfAnotherFamily } from './device-of-another-family.js';
import { duplicateNetworkInterface } from './duplicate-network-interface.js';
import { emptyAmiTerm } from './empty-ami-term.js';
import { emptyCapacityReservationTerm } from './empty-capacity-reservation-term.js';
import { emptyConnectionTracking } from './empty-connection-tracking.js';
import { emptyRole } from './empty-role.js';
import { emptySecurityGroupTerm } from './empty-security-group-term.js';
import { emptySelectorList } from './empty-selector-list.js';
import { emptySubnetTerm } from './empty-subnet-term.js';
import { emptyTag } from './empty-tag.js';
import { ignoredAmiField } from './ignored-ami-field.js';
import { ignoredClusterDns } from './ignored-cluster-dns.js';
import { imdsDisabled } from './imds-disabled.js';
import { imdsV1Enabled } from './imds-v1-enabled.js';
import { initializationRateWithoutSnapshot } from './initialization-rate-without-snapshot.js';
import { invalidAmiAlias } from './invalid-ami-alias.js';
import { kmsKeyWithoutEncryption } from './kms-key-without-encryption.js';
import { malformedResourceId } from './malformed-resource-id.js';
import { missingAmiFamily } from './missing-ami-family.js';
import { missingIops } from './missing-iops.js';
import { noPrimaryNetworkInterface } from './no-primary-network-interface.js';
import { nodeConfigOverridden } from './node-config-overridden.js';
import { nodeConfigOutOfReach } from '../../../shared/rules/node-config-out-of-reach.js';
import { nodeclassDefinedTwice } from './nodeclass-defined-twice.js';
import { nodeclassWithoutSpec } from './nodeclass-without-spec.js';
import { placementGroupNameAndId } from './placement-group-name-and-id.js';
import { podsPerCoreOnBottlerocket } from './pods-per-core-on-bottlerocket.js';
import { poolContradictsAmiFamily } from './pool-contradicts-ami-family.js';
import { powershellTagsInUserData } from './powershell-tags-in-user-data.js';
import { publicIpWithSeveralInterfaces } from './public-ip-with-several-interfaces.js';
import { raid0WithoutEffect } from './raid0-without-effect.js';
import { raid0WithoutLocalDisks } from './raid0-without-local-disks.js';
import { restrictedTag } from './restricted-tag.js';
import { roleAndInstanceProfile } from './role-and-instance-profile.js';
import { roleNameTooLong } from './role-name-too-long.js';
import { roleWithPath } from './role-with-path.js';
import { securityGroupNameBesideTags } from './security-group-name-beside-tags.js';
import { selectorIdBesideOtherFields } from './selector-id-beside-other-fields.js';
import { selectorWithEmptyTags } from './selector-with-empty-tags.js';
import { severalRootVolumes } from './several-root-volumes.js';
import { unsupportedVolumePerformance } from './unsupported-volume-performance.js';
import { unusedCapacityReservations } from './unused-capacity-reservations.js';
import { userDataNotNodeConfig } from './user-data-not-node-config.js';
import { userDataNotToml } from './user-data-not-toml.js';
import { userDataTooLarge } from './user-data-too-large.js';
import { volumePerformanceTooLow } from './volume-performance-too-low.js';
import { volumeSizeWithoutNumber } from './volume-size-without-number.js';
import { volumeSmallerThanImage } from './volume-smaller-than-image.js';
import { volumeWithoutSize } from './volume-without-size.js';
import { windowsAliasNotLatest } from './windows-alias-not-latest.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [
  nodeclassWithoutSpec,
  roleAndInstanceProfile,
  emptyRole,
  roleWithPath,
  roleNameTooLong,
  amiAliasBesideOtherFields,
  amiIdBesideOtherFields,
  amiAliasBesideOtherTerms,
  ignoredAmiField,
  invalidAmiAlias,
  amiAliasWithTwoAts,
  windowsAliasNotLatest,
  amiAliasWithoutImages,
  amiFamilyContradictsAlias,
  missingAmiFamily,
  amiNameContradictsFamily,
  amiNameMatchesEverything,
  emptyAmiTerm,
  emptySelectorList,
  emptySubnetTerm,
  emptySecurityGroupTerm,
  emptyCapacityReservationTerm,
  emptyTag,
  selectorIdBesideOtherFields,
  securityGroupNameBesideTags,
  selectorWithEmptyTags,
  commaInSelector,
  malformedResourceId,
  unusedCapacityReservations,
  placementGroupNameAndId,
  noPrimaryNetworkInterface,
  duplicateNetworkInterface,
  publicIpWithSeveralInterfaces,
  emptyConnectionTracking,
  blockDeviceWithoutEbs,
  blockDeviceWithoutName,
  volumeWithoutSize,
  severalRootVolumes,
  volumeSizeWithoutNumber,
  volumeSmallerThanImage,
  bottlerocketWithoutDataVolume,
  deviceOfAnotherFamily,
  unsupportedVolumePerformance,
  missingIops,
  volumePerformanceTooLow,
  initializationRateWithoutSnapshot,
  kmsKeyWithoutEncryption,
  raid0WithoutEffect,
  raid0WithoutLocalDisks,
  imdsV1Enabled,
  imdsDisabled,
  restrictedTag,
  ...kubeletRules,
  podsPerCoreOnBottlerocket,
  ignoredClusterDns,
  userDataNotToml,
  bottlerocketSettingDropped,
  userDataNotNodeConfig,
  bootstrapScriptMissing,
  bootstrapScriptTwice,
  brokenMimeUserData,
  nodeConfigOutOfReach,
  nodeConfigOverridden,
  powershellTagsInUserData,
  customUserDataWithoutTaint,
  userDataTooLarge,
  poolContradictsAmiFamily,
  nodeclassDefinedTwice,
];
