/** The Cluster document, which all providers share: https://anywhere.eks.amazonaws.com/docs/getting-started/optional/ */
import { say } from '../../../../engine/kit.js';
import type { Decision, Given, Part } from '../../../../engine/advisor/model.js';
import { hasExternalEtcd, hasExtraGroup, hasMirror, hasWorkers, isExtended, isScaled, managerOf, providerOf } from './facts.js';
import { part, remove, set } from './samples.js';

const samplesOf = Object.freeze({ Tinkerbell: 'eks-anywhere-bare-metal', VSphere: 'eks-anywhere-vsphere', Nutanix: 'eks-anywhere-nutanix', Snow: 'eks-anywhere-snow' });

/** The sample that shows a whole cluster of the provider. */
export function sampleOf(it: Given): string {
  return samplesOf[providerOf(it)];
}

/** The names of the groups' machine configs. */
export function machinesOf(it: Given, group: 'control-plane' | 'workers' | 'etcd' | 'extra'): string {
  return `${it.text('name')}-${group === 'extra' ? it.text('extraName') : group}`;
}

/** The Cluster with everything that was answered about it. */
export function clusterPart(it: Given): Part {
  const name = it.text('name');
  return part(sampleOf(it), [
    set('spec.kubernetesVersion', it.text('version')),
    ...(it.text('licenseToken') === '' ? [] : [set('spec.licenseToken', it.text('licenseToken'), isExtended(it) ? say`This version is in extended support, which is refused without the token of a licence for this cluster` : say`Of the licence of this cluster; each cluster has its own`)]),
    set('spec.managementCluster.name', managerOf(it)),
    set('spec.datacenterRef.name', name),
    set('spec.clusterNetwork.pods.cidrBlocks', [it.text('podCidrs')]),
    set('spec.clusterNetwork.services.cidrBlocks', [it.text('serviceCidr')]),
    ...controlPlane(it),
    ...workers(it),
    ...proxy(it),
    ...mirror(it),
    ...references(it),
    set('metadata.name', name),
  ], 'Cluster');
}

function controlPlane(it: Given): readonly Decision[] {
  const at = 'spec.controlPlaneConfiguration';
  const kind = `${providerOf(it)}MachineConfig`;
  const strategy = rollout(it, 'controlPlane');
  return [
    set(`${at}.count`, it.number('controlPlaneNodes')),
    set(`${at}.endpoint.host`, it.text('endpointHost')),
    set(`${at}.machineGroupRef`, { kind, name: machinesOf(it, 'control-plane') }),
    ...(strategy ? [set(`${at}.upgradeRolloutStrategy`, strategy)] : []),
    ...(hasExternalEtcd(it) ? [set('spec.externalEtcdConfiguration', { count: it.number('etcdNodes'), machineGroupRef: { kind, name: machinesOf(it, 'etcd') } })] : []),
  ];
}

function workers(it: Given): readonly Decision[] {
  if (!hasWorkers(it)) return [remove('spec.workerNodeGroupConfigurations')];
  const kind = `${providerOf(it)}MachineConfig`;
  // Each group has an object of its own: YAML would write a shared one as an alias.
  const own = () => ({ ...(it.asks('rollout') && { upgradeRolloutStrategy: rollout(it, 'workers') }) });
  const first = {
    name: 'md-0',
    count: it.number('workers'),
    ...(isScaled(it) && { autoscalingConfiguration: { minCount: it.number('minWorkers'), maxCount: it.number('maxWorkers') } }),
    machineGroupRef: { kind, name: machinesOf(it, 'workers') },
    ...(it.list('workerLabels').length > 0 && { labels: labelsOf(it.list('workerLabels')) }),
    ...own(),
  };
  if (!hasExtraGroup(it)) return [set('spec.workerNodeGroupConfigurations', [first])];
  const second = {
    name: it.text('extraName'),
    count: it.number('extraNodes'),
    machineGroupRef: { kind, name: machinesOf(it, 'extra') },
    labels: labelsOf(it.list('extraLabels')),
    taints: it.list('extraTaints').map(taintOf),
    ...own(),
  };
  return [set('spec.workerNodeGroupConfigurations', [first, second])];
}

/** https://anywhere.eks.amazonaws.com/docs/clustermgmt/cluster-upgrades/baremetal-upgrades/ */
function rollout(it: Given, of: 'controlPlane' | 'workers'): object | undefined {
  if (!it.asks('rollout')) return undefined;
  if (it.is('rollout', 'in-place')) return { type: 'InPlace' };
  const surge = it.is('rollout', 'surge') ? 1 : 0;
  return { type: 'RollingUpdate', rollingUpdate: of === 'controlPlane' ? { maxSurge: surge } : { maxSurge: surge, maxUnavailable: 1 - surge } };
}

