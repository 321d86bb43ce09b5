import { numberOfAddress, say } from '../../../../../engine/kit.js';
import type { Field, Given } from '../../../../../engine/advisor/model.js';
import { arn } from '../../../checks.js';
import { flagField, regionField } from '../../../fields/cluster.js';
import { addressesFrom } from '../../../addresses.js';
import { host, inNodeNetwork } from '../checks.js';
import { isCutOff, isPooled, isScaled, isWorkload, providerOf } from '../facts.js';
import { hardwareCount } from './bareMetal.js';
import { reservedBeside, usualAddress } from './network.js';

/** Ids of the flags of curated packages → names of the packages: https://anywhere.eks.amazonaws.com/docs/packages/packagelist/ */
export const packageNames: Readonly<Record<string, string>> = Object.freeze({
  harbor: 'harbor', emissary: 'emissary', metallb: 'metallb', metricsServer: 'metrics-server', certManager: 'cert-manager', adot: 'adot', prometheus: 'prometheus', clusterAutoscaler: 'cluster-autoscaler',
});

/** The curated packages that were chosen, by the ids of their fields. */
export function chosenPackages(it: Given): readonly string[] {
  return Object.keys(packageNames).filter((id) => it.flag(id));
}

const usesRegion = (it: Given) => chosenPackages(it).length > 0 || (it.asks('authenticator') && it.is('authenticator', 'iam'));

/** Who may log in. */
export const accessFields: readonly Field[] = [
  {
    id: 'authenticator',
    group: 'access',
    ask: say`How do people log in?`,
    help: say`The kubeconfig of the administrator is always there; it should not be passed around.`,
    type: 'choice',
    choices: () => [
      { id: 'none', label: say`With the administrator's kubeconfig only` },
      { id: 'oidc', label: say`With an OpenID Connect provider` },
      { id: 'iam', label: say`With IAM roles`, help: say`AWS IAM Authenticator; the control plane has to reach AWS STS.` },
    ],
    usual: () => 'none',
    check: (value, it) => (value === 'iam' && it.answers['connectivity'] === 'airgapped' ? say`IAM roles need AWS STS, which is out of reach without a link; take OpenID Connect` : undefined),
  },
  {
    id: 'issuerUrl',
    group: 'access',
    ask: say`Address of the OpenID Connect provider`,
    type: 'text',
    usual: () => 'https://login.example.com',
    when: (it) => it.is('authenticator', 'oidc'),
    check: (value) => (/^https:\/\/[A-Za-z0-9.-]+(:\d{1,5})?(\/[\w./~-]*)?$/.test(value) ? undefined : say`${value} is no address that begins with https://`),
    examples: ['https://keycloak.example.com:8443/realms/plant'],
    wrong: ['http://login.example.com', 'login.example.com'],
  },
  {
    id: 'clientId',
    group: 'access',
    ask: say`Client ID at the provider`,
    type: 'text',
    usual: () => 'kubernetes',
    when: (it) => it.is('authenticator', 'oidc'),
    check: (value) => (/^[\w.:/@-]{1,200}$/.test(value) ? undefined : say`${value} is no client ID; it has no spaces and quotes`),
    examples: ['0oa1b2c3d4'],
    wrong: ['two words'],
  },
  {
    id: 'groupsClaim',
    group: 'access',
    ask: say`Claim that holds the groups`,
    type: 'text',
    usual: () => 'groups',
    when: (it) => it.is('authenticator', 'oidc'),
    check: (value) => (/^[\w.:/-]{1,100}$/.test(value) ? undefined : say`${value} is no name of a claim; it has no spaces and quotes`),
    examples: ['roles'],
    wrong: ['my groups'],
  },
  {
    id: 'adminRole',
    group: 'access',
    ask: say`IAM role of the administrators`,
    type: 'text',
    usual: () => 'arn:aws:iam::123456789012:role/plant-admins',
    when: (it) => it.is('authenticator', 'iam'),
    check: (value) => arn(value, 'iam', /^role\/[\w+=,.@-]{1,64}$/, 'arn:aws:iam::123456789012:role/plant-admins'),
    examples: ['arn:aws:iam::210987654321:role/Platform.Admins'],
    wrong: ['plant-admins', 'arn:aws:iam::123456789012:user/jo', 'arn:aws:iam::123456789012:role/path/admins'],
  },
  { ...regionField, help: say`Where the subscription was bought and IAM is asked; curated packages are fetched from there.`, when: usesRegion },
];

