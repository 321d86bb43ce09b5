/** Documents and hardware list of bare metal: https://anywhere.eks.amazonaws.com/docs/getting-started/baremetal/bare-spec/ */
import { say } from '../../../../../engine/kit.js';
import type { Decision, Given, Part } from '../../../../../engine/advisor/model.js';
import { holdsRange } from '../../../checks.js';
import { addressesFrom, maskOf } from '../../../addresses.js';
import { macsFrom } from '../macs.js';
import { machinesOf, sampleOf } from '../cluster.js';
import { dashed, hardwareType, hasExtraGroup, hasLocalHook, hasOwnSteps, hasWorkers, systemName } from '../facts.js';
import { hardwareCount, hardwareGroups } from '../fields/bareMetal.js';
import { part, set } from '../samples.js';

/** The name of the file that image-builder's result is given; EKS Anywhere looks for the Kubernetes version in it. */
export function imageFile(it: Given): string {
  return `${systemName(it)}-kube-${dashed(it.text('version'))}.gz`;
}

export const isoFile = 'hook-x86_64-efi-initrd.iso';

export function bareMetalParts(it: Given): readonly Part[] {
  const server = it.text('imageServer');
  return [
    part(sampleOf(it), [
      set('spec.tinkerbellIP', it.text('tinkerbellIP')),
      set('spec.osImageURL', `${server}/${imageFile(it)}`, say`Built with build-image.sh; the name of the file has to carry the Kubernetes version`),
      ...(hasLocalHook(it) ? [set('spec.hookImagesURLPath', `${server}/hook`, say`Servers start with HookOS before any proxy or mirror is known to them`)] : []),
      ...(it.flag('isoBoot') ? [set('spec.isoBoot', true), set('spec.hookIsoURL', `${server}/${isoFile}`, say`The web server has to answer range requests, as nginx and Apache do`)] : []),
      set('metadata.name', it.text('name')),
    ], 'TinkerbellDatacenterConfig'),
    machine(it, 'control-plane', 'cp'),
    ...(hasWorkers(it) ? [machine(it, 'workers', 'worker')] : []),
    ...(hasExtraGroup(it) ? [machine(it, 'extra', it.text('extraName'))] : []),
    ...(hasOwnSteps(it) ? [steps(it)] : []),
  ];
}

function machine(it: Given, group: 'control-plane' | 'workers' | 'extra', role: string): Part {
  return part('eks-anywhere-bare-metal-machines', [
    set('spec.osFamily', it.text('osFamily')),
    set('spec.hardwareSelector', { type: hardwareType(it, role) }, say`The servers in hardware.csv with this label`),
    ...(hasOwnSteps(it) ? [set('spec.templateRef', { kind: 'TinkerbellTemplateConfig', name: stepsName(it) })] : []),
    ...users(it, 'ec2-user'),
    ...timeServers(it),
    set('metadata.name', machinesOf(it, group)),
  ]);
}

/** The login over SSH; without a key the CLI makes one. */
export function users(it: Given, name: string): readonly Decision[] {
  return it.text('sshKey') === '' ? [] : [set('spec.users', [{ name, sshAuthorizedKeys: [it.text('sshKey')] }])];
}

export function timeServers(it: Given): readonly Decision[] {
  return it.list('ntpServers').length === 0 ? [] : [set('spec.hostOSConfiguration', { ntpConfiguration: { servers: it.list('ntpServers') } })];
}

function stepsName(it: Given): string {
  return `${it.text('name')}-red-hat`;
}

/** How Red Hat 9 is installed: the built-in steps take another partition for granted. */
function steps(it: Given): Part {
  const name = stepsName(it);
  const actions = 'spec.template.tasks.0.actions';
  const target = `{{ formatPartition ( index .Hardware.Disks 0 ) ${it.number('rootPartition')} }}`;
  const network = [
    '[connection]', 'id=static-connection', 'type=ethernet', 'autoconnect=yes', 'autoconnect-priority=10', '',
    '[ethernet]', 'mac-address={{ (index .Hardware.Interfaces 0).DHCP.MAC }}', '',
    '[ipv4]', 'method=manual',
    'address1={{ (index .Hardware.Interfaces 0).DHCP.IP.Address }}/{{ netmaskToPrefixLength (index .Hardware.Interfaces 0).DHCP.IP.Netmask }}',
    'gateway={{ (index .Hardware.Interfaces 0).DHCP.IP.Gateway }}', `dns=${it.list('nameservers').join(';')};`, '',
    '[ipv6]', 'addr-gen-mode=default', 'method=ignore', '',
  ];
  const identity = [
    'datasource:', '  Ec2:', `    metadata_urls: ['http://${it.text('adminAddress')}:7172', 'http://${it.text('tinkerbellIP')}:7172']`, '    strict_id: false',
    'manage_etc_hosts: localhost', 'warnings:', '  dsid_missing_source: off', '',
  ];
  return part('eks-anywhere-red-hat-steps', [
    set('spec.template.name', name),
    set('spec.template.tasks.0.name', name),
    set(`${actions}.0.environment.IMG_URL`, `${it.text('imageServer')}/${imageFile(it)}`),
    ...[1, 2, 3, 4].map((step) => set(`${actions}.${step}.environment.DEST_DISK`, target)),
    set(`${actions}.1.environment.CONTENTS`, network.join('\n')),
    set(`${actions}.3.environment.CONTENTS`, identity.join('\n')),
    set('metadata.name', name),
  ]);
}

/**
 * The servers, one a line. Logins of BMCs stay variables, which envsubst fills in.
 * Columns: https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/providers/tinkerbell/hardware/machine.go
 */
export function hardwareList(it: Given): string {
  const count = hardwareCount(it);
  const addresses = addressesFrom(it.text('firstAddress'), count);
  const macs = macsFrom(it.text('firstMac'), count);
  const managers = it.flag('bmc') ? addressesFrom(it.text('firstBmcAddress'), count) : [];
  const range = it.list('nodeCidrs').find((one) => holdsRange(one, `${addresses[0] ?? ''}/32`)) ?? it.list('nodeCidrs')[0] ?? '';
  const roles = hardwareGroups(it).flatMap(({ role, count: many }) => Array.from({ length: many }, (_, index) => ({ role, number: index + 1 })));
  const heads = ['hostname', ...(it.flag('bmc') ? ['bmc_ip', 'bmc_username', 'bmc_password'] : []), 'mac', 'ip_address', 'netmask', 'gateway', 'nameservers', 'labels', 'disk'];
  const rows = roles.slice(0, count).map(({ role, number }, index) => [
    `${it.text('name')}-${role}-${number}`,
    ...(it.flag('bmc') ? [managers[index], '"${BMC_USERNAME}"', '"${BMC_PASSWORD}"'] : []),
    macs[index], addresses[index], maskOf(range), it.text('gatewayAddress'), it.list('nameservers').join('|'), `type=${hardwareType(it, role)}`, it.text('disk'),
  ]);
  return [heads, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
}
