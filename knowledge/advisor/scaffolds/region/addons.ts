import type { Given } from '../../../../engine/advisor/model.js';
import { managedPolicy } from '../../aws.js';
import { isWindows, usesIpv6 } from './answers.js';

export interface Addon {
  readonly name: string;
  readonly [field: string]: unknown;
}

/**
 * Add-ons by what was asked for. What Auto Mode has built in is left out there.
 * Names: https://docs.aws.amazon.com/eks/latest/userguide/workloads-add-ons-available-eks.html,
 * https://docs.aws.amazon.com/eks/latest/userguide/community-addons.html
 */
export function addons(it: Given): readonly Addon[] {
  return [
    ...(it.is('compute', 'auto-mode') ? [] : network(it)),
    ...(it.flag('ebs') && !it.is('compute', 'auto-mode') ? [withUsualRole('aws-ebs-csi-driver')] : []),
    ...(it.flag('efs') ? [withUsualRole('aws-efs-csi-driver')] : []),
    ...(it.flag('lustre') ? [withPolicies('aws-fsx-csi-driver', 'kube-system', 'fsx-csi-controller-sa', [managedPolicy(it, 'AmazonFSxFullAccess')])] : []),
    ...(it.flag('ontap') ? [{ name: 'netapp_trident-operator' }] : []),
    ...(it.flag('nodeMonitoring') ? [{ name: 'eks-node-monitoring-agent' }] : []),
    ...(it.flag('cloudwatch') ? [withPolicies('amazon-cloudwatch-observability', 'amazon-cloudwatch', 'cloudwatch-agent', [managedPolicy(it, 'CloudWatchAgentServerPolicy'), managedPolicy(it, 'AWSXrayWriteOnlyAccess')])] : []),
    ...(it.flag('adot') ? [{ name: 'cert-manager' }, { name: 'adot' }] : []),
  ];
}

function network(it: Given): readonly Addon[] {
  return [
    {
      name: 'vpc-cni',
      // In a cluster of the IPv6 family the node role has no policy that would do.
      ...(usesIpv6(it) && { useDefaultPodIdentityAssociations: true }),
      ...(isWindows(it) && { configurationValues: '{"enableWindowsIpam":"true"}' }),
    },
    { name: 'coredns' },
    { name: 'kube-proxy' },
    { name: 'eks-pod-identity-agent' },
  ];
}

function withUsualRole(name: string): Addon {
  return { name, useDefaultPodIdentityAssociations: true };
}

function withPolicies(name: string, namespace: string, serviceAccountName: string, permissionPolicyARNs: readonly string[]): Addon {
  return { name, podIdentityAssociations: [{ namespace, serviceAccountName, permissionPolicyARNs }] };
}
