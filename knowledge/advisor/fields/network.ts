import { say } from '../../../engine/kit.js';
import type { AddressRange, Field, Given } from '../../../engine/advisor/model.js';
import { apart, each, privateRange } from '../checks.js';

/**
 * Address ranges of a cluster in AWS. What EKS asks of them:
 * https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html and, for remote networks,
 * https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-networking.html
 */
export const vpcCidrField: Field = {
  id: 'vpcCidr',
  group: 'network',
  ask: say`Address range of the VPC`,
  help: say`A private range between /16 and /24 that is used nowhere else you route to.`,
  type: 'text',
  usual: () => '10.0.0.0/16',
  check: (value, it) => privateRange(value, 16, 24) ?? apart([value], { serviceCidr: say`the services`, nodeCidrs: say`the nodes on site`, podCidrs: say`the Pods on site` }, it),
  examples: ['10.4.0.0/16', '192.168.0.0/18'],
  wrong: ['10.0.0.0', '10.0.0.0/8', '10.0.0.1/16', '8.8.0.0/16', 'fd00::/48'],
};

export const serviceCidrField: Field = {
  id: 'serviceCidr',
  group: 'network',
  ask: say`Address range of Services`,
  help: say`Between /12 and /24, and apart from the VPC and from everything on site. It cannot be changed later.`,
  type: 'text',
  usual: () => '172.20.0.0/16',
  check: (value, it) => privateRange(value, 12, 24) ?? apart([value], { vpcCidr: say`the VPC`, nodeCidrs: say`the nodes on site`, podCidrs: say`the Pods on site` }, it),
  examples: ['10.100.0.0/16'],
  wrong: ['172.20.0.0/25', '10.0.0.0/16'],
};

/** Ranges of the VPC and of Services, for the map. */
export function clusterRanges(it: Given): readonly AddressRange[] {
  return [
    { of: 'vpc', label: say`VPC`, cidr: it.text('vpcCidr') },
    { of: 'service', label: say`Services`, cidr: it.text('serviceCidr') },
  ];
}

/** At most 15 ranges each: https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-networking.html */
const mostRemote = 15;

export const nodeCidrsField: Field = {
  id: 'nodeCidrs',
  group: 'network',
  ask: say`Address ranges of the machines on site`,
  help: say`Every machine that joins has its address in one of these; at most 15, separated by commas.`,
  type: 'list',
  usual: () => '10.80.0.0/16',
  check: (_, it) => each(it.list('nodeCidrs'), (one) => privateRange(one), mostRemote)
    ?? apart(it.list('nodeCidrs'), { vpcCidr: say`the VPC`, serviceCidr: say`the services`, podCidrs: say`the Pods on site` }, it),
  examples: ['10.80.0.0/16, 10.81.0.0/16', '192.168.10.0/24'],
  wrong: ['10.80.0.0', '10.0.4.0/24', '10.80.0.0/16, 10.80.1.0/24', '203.0.113.0/24'],
};

export const podCidrsField: Field = {
  id: 'podCidrs',
  group: 'network',
  ask: say`Address ranges of Pods on site`,
  help: say`Cilium gives Pods their addresses from here; at most 15, separated by commas.`,
  type: 'list',
  usual: () => '10.85.0.0/16',
  check: (_, it) => each(it.list('podCidrs'), (one) => privateRange(one), mostRemote)
    ?? apart(it.list('podCidrs'), { vpcCidr: say`the VPC`, serviceCidr: say`the services`, nodeCidrs: say`the machines on site` }, it),
  examples: ['10.85.0.0/16, 10.86.0.0/16', '100.64.0.0/16'],
  wrong: ['10.80.0.0/16', '172.20.4.0/24'],
};

/** Ranges on site, for the map. */
export function remoteRanges(it: Given): readonly AddressRange[] {
  return [
    ...it.list('nodeCidrs').map((cidr): AddressRange => ({ of: 'node', label: say`Machines on site`, cidr })),
    ...it.list('podCidrs').map((cidr): AddressRange => ({ of: 'pod', label: say`Pods on site`, cidr })),
  ];
}
