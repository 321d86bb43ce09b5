import { say } from '../../../../../engine/kit.js';
import type { Choice, Field, Given } from '../../../../../engine/advisor/model.js';
import { whole } from '../../../checks.js';
import { flagField, plainChoices } from '../../../fields/cluster.js';
import { groupName, labels, publicKey, taints } from '../checks.js';
import { hasExtraGroup, hasExternalEtcd, hasWorkers, isInPlace, isScaled, providerOf } from '../facts.js';

const systems: Readonly<Record<string, readonly Choice[]>> = Object.freeze({
  Tinkerbell: [{ id: 'ubuntu', label: say`Ubuntu` }, { id: 'redhat', label: say`Red Hat Enterprise Linux 9` }],
  VSphere: [{ id: 'ubuntu', label: say`Ubuntu` }, { id: 'redhat', label: say`Red Hat Enterprise Linux 9` }, { id: 'bottlerocket', label: say`Bottlerocket`, help: say`Comes ready-made; the others are built.` }],
  Nutanix: [{ id: 'ubuntu', label: say`Ubuntu` }, { id: 'redhat', label: say`Red Hat Enterprise Linux 9` }],
  Snow: [{ id: 'ubuntu', label: say`Ubuntu` }],
});

/** What the question about operating systems was answered with. */
function usualSystem(it: Given): string {
  const wanted = { rhel: 'redhat', bottlerocket: 'bottlerocket' }[it.answers['os'] ?? ''] ?? 'ubuntu';
  return systems[providerOf(it)]!.some((one) => one.id === wanted) ? wanted : 'ubuntu';
}

/** Systems of release 0.26.1: https://anywhere.eks.amazonaws.com/docs/whatsnew/changelog/ */
export const systemFields: readonly Field[] = [
  {
    id: 'osFamily',
    group: 'machines',
    ask: say`Operating system of the machines`,
    help: say`One for the whole cluster. Images of Ubuntu and Red Hat are built with image-builder, by you.`,
    type: 'choice',
    choices: (it) => systems[providerOf(it)]!,
    usual: usualSystem,
  },
  {
    id: 'osVersion',
    group: 'machines',
    ask: say`Version of Ubuntu`,
    type: 'choice',
    choices: () => plainChoices(['22.04', '24.04']),
    usual: () => '22.04',
    when: (it) => it.is('osFamily', 'ubuntu') && providerOf(it) !== 'Snow',
    examples: ['24.04'],
  },
  {
    id: 'sshKey',
    group: 'access',
    ask: say`Public SSH key for the machines`,
    help: say`The line of the .pub file. Left empty, eksctl anywhere makes a pair of keys in the cluster's folder.`,
    type: 'text',
    usual: () => '',
    when: (it) => providerOf(it) !== 'Snow',
    check: publicKey,
    examples: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f admin@example.com'],
    wrong: ['ssh-rsa AAAAB3Nza', '~/.ssh/id_ed25519.pub', '-----BEGIN OPENSSH PRIVATE KEY-----', 'ssh-ed25519 AAAAB3NzaC1yc2EAAAADAQABAAABAQC7'],
  },
];

/** How many machines of which kind. */
export const countFields: readonly Field[] = [
  {
    id: 'controlPlaneNodes',
    group: 'machines',
    ask: say`How many machines run the control plane?`,
    help: say`Where etcd runs on them too, an odd number: 3 survive the loss of one, 5 of two.`,
    type: 'number',
    usual: () => '3',
    check: (value, it) => whole(value, 1, 9) ?? (hasExternalEtcd(it) ? undefined : odd(value)),
    examples: ['1', '5'],
    wrong: ['0', '2', '-1', 'three', '1.5'],
  },
  {
    id: 'etcdNodes',
    group: 'machines',
    ask: say`How many machines run etcd?`,
    type: 'number',
    usual: () => '3',
    when: hasExternalEtcd,
    check: (value) => whole(value, 1, 9) ?? odd(value),
    examples: ['5'],
    wrong: ['0', '4', 'none'],
  },
  {
    id: 'workers',
    group: 'machines',
    ask: say`How many workers?`,
    help: say`Bare metal also takes 0: then everything runs on the control plane.`,
    type: 'number',
    usual: () => '2',
    check: (value, it) => whole(value, providerOf(it) === 'Tinkerbell' ? 0 : 1, 500),
    examples: ['3', '5'],
    wrong: ['-1', 'two', '501'],
  },
  {
    id: 'workerLabels',
    group: 'machines',
    ask: say`Labels of the workers`,
    help: say`key=value, separated by commas. On bare metal they cannot be changed later.`,
    type: 'list',
    usual: () => '',
    when: hasWorkers,
    check: (_, it) => labels(it.list('workerLabels')),
    examples: ['example.com/site=north, tier=general'],
    wrong: ['site', 'a b=c', 'site=two words'],
  },
  flagField({ id: 'autoscaling', group: 'machines', ask: say`Does the number of workers follow the load?`, help: say`Needs the curated package Cluster Autoscaler, and on bare metal servers that wait.`, when: (it) => hasWorkers(it) && !isInPlace(it) }),
  {
    id: 'minWorkers',
    group: 'machines',
    ask: say`At least how many workers?`,
    type: 'number',
    usual: (it) => (hasWorkers(it) ? it.text('workers') : '1'),
    when: isScaled,
    check: (value, it) => whole(value, 0, 500) ?? (Number(value) > it.number('workers') ? say`${value} is more than the ${it.text('workers')} workers to begin with` : undefined),
    examples: ['1'],
    wrong: ['many', '-1', '400'],
  },
  {
    id: 'maxWorkers',
    group: 'machines',
    ask: say`At most how many workers?`,
    type: 'number',
    usual: (it) => (hasWorkers(it) ? String(it.number('workers') + 3) : '4'),
    when: isScaled,
    check: (value, it) => whole(value, 1, 500) ?? (Number(value) < it.number('workers') ? say`${value} is less than the ${it.text('workers')} workers to begin with` : undefined),
    examples: ['12'],
    wrong: ['0', '1', '501'],
  },
];

