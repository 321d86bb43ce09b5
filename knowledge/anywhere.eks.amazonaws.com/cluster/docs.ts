import type { Docs } from '../../../engine/model.js';
import { healthDocs, machineRefDocs, nodeDocs } from '../shared/pieces.js';
import { pages, table } from '../shared/tables.js';

const topology: Docs = table(pages.overview, 'spec', {
  '': 'The cluster: its version, networks, groups of machines, and what it refers to.',
  kubernetesVersion: ['Kubernetes version as `major.minor`, such as `"1.35"`. Release 0.26 knows 1.30 to 1.36.', 'Refused.', 'Quote it: `1.30` without quotes is a number, which releases before 0.21.5 read as 1.3. An update goes up one minor version at a time.'],
  eksaVersion: ['Release of EKS Anywhere whose components the cluster runs, such as `v0.26.1`.', 'The release of the `eksctl anywhere` that creates it.', 'Not together with `bundlesRef`. A workload cluster may not be newer than its management cluster, nor more than one minor release older.'],
  licenseToken: ['Licence of an EKS Anywhere Enterprise Subscription: one token per cluster.', 'Needed for Kubernetes versions in extended support.'],
  bundlesRef: ['The Bundles object that names the components of the cluster.', 'The one of `eksaVersion`.', 'Superseded by `eksaVersion`.'],
  'bundlesRef.apiVersion': 'apiVersion of the Bundles.',
  'bundlesRef.name': '`metadata.name` of the Bundles.',
  'bundlesRef.namespace': 'Namespace of the Bundles.',
  datacenterRef: ['The datacenter config that tells where the machines run. Its kind decides on the provider.', 'Refused.', 'Cannot be changed later.'],
  'datacenterRef.kind': '`VSphereDatacenterConfig`, `TinkerbellDatacenterConfig` (bare metal), `NutanixDatacenterConfig`, `SnowDatacenterConfig` or `DockerDatacenterConfig`.',
  'datacenterRef.name': ['`metadata.name` of the datacenter config.', '', 'It has to stand in the same file and namespace as the Cluster.'],
  managementCluster: ['The cluster that manages this one.', 'It manages itself.'],
  'managementCluster.name': ['Name of the management cluster. Its own name makes it a management or standalone cluster; another one makes it a workload cluster.', '', 'Cannot be changed later. A cluster that manages itself is made with `eksctl anywhere`, not with `kubectl`.'],
  gitOpsRef: ['The FluxConfig that puts the cluster under GitOps.', 'No GitOps.'],
  'gitOpsRef.kind': '`FluxConfig`; `GitOpsConfig` is the older form.',
  'gitOpsRef.name': '`metadata.name` of that object.',
  identityProviderRefs: ['Who may log in to the cluster: an OIDCConfig, an AWSIamConfig, or both.', 'Only the administrator\'s certificate.'],
  'identityProviderRefs[].kind': '`OIDCConfig` or `AWSIamConfig`.',
  'identityProviderRefs[].name': '`metadata.name` of that object.',
});

const networks: Docs = table(pages.cni, 'spec.clusterNetwork', {
  '': 'Networks of pods and services, and the network plugin.',
  cni: ['The network plugin by name: `cilium`, or `kindnetd` on Docker.', '`cniConfig` names it.', 'Superseded by `cniConfig`; both together are refused.'],
  cniConfig: 'The network plugin with its settings: exactly one of them.',
  'cniConfig.cilium': 'Cilium, the plugin of every provider. `{}` takes its defaults.',
  'cniConfig.cilium.policyEnforcementMode': ['Which pods a network policy is needed for: `default`, `always` or `never`.', '`default`: pods that a policy selects.', 'With `always` traffic of the system\'s own pods needs policies as well.'],
  'cniConfig.cilium.egressMasqueradeInterfaces': 'Interfaces whose outgoing traffic is masqueraded, as a name or prefix such as `eth+`.',
  'cniConfig.cilium.skipUpgrade': ['Leaves the care of Cilium to you: `eksctl anywhere` neither changes nor upgrades it.', '`false`.', 'Not together with other settings of Cilium.'],
  'cniConfig.cilium.routingMode': ['`overlay` tunnels traffic between nodes; `direct` (or `native`) routes it.', '`overlay`.', '`direct` needs `ipv4NativeRoutingCIDR` (or the IPv6 one): the network in which addresses are routed as they are.'],
  'cniConfig.cilium.ipv4NativeRoutingCIDR': 'IPv4 network without masquerading, for direct routing.',
  'cniConfig.cilium.ipv6NativeRoutingCIDR': 'IPv6 network without masquerading, for direct routing.',
  'cniConfig.cilium.cniExclusive': ['Whether Cilium removes the configuration of other plugins from the nodes.', '`true`.', '`false` is needed beside a second plugin such as Multus.'],
  'cniConfig.cilium.helmValues': ['Values of the Cilium chart.', '', 'They win over every other setting of Cilium here.'],
  'cniConfig.kindnetd': 'The small plugin of kind. Docker only.',
  pods: 'Addresses of pods.',
  'pods.cidrBlocks': ['Exactly one network, such as `192.168.0.0/16`.', 'Refused.', 'It may not overlap with the network of the machines, and cannot be changed later. Each node takes a part of it, by default a /24.'],
  services: 'Addresses of services.',
  'services.cidrBlocks': ['Exactly one network, such as `10.96.0.0/12`.', 'Refused.', 'It may not overlap with the network of the machines, and cannot be changed later.'],
  dns: 'Name resolution on the nodes.',
  'dns.resolvConf': 'The resolver file that pods inherit.',
  'dns.resolvConf.path': 'Its path on the nodes.',
  nodes: 'What each node takes of the pod network.',
  'nodes.cidrMaskSize': ['Size of the block that each node gets.', '24.', 'It has to be longer than the prefix of the pod network, by 16 bits at most; that difference limits how many nodes fit.'],
});

