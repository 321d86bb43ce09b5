import { lookUp } from '../../../engine/kit.js';
import type { Domain, Offer } from '../../../engine/model.js';
import { durations } from '../../shared/amountDomains.js';
import { fromTable, wellKnown, type Table } from '../../shared/offers.js';
import { regions } from '../../shared/regions.js';
import { dialectOf } from './dialect.js';
import { kubeletDurations, kubeletPath } from './kubelet.js';
import { flagsOfFields, ownFlags } from './kubeletFlags.data.js';

const region: Domain = {
  path: 'spec.cluster.region',
  of: 'value',
  offers: () => regions.map(({ code, name }, index): Offer => ({ value: code, detail: name, rank: 10 + index })),
  explain(value) {
    const known = regions.find(({ code }) => code === value);
    return known && `**\`${value}\`** · ${known.name}`;
  },
};

/** Source: nodeadm/internal/system/local_disk.go of https://github.com/awslabs/amazon-eks-ami. */
const sharedStrategies = { RAID0: 'one volume of all local disks', Mount: 'a file system for each local disk' } as const;

const strategy: Domain = {
  path: 'spec.instance.localStorage.strategy',
  of: 'value',
  *offers(at) {
    yield* fromTable(sharedStrategies, at);
    if (dialectOf(at.resource.root, at.resource.document) !== 'hybrid') yield { value: 'RAID10', rank: 30, detail: 'one mirrored volume of at least four local disks; AMI only' };
  },
};

/** Source: nodeadm/api/v1alpha1/nodeconfig_types.go of https://github.com/awslabs/amazon-eks-ami. */
const featureGates: Table = Object.freeze({
  InstanceIdNodeName: 'the node is named after its instance id; the role needs an access entry of type EC2. AMI only',
  FastImagePull: 'images are fetched and unpacked in parallel, with more CPU, memory and EBS traffic; ignored on small instances. AMI only',
});

const disabledMounts: Table = Object.freeze({
  Containerd: '/var/lib/containerd stays on the root volume',
  PodLogs: '/var/log/pods stays on the root volume',
  SOCI: '/var/lib/soci-snapshotter-grpc stays on the root volume',
});

const kubeletFlag: Domain = {
  path: 'spec.kubelet.flags[]',
  of: 'value',
  *offers({ around }) {
    const taken = around.items().map((it) => it.text.split('=')[0]);
    yield* commonFlags
      .filter(([flag]) => !taken.includes(flag.split('=')[0]))
      .map(([value, detail], index): Offer => ({ value, detail, rank: 10 + index }));
  },
  explain(value) {
    const name = (value.split('=')[0] ?? '').replace(/^-{1,2}/, '');
    if (Object.hasOwn(ownFlags, name)) return `**\`--${name}\`** · ${ownFlags[name] ?? ''}`;
    const field = lookUp(flagsOfFields, name);
    return field && `**\`--${name}\`** · the same as \`${field}\` under \`kubelet.config\`, where it belongs; the flag is deprecated`;
  },
};

const commonFlags: readonly (readonly [flag: string, words: string])[] = Object.freeze([
  ['--node-labels=', ownFlags['node-labels'] ?? ''],
  ['--register-with-taints=', ownFlags['register-with-taints'] ?? ''],
  ['--node-ip=', ownFlags['node-ip'] ?? ''],
  ['--v=2', ownFlags['v'] ?? ''],
] as const);

/** The signals that the kubelet knows: https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/#eviction-signals. */
const evictionSignals: Table = Object.freeze({
  'memory.available': 'memory that is left',
  'nodefs.available': 'disk that is left on the volume of the kubelet',
  'nodefs.inodesFree': 'inodes that are left on that volume',
  'imagefs.available': 'disk that is left on the volume of images',
  'imagefs.inodesFree': 'inodes that are left on that volume',
  'pid.available': 'process ids that are left',
});

const reservable: Table = Object.freeze({ cpu: 'CPU kept back', memory: 'memory kept back', 'ephemeral-storage': 'local storage kept back', pid: 'process ids kept back' });

/** What can stand among the kubelet settings, beyond the fixed values that the schema has. */
const kubeletDomains: readonly Domain[] = [
  ...kubeletDurations.map((path) => durations(path, ['30s', '1m', '5m'])),
  ...['evictionHard', 'evictionSoft', 'evictionSoftGracePeriod', 'evictionMinimumReclaim'].map((it) => wellKnown(`${kubeletPath}.${it}.*`, 'key', evictionSignals)),
  ...['systemReserved', 'kubeReserved'].map((it) => wellKnown(`${kubeletPath}.${it}.*`, 'key', reservable)),
  durations(`${kubeletPath}.evictionSoftGracePeriod.*`, ['30s', '1m', '1m30s', '5m']),
  wellKnown(`${kubeletPath}.memorySwap.swapBehavior`, 'value', { NoSwap: 'pods do not swap', LimitedSwap: 'Burstable pods swap in proportion to their memory request' }),
  wellKnown(`${kubeletPath}.maxPods`, 'value', [['58', 'three interfaces of 20 addresses'], ['110', 'as many as Kubernetes is tested with'], ['250', 'large instances with prefix delegation']]),
];

export const domains: readonly Domain[] = [
  region,
  strategy,
  wellKnown('spec.instance.localStorage.disabledMounts[]', 'value', disabledMounts),
  wellKnown('spec.featureGates.*', 'key', featureGates),
  ...kubeletDomains,
  kubeletFlag,
  wellKnown('spec.kubelet.maxPodsExpression', 'value', {
    'max_pods + 2': 'two more, for pods on the network of the node',
    'max_pods < 110 ? max_pods : 110': 'at most 110',
    '((default_enis - 1) * (ips_per_eni - 1)) + 2': 'one interface kept free, as for custom networking',
  }),
  wellKnown('spec.instance.environment.*', 'key', {
    default: 'all services',
    kubelet: 'the kubelet only',
    containerd: 'containerd only',
  }),
  wellKnown('spec.instance.environment.*.*', 'key', {
    HTTPS_PROXY: 'proxy for HTTPS',
    HTTP_PROXY: 'proxy for HTTP',
    NO_PROXY: 'names and networks that need no proxy',
  }),
];
