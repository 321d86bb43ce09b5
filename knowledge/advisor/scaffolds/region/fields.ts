import { say } from '../../../../engine/kit.js';
import type { Message } from '../../../../engine/model.js';
import type { Choice, Field, Given } from '../../../../engine/advisor/model.js';
import { whole } from '../../checks.js';
import { flagField, regionField, versionField } from '../../fields/cluster.js';
import { serviceCidrField, vpcCidrField } from '../../fields/network.js';
import { accountField, countField, eksctlNameField, kmsKeyField, labelsField, rhelAmiField, taintsField, typeField, windowsField } from '../../fields/nodes.js';
import { isBottlerocket, isWindows, usesIpv6 } from './answers.js';
import { storageFields } from './storageFields.js';

/**
 * What a cluster in a Region has to know. Which system runs on which kind of compute:
 * https://docs.aws.amazon.com/eks/latest/userguide/automode.html (Bottlerocket only),
 * https://karpenter.sh/docs/concepts/nodeclasses/ (specamiselectorterms) and https://docs.aws.amazon.com/eks/latest/eksctl/custom-ami-support.html
 */
export const regionFields: readonly Field[] = [
  eksctlNameField,
  regionField,
  versionField,
  supportPolicy(),
  vpcCidrField,
  { ...serviceCidrField, when: (it) => !usesIpv6(it) },
  compute(),
  ...machines(),
  labelsField,
  taintsField,
  { ...accountField, when: (it) => !it.is('compute', 'node-groups') },
  kmsKeyField,
  ...workloads(),
  ...storageFields,
  ...operations(),
];

const auto: Choice = { id: 'auto-mode', label: say`EKS Auto Mode`, help: say`EKS launches, patches and repairs nodes, and brings drivers for volumes and load balancers along. Bottlerocket, no SSH.` };
const karpenter: Choice = { id: 'karpenter', label: say`Karpenter`, help: say`You run the controller; every kind of AMI and kubelet setting is open to you.` };
const groups: Choice = { id: 'node-groups', label: say`Managed node groups`, help: say`Auto Scaling groups of fixed instance types that EKS replaces and upgrades.` };

function compute(): Field {
  return {
    id: 'compute',
    group: 'machines',
    ask: say`Who brings the nodes?`,
    help: say`Auto Mode runs Bottlerocket only; Ubuntu and RHEL come through managed node groups here.`,
    type: 'choice',
    choices: offered,
    usual: (it) => offered(it)[0]!.id,
  };
}

function offered(it: Given): readonly Choice[] {
  if (it.is('os', 'ubuntu', 'rhel')) return [groups];
  return it.is('os', 'windows', 'al2023') ? [karpenter, groups] : [auto, karpenter, groups];
}

function supportPolicy(): Field {
  return {
    id: 'supportPolicy',
    group: 'cluster',
    ask: say`When the version's standard support ends`,
    help: say`Standard: EKS upgrades the cluster by itself. Extended: the version stays for another year, for a higher price by the hour.`,
    type: 'choice',
    choices: () => [
      { id: 'STANDARD', label: say`Upgrade by itself` },
      { id: 'EXTENDED', label: say`Stay, and pay more` },
    ],
    usual: () => 'STANDARD',
  };
}

function linux(it: Given): boolean {
  return !isWindows(it);
}

function grouped(it: Given): boolean {
  return it.is('compute', 'node-groups');
}

function machines(): readonly Field[] {
  return [
    typeField({ id: 'instanceType', ask: say`Instance type of the nodes`, usual: () => 'm7i.large', when: grouped }, ['m7i.large', 'c7i.xlarge', 'r7i.large'], 'amd64'),
    { ...countField({ id: 'nodes', ask: say`Nodes to start with, and at least`, usual: '2', when: grouped }, 1, 450) },
    {
      id: 'mostNodes', group: 'machines', ask: say`Nodes at most`, help: say`No group grows by itself: that takes Cluster Autoscaler, which is not installed here, or you.`, type: 'number', when: grouped,
      usual: (it) => String(Math.min(450, Math.max(1, it.number('nodes') || 1) * 3)),
      check: (value, it) => whole(value, 1, 450) ?? (Number(value) < it.number('nodes') ? say`${value} is less than the ${it.text('nodes')} nodes to start with` : undefined),
      examples: ['450'], wrong: ['0', '451'],
    },
    {
      id: 'cpuLimit', group: 'machines', ask: say`At most this many vCPUs in a pool`, help: say`No more nodes are launched beyond it, so a mistake has a price.`, type: 'number', when: (it) => !grouped(it),
      usual: () => '100', check: (value) => whole(value, 8, 100_000), examples: ['8', '1000'], wrong: ['4', 'all'],
    },
    flagField({ id: 'spot', group: 'machines', ask: say`Spot instances?`, help: say`For Pods that survive a notice of two minutes; On-Demand is the fallback where that is possible.`, when: (it) => linux(it) }),
    flagField({ id: 'graviton', group: 'machines', ask: say`Graviton (arm64)?`, help: say`For images that are built for arm64; more for the same money.`, when: (it) => linux(it) && !it.is('os', 'rhel') }),
    flagField({ id: 'gpu', group: 'machines', ask: say`NVIDIA GPUs?`, help: say`Nodes of their own, with a taint that keeps everything else away.`, when: (it) => linux(it) && !it.is('os', 'rhel', 'ubuntu') }),
    typeField({ id: 'gpuType', ask: say`Instance type with GPUs`, usual: () => 'g6.xlarge', when: (it) => grouped(it) && it.flag('gpu') }, ['g6.xlarge', 'g5.2xlarge', 'p5.48xlarge'], 'amd64'),
    image(),
    rhelAmiField,
    windowsField,
  ];
}

