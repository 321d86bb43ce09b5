import type { Rule } from '../../../../engine/model.js';
import { amiAliasBesideOtherFields } from './ami-alias-beside-other-fields.js';
import { amiAliasBesideOtherTerms } from './ami-alias-beside-other-terms.js';
import { amiAliasWithTwoAts } from './ami-alias-with-two-ats.js';
import { amiAliasWithoutImages } from './ami-alias-without-images.js';
import { amiFamilyContradictsAlias } from './ami-family-contradicts-alias.js';
import { amiIdBesideOtherFields } from './ami-id-beside-other-fields.js';
import { amiNameContradictsFamily } from './ami-name-contradicts-family.js';
import { amiNameMatchesEverything } from './ami-name-matches-everything.js';
import { emptyAmiTerm } from './empty-ami-term.js';
import { emptyRole } from './empty-role.js';
import { ignoredAmiField } from './ignored-ami-field.js';
import { invalidAmiAlias } from './invalid-ami-alias.js';
import { missingAmiFamily } from './missing-ami-family.js';
import { nodeclassWithoutSpec } from './nodeclass-without-spec.js';
import { roleAndInstanceProfile } from './role-and-instance-profile.js';
import { roleNameTooLong } from './role-name-too-long.js';
import { roleWithPath } from './role-with-path.js';
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
];
