import { say } from '../../../../../engine/kit.js';
import type { Field, Given } from '../../../../../engine/advisor/model.js';
import { address, holdsRange, whole } from '../../../checks.js';
import { flagField } from '../../../fields/cluster.js';
import { addressesFrom } from '../../../addresses.js';
import { inNodeNetwork, webAddress } from '../checks.js';
import { hasExtraGroup, hasOwnSteps, hasWorkers, isScaled } from '../facts.js';
import { reservedBeside, usualAddress } from './network.js';

/** Machines of the hardware list, in its order: role, and how many with those that wait. */
export function hardwareGroups(it: Given): readonly { readonly role: string; readonly count: number }[] {
  const spare = it.number('spares') || 0;
  const workers = isScaled(it) ? it.number('maxWorkers') : it.number('workers');
  return [
    { role: 'cp', count: it.number('controlPlaneNodes') + spare },
    ...(hasWorkers(it) ? [{ role: 'worker', count: workers + spare }] : []),
    ...(hasExtraGroup(it) ? [{ role: it.text('extraName'), count: it.number('extraNodes') + spare }] : []),
  ];
}

/** How many machines the hardware list has; 0 while a number cannot be read. */
export function hardwareCount(it: Given): number {
  const count = hardwareGroups(it).reduce((sum, one) => sum + one.count, 0);
  return count > 0 && count < 2000 ? count : 0;
}

/** Servers and what they start from: https://anywhere.eks.amazonaws.com/docs/getting-started/baremetal/bare-preparation/ */
export const bareMetalFields: readonly Field[] = [
  {
    id: 'spares',
    group: 'machines',
    ask: say`How many servers of each group wait as spares?`,
    help: say`A rolling upgrade that brings a new machine first needs one in each group.`,
    type: 'number',
    usual: (it) => (it.is('rollout', 'surge') ? '1' : '0'),
    check: (value, it) => whole(value, 0, 50) ?? (value === '0' && it.is('rollout', 'surge') ? say`Without a spare server no new machine can come first; take 1, or let the old one go first` : undefined),
    examples: ['2'],
    wrong: ['-1', 'some', '0'],
  },
  {
    id: 'firstAddress',
    group: 'machines',
    ask: say`Address of the first server`,
    help: say`The next ones count up from here. Example addresses until you know yours: change hardware.csv.`,
    type: 'text',
    usual: (it) => usualAddress(it, 21),
    check: machineAddresses,
    examples: ['10.80.0.101'],
    wrong: ['server-1', '192.168.0.21', '10.80.255.254'],
  },
  {
    id: 'firstMac',
    group: 'machines',
    ask: say`MAC address of the first server`,
    help: say`The next ones count up; they are examples until you put in those of your servers.`,
    type: 'text',
    usual: () => '02:00:00:00:00:01',
    check: (value) => (/^[0-9a-f][02468ace](:[0-9a-f]{2}){5}$/i.test(value) ? undefined : say`${value} is no MAC address of a machine such as 02:00:00:00:00:01`),
    examples: ['CC:48:3A:00:00:10'],
    wrong: ['02-00-00-00-00-01', '01:00:5e:00:00:01', '02:00:00:00:00'],
  },
  {
    id: 'disk',
    group: 'machines',
    ask: say`Disk that the system is installed on`,
    type: 'text',
    usual: () => '/dev/sda',
    check: (value) => (/^(\/dev\/[\w-]+)+$/.test(value) ? undefined : say`${value} is no device such as /dev/sda or /dev/nvme0n1`),
    examples: ['/dev/nvme0n1'],
    wrong: ['sda', 'C:', '/dev/'],
  },
  flagField({ id: 'bmc', group: 'machines', ask: say`Do the servers have a BMC that may be used?`, help: say`iDRAC, iLO or another with IPMI or Redfish. Without it servers are switched on by hand, and upgrades are not supported.`, usual: 'yes' }),
  {
    id: 'firstBmcAddress',
    group: 'machines',
    ask: say`Address of the first BMC`,
    help: say`The next ones count up. The admin machine and the cluster have to reach them.`,
    type: 'text',
    usual: () => '10.90.0.21',
    when: (it) => it.flag('bmc'),
    check: bmcAddresses,
    examples: ['172.31.0.21'],
    wrong: ['bmc-1', '10.80.0.21'],
  },
  flagField({ id: 'isoBoot', group: 'machines', ask: say`Do servers start from an ISO instead of over the network?`, help: say`Then they may be in another network: Redfish mounts the ISO. Otherwise all are in one layer 2 network with the admin machine.`, when: (it) => it.flag('bmc') }),
  {
    id: 'imageServer',
    group: 'machines',
    ask: say`Web server with the images`,
    help: say`Servers fetch their system from here before anything else runs on them.`,
    type: 'text',
    usual: () => 'http://images.example.com',
    check: webAddress,
    examples: ['http://10.80.0.3:8080/eks-a'],
    wrong: ['images.example.com', 'ftp://images.example.com', 'http://images.example.com/'],
  },
  {
    id: 'adminAddress',
    group: 'machines',
    ask: say`Address of the admin machine`,
    help: say`New servers ask it who they are, until the cluster does it.`,
    type: 'text',
    usual: (it) => usualAddress(it, 4),
    when: hasOwnSteps,
    check: (value, it) => inNodeNetwork(value, it, reservedBeside(it, 'adminAddress')),
    examples: ['10.80.0.9'],
    wrong: ['admin', '192.168.0.4'],
  },
  {
    id: 'rootPartition',
    group: 'machines',
    ask: say`Partition of the image that holds /`,
    help: say`Look with fdisk -l into the image that you built: EKS Anywhere takes 1 for Red Hat, and images for UEFI may have it elsewhere.`,
    type: 'number',
    usual: () => '1',
    when: hasOwnSteps,
    check: (value) => whole(value, 1, 20),
    examples: ['3'],
    wrong: ['0', 'root'],
  },
];

function machineAddresses(value: string, it: Given) {
  const wrong = inNodeNetwork(value, it, []);
  if (wrong) return wrong;
  const count = hardwareCount(it);
  const own = addressesFrom(value, count);
  const last = own.at(-1) ?? value;
  const range = it.list('nodeCidrs').find((one) => holdsRange(one, `${value}/32`))!;
  if (!holdsRange(range, `${last}/32`)) return say`${count} servers from ${value} on do not fit into ${range}`;
  const taken = reservedBeside(it).flatMap((id) => it.list(id)).find((one) => own.includes(one));
  return taken === undefined ? undefined : say`The servers from ${value} to ${last} hold ${taken}, which another field has already`;
}

function bmcAddresses(value: string, it: Given) {
  const wrong = address(value);
  if (wrong) return wrong;
  const machines = addressesFrom(it.text('firstAddress'), hardwareCount(it));
  const shared = addressesFrom(value, hardwareCount(it)).find((one) => machines.includes(one));
  return shared === undefined ? undefined : say`${shared} would be a BMC and a server; each needs an address of its own`;
}
