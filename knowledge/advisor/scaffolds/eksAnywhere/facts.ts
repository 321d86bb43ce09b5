/** What the answers come to: questions that several files of this scaffold ask. */
import type { Given } from '../../../../engine/advisor/model.js';

export type Provider = 'Tinkerbell' | 'VSphere' | 'Nutanix' | 'Snow';

/** Option → the provider as its kinds are named. */
export const providers: Readonly<Record<string, Provider>> = Object.freeze({
  'eksa-baremetal': 'Tinkerbell', 'eksa-vsphere': 'VSphere', 'eksa-nutanix': 'Nutanix', 'eksa-snow': 'Snow',
});

/**
 * Versions of EKS Anywhere 0.26, and those of them whose standard support is over, read on 2026-11-20:
 * https://github.com/aws/eks-anywhere/blob/v0.26.1/docs/data/version_support.yml
 */
export const versions: readonly string[] = Object.freeze(['1.36', '1.35', '1.34', '1.33', '1.32', '1.31', '1.30']);
const extended: readonly string[] = Object.freeze(['1.33', '1.32', '1.31', '1.30']);

/** The release that the files are written for. */
export const release = 'v0.26.1';

export function providerOf({ option }: Given): Provider {
  return providers[option] ?? 'VSphere';
}

/** Extended support has to be paid for: without a token the CLI refuses the version. */
export function isExtended(it: Given): boolean {
  return extended.includes(it.text('version'));
}

/** Too little of a link to fetch images from AWS: everything comes from a registry on site. */
export function isCutOff({ answers }: Given): boolean {
  return answers['connectivity'] === 'airgapped' || answers['connectivity'] === 'ddil';
}

export function hasMirror(it: Given): boolean {
  return isCutOff(it) || it.flag('mirror');
}

export function isWorkload(it: Given): boolean {
  return it.is('topology', 'workload');
}

/** The cluster that manages this one, which may be itself. */
export function managerOf(it: Given): string {
  return isWorkload(it) ? it.text('managementName') : it.text('name');
}

/** Where `eksctl anywhere` writes the login to a cluster. */
export function kubeconfigOf(name: string): string {
  return `${name}/${name}-eks-a-cluster.kubeconfig`;
}

export function hasExternalEtcd(it: Given): boolean {
  return providerOf(it) !== 'Tinkerbell' && it.is('etcd', 'external');
}

/** Instances on Snow devices have fixed addresses where there is no DHCP, and always where etcd stands apart. */
export function isPooled(it: Given): boolean {
  return providerOf(it) === 'Snow' && (hasExternalEtcd(it) || it.is('snowAddresses', 'pool'));
}

export function hasWorkers(it: Given): boolean {
  return it.number('workers') > 0;
}

export function hasExtraGroup(it: Given): boolean {
  return hasWorkers(it) && it.flag('extraGroup');
}

export function isInPlace(it: Given): boolean {
  return it.asks('rollout') && it.is('rollout', 'in-place');
}

export function isScaled(it: Given): boolean {
  return hasWorkers(it) && !isInPlace(it) && it.flag('autoscaling');
}

/** HookOS starts before a proxy is set up, so without a straight way out it has to come from a server on site. */
export function hasLocalHook(it: Given): boolean {
  return providerOf(it) === 'Tinkerbell' && (isCutOff(it) || it.flag('proxy'));
}

/** The version inside of names of files, where dots would read as an ending: 1-35. */
export function dashed(version: string): string {
  return version.replace('.', '-');
}

/** Operating system and version as they stand in names of images: ubuntu-2204, rhel-9. */
export function systemName(it: Given): string {
  if (it.is('osFamily', 'redhat')) return 'rhel-9';
  return it.is('osFamily', 'bottlerocket') ? 'bottlerocket' : `ubuntu-${osVersion(it).replace('.', '')}`;
}

/** As image-builder is told: 22.04 or 24.04, or 9 for Red Hat. */
export function osVersion(it: Given): string {
  if (it.is('osFamily', 'redhat')) return '9';
  return it.asks('osVersion') ? it.text('osVersion') : '22.04';
}

/** Red Hat 9 on bare metal is laid out otherwise than the built-in steps expect: bare-spec, its note on RHEL 9. */
export function hasOwnSteps(it: Given): boolean {
  return providerOf(it) === 'Tinkerbell' && it.is('osFamily', 'redhat');
}

/** Whether something is filled in with envsubst before it is used. */
export function fillsIn(it: Given): boolean {
  return it.flag('harbor') || (providerOf(it) === 'Tinkerbell' && it.flag('bmc'));
}

/** A label whose value is not shared with another cluster of the same management cluster. */
export function hardwareType(it: Given, role: string): string {
  return isWorkload(it) ? `${it.text('name')}-${role}` : role;
}
