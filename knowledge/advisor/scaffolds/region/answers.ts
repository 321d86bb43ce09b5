import type { Given } from '../../../../engine/advisor/model.js';

/** Whether the nodes run Windows; some Linux nodes are there all the same, for CoreDNS and controllers. */
export function isWindows(it: Given): boolean {
  return it.is('os', 'windows');
}

export function isBottlerocket(it: Given): boolean {
  return it.is('os', 'bottlerocket');
}

/**
 * Whether the cluster is of the IPv6 family. Windows nodes cannot be in one, and eksctl makes neither self-managed nodes
 * nor Local Zones in one: https://docs.aws.amazon.com/eks/latest/userguide/cni-ipv6.html,
 * https://docs.aws.amazon.com/eks/latest/eksctl/vpc-ip-family.html
 */
export function usesIpv6(it: Given): boolean {
  return it.option === 'eks-cloud' && it.is('ipv6', 'yes') && !isWindows(it);
}

export const families: Readonly<Record<string, string>> = Object.freeze({ bottlerocket: 'Bottlerocket', ubuntu: 'Ubuntu2404' });

/** The family of eksctl that Linux nodes are of; RHEL nodes start as Amazon Linux 2023 does, through nodeadm. */
export function linuxFamily(it: Given): string {
  return families[it.text('os')] ?? 'AmazonLinux2023';
}