/** A group of workers for something particular. Only this one may be tainted, so Pods always find a place. */
export const extraGroupFields: readonly Field[] = [
  flagField({ id: 'extraGroup', group: 'machines', ask: say`A second group of workers for something particular?`, help: say`Kept apart with labels and taints: GPUs, control of machines, storage.`, when: hasWorkers }),
  {
    id: 'extraName',
    group: 'machines',
    ask: say`Name of the second group`,
    type: 'text',
    usual: () => 'special',
    when: hasExtraGroup,
    check: (value) => groupName(value) ?? (['md-0', 'cp', 'worker', 'workers', 'control-plane', 'etcd'].includes(value) ? say`${value} is a name that another group has already` : undefined),
    examples: ['gpu', 'line-7'],
    wrong: ['md-0', 'worker', 'Special', '7'],
  },
  {
    id: 'extraNodes',
    group: 'machines',
    ask: say`How many machines in the second group?`,
    type: 'number',
    usual: () => '1',
    when: hasExtraGroup,
    check: (value) => whole(value, 1, 500),
    examples: ['3'],
    wrong: ['0', 'one'],
  },
  {
    id: 'extraLabels',
    group: 'machines',
    ask: say`Labels of the second group`,
    type: 'list',
    usual: (it) => `example.com/group=${groupName(it.text('extraName')) ? 'special' : it.text('extraName')}`,
    when: hasExtraGroup,
    check: (_, it) => labels(it.list('extraLabels')),
    examples: ['dedicated=plc'],
    wrong: ['dedicated', '=plc'],
  },
  {
    id: 'extraTaints',
    group: 'machines',
    ask: say`Taints of the second group`,
    help: say`key=value:Effect, separated by commas. Only Pods that tolerate them run there.`,
    type: 'list',
    usual: (it) => `example.com/group=${groupName(it.text('extraName')) ? 'special' : it.text('extraName')}:NoSchedule`,
    when: hasExtraGroup,
    check: (_, it) => taints(it.list('extraTaints')),
    examples: ['dedicated=plc:NoExecute, nvidia.com/gpu:NoSchedule'],
    wrong: ['dedicated=plc', 'dedicated=plc:Never', ':NoSchedule'],
  },
];

function odd(value: string) {
  return Number(value) % 2 === 1 ? undefined : say`${value} is even; etcd decides by majority and needs an odd number such as 3`;
}

/** Virtual machines, with what is asked for at least: 2 CPUs, 8 GiB and 25 GiB of disk on vSphere; 2, 4 and 40 on Nutanix. */
export const sizeFields: readonly Field[] = [
  cpus('controlPlaneCpus', say`CPUs of a machine of the control plane`, '2', '4'),
  memory('controlPlaneMemory', say`Memory of a machine of the control plane, in GiB`, '8', '16'),
  disk('controlPlaneDisk', say`Disk of a machine of the control plane, in GiB`),
  cpus('workerCpus', say`CPUs of a worker`, '4', '8'),
  memory('workerMemory', say`Memory of a worker, in GiB`, '16', '64'),
  disk('workerDisk', say`Disk of a worker, in GiB`),
];

function cpus(id: string, ask: Field['ask'], usual: string, example: string): Field {
  return { id, group: 'machines', ask, type: 'number', usual: () => usual, check: (value) => whole(value, 2, 128), examples: [example], wrong: ['1', 'many', '129'] };
}

function memory(id: string, ask: Field['ask'], usual: string, example: string): Field {
  return { id, group: 'machines', ask, type: 'number', usual: () => usual, check: (value, it) => whole(value, providerOf(it) === 'Nutanix' ? 4 : 8, 4096), examples: [example], wrong: ['3', 'much', '4097'] };
}

function disk(id: string, ask: Field['ask']): Field {
  return { id, group: 'machines', ask, type: 'number', usual: () => '50', check: (value, it) => whole(value, providerOf(it) === 'Nutanix' ? 40 : 25, 16_384), examples: ['100'], wrong: ['24', 'large', '16385'] };
}
