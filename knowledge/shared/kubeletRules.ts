import type { Rule } from '../../engine/model.js';
import { imageGcCrossesDefault } from './rules/image-gc-crosses-default.js';
import { imageGcThresholdsCrossed } from './rules/image-gc-thresholds-crossed.js';
import { invalidClusterDns } from './rules/invalid-cluster-dns.js';
import { invalidEvictionGracePeriod } from './rules/invalid-eviction-grace-period.js';
import { negativeEvictionPodGracePeriod } from './rules/negative-eviction-pod-grace-period.js';
import { negativeReservation } from './rules/negative-reservation.js';
import { unknownEvictionSignal } from './rules/unknown-eviction-signal.js';
import { unpairedSoftEviction } from './rules/unpaired-soft-eviction.js';
import { unreservableResource } from './rules/unreservable-resource.js';
import { uselessEvictionThreshold } from './rules/useless-eviction-threshold.js';

/** What holds for kubelet settings, in an EC2NodeClass as in the NodePools and NodeClaims before v1. */
export const kubeletRules: readonly Rule[] = [
  unpairedSoftEviction,
  unknownEvictionSignal,
  unreservableResource,
  negativeReservation,
  invalidEvictionGracePeriod,
  uselessEvictionThreshold,
  negativeEvictionPodGracePeriod,
  imageGcThresholdsCrossed,
  imageGcCrossesDefault,
  invalidClusterDns,
];