/** `key=value` items as a map. */
export function labelsOf(items: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(items.map((one) => {
    const [key = '', value = ''] = one.split('=');
    return [key, value];
  }));
}

function taintOf(item: string): object {
  const [, key, value, effect] = /^([^=:]+)(?:=([^:]*))?:(\w+)$/.exec(item) ?? [];
  return { key, ...(value && { value }), effect };
}

function proxy(it: Given): readonly Decision[] {
  if (!it.flag('proxy')) return [];
  const own = [...it.list('nodeCidrs'), it.text('podCidrs'), it.text('serviceCidr'), it.text('endpointHost'), ...directHosts(it), 'localhost', '127.0.0.1', '.svc', '.cluster.local'];
  return [set('spec.proxyConfiguration', { httpProxy: it.text('httpProxy'), httpsProxy: it.text('httpsProxy'), noProxy: [...new Set([...own, ...it.list('noProxy')])] })];
}

/** What the provider has to be reached at without the proxy. */
function directHosts(it: Given): readonly string[] {
  const own = { Tinkerbell: ['tinkerbellIP'], VSphere: ['vsphereServer'], Nutanix: ['prismEndpoint'], Snow: ['snowDevices'] }[providerOf(it)];
  const server = providerOf(it) === 'Tinkerbell' ? [/^https?:\/\/([^/:]+)/.exec(it.text('imageServer'))?.[1] ?? ''] : [];
  return [...own.flatMap((id) => it.list(id)), ...server, ...(hasMirror(it) ? [it.text('mirrorEndpoint')] : [])].filter((one) => one !== '');
}

function mirror(it: Given): readonly Decision[] {
  if (!hasMirror(it)) return [];
  return [set('spec.registryMirrorConfiguration', {
    endpoint: it.text('mirrorEndpoint'),
    port: it.text('mirrorPort'),
    ...(it.flag('mirrorLogin') && { authenticate: true }),
    ...(it.is('mirrorTrust', 'unchecked') && { insecureSkipVerify: true }),
  }, it.is('mirrorTrust', 'own') ? say`The file that EKSA_REGISTRY_MIRROR_CA names holds the certificate of the registry's authority` : undefined)];
}

function references(it: Given): readonly Decision[] {
  const name = it.text('name');
  const kind = { oidc: 'OIDCConfig', iam: 'AWSIamConfig' }[it.text('authenticator')];
  return [
    ...(kind ? [set('spec.identityProviderRefs', [{ kind, name }])] : []),
    ...(hasGitOps(it) ? [set('spec.gitOpsRef', { kind: 'FluxConfig', name })] : []),
  ];
}

export function hasGitOps(it: Given): boolean {
  return it.asks('gitops') && !it.is('gitops', 'none');
}

/** What the Cluster refers to beside its machines. */
export function referredParts(it: Given): readonly Part[] {
  const name = it.text('name');
  return [
    ...(it.is('authenticator', 'oidc') ? [part('eks-anywhere-oidc', [set('spec.issuerUrl', it.text('issuerUrl')), set('spec.clientId', it.text('clientId')), set('spec.groupsClaim', it.text('groupsClaim')), set('metadata.name', name)])] : []),
    ...(it.is('authenticator', 'iam') ? [part('eks-anywhere-iam', [set('spec.awsRegion', it.text('region')), set('spec.mapRoles', [{ roleARN: it.text('adminRole'), username: `${name}-admin`, groups: ['system:masters'] }]), ...partition(it), set('metadata.name', name)])] : []),
    ...(hasGitOps(it) ? [flux(it)] : []),
  ];
}

/** Roles of other partitions, as in China, are not found under the default one. */
function partition(it: Given): readonly Decision[] {
  const own = /^arn:(aws[a-z-]*):/.exec(it.text('adminRole'))?.[1] ?? 'aws';
  return own === 'aws' ? [] : [set('spec.partition', own)];
}

function flux(it: Given): Part {
  const name = it.text('name');
  const shared = [set('spec.branch', it.text('gitBranch')), set('spec.clusterConfigPath', `clusters/${name}`)];
  if (it.is('gitops', 'github')) return part('eks-anywhere-flux-github', [...shared, set('spec.github', { owner: it.text('gitOwner'), repository: it.text('gitRepository'), personal: it.flag('gitPersonal') }), set('metadata.name', name)]);
  return part('eks-anywhere-flux-git', [...shared, set('spec.git.repositoryUrl', it.text('gitUrl')), set('metadata.name', name)]);
}