/** Curated packages, which come with the Enterprise Subscription. */
export const packageFields: readonly Field[] = [
  flagField({ id: 'harbor', group: 'workloads', ask: say`Harbor, a registry for your own images?`, help: say`A curated package, as all of these: the Enterprise Subscription unlocks them. Needs a default StorageClass.` }),
  {
    id: 'harborHost',
    group: 'workloads',
    ask: say`Host name of Harbor`,
    type: 'text',
    usual: () => 'harbor.example.com',
    when: (it) => it.flag('harbor'),
    check: host,
    examples: ['images.corp.example.com'],
    wrong: ['https://harbor.example.com', 'harbor.example.com:30003'],
  },
  flagField({ id: 'emissary', group: 'workloads', ask: say`Emissary, an ingress?` }),
  flagField({ id: 'metallb', group: 'workloads', ask: say`MetalLB, addresses for Services of type LoadBalancer?` }),
  {
    id: 'metallbAddresses',
    group: 'workloads',
    ask: say`Addresses that MetalLB hands out`,
    help: say`From-to, in the network of the machines and outside DHCP.`,
    type: 'text',
    usual: (it) => `${usualAddress(it, 200)}-${usualAddress(it, 220)}`,
    when: (it) => it.flag('metallb'),
    check: addressSpan,
    examples: ['10.80.0.230-10.80.0.250'],
    wrong: ['10.80.0.200', '10.80.0.220-10.80.0.200', '192.168.0.200-192.168.0.220', '10.80.0.1-10.80.0.10'],
  },
  flagField({ id: 'metricsServer', group: 'workloads', ask: say`Metrics Server, for kubectl top and autoscaling of Pods?` }),
  flagField({ id: 'certManager', group: 'workloads', ask: say`cert-manager?`, help: say`For workload clusters; a management cluster has its own, which stays as it is.`, when: isWorkload }),
  flagField({ id: 'adot', group: 'workloads', ask: say`ADOT, the OpenTelemetry Collector of AWS?` }),
  flagField({ id: 'prometheus', group: 'workloads', ask: say`Prometheus?`, help: say`Needs a default StorageClass.` }),
  { ...flagField({ id: 'clusterAutoscaler', group: 'workloads', ask: say`Cluster Autoscaler?`, help: say`Moves the groups between their bounds; without it the bounds mean nothing.`, when: isScaled }), usual: () => 'yes' },
];

/** Addresses from one to another in the machines' network, without those that are spoken for. */
function addressSpan(value: string, it: Given) {
  const [from = '', to = '', ...more] = value.split('-').map((one) => one.trim());
  if (more.length > 0 || to === '') return say`${value} is no span of addresses such as 10.80.0.200-10.80.0.220`;
  const wrong = inNodeNetwork(from, it, []) ?? inNodeNetwork(to, it, []);
  if (wrong) return wrong;
  const [first, last] = [numberOfAddress(from), numberOfAddress(to)];
  if (first > last) return say`${from} comes after ${to}; write the smaller address first`;
  const inside = (address: string) => numberOfAddress(address) >= first && numberOfAddress(address) <= last;
  const machines = providerOf(it) === 'Tinkerbell' ? addressesFrom(it.text('firstAddress'), hardwareCount(it)) : [];
  const pool = isPooled(it) ? [it.text('poolStart'), it.text('poolEnd')] : [];
  const taken = [...reservedBeside(it).flatMap((id) => it.list(id)), ...machines, ...pool].find(inside);
  return taken === undefined ? undefined : say`${value} holds ${taken}, which another field has already`;
}

/** Whether packages come from the registry on site instead of from AWS. */
export function packagesFromMirror(it: Given): boolean {
  return isCutOff(it) && chosenPackages(it).length > 0;
}