const controlPlane: Docs = {
  ...table(pages.overview, 'spec.controlPlaneConfiguration', {
    '': 'The machines of the control plane.',
    count: ['How many there are; odd, because etcd runs on them. 3 or 5 survive the loss of a machine.', '1.'],
    endpoint: ['The address under which the API server is reached.', 'Refused, except on Docker, where it may not be set.'],
    'endpoint.host': ['An address of its own in the machines\' network, outside DHCP.', '', 'On bare metal it has to differ from `tinkerbellIP`. Cannot be changed later.'],
    skipLoadBalancerDeployment: ['Leaves out kube-vip, which holds the endpoint\'s address.', '`false`.', 'Something else then has to balance the control plane.'],
    skipAdmissionForSystemResources: ['Lets objects of the system pass the admission plugins unchecked, so that a broken webhook cannot lock the cluster.', '`false`.'],
  }),
  ...table(pages.apiServer, 'spec.controlPlaneConfiguration', {
    apiServerExtraArgs: ['Further flags of the API server.', '', 'Behind the feature gate `API_SERVER_EXTRA_ARGS_ENABLED=true`. No `oidc-*` flags beside an OIDCConfig.'],
    auditPolicyContent: ['A whole audit policy as text.', 'The built-in policy.'],
    certSans: ['Further names and addresses in the API server\'s certificate.', '', 'Names need a dot and lower-case letters: `localhost` is refused.'],
  }),
  ...machineRefDocs('spec.controlPlaneConfiguration.machineGroupRef', 'the control plane'),
  ...healthDocs('spec.controlPlaneConfiguration.machineHealthCheck', 'The check of the cluster.'),
  ...nodeDocs('spec.controlPlaneConfiguration'),
  ...table(pages.vsphere, 'spec.controlPlaneConfiguration.upgradeRolloutStrategy', {
    '': ['How machines are replaced in an upgrade.', 'One at a time, the new one first.'],
    type: '`RollingUpdate`, or `InPlace` on bare metal. It has to be written.',
    rollingUpdate: 'Numbers for `RollingUpdate`; not with `InPlace`.',
    'rollingUpdate.maxSurge': 'How many further machines an upgrade may use: 0 or 1.',
  }),
};

const etcd: Docs = {
  ...table(pages.etcd, 'spec.externalEtcdConfiguration', {
    '': ['etcd on machines of its own.', 'etcd runs on the control plane.', 'Not on bare metal. It cannot be added or removed later.'],
    count: 'How many there are; odd, best 3 or 5.',
  }),
  ...machineRefDocs('spec.externalEtcdConfiguration.machineGroupRef', 'etcd'),
  ...table(pages.encryption, 'spec.etcdEncryption', {
    '': ['Encryption of objects in etcd by a KMS plugin: exactly one entry.', 'Nothing is encrypted.', 'vSphere and Nutanix only, and only when an existing cluster is upgraded: at creation it is refused.'],
    '[].providers': 'Exactly one provider.',
    '[].providers[].kms': 'The KMS plugin.',
    '[].providers[].kms.name': 'Name of the plugin.',
    '[].providers[].kms.socketListenAddress': 'Its socket: `unix:///var/run/kmsplugin/socket.sock`.',
    '[].providers[].kms.cachesize': ['How many decrypted keys are kept in memory.', '1000.'],
    '[].providers[].kms.timeout': ['How long the API server waits for the plugin.', '`3s`.'],
    '[].resources': 'What is encrypted, such as `secrets`.',
  }),
};

