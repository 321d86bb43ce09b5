import { say } from '../../../../engine/kit.js';
import type { Message } from '../../../../engine/model.js';
import type { Choice, Field, Given } from '../../../../engine/advisor/model.js';
import { instanceType } from '../../../shared/instanceTypes.js';
import { arn, each, range } from '../../checks.js';
import { flagField, regionField, versionField } from '../../fields/cluster.js';
import { serviceCidrField, vpcCidrField } from '../../fields/network.js';
import { needsSystem, systemNodes } from './nodes.js';
import { awsId, countField, eksctlNameField, knownType, kmsKeyField, labelsField, rhelAmiField, taintsField, typeField } from '../../fields/nodes.js';

/** Types that racks are ordered with: https://aws.amazon.com/outposts/rack/features/; which ones yours has, its order says. */
const rackTypes = Object.freeze(['m5.large', 'm5.xlarge', 'c5.2xlarge', 'r5.2xlarge', 'm7i.xlarge']);

const outpostArnField: Field = {
  id: 'outpostArn',
  group: 'cluster',
  ask: say`ARN of the Outpost`,
  help: say`aws outposts list-outposts tells it; the usual answer is an example.`,
  type: 'text',
  usual: (it) => `arn:aws:outposts:${it.text('region')}:123456789012:outpost/op-0123456789abcdef0`,
  check: outpostArn,
  examples: ['arn:aws:outposts:ap-northeast-2:111122223333:outpost/op-0a1b2c3d4e5f60718'],
  wrong: ['op-0123456789abcdef0', 'arn:aws:ec2:ap-northeast-2:123456789012:outpost/op-0123456789abcdef0', 'arn:aws:outposts:eu-west-1:123456789012:outpost/op-0123456789abcdef0'],
};

function outpostArn(value: string, it: Given): Message | undefined {
  const region = it.text('region');
  const wrong = arn(value, 'outposts', /^outpost\/op-[0-9a-f]{8,17}$/, `arn:aws:outposts:${region}:123456789012:outpost/op-0123456789abcdef0`);
  if (wrong) return wrong;
  const own = value.split(':')[3]!;
  return own === region ? undefined : say`This Outpost belongs to ${own}, but the cluster to ${region}; both have to be of one Region`;
}

function nodeFields(): readonly Field[] {
  return [
    typeField({ id: 'instanceType', ask: say`Instance type of the nodes`, help: say`One that your rack has free; its order says which sizes it is divided into.`, usual: () => 'm5.large' }, rackTypes),
    countField({ id: 'nodes', ask: say`Nodes on the Outpost`, usual: '3' }, 1, 500),
    flagField({ id: 'gpu', group: 'machines', ask: say`Nodes with GPUs?`, help: say`A group of g4dn instances, for racks that have them.` }),
    labelsField,
    taintsField,
  ];
}

const coipField: Field = {
  id: 'coipPool',
  group: 'network',
  ask: say`Pool of customer-owned addresses`,
  help: say`For load balancers that your network reaches by addresses of yours; with direct VPC routing there is none, and this stays empty.`,
  type: 'text',
  usual: () => '',
  check: (value) => (value === '' || /^ipv4pool-coip-[0-9a-f]{8,17}$/.test(value) ? undefined : say`${value} is no such pool; write an id such as ipv4pool-coip-0123456789abcdef0`),
  examples: ['ipv4pool-coip-0123456789abcdef0'],
  wrong: ['10.0.0.0/24', 'ipv4pool-ec2-0123456789abcdef0'],
};

function subnetsField(id: string, ask: Message, help: Message, usual: string): Field {
  return {
    id, group: 'network', ask, help, type: 'list', usual: () => usual,
    check: (_, it) => (usual === '' && it.list(id).length === 0 ? undefined : each(it.list(id), (one) => awsId(one, 'subnet'), 3)),
    examples: ['subnet-0a1b2c3d4e5f60718, subnet-0fedcba9876543210'],
    wrong: ['subnet', 'subnet-1, subnet-2', '10.0.0.0/24'],
  };
}

