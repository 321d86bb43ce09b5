import { say } from '../../../../../engine/kit.js';
import type { Field, Given } from '../../../../../engine/advisor/model.js';
import { address, whole } from '../../../checks.js';
import { flagField } from '../../../fields/cluster.js';
import { carriesVersion, host, plainName } from '../checks.js';
import { dashed, hasExtraGroup, isCutOff, systemName } from '../facts.js';

/** https://anywhere.eks.amazonaws.com/docs/getting-started/vsphere/vsphere-spec/ */
export const vsphereFields: readonly Field[] = [
  {
    id: 'vsphereServer',
    group: 'machines',
    ask: say`vCenter`,
    help: say`Its name or address. vSphere 7 or 8, with DHCP in the network of the machines.`,
    type: 'text',
    usual: () => 'vcenter.example.com',
    check: host,
    examples: ['10.80.0.3'],
    wrong: ['https://vcenter.example.com', 'vcenter:443', '10.80.0.300'],
  },
  {
    id: 'vsphereTrust',
    group: 'machines',
    ask: say`Certificate of the vCenter`,
    type: 'choice',
    choices: () => [
      { id: 'trusted', label: say`From an authority that the admin machine trusts` },
      { id: 'thumbprint', label: say`Known by its thumbprint`, help: say`For self-signed ones.` },
      { id: 'unchecked', label: say`Not checked`, help: say`Anybody in between can read the password.` },
    ],
    usual: (it) => (address(it.text('vsphereServer')) ? 'trusted' : 'thumbprint'),
    check: (value, it) => (value === 'trusted' && !address(it.text('vsphereServer')) ? say`For a vCenter with the address ${it.text('vsphereServer')} the thumbprint is needed` : undefined),
  },
  {
    id: 'thumbprint',
    group: 'machines',
    ask: say`Thumbprint of the vCenter's certificate`,
    help: say`SHA-1, as govc about.cert -thumbprint -k prints it; the example has to be replaced.`,
    type: 'text',
    usual: () => '00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33',
    when: (it) => it.is('vsphereTrust', 'thumbprint'),
    check: (value) => (/^([0-9A-F]{2}:){19}[0-9A-F]{2}$/i.test(value) ? undefined : say`${value} is no SHA-1 thumbprint: 20 pairs of hexadecimal digits with colons between`),
    wrong: ['0011223344556677', 'AB:CD'],
  },
  {
    id: 'vsphereDatacenter',
    group: 'machines',
    ask: say`Datacenter of vSphere`,
    type: 'text',
    usual: () => 'north',
    check: (value) => (value.includes('/') ? say`${value} is a path; the name of the datacenter alone is needed` : plainName(value)),
    examples: ['SDDC Datacenter'],
    wrong: ['/north', '$north', 'a"b'],
  },
  inventory('vsphereNetwork', 'network', 'vlan-7', say`Network of the machines`),
  inventory('vsphereDatastore', 'datastore', 'ssd', say`Datastore`),
  inventory('vsphereFolder', 'vm', 'eks-a', say`Folder of the machines`),
  inventory('vspherePool', 'host', 'cluster-1/Resources', say`Resource pool`),
  {
    ...inventory('vsphereTemplate', 'vm', 'templates', say`Template that machines are cloned from`),
    help: say`Its name carries the Kubernetes version, and it has the tags os and eksdRelease. Bottlerocket is imported by itself where there is a link.`,
    usual: (it) => `${root(it)}/vm/templates/${systemName(it)}-kube-v${dashed(it.text('version'))}`,
    when: (it) => !it.is('osFamily', 'bottlerocket') || isCutOff(it),
    check: (value, it) => inInventory(value, it, 'vm') ?? carriesVersion(value, it.text('version')),
    wrong: ['/south/vm/templates/ubuntu-kube-v1-35', '/north/vm/templates/ubuntu', '$x-1-35'],
  },
];

function inventory(id: string, kind: string, name: string, ask: Field['ask']): Field {
  return {
    id,
    group: 'machines',
    ask,
    help: say`The whole path that begins with the datacenter, as govc find prints it.`,
    type: 'text',
    usual: (it) => `${root(it)}/${kind}/${name}`,
    check: (value, it) => inInventory(value, it, kind),
    wrong: [`/south/${kind}/${name}`, 'a`b', `/${kind}`],
  };
}

function root(it: Given): string {
  return `/${it.text('vsphereDatacenter')}`;
}

function inInventory(value: string, it: Given, kind: string) {
  const start = `${root(it)}/${kind}/`;
  return plainName(value) ?? (value.startsWith(start) && value.length > start.length && !value.endsWith('/') ? undefined : say`${value} does not lie in ${start}`);
}

/** https://anywhere.eks.amazonaws.com/docs/getting-started/nutanix/nutanix-spec/ */
export const nutanixFields: readonly Field[] = [
  {
    id: 'prismEndpoint',
    group: 'machines',
    ask: say`Prism Central`,
    help: say`Its name or address; release 2022.1 or later, with AOS 5.20.4 or later below it.`,
    type: 'text',
    usual: () => 'prism.example.com',
    check: host,
    examples: ['10.80.0.3'],
    wrong: ['https://prism.example.com', 'prism.example.com:9440'],
  },
  { id: 'prismPort', group: 'machines', ask: say`Port of Prism Central`, type: 'number', usual: () => '9440', check: (value) => whole(value, 1, 65535), examples: ['443'], wrong: ['0', 'https'] },
  {
    id: 'prismTrust',
    group: 'machines',
    ask: say`Certificate of Prism Central`,
    type: 'choice',
    choices: () => [
      { id: 'trusted', label: say`From an authority that machines trust` },
      { id: 'own', label: say`From an authority of our own`, help: say`Its certificate is a file on the admin machine and is put into the configuration.` },
      { id: 'unchecked', label: say`Not checked`, help: say`Anybody in between can read the password.` },
    ],
    usual: () => 'trusted',
  },
  named('prismCluster', say`Cluster of Prism Element`, 'element-1', ['NX Cluster 01']),
  named('prismSubnet', say`Subnet of the machines`, 'vlan-7', ['VM Network']),
  {
    ...named('nodeImage', say`Image that machines start from`, '', []),
    help: say`Its name in Prism carries the Kubernetes version.`,
    usual: (it) => `${systemName(it)}-kube-v${dashed(it.text('version'))}`,
    check: (value, it) => plainName(value) ?? carriesVersion(value, it.text('version')),
    wrong: ['ubuntu-2204', '$1-35'],
  },
  flagField({ id: 'nodeGpu', group: 'machines', ask: say`Do machines of the second group have a GPU of Nutanix?`, help: say`GPUs are for workers only.`, when: hasExtraGroup }),
  { ...named('gpuName', say`Name of the GPU`, 'NVIDIA A16-4Q', ['Ampere 40']), help: say`As Prism lists it; the example has to be replaced.`, when: (it) => hasExtraGroup(it) && it.flag('nodeGpu') },
];

function named(id: string, ask: Field['ask'], usual: string, examples: readonly string[]): Field {
  return { id, group: 'machines', ask, type: 'text', usual: () => usual, check: plainName, examples, wrong: ['$name', 'a"b'] };
}