const workers: Docs = {
  ...table(pages.overview, 'spec.workerNodeGroupConfigurations', {
    '': ['Groups of worker machines.', 'Refused except on bare metal, where the control plane then runs the pods.'],
    '[].name': ['Name of the group, unique in the cluster.', '`md-0` for the first group; refused for others.'],
    '[].count': ['How many machines there are; 0 is allowed.', '1, or `minCount` where the group scales by itself.'],
    '[].kubernetesVersion': ['Kubernetes version of this group.', 'That of the cluster.', 'Not newer than the control plane, and at most two minor versions older.'],
  }),
  ...table(pages.autoscaling, 'spec.workerNodeGroupConfigurations[].autoscalingConfiguration', {
    '': ['Bounds for the Cluster Autoscaler, which is installed as a curated package.', 'The group keeps its `count`.'],
    minCount: 'The fewest machines; not above `count` and `maxCount`.',
    maxCount: 'The most machines; not below `count`.',
  }),
  ...table(pages.vsphereDomains, 'spec.workerNodeGroupConfigurations[]', {
    failureDomains: ['The failure domain that the group runs in: one name out of the VSphereDatacenterConfig.', 'The place that the machine config names.'],
  }),
  ...machineRefDocs('spec.workerNodeGroupConfigurations[].machineGroupRef', 'this group'),
  ...healthDocs('spec.workerNodeGroupConfigurations[].machineHealthCheck', 'The check of the cluster.'),
  ...nodeDocs('spec.workerNodeGroupConfigurations[]'),
  ...table(pages.vsphere, 'spec.workerNodeGroupConfigurations[].upgradeRolloutStrategy', {
    '': ['How machines are replaced in an upgrade.', 'One at a time, the new one first.'],
    type: '`RollingUpdate`, or `InPlace` on bare metal. It has to be written, and be that of the control plane on bare metal.',
    rollingUpdate: 'Numbers for `RollingUpdate`, which needs them; not with `InPlace`.',
    'rollingUpdate.maxSurge': 'How many further machines an upgrade may use.',
    'rollingUpdate.maxUnavailable': ['How many machines may be missing meanwhile.', '', 'Not 0 together with `maxSurge: 0`.'],
  }),
};

const surroundings: Docs = {
  ...table(pages.proxy, 'spec.proxyConfiguration', {
    '': ['Proxy through which the machines reach the internet.', 'They reach it directly.', 'Cannot be changed later. On bare metal it needs `hookImagesURLPath` on the datacenter.'],
    httpProxy: 'Proxy for HTTP as `host:port` or a URL with a port; needed together with `httpsProxy`.',
    httpsProxy: 'Proxy for HTTPS, written the same way.',
    noProxy: ['Names, addresses and networks that are reached directly.', '', 'The pod and service networks and the endpoint are added by themselves.'],
  }),
  ...table(pages.mirror, 'spec.registryMirrorConfiguration', {
    '': ['A private registry that images are pulled from.', 'They come from public registries.'],
    endpoint: 'Address or name of the registry, without scheme and port.',
    port: ['Its port, as a string.', '`"443"`.'],
    ociNamespaces: ['Which upstream registry is mirrored in which namespace of the registry.', 'Everything lies at the root.'],
    'ociNamespaces[].registry': 'The upstream registry, such as `public.ecr.aws`.',
    'ociNamespaces[].namespace': 'The namespace of the mirror that holds its images.',
    caCertContent: ['Certificate of the registry\'s authority, in PEM.', 'The machines trust the registry already.'],
    authenticate: ['Whether the registry asks for a login.', '`false`.', 'The login comes from the variables `REGISTRY_USERNAME` and `REGISTRY_PASSWORD` of the shell.'],
    insecureSkipVerify: ['Skips the check of the registry\'s certificate.', '`false`.', 'Not with Bottlerocket.'],
  }),
  ...table(pages.irsa, 'spec.podIamConfig', {
    '': 'IAM roles for service accounts.',
    serviceAccountIssuer: 'URL under which the cluster\'s keys are published, often of an S3 bucket.',
  }),
  ...healthDocs('spec.machineHealthCheck', 'The defaults hold.'),
  ...table(pages.packages, 'spec.packages', {
    '': ['The controller of curated packages.', 'It is installed with its defaults.', 'Controller and cron job are settings of the management cluster: refused on a workload cluster.'],
    disable: ['Leaves the controller out.', '`false`.'],
    controller: 'The controller itself.',
    'controller.repository': 'Repository of its image.',
    'controller.tag': 'Tag of its image.',
    'controller.digest': 'Digest of its image.',
    'controller.disableWebhooks': ['Leaves its webhooks out.', '`false`.'],
    'controller.env': 'Environment of its container, as `KEY=value`.',
    'controller.resources': 'Resources of its container.',
    'controller.resources.requests': 'What it asks for.',
    'controller.resources.requests.cpu': 'CPU it asks for.',
    'controller.resources.requests.memory': 'Memory it asks for.',
    'controller.resources.limits': 'The most it may use.',
    'controller.resources.limits.cpu': 'The most CPU.',
    'controller.resources.limits.memory': 'The most memory.',
    cronjob: 'The job that renews the login to the package registry.',
    'cronjob.repository': 'Repository of its image.',
    'cronjob.tag': 'Tag of its image.',
    'cronjob.digest': 'Digest of its image.',
    'cronjob.disable': ['Leaves the job out.', '`false`.'],
  }),
};

export const docs: Docs = { ...topology, ...networks, ...controlPlane, ...etcd, ...workers, ...surroundings };
