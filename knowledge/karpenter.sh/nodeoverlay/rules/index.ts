import type { Rule } from '../../../../engine/model.js';
import { requirementRules } from '../../shared/requirementRules.js';
import { overlayKnownResource } from './overlay-known-resource.js';
import { overlaidBasicResource } from './overlaid-basic-resource.js';
import { overlayConflict } from './overlay-conflict.js';
import { overlayWithoutEffect } from './overlay-without-effect.js';
import { priceBesideAdjustment } from './price-beside-adjustment.js';
import { unsignedPriceAdjustment } from './unsigned-price-adjustment.js';
import { labelOfOtherProvider } from '../../shared/rules/label-of-other-provider.js';

/** Every rule of this folder, in the order of its pages. */
export const rules: readonly Rule[] = [
  ...requirementRules,
  overlayKnownResource,
  priceBesideAdjustment,
  unsignedPriceAdjustment,
  overlaidBasicResource,
  overlayWithoutEffect,
  overlayConflict,
  labelOfOtherProvider,
];
