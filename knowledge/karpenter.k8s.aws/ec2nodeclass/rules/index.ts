import type { Rule } from '../../../../engine/model.js';
import { amiAliasBesideOtherFields } from './ami-alias-beside-other-fields.js';
import { amiAliasBesideOtherTerms } from './ami-alias-beside-other-terms.js';
import { amiAliasWithTwoAts } from './ami-alias-with-two-ats.js';
import { amiAliasWithoutImages } from './ami-alias-without-images.js';
import { amiFamilyContradictsAlias } from './ami-family-contradicts-alias.js';
import { amiIdBesideOtherFields } from './ami-id-beside-other-fields.js';
import { amiNameContradictsFamily } from './ami-name-contradicts-family.js';
import { amiNameMatchesEverything } from './ami-name-matches-everything.js';
import { commaInSelector } from './comma-in-selector.js';
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
import { invalidAmiAlias } from './invalid-ami-alias.js';
import { malformedResourceId } from './malformed-resource-id.js';
import { missingAmiFamily } from './missing-ami-family.js';
import { noPrimaryNetworkInterface } from './no-primary-network-interface.js';
import { nodeclassWithoutSpec } from './nodeclass-without-spec.js';
import { placementGroupNameAndId } from './placement-group-name-and-id.js';
import { publicIpWithSeveralInterfaces } from './public-ip-with-several-interfaces.js';
import { roleAndInstanceProfile } from './role-and-instance-profile.js';
import { roleNameTooLong } from './role-name-too-long.js';
import { roleWithPath } from './role-with-path.js';
import { securityGroupNameBesideTags } from './security-group-name-beside-tags.js';
import { selectorIdBesideOtherFields } from './selector-id-beside-other-fields.js';
import { selectorWithEmptyTags } from './selector-with-empty-tags.js';
import { unusedCapacityReservations } from './unused-capacity-reservations.js';
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
];
