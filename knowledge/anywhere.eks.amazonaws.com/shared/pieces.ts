import type { Docs } from '../../../engine/model.js';
import { pages, table } from './tables.js';

/** `status` of every kind. */
export const statusDocs: Docs = table(pages.overview, 'status', {
  '': 'What the controller reports. It has no place in a manifest, and `eksctl anywhere` does not read it.',
});

/** `spec.users`. */
export function userDocs(link: string): Docs {
  return table(link, 'spec.users', {
    '': ['The user that may log in to the machines over SSH. One entry is enough.', '`eksctl anywhere` adds a user (`ec2-user` on Bottlerocket, `capv`, `eksa` or `ec2-user` elsewhere) with a key that it makes and stores beside the cluster\'s files.'],
    '[].name': ['Name of the user.', 'The usual one of the operating system.', 'Bottlerocket knows `ec2-user` only; another name is refused.'],
    '[].sshAuthorizedKeys': ['Public keys in OpenSSH form, with their text.', 'A key pair is made, and its private part is stored beside the cluster\'s files.', 'The path of a key file is no key: "ssh: no key found".'],
  });
}

/** `spec.hostOSConfiguration` of vSphere, bare metal and Snow machines. */
export const hostOsDocs: Docs = {
  ...table(pages.hostOs, 'spec.hostOSConfiguration', {
    '': 'Settings of the machine\'s operating system: time servers, certificates, and what only Bottlerocket has.',
    'ntpConfiguration': ['Time servers of the machine.', 'Those of the image.'],
    'ntpConfiguration.servers': 'Names or addresses of NTP servers; at least one.',
    'certBundles': ['Further certificate authorities that the machine trusts.', 'Only those of the image.', 'Bottlerocket only; refused with any other `osFamily`.'],
    'certBundles[].name': 'Name of the bundle on the machine.',
    'certBundles[].data': 'One or more certificates in PEM.',
    'bottlerocketConfiguration': ['Settings of Bottlerocket.', 'Its own defaults.', 'Refused with any other `osFamily`.'],
    'bottlerocketConfiguration.boot': 'Settings that need a restart.',
    'bottlerocketConfiguration.boot.bootKernelParameters': 'Kernel parameters at start, each with a list of values. No key may be empty.',
    'bottlerocketConfiguration.kernel': 'Settings of the running kernel.',
    'bottlerocketConfiguration.kernel.sysctlSettings': 'sysctl names and values, such as `vm.max_map_count: "262144"`. No key may be empty.',
    'bottlerocketConfiguration.kubernetes': 'Settings of the kubelet on Bottlerocket.',
  }),
  ...table(pages.hostOs, 'spec.hostOSConfiguration.bottlerocketConfiguration.kubernetes', {
    allowedUnsafeSysctls: 'Unsafe sysctls that pods may set; no entry may be empty.',
    clusterDNSIPs: ['Addresses of the cluster\'s DNS.', 'The tenth address of the service range.'],
    clusterDomain: ['DNS domain of the cluster.', '`cluster.local`.'],
    containerLogMaxFiles: 'How many log files are kept per container.',
    containerLogMaxSize: 'Size at which a container\'s log is rotated, such as `10Mi`.',
    cpuCFSQuota: 'Whether CPU limits of containers are enforced.',
    cpuManagerPolicy: '`none`, or `static`: guaranteed pods with whole CPUs get CPUs of their own.',
    cpuManagerPolicyOptions: 'Options of the static CPU manager, by name.',
    cpuManagerReconcilePeriod: 'How often the CPU manager puts its assignment right.',
    eventBurst: 'How many events may be sent at once.',
    eventRecordQPS: 'Events per second to the API server.',
    evictionHard: 'Thresholds at which pods are evicted at once, by signal: `memory.available: 200Mi`.',
    evictionMaxPodGracePeriod: 'The most seconds a pod gets to end in a soft eviction.',
    evictionSoft: 'Thresholds at which pods are evicted after a while, by signal.',
    evictionSoftGracePeriod: 'How long a soft threshold has to hold, by signal. Each soft threshold needs one.',
    imageGCHighThresholdPercent: 'Share of the disk at which unused images are removed.',
    imageGCLowThresholdPercent: 'Share of the disk down to which images are removed; below the high one.',
    kubeAPIBurst: 'How many requests to the API server may be sent at once.',
    kubeAPIQPS: 'Requests per second to the API server.',
    kubeReserved: 'Resources kept for Kubernetes itself.',
    maxPods: 'The most pods on the machine; not negative.',
    memoryManagerPolicy: '`None`, or `Static`: memory of guaranteed pods is bound to NUMA nodes.',
    podPidsLimit: 'The most processes in one pod.',
    providerID: 'Identity of the machine at the provider.',
    registryBurst: 'How many image pulls may start at once.',
    registryPullQPS: 'Image pulls per second.',
    shutdownGracePeriod: 'How long pods get to end when the machine is shut down.',
    shutdownGracePeriodCriticalPods: 'The part of that time for critical pods.',
    systemReserved: 'Resources kept for the operating system.',
    topologyManagerPolicy: 'How strictly resources of a pod have to lie together: `none`, `best-effort`, `restricted`, `single-numa-node`.',
    topologyManagerScope: 'Whether that is judged by `container` or by `pod`.',
  }),
};

