/** What several files of this scaffold read out of the answers. */
import { parseCidr } from '../../../../engine/kit.js';
import type { Given } from '../../../../engine/advisor/model.js';
import { labelsOf, taintsOf } from '../../fields/nodes.js';

/** `node-label` of every hybrid node: https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-cni.html */
export const hybridSelector = 'eks.amazonaws.com/compute-type=hybrid';

/** Where the access of machines comes from: Systems Manager or IAM Roles Anywhere. */
export function usesSsm(it: Given): boolean {
  return it.is('credentials', 'ssm');
}

/** Bottlerocket has no nodeadm: its machines read settings at their first start. */
export function usesNodeadm(it: Given): boolean {
  return !it.is('nodeOs', 'bottlerocket');
}

/** Systems whose kernel is older than 5.10 and which come up with cgroup v1. */
export function isOld(it: Given): boolean {
  return it.is('nodeOs', 'ubuntu-20.04', 'rhel-8');
}

/** All machines of all sites. */
export function machinesOf(it: Given): number {
  return it.list('siteNames').length * it.number('machinesPerSite');
}

/** Blocks of addresses that Cilium can cut out of the ranges for Pods. */
export function podBlocks(it: Given): number {
  const mask = it.number('podMask');
  return it.list('podCidrs').reduce((sum, text) => {
    const bits = parseCidr(text)?.bits;
    return bits === undefined || bits > mask ? sum : sum + 2 ** (mask - bits);
  }, 0);
}

/** How many addresses a block has. */
export function blockSize(mask: number): number {
  return 2 ** (32 - mask);
}

/** Whether nodes in AWS stand beside those on site. */
export function hasCloudNodes(it: Given): boolean {
  return !it.is('cloudNodes', 'none');
}

/** Whether there is a proxy between the machines and AWS. */
export function hasProxy(it: Given): boolean {
  return it.text('proxyUrl') !== '';
}

/** What is reached without the proxy: the machine itself, Services, Pods, the other machines, the VPC and what only it resolves. */
export function withoutProxy(it: Given): string {
  return ['localhost', '127.0.0.1', it.text('serviceCidr'), ...it.list('podCidrs'), ...it.list('nodeCidrs'), it.text('vpcCidr'), '.svc', '.cluster.local', ...(it.is('endpoint', 'private') ? [`.${it.text('region')}.eks.amazonaws.com${it.text('region').startsWith('cn-') ? '.cn' : ''}`] : [])].join(',');
}

/** Labels of each machine of a site. The site is a zone: when all of one is out of reach, Kubernetes evicts nothing there. */
export function nodeLabels(it: Given, site: string): Readonly<Record<string, string>> {
  return { 'topology.kubernetes.io/zone': site, ...labelsOf(it), ...(it.flag('gpu') && { 'nvidia.com/gpu.present': 'true' }) };
}

/** What lets a Pod onto the machines in spite of their taints. */
export function tolerations(it: Given): readonly Readonly<Record<string, string>>[] {
  return taintsOf(it).map(({ key, effect }) => ({ key, operator: 'Exists', effect }));
}

/** Whether Pods stay away from the machines unless they tolerate a taint; PreferNoSchedule keeps none away. */
export function keepsPodsAway(it: Given): boolean {
  return taintsOf(it).some((taint) => taint.effect !== 'PreferNoSchedule');
}

/** The stack of CloudFormation with the role of the machines. */
export function roleStack(it: Given): string {
  return `hybrid-role-${it.text('name')}`;
}

/** 1.6.3 is what eksctl tests with; Kubernetes 1.35 needs 1.9: https://karpenter.sh/docs/upgrading/compatibility/ */
export function karpenterVersion(it: Given): string {
  return it.is('version', '1.35') ? '1.9.0' : '1.6.3';
}

/** Whether the gateway runs on a managed node group: where Auto Mode does not bring its nodes. */
export function gatewayOnNodeGroup(it: Given): boolean {
  return it.flag('gateway') && !it.is('cloudNodes', 'auto');
}

/** The tenth address of the range of Services, which is the cluster's DNS. */
export function dnsAddress(it: Given): string {
  return it.text('serviceCidr').replace(/\.\d+\/\d+$/, '.10');
}
