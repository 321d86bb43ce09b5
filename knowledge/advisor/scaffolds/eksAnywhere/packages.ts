/** Curated packages as documents: https://anywhere.eks.amazonaws.com/docs/packages/ */
import { lookUp, say } from '../../../../engine/kit.js';
import type { Decision, Given, Part } from '../../../../engine/advisor/model.js';
import { isWorkload, managerOf } from './facts.js';
import { chosenPackages, packageNames } from './fields/access.js';
import { part, set } from './samples.js';

/** The namespace in the management cluster that the packages of a cluster are read from. */
export function packagesNamespace(cluster: string): string {
  return `eksa-packages-${cluster}`;
}

/** The name that the package is installed under. */
export function packageName(it: Given, id: string): string {
  return id === 'clusterAutoscaler' ? `cluster-autoscaler-${it.text('name')}` : packageNames[id]!;
}

/** One Package for each that was chosen. */
export function packageParts(it: Given): readonly Part[] {
  return chosenPackages(it).map((id) => part(`eks-anywhere-package-${packageNames[id]}`, [
    ...configOf(it, id),
    set('metadata.namespace', packagesNamespace(ownerOf(it, id))),
    set('metadata.name', packageName(it, id)),
  ]));
}

/** The autoscaler of a workload cluster runs in the management cluster, where the machines are objects. */
function ownerOf(it: Given, id: string): string {
  return id === 'clusterAutoscaler' ? managerOf(it) : it.text('name');
}

function configOf(it: Given, id: string): readonly Decision[] {
  if (id === 'harbor') return [set('spec.config', harbor(it.text('harborHost')), say`secretKey has 16 characters and is filled in with envsubst, so that it stays out of the repository`)];
  if (id === 'metallb') return [set('spec.config', metallb(it.text('metallbAddresses')))];
  if (id === 'clusterAutoscaler') return [set('spec.config', autoscaler(it))];
  return [];
}

function harbor(host: string): string {
  return [
    'secretKey: "${HARBOR_SECRET_KEY}"', `externalURL: https://${host}:30003`,
    'expose:', '  tls:', '    certSource: auto', '    auto:', `      commonName: "${host}"`, '',
  ].join('\n');
}

function metallb(addresses: string): string {
  const span = addresses.split('-').map((one) => one.trim()).join('-');
  return ['IPAddressPools:', '  - name: default', '    addresses:', `      - ${span}`, 'L2Advertisements:', '  - ipAddressPools:', '      - default', ''].join('\n');
}

function autoscaler(it: Given): string {
  const name = it.text('name');
  return [
    'cloudProvider: clusterapi',
    ...(isWorkload(it) ? ['clusterAPIMode: kubeconfig-incluster', `clusterAPIKubeconfigSecret: ${name}-kubeconfig`] : []),
    'autoDiscovery:', `  clusterName: ${name}`, '',
  ].join('\n');
}

/** Namespaces that have to be there before the packages. */
export function packageNamespaces(it: Given): readonly string[] {
  const own = { harbor: 'harbor', metallb: 'metallb-system', certManager: 'cert-manager', adot: 'observability', prometheus: 'observability' };
  return [...new Set(Object.entries(own).filter(([id]) => it.flag(id)).map(([, namespace]) => namespace))];
}

/** The controller reads from the registry on site: https://anywhere.eks.amazonaws.com/docs/packages/prereq/ */
export function packageControllerPart(it: Given): Part {
  const registry = `${it.text('mirrorEndpoint')}:${it.text('mirrorPort')}/eks-anywhere`;
  return part('eks-anywhere-packages-from-a-mirror', [
    set('spec.defaultRegistry', registry),
    set('spec.defaultImageRegistry', registry),
    set('metadata.name', it.text('name')),
  ]);
}

/**
 * Accounts of the registries that packages come from, by the Region in which the subscription was bought:
 * https://anywhere.eks.amazonaws.com/docs/packages/prereq/
 */
const registries: Readonly<Record<string, string>> = Object.freeze({
  'us-west-2': '346438352937', 'us-west-1': '440460740297', 'us-east-1': '331113665574', 'us-east-2': '297090588151', 'ap-east-1': '804323328300',
  'ap-northeast-1': '143143237519', 'ap-northeast-2': '447311122189', 'ap-south-1': '357015164304', 'ap-south-2': '388483641499', 'ap-southeast-1': '654894141437',
  'ap-southeast-2': '299286866837', 'ap-southeast-3': '703305448174', 'ap-southeast-4': '106475008004', 'ap-southeast-5': '396913739932', 'af-south-1': '783635962247',
  'ca-central-1': '064352486547', 'ca-west-1': '571600859530', 'eu-central-1': '364992945014', 'eu-central-2': '551422459769', 'eu-north-1': '826441621985',
  'eu-south-1': '787863792200', 'eu-south-2': '127214161500', 'eu-west-1': '090204409458', 'eu-west-2': '371148654473', 'eu-west-3': '282646289008',
  'il-central-1': '131750224677', 'me-central-1': '454241080883', 'me-south-1': '158698011868', 'sa-east-1': '517745584577',
});

/** The registry of packages of a Region; that of Oregon where the Region has none of its own. */
export function packageRegistry(region: string): { readonly account: string; readonly region: string } {
  const account = lookUp(registries, region);
  return account === undefined ? { account: registries['us-west-2']!, region: 'us-west-2' } : { account, region };
}