/** The control plane is in the Region: https://docs.aws.amazon.com/eks/latest/eksctl/outposts.html */
export const extendedFields: readonly Field[] = [
  eksctlNameField,
  regionField,
  versionField,
  outpostArnField,
  vpcCidrField,
  serviceCidrField,
  subnetsField('outpostSubnets', say`Subnets on the Outpost`, say`Leave it empty and eksctl makes them; or those that you make in the VPC of this cluster, once it is there.`, ''),
  coipField,
  ...nodeFields(),
  rhelAmiField,
  kmsKeyField,
];

/** How the rack was ordered decides how the control plane is made. */
const storageField: Field = {
  id: 'outpostStorage',
  group: 'cluster',
  ask: say`What is the rack configured with?`,
  help: say`Its order says. With EBS, three instances of the control plane stand in your account; with EC2 instance store, six in an account of AWS, three of them for etcd.`,
  type: 'choice',
  choices: (): readonly Choice[] => [{ id: 'ebs', label: say`Amazon EBS` }, { id: 'instance-store', label: say`EC2 instance store`, help: say`New in 2026; ask your account team which racks and versions.` }],
  usual: () => 'ebs',
};

/** Everything stands on the rack: https://docs.aws.amazon.com/eks/latest/userguide/eks-outposts-local-cluster-overview.html */
export const localFields: readonly Field[] = [
  eksctlNameField,
  { ...regionField, help: say`The one that the Outpost belongs to. Local clusters are there in the larger Regions only; the guide of EKS lists them.` },
  localVersion(),
  outpostArnField,
  storageField,
  ...controlPlane(),
  { id: 'vpcId', group: 'network', ask: say`VPC`, help: say`One with DNS host names, DNS resolution and no IPv6, associated with the route table of the local gateway. The usual answer is an example.`, type: 'text', usual: () => 'vpc-0123456789abcdef0', check: (value) => awsId(value, 'vpc'), examples: ['vpc-0a1b2c3d4e5f60718'], wrong: ['vpc', '10.0.0.0/16'] },
  subnetsField('outpostSubnets', say`Private subnets on the Outpost`, say`One to three, all on this Outpost, with a route to the local gateway and three free addresses together.`, 'subnet-0123456789abcdef0'),
  coipField,
  ...endpoints(),
  ...nodeFields(),
  { id: 'x509User', group: 'access', ask: say`User for the time without a Region`, help: say`IAM is away then; a certificate with this name opens the API. Prepare it while the link is there.`, type: 'text', usual: () => 'outage-admin', check: (value) => (/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(value) ? undefined : say`${value} is no name here: at most 63 small letters, digits and -`), examples: ['plant-admin'], wrong: ['Admin', 'system:masters', '-a'] },
];

/** The table ends with 1.31: https://docs.aws.amazon.com/eks/latest/userguide/eks-outposts-platform-versions.html (read 2026-11-20). */
function localVersion(): Field {
  return {
    ...versionField,
    help: say`Local clusters lag behind: 1.31 is the newest that AWS's table of platform versions lists for EBS.`,
    type: 'text',
    choices: () => [],
    suggestions: () => ['1.31'],
    usual: () => '1.31',
    check: (value) => (/^1\.\d\d$/.test(value) ? undefined : say`${value} is no version of Kubernetes; write one such as 1.31`),
    examples: ['1.31'],
    wrong: ['1.31.2', 'latest', 'v1.31'],
  };
}

/** https://docs.aws.amazon.com/eks/latest/userguide/eks-outposts-capacity-considerations.html */
const sizes = Object.freeze([['large', 20], ['xlarge', 100], ['2xlarge', 250], ['4xlarge', 500]] as const);

/** The size of the control plane's instances for so many nodes. */
export function sizeFor(nodes: number): string {
  return (sizes.find(([, most]) => nodes <= most) ?? sizes[3]!)[0];
}

function bigEnough(value: string, it: Given): Message | undefined {
  const most = sizes.find(([size]) => size === instanceType(value)?.size)?.[1];
  const nodes = groupNodes(it);
  return most !== undefined && nodes > most ? say`${value} is made for up to ${most} nodes; for ${nodes} take the size ${sizeFor(nodes)}, because it cannot be changed later` : undefined;
}

