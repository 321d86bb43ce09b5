import type { Rule } from '../../../engine/model.js';
import { awsLabelNotAllowed } from './rules/aws-label-not-allowed.js';
import { boundOnTextLabel } from './rules/bound-on-text-label.js';
import { boundWithoutOneInteger } from './rules/bound-without-one-integer.js';
import { ec2nodeclassLabel } from './rules/ec2nodeclass-label.js';
import { fewSpotTypes } from './rules/few-spot-types.js';
import { hostnameLabel } from './rules/hostname-label.js';
import { inWithoutValues } from './rules/in-without-values.js';
import { karpenterLabelDomain } from './rules/karpenter-label-domain.js';
import { kubernetesLabelDomain } from './rules/kubernetes-label-domain.js';
import { labelNewerThanTarget } from './rules/label-newer-than-target.js';
import { memoryInGib } from './rules/memory-in-gib.js';
import { minvaluesAboveValues } from './rules/minvalues-above-values.js';
import { minvaluesOnTopology } from './rules/minvalues-on-topology.js';
import { minvaluesUnreachable } from './rules/minvalues-unreachable.js';
import { mistakenLabelKey } from './rules/mistaken-label-key.js';
import { noInstanceTypeLeft } from './rules/no-instance-type-left.js';
import { nodepoolLabelInNodepool } from './rules/nodepool-label-in-nodepool.js';
import { notALabelKey } from './rules/not-a-label-key.js';
import { notALabelValue } from './rules/not-a-label-value.js';
import { notAZone } from './rules/not-a-zone.js';
import { notinWithoutValues } from './rules/notin-without-values.js';
import { oldLabelKey } from './rules/old-label-key.js';
import { operatorNewerThanTarget } from './rules/operator-newer-than-target.js';
import { redundantRequirement } from './rules/redundant-requirement.js';
import { repeatedValue } from './rules/repeated-value.js';
import { requirementsExcludeEachOther } from './rules/requirements-exclude-each-other.js';
import { requirementsLeftOpen } from './rules/requirements-left-open.js';
import { reservedWithoutReservations } from './rules/reserved-without-reservations.js';
import { unknownCapacityType } from './rules/unknown-capacity-type.js';
import { unknownInstanceType } from './rules/unknown-instance-type.js';
import { unknownLabelValue } from './rules/unknown-label-value.js';
import { unknownPlatform } from './rules/unknown-platform.js';
import { unknownTenancy } from './rules/unknown-tenancy.js';
import { valuesIgnored } from './rules/values-ignored.js';
import { wildcardValue } from './rules/wildcard-value.js';
import { zoneOutsideRegion } from './rules/zone-outside-region.js';

/** What holds for requirements, and for the labels of a pool's template, of NodePools, NodeClaims and NodeOverlays alike. */
export const requirementRules: readonly Rule[] = [
  inWithoutValues,
  notinWithoutValues,
  valuesIgnored,
  boundWithoutOneInteger,
  boundOnTextLabel,
  operatorNewerThanTarget,
  minvaluesAboveValues,
  minvaluesUnreachable,
  minvaluesOnTopology,
  requirementsLeftOpen,
  requirementsExcludeEachOther,
  redundantRequirement,
  repeatedValue,
  karpenterLabelDomain,
  nodepoolLabelInNodepool,
  hostnameLabel,
  awsLabelNotAllowed,
  ec2nodeclassLabel,
  labelNewerThanTarget,
  kubernetesLabelDomain,
  mistakenLabelKey,
  oldLabelKey,
  notALabelKey,
  notALabelValue,
  wildcardValue,
  unknownCapacityType,
  unknownTenancy,
  unknownPlatform,
  unknownLabelValue,
  unknownInstanceType,
  memoryInGib,
  notAZone,
  zoneOutsideRegion,
  noInstanceTypeLeft,
  fewSpotTypes,
  reservedWithoutReservations,
];
