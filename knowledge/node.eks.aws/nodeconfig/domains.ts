import type { Domain, Offer } from '../../../engine/model.js';
import { durationInWords, goDurationSeconds } from '../../shared/durations.js';
import { fromTable, wellKnown, type Table } from '../../shared/offers.js';
import { regions } from '../../shared/regions.js';
import { dialectOf } from './dialect.js';

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
    if (dialectOf(at.resource.root) !== 'hybrid') yield { value: 'RAID10', rank: 30, detail: 'one mirrored volume of at least four local disks; AMI only' };
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

/** Source: https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/. */
const kubeletFields: Table = Object.freeze({
  maxPods: 'the most pods on the node',
  clusterDNS: "addresses of the cluster's DNS",
  evictionHard: 'thresholds below which pods are evicted at once',
  evictionSoft: 'thresholds below which pods are evicted after a while',
  evictionSoftGracePeriod: 'how long each soft threshold has to be crossed',
  kubeReserved: 'resources kept back for Kubernetes itself',
  systemReserved: 'resources kept back for the operating system',
  shutdownGracePeriod: 'how long a shutdown waits for pods',
  shutdownGracePeriodCriticalPods: 'the part of it that critical pods get',
  featureGates: 'feature gates of Kubernetes',
  imageGCHighThresholdPercent: 'disk usage at which unused images are removed',
  imageGCLowThresholdPercent: 'disk usage down to which they are removed',
  containerLogMaxSize: 'size at which a container log is rotated',
  containerLogMaxFiles: 'how many rotated logs stay',
  maxParallelImagePulls: 'how many images are fetched at a time',
  serializeImagePulls: 'false fetches several images at a time',
  registryPullQPS: 'fetches per second',
  registryBurst: 'fetches at once',
  cpuManagerPolicy: 'static gives whole CPUs to pods that ask for them',
  topologyManagerPolicy: 'how CPUs, devices and memory are kept together',
  memoryManagerPolicy: 'Static reserves memory of NUMA nodes',
  reservedSystemCPUs: 'CPUs that no pod gets',
  podPidsLimit: 'the most processes of a pod',
  allowedUnsafeSysctls: 'kernel settings that pods may change',
  cpuCFSQuota: 'false lifts CPU limits',
  podsPerCore: 'the most pods for each core',
  logging: 'format and detail of the log of the kubelet',
  registerWithTaints: 'taints that the node is registered with',
  serverTLSBootstrap: 'whether the kubelet asks for a serving certificate',
});

/** Source: https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/. */
const kubeletFlags: Readonly<Record<string, string>> = Object.freeze({
  '--node-labels=': 'labels of the node: key=value, separated by commas',
  '--register-with-taints=': 'taints of the node: key=value:Effect, separated by commas',
  '--node-ip=': 'address of the node',
  '--v=2': 'detail of the log',
});

const kubeletFlag: Domain = {
  ...wellKnown('spec.kubelet.flags[]', 'value', kubeletFlags),
  explain(value) {
    const name = `${value.split('=')[0] ?? ''}=`;
    return Object.hasOwn(kubeletFlags, name) ? `**\`${name.slice(0, -1)}\`** · ${kubeletFlags[name] ?? ''}` : undefined;
  },
};

/** The fields of KubeletConfiguration that hold a duration are told in words. */
const kubeletValues: Domain = {
  path: 'spec.kubelet.config.*',
  of: 'value',
  offers: ({ steps }) => (Object.hasOwn(kubeletChoices, String(steps.at(-1))) ? (kubeletChoices[String(steps.at(-1))] ?? []) : []).map((value, index): Offer => ({ value, rank: 10 + index })),
  explain(value) {
    const seconds = /[smh]$/.test(value) ? goDurationSeconds(value) : undefined;
    return seconds === undefined || seconds < 0 ? undefined : `**\`${value}\`** · ${durationInWords(seconds)}`;
  },
};

const kubeletChoices: Readonly<Record<string, readonly string[]>> = Object.freeze({
  cpuManagerPolicy: ['none', 'static'],
  topologyManagerPolicy: ['none', 'best-effort', 'restricted', 'single-numa-node'],
  memoryManagerPolicy: ['None', 'Static'],
  shutdownGracePeriod: ['30s', '1m', '2m'],
  shutdownGracePeriodCriticalPods: ['10s', '20s'],
  maxPods: ['58', '110', '250'],
});

export const domains: readonly Domain[] = [
  region,
  strategy,
  wellKnown('spec.instance.localStorage.disabledMounts[]', 'value', disabledMounts),
  wellKnown('spec.featureGates.*', 'key', featureGates),
  wellKnown('spec.kubelet.config.*', 'key', kubeletFields),
  kubeletValues,
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