/** All nodes of the groups: those with GPUs and those without taints count too. */
export function groupNodes(it: Given): number {
  return (it.number('nodes') || 1) + (it.flag('gpu') ? 1 : 0) + (needsSystem(it) ? systemNodes : 0);
}

function stored(it: Given): boolean {
  return it.is('outpostStorage', 'instance-store');
}

function controlPlane(): readonly Field[] {
  const usual = (it: Given) => `${stored(it) ? 'm6id' : 'm5'}.${sizeFor(groupNodes(it))}`;
  const spread = (id: string, ask: Message): Field => ({
    id, group: 'cluster', ask, type: 'choice', when: stored, usual: () => 'none',
    choices: () => [{ id: 'none', label: say`Wherever there is room` }, { id: 'host', label: say`On hosts apart from each other` }, { id: 'rack', label: say`On racks apart from each other` }],
  });
  return [
    {
      id: 'controlPlaneType', group: 'cluster', ask: say`Instance type of the control plane`, help: say`large for up to 20 nodes, xlarge 100, 2xlarge 250, 4xlarge 500. Three slots of it have to stay free for as long as the cluster lives.`, type: 'text',
      suggestions: () => ['m5.large', 'm5.xlarge', 'm5.2xlarge', 'm5.4xlarge'], usual,
      check: (value, it) => knownType(value, 'amd64') ?? bigEnough(value, it), examples: ['m5.4xlarge', 'c5.4xlarge'], wrong: ['m5.hug', 'm5large'],
    },
    { id: 'placementGroup', group: 'cluster', ask: say`Placement group of the control plane`, help: say`A spread group over hosts or racks, made before; may be left empty.`, type: 'text', when: (it) => !stored(it), usual: () => '', check: (value) => (/^[\x20-\x7e]{0,255}$/.test(value) ? undefined : say`${value} is no name of a placement group`), examples: ['control-plane-spread'], wrong: ['x'.repeat(256)] },
    { id: 'etcdType', group: 'cluster', ask: say`Instance type of etcd`, help: say`Three instances beside the control plane; it cannot be changed later.`, type: 'text', when: stored, suggestions: () => ['m6id.large', 'm6id.xlarge'], usual, check: (value) => knownType(value, 'amd64'), examples: ['m6id.xlarge'], wrong: ['m6id.lage'] },
    spread('controlPlaneSpread', say`Where the control plane's instances stand`),
    spread('etcdSpread', say`Where etcd's instances stand`),
  ];
}

function endpoints(): readonly Field[] {
  const asked = (it: Given) => it.flag('endpoints');
  return [
    flagField({ id: 'endpoints', group: 'network', ask: say`Do the subnets reach AWS through VPC endpoints?`, help: say`Otherwise they need a route to a NAT gateway in the Outpost's own Availability Zone.` }),
    { id: 'endpointSubnet', group: 'network', ask: say`Subnet of the endpoints`, help: say`A private subnet in the Region, in the Availability Zone of the Outpost. The usual answer is an example.`, type: 'text', when: asked, usual: () => 'subnet-0fedcba9876543210', check: (value) => awsId(value, 'subnet'), examples: ['subnet-0a1b2c3d4e5f60718'], wrong: ['subnet'] },
    { id: 'routeTable', group: 'network', ask: say`Route table of the Outpost's subnets`, help: say`Gets the route to S3. The usual answer is an example.`, type: 'text', when: asked, usual: () => 'rtb-0123456789abcdef0', check: (value) => awsId(value, 'rtb'), examples: ['rtb-0a1b2c3d4e5f60718'], wrong: ['rtb'] },
    { id: 'outpostCidr', group: 'network', ask: say`Address range of the Outpost's subnets`, help: say`The endpoints let HTTPS in from here.`, type: 'text', when: asked, usual: () => '10.0.128.0/20', check: (value) => range(value, 16, 28), examples: ['10.4.0.0/24'], wrong: ['10.0.128.0', '10.0.128.1/20'] },
  ];
}

