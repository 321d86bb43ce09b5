import { parseCidr, overlaps, say } from '../../../../../engine/kit.js';
import type { Field, Given } from '../../../../../engine/advisor/model.js';
import { address, apart, each, privateRange, whole } from '../../../checks.js';
import { flagField } from '../../../fields/cluster.js';
import { nthAddress } from '../../../addresses.js';
import { host, hostAndPort, inNodeNetwork } from '../checks.js';
import { hasMirror, hasOwnSteps, isCutOff, isPooled, providerOf } from '../facts.js';

/** Fields whose addresses nothing else may take, without the field that asks. */
export function reservedBeside(it: Given, id = ''): readonly string[] {
  const all = [...(hasGateway(it) ? ['gatewayAddress'] : []), 'endpointHost', ...(providerOf(it) === 'Tinkerbell' ? ['tinkerbellIP', 'nameservers'] : []), ...(hasOwnSteps(it) ? ['adminAddress'] : [])];
  return all.filter((one) => one !== id);
}

function hasGateway(it: Given): boolean {
  return providerOf(it) === 'Tinkerbell' || isPooled(it);
}

/** An address at a place of the first range of the machines, or a fixed one where that cannot be read. */
export function usualAddress(it: Given, place: number): string {
  return nthAddress(it.list('nodeCidrs')[0] ?? '', place) ?? `10.80.0.${place}`;
}

function firstFree(it: Given, candidates: readonly string[]): string {
  const taken = it.list('nodeCidrs').flatMap((range) => parseCidr(range) ?? []);
  return candidates.find((one) => !taken.some((other) => overlaps(parseCidr(one)!, other))) ?? candidates[0]!;
}

/** Ranges and addresses: https://anywhere.eks.amazonaws.com/docs/getting-started/ports/ and the pages of each provider. */
export const networkFields: readonly Field[] = [
  {
    id: 'nodeCidrs',
    group: 'network',
    ask: say`Address ranges of the machines on site`,
    help: say`The network that the machines are in, in which the addresses below are free; further ranges after a comma.`,
    type: 'list',
    usual: () => '10.80.0.0/16',
    check: (_, it) => each(it.list('nodeCidrs'), (one) => privateRange(one, 8, 28), 15)
      ?? apart(it.list('nodeCidrs'), { podCidrs: say`the Pods`, serviceCidr: say`the services` }, it),
    examples: ['10.80.0.0/20', '10.80.0.0/16, 10.81.0.0/16'],
    wrong: ['10.80.0.0', '10.80.0.0/30', '10.80.0.0/16, 10.80.1.0/24', '203.0.113.0/24'],
  },
  {
    id: 'podCidrs',
    group: 'network',
    ask: say`Address range of Pods`,
    help: say`Exactly one, larger than a /24, because each machine takes a /24 of it. It cannot be changed later.`,
    type: 'text',
    usual: (it) => firstFree(it, ['192.168.0.0/16', '10.85.0.0/16', '100.64.0.0/16']),
    check: (value, it) => privateRange(value, 8, 23) ?? apart([value], { nodeCidrs: say`the machines`, serviceCidr: say`the services` }, it),
    examples: ['100.64.0.0/16', '192.168.0.0/18'],
    wrong: ['192.168.0.0/24', '10.80.0.0/16', '10.96.0.0/16', '192.168.0.0/16, 10.85.0.0/16', 'fd00::/48'],
  },
  {
    id: 'serviceCidr',
    group: 'network',
    ask: say`Address range of Services`,
    help: say`Between /12 and /24, and apart from everything else. It cannot be changed later.`,
    type: 'text',
    usual: (it) => firstFree(it, ['10.96.0.0/12', '172.20.0.0/16', '100.127.0.0/16']),
    check: (value, it) => privateRange(value, 12, 24) ?? apart([value], { nodeCidrs: say`the machines`, podCidrs: say`the Pods` }, it),
    examples: ['172.20.0.0/16'],
    wrong: ['10.96.0.0/25', '10.80.0.0/16', '10.0.0.0/8'],
  },
  {
    id: 'endpointHost',
    group: 'network',
    ask: say`Address of the API server`,
    help: say`A free address in the network of the machines, outside DHCP. kube-vip moves it between the machines of the control plane.`,
    type: 'text',
    usual: (it) => usualAddress(it, 5),
    check: (value, it) => inNodeNetwork(value, it, reservedBeside(it, 'endpointHost')),
    examples: ['10.80.0.7'],
    wrong: ['api.example.com', '192.168.0.5', '10.96.0.10', '172.16.0.5'],
  },
  {
    id: 'gatewayAddress',
    group: 'network',
    ask: say`Gateway of the machines' network`,
    type: 'text',
    usual: (it) => usualAddress(it, 1),
    when: hasGateway,
    check: (value, it) => inNodeNetwork(value, it, reservedBeside(it, 'gatewayAddress').filter((id) => id !== 'nameservers')),
    wrong: ['gateway', '192.168.0.1'],
  },
];