/**
 * Releases that have images for all offered versions: https://github.com/awslabs/amazon-eks-ami/releases (v20260714) and
 * https://github.com/bottlerocket-os/bottlerocket/releases (v1.64.0).
 */
function image(): Field {
  return {
    id: 'amiVersion', group: 'machines', ask: say`Release of the AMI`, type: 'text',
    help: say`A fixed release reaches the nodes when you change it here; latest, on the day when AWS publishes one.`,
    when: (it) => it.is('compute', 'karpenter') && !isWindows(it),
    usual: (it) => (isBottlerocket(it) ? 'v1.64.0' : 'v20260714'),
    check: amiVersion,
    examples: ['latest'],
    wrong: ['newest', '1.34', 'v2026'],
  };
}

function amiVersion(value: string, it: Given): Message | undefined {
  if (value === 'latest') return undefined;
  const [form, example] = isBottlerocket(it) ? [/^v\d+\.\d+\.\d+$/, 'v1.64.0'] as const : [/^v\d{8}$/, 'v20260714'] as const;
  return form.test(value) ? undefined : say`${value} is no release of this AMI; write latest or one such as ${example}`;
}

function workloads(): readonly Field[] {
  return [
    flagField({ id: 'ingress', group: 'workloads', ask: say`Load balancers for Ingresses?`, help: say`Auto Mode has the controller built in; otherwise the AWS Load Balancer Controller is installed.`, usual: 'yes' }),
    {
      id: 'scheme', group: 'workloads', ask: say`Where load balancers are reachable from`, type: 'choice', when: (it) => it.flag('ingress'),
      choices: () => [{ id: 'internal', label: say`The VPC and what is connected to it` }, { id: 'internet-facing', label: say`The internet` }], usual: () => 'internal',
    },
    flagField({ id: 'fargate', group: 'workloads', ask: say`A Fargate profile?`, help: say`Pods of one namespace without nodes: no DaemonSets, no GPUs, no EBS volumes.`, when: (it) => linux(it) && !it.is('compute', 'auto-mode') }),
    {
      id: 'fargateNamespace', group: 'workloads', ask: say`Namespace on Fargate`, type: 'text', when: (it) => it.flag('fargate'), usual: () => 'batch',
      check: (value) => (/^[a-z0-9]([-a-z0-9]{0,50}[a-z0-9])?$/.test(value) ? undefined : say`${value} is no name of a namespace here: at most 52 small letters, digits and -`), examples: ['jobs'], wrong: ['Batch', 'a_b', '-a'],
    },
  ];
}

function operations(): readonly Field[] {
  return [
    flagField({ id: 'zonalShift', group: 'operations', ask: say`Zonal shift?`, help: say`ARC may steer traffic away from a zone that fails; keep Pods spread over zones.` }),
    flagField({ id: 'nodeRepair', group: 'operations', ask: say`Repair of nodes?`, help: say`Nodes that stay unhealthy are replaced; of Karpenter this is a feature in alpha. Auto Mode always does it.`, usual: 'yes', when: (it) => !it.is('compute', 'auto-mode') }),
    flagField({ id: 'nodeMonitoring', group: 'operations', ask: say`Node monitoring agent?`, help: say`Finds broken disks, networks, kernels and GPUs, and tells the repair. Auto Mode has it built in.`, usual: 'yes', when: (it) => !it.is('compute', 'auto-mode') && linux(it) }),
    flagField({ id: 'logs', group: 'operations', ask: say`Logs of the control plane?`, help: say`API, audit and authenticator in CloudWatch Logs for 30 days, at the price of CloudWatch.`, usual: 'yes' }),
    flagField({ id: 'cloudwatch', group: 'operations', ask: say`CloudWatch Container Insights?`, help: say`The add-on amazon-cloudwatch-observability: metrics, logs and traces of Pods.` }),
    flagField({ id: 'adot', group: 'operations', ask: say`AWS Distro for OpenTelemetry?`, help: say`The operator of collectors; brings cert-manager along, which it needs.` }),
  ];
}