/** `machineHealthCheck`, of the cluster, the control plane or a group of workers. */
export function healthDocs(prefix: string, otherwise: string): Docs {
  return table(pages.health, prefix, {
    '': ['When a machine counts as broken and is replaced.', otherwise],
    maxUnhealthy: ['The most machines that may be broken for repairs to go on: a number, or a share such as `40%`.', '`100%` for the control plane and `40%` for workers.', 'With more broken machines than this, none is replaced.'],
    nodeStartupTimeout: ['How long a new machine may take to become a node, such as `10m`.', '`10m`, on bare metal `20m`.'],
    unhealthyMachineTimeout: ['How long a node may be unready before its machine is replaced.', '`5m`.'],
  });
}

/** Labels, taints and kubelet of the control plane or a group of workers. */
export function nodeDocs(prefix: string): Docs {
  return {
    ...table(pages.overview, prefix, {
      labels: ['Labels of the nodes.', '', 'A change replaces the machines, on bare metal it is refused.'],
      taints: ['Taints of the nodes.', '', 'A change replaces the machines, on bare metal it is refused. At least one group of workers has to be free of `NoSchedule` and `NoExecute`.'],
      'taints[].key': 'Key of the taint, by which pods tolerate it.',
      'taints[].value': 'Value of the taint.',
      'taints[].effect': '`NoSchedule`, `PreferNoSchedule` or `NoExecute`.',
      'taints[].timeAdded': 'When the taint was added; set by the node controller.',
    }),
    ...table(pages.kubelet, prefix, {
      kubeletConfiguration: ['Settings of the kubelet: a whole `KubeletConfiguration` of `kubelet.config.k8s.io/v1beta1`, with its `kind`.', 'The defaults of the image.', 'It is read strictly: an unknown setting is refused, and so is `providerID`.'],
    }),
  };
}

/** A reference to a machine config. */
export function machineRefDocs(prefix: string, whose: string): Docs {
  return table(pages.overview, prefix, {
    '': [`The machine config that describes the machines of ${whose}.`, 'Refused, except on Docker.'],
    kind: 'Kind of the machine config: `VSphereMachineConfig`, `TinkerbellMachineConfig`, `NutanixMachineConfig` or `SnowMachineConfig`. All of a cluster belong to one provider.',
    name: ['`metadata.name` of the machine config.', '', 'It has to stand in the same file and namespace as the Cluster.'],
  });
}

/** How Nutanix names a thing: by name or by UUID. */
export function identifierDocs(link: string, prefix: string, does: string): Docs {
  return table(link, prefix, {
    '': does,
    type: 'Whether `name` or `uuid` says which one: `name` or `uuid`.',
    name: 'Its name in Prism Central, with `type: name`.',
    uuid: 'Its UUID in Prism Central, with `type: uuid`.',
  });
}