export const proxyFields: readonly Field[] = [
  flagField({ id: 'proxy', group: 'network', ask: say`Do the machines reach the internet through a proxy?`, help: say`Docker on the admin machine needs the same proxy.`, when: (it) => !isCutOff(it) }),
  {
    id: 'httpProxy',
    group: 'network',
    ask: say`Proxy for HTTP`,
    type: 'text',
    usual: () => 'proxy.example.com:3128',
    when: (it) => it.flag('proxy'),
    check: hostAndPort,
    examples: ['10.80.0.3:8080'],
    wrong: ['proxy.example.com', 'http://proxy.example.com:3128', 'proxy.example.com:70000'],
  },
  {
    id: 'httpsProxy',
    group: 'network',
    ask: say`Proxy for HTTPS`,
    type: 'text',
    usual: (it) => it.text('httpProxy'),
    when: (it) => it.flag('proxy'),
    check: hostAndPort,
    wrong: ['proxy.example.com', '999.1.1.1:80'],
  },
  {
    id: 'noProxy',
    group: 'network',
    ask: say`What is reached without the proxy`,
    help: say`Beside the networks of machines, Pods and Services, the API server and the provider, which are added: names, addresses and ranges.`,
    type: 'list',
    usual: () => '.example.com',
    when: (it) => it.flag('proxy'),
    check: (_, it) => {
      const wrong = it.list('noProxy').find((one) => !/^[A-Za-z0-9.*/-]+$/.test(one));
      return wrong === undefined ? undefined : say`${wrong} is no name, address or range`;
    },
    examples: ['10.0.0.0/8, .corp.example.com'],
    wrong: ['http://example.com:80'],
  },
];

/** https://anywhere.eks.amazonaws.com/docs/getting-started/optional/registrymirror/ */
export const mirrorFields: readonly Field[] = [
  flagField({ id: 'mirror', group: 'network', ask: say`Do images come from a registry on site?`, help: say`Images of EKS Anywhere are copied there first. Without a good link it has to be so.`, when: (it) => !isCutOff(it) }),
  {
    id: 'mirrorEndpoint',
    group: 'network',
    ask: say`Host of the registry`,
    type: 'text',
    usual: () => 'registry.example.com',
    when: hasMirror,
    check: host,
    examples: ['10.80.0.3'],
    wrong: ['https://registry.example.com', 'registry.example.com:5000', '10.80.0'],
  },
  {
    id: 'mirrorPort',
    group: 'network',
    ask: say`Port of the registry`,
    type: 'number',
    usual: () => '443',
    when: hasMirror,
    check: (value) => whole(value, 1, 65535),
    examples: ['5000'],
    wrong: ['0', '65536', 'https'],
  },
  {
    id: 'mirrorTrust',
    group: 'network',
    ask: say`Certificate of the registry`,
    type: 'choice',
    choices: () => [
      { id: 'trusted', label: say`From an authority that machines trust` },
      { id: 'own', label: say`From an authority of our own`, help: say`Its certificate is a file on the admin machine and is put on every machine.` },
      { id: 'unchecked', label: say`Not checked`, help: say`For tests in a closed network; Bottlerocket always checks.` },
    ],
    usual: () => 'own',
    when: hasMirror,
    check: (value, it) => (value === 'unchecked' && it.is('osFamily', 'bottlerocket') ? say`Bottlerocket always checks the certificate of a registry; give its authority instead` : undefined),
  },
  flagField({ id: 'mirrorLogin', group: 'network', ask: say`Does the registry ask for a login?`, help: say`REGISTRY_USERNAME and REGISTRY_PASSWORD of the shell are it.`, when: hasMirror }),
];

/** Bare metal installs machines itself, so it hands out names, addresses and images. */
export const bareMetalNetworkFields: readonly Field[] = [
  {
    id: 'tinkerbellIP',
    group: 'network',
    ask: say`Address of Tinkerbell, which installs the machines`,
    help: say`A second free address in the network of the machines, outside DHCP. A workload cluster has that of its management cluster.`,
    type: 'text',
    usual: (it) => usualAddress(it, 6),
    check: (value, it) => inNodeNetwork(value, it, reservedBeside(it, 'tinkerbellIP')),
    examples: ['10.80.0.8'],
    wrong: ['tinkerbell.example.com', '192.168.0.6'],
  },
  {
    id: 'nameservers',
    group: 'network',
    ask: say`Name servers of the machines`,
    type: 'list',
    usual: (it) => usualAddress(it, 2),
    check: (_, it) => each(it.list('nameservers'), address, 4),
    examples: ['10.80.0.2, 10.80.0.3'],
    wrong: ['dns.example.com', '8.8.8'],
  },
];
