import { parseCidr, say } from '../../../../engine/kit.js';
import type { Choice, Field, Given } from '../../../../engine/advisor/model.js';
import type { Message } from '../../../../engine/model.js';
import { each, whole } from '../../checks.js';
import { flagField } from '../../fields/cluster.js';
import { labelsField, taintsField } from '../../fields/nodes.js';
import { machinesOf } from './given.js';

/**
 * What the machines are. Sources: https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-os.html,
 * https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-bottlerocket.html
 */
export const machineFields: readonly Field[] = Object.freeze([siteNames(), machinesPerSite(), nodeOs(), arch(), gpu(), maxPods(), labelsField, taintsField]);

const usualSites: Readonly<Record<string, string>> = Object.freeze({ one: 'site-a', few: 'site-a, site-b', many: 'site-a, site-b, site-c' });

function siteNames(): Field {
  return {
    id: 'siteNames',
    group: 'machines',
    ask: say`Names of your sites`,
    help: say`Each becomes a zone of the cluster, so that Pods are not evicted when a whole site is cut off. Machines are named after it, too.`,
    type: 'list',
    usual: (it) => usualSites[it.text('sites')] ?? 'site-a',
    check: (_, it) => sitesCheck(it.list('siteNames')),
    examples: ['busan', 'ulsan-1, ulsan-2'],
    wrong: ['Busan', 'site a', 'site-a, site-a', '-a', 'a'.repeat(41)],
  };
}

function sitesCheck(names: readonly string[]): Message | undefined {
  const wrong = each(names, (name) => (/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/.test(name) ? undefined : say`${name} is no name for a site: at most 40 small letters, digits and -, with a letter or digit at both ends`), 100);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return wrong ?? (twice === undefined ? undefined : say`${twice} is given twice`);
}

function machinesPerSite(): Field {
  return {
    id: 'machinesPerSite',
    group: 'machines',
    ask: say`Machines at each site`,
    help: say`The most that there will be: ranges and activations are measured by it.`,
    type: 'number',
    usual: () => '3',
    check: machinesCheck,
    examples: ['1', '40'],
    wrong: ['0', '1001', 'three'],
  };
}

function machinesCheck(value: string, it: Given): Message | undefined {
  const wrong = whole(value, 1, 1000);
  if (wrong) return wrong;
  const ranges = it.list('nodeCidrs').map((text) => parseCidr(text)).filter((cidr) => cidr?.family === 4);
  const addresses = ranges.reduce((sum, cidr) => sum + 2 ** (32 - cidr!.bits), 0);
  const machines = machinesOf(it);
  return ranges.length > 0 && machines > addresses ? say`${machines} machines do not fit into the ${addresses} addresses for machines on site` : undefined;
}

interface System extends Choice {
  /** The answer to the question about the operating system. */
  readonly os: string;
  /** IAM Roles Anywhere needs a newer one. */
  readonly onlySsm?: true;
  readonly fits?: (it: Given) => boolean;
}

const systems: readonly System[] = Object.freeze([
  { id: 'ubuntu-24.04', os: 'ubuntu', label: say`Ubuntu 24.04` },
  { id: 'ubuntu-22.04', os: 'ubuntu', label: say`Ubuntu 22.04` },
  { id: 'ubuntu-20.04', os: 'ubuntu', label: say`Ubuntu 20.04`, help: say`Systems Manager only, and Cilium 1.17: its kernel is too old for later ones.`, onlySsm: true },
  { id: 'rhel-9', os: 'rhel', label: say`Red Hat Enterprise Linux 9`, help: say`containerd comes from Docker's repository.` },
  { id: 'rhel-8', os: 'rhel', label: say`Red Hat Enterprise Linux 8`, help: say`Systems Manager only, and Cilium 1.17: its kernel is too old for later ones.`, onlySsm: true },
  { id: 'al2023', os: 'al2023', label: say`Amazon Linux 2023`, help: say`As a virtual machine only; AWS Support does not cover the system outside of EC2.`, fits: (it: Given) => !it.is('substrate', 'bare-metal') },
  { id: 'bottlerocket', os: 'bottlerocket', label: say`Bottlerocket`, help: say`VMware variants of 1.37 and later, on vSphere only; it needs no nodeadm.`, fits: (it: Given) => it.is('substrate', 'vsphere', 'n/a') },
]);

function systemsFor(it: Given): readonly System[] {
  return systems.filter((one) => (one.fits?.(it) ?? true) && !(one.onlySsm && it.is('credentials', 'iam-ra')));
}

function nodeOs(): Field {
  return {
    id: 'nodeOs',
    group: 'machines',
    ask: say`Operating system of the machines`,
    type: 'choice',
    choices: systemsFor,
    usual: (it) => (systemsFor(it).find((one) => it.is('os', one.os)) ?? systemsFor(it)[0]!).id,
    examples: ['ubuntu-22.04', 'rhel-9'],
  };
}

function arch(): Field {
  return {
    id: 'arch',
    group: 'machines',
    ask: say`Processors of the machines`,
    type: 'choice',
    choices: () => [{ id: 'amd64', label: say`x86_64 (amd64)` }, { id: 'arm64', label: say`ARM (arm64)` }],
    when: (it) => !it.is('nodeOs', 'bottlerocket'),
    usual: () => 'amd64',
    examples: ['arm64'],
  };
}

function gpu(): Field {
  return flagField({
    id: 'gpu',
    group: 'machines',
    ask: say`Do the machines have NVIDIA GPUs?`,
    help: say`The driver and the NVIDIA Container Toolkit are yours to install; the device plugin then offers nvidia.com/gpu to Pods.`,
    when: (it) => !it.is('nodeOs', 'bottlerocket'),
  });
}

function maxPods(): Field {
  return {
    id: 'maxPods',
    group: 'machines',
    ask: say`Pods on each machine, at most`,
    type: 'number',
    usual: () => '110',
    check: (value) => whole(value, 4, 110),
    examples: ['60', '110'],
    wrong: ['250', '0', 'many'],
  };
}
