import type { Rule } from '../../../../engine/model.js';
import { amiNameContradictsFamily } from '../../ec2nodeclass/rules/ami-name-contradicts-family.js';
import { amiNameMatchesEverything } from '../../ec2nodeclass/rules/ami-name-matches-everything.js';
import { blockDeviceWithoutEbs } from '../../ec2nodeclass/rules/block-device-without-ebs.js';
import { blockDeviceWithoutName } from '../../ec2nodeclass/rules/block-device-without-name.js';
import { bootstrapScriptTwice } from '../../ec2nodeclass/rules/bootstrap-script-twice.js';
import { bottlerocketWithoutDataVolume } from '../../ec2nodeclass/rules/bottlerocket-without-data-volume.js';
import { brokenMimeUserData } from '../../ec2nodeclass/rules/broken-mime-user-data.js';
import { commaInSelector } from '../../ec2nodeclass/rules/comma-in-selector.js';
import { emptyAmiTermV1beta1 } from '../../ec2nodeclass/rules/empty-ami-term.js';
import { emptyRole } from '../../ec2nodeclass/rules/empty-role.js';
import { emptySecurityGroupTerm } from '../../ec2nodeclass/rules/empty-security-group-term.js';
import { emptySelectorList } from '../../ec2nodeclass/rules/empty-selector-list.js';
import { emptySubnetTerm } from '../../ec2nodeclass/rules/empty-subnet-term.js';
import { emptyTag } from '../../ec2nodeclass/rules/empty-tag.js';
import { imdsDisabled } from '../../ec2nodeclass/rules/imds-disabled.js';
import { imdsV1Enabled } from '../../ec2nodeclass/rules/imds-v1-enabled.js';
import { kmsKeyWithoutEncryption } from '../../ec2nodeclass/rules/kms-key-without-encryption.js';
import { malformedResourceId } from '../../ec2nodeclass/rules/malformed-resource-id.js';
import { missingIops } from '../../ec2nodeclass/rules/missing-iops.js';
import { nodeclassWithoutSpec } from '../../ec2nodeclass/rules/nodeclass-without-spec.js';
import { powershellTagsInUserData } from '../../ec2nodeclass/rules/powershell-tags-in-user-data.js';
import { raid0WithoutEffect } from '../../ec2nodeclass/rules/raid0-without-effect.js';
import { restrictedTag } from '../../ec2nodeclass/rules/restricted-tag.js';
import { roleAndInstanceProfile } from '../../ec2nodeclass/rules/role-and-instance-profile.js';
import { roleNameTooLong } from '../../ec2nodeclass/rules/role-name-too-long.js';
import { roleWithPath } from '../../ec2nodeclass/rules/role-with-path.js';
import { securityGroupNameBesideTags } from '../../ec2nodeclass/rules/security-group-name-beside-tags.js';
import { selectorIdBesideOtherFields } from '../../ec2nodeclass/rules/selector-id-beside-other-fields.js';
import { selectorWithEmptyTags } from '../../ec2nodeclass/rules/selector-with-empty-tags.js';
import { severalRootVolumes } from '../../ec2nodeclass/rules/several-root-volumes.js';
import { unsupportedVolumePerformance } from '../../ec2nodeclass/rules/unsupported-volume-performance.js';
import { userDataNotNodeConfig } from '../../ec2nodeclass/rules/user-data-not-node-config.js';
import { userDataNotToml } from '../../ec2nodeclass/rules/user-data-not-toml.js';
import { userDataTooLarge } from '../../ec2nodeclass/rules/user-data-too-large.js';
import { volumePerformanceTooLow } from '../../ec2nodeclass/rules/volume-performance-too-low.js';
import { volumeSizeWithoutNumber } from '../../ec2nodeclass/rules/volume-size-without-number.js';
import { volumeWithoutSize } from '../../ec2nodeclass/rules/volume-without-size.js';
import { customFamilyWithoutAmi } from './custom-family-without-ami.js';

/** Those rules of today's EC2NodeClass that v1beta1 had too, and its own. */
export const rules: readonly Rule[] = [
  nodeclassWithoutSpec,
  roleAndInstanceProfile,
  emptyRole,
  roleWithPath,
  roleNameTooLong,
  amiNameContradictsFamily,
  amiNameMatchesEverything,
  emptyAmiTermV1beta1,
  customFamilyWithoutAmi,
  emptySelectorList,
  emptySubnetTerm,
  emptySecurityGroupTerm,
  emptyTag,
  selectorIdBesideOtherFields,
  securityGroupNameBesideTags,
  selectorWithEmptyTags,
  commaInSelector,
  malformedResourceId,
  blockDeviceWithoutEbs,
  blockDeviceWithoutName,
  volumeWithoutSize,
  severalRootVolumes,
  volumeSizeWithoutNumber,
  bottlerocketWithoutDataVolume,
  unsupportedVolumePerformance,
  missingIops,
  volumePerformanceTooLow,
  kmsKeyWithoutEncryption,
  raid0WithoutEffect,
  imdsV1Enabled,
  imdsDisabled,
  restrictedTag,
  userDataNotToml,
  userDataNotNodeConfig,
  bootstrapScriptTwice,
  brokenMimeUserData,
  powershellTagsInUserData,
  userDataTooLarge,
];
