import type { Schema } from '../../../engine/model.js';

/** What `spec.hostOSConfiguration` needs. Source: pkg/api/v1alpha1/hostosconfig.go of https://github.com/aws/eks-anywhere */
export const hostOsNeeded: Readonly<Record<string, readonly string[]>> = Object.freeze({
  'spec.hostOSConfiguration.ntpConfiguration': ['servers'],
  'spec.hostOSConfiguration.certBundles[]': ['name', 'data'],
});

export const hostOsLimits: Readonly<Record<string, Schema>> = Object.freeze({
  'spec.hostOSConfiguration.ntpConfiguration.servers': { minItems: 1 },
  'spec.hostOSConfiguration.ntpConfiguration.servers[]': { minLength: 1 },
  'spec.hostOSConfiguration.bottlerocketConfiguration.kubernetes.maxPods': { minimum: 0 },
});
