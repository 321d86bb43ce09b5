import { parseCidr, say } from '../../../../engine/kit.js';
import type { Field, Given } from '../../../../engine/advisor/model.js';
import type { Message } from '../../../../engine/model.js';
import { address, each, whole } from '../../checks.js';
import { flagField } from '../../fields/cluster.js';
import { nodeCidrsField, podCidrsField, serviceCidrField, vpcCidrField } from '../../fields/network.js';
import { blockSize, isOld, machinesOf, podBlocks } from './given.js';

/**
 * Networks of a cluster with hybrid nodes. What is asked of them:
 * https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-networking.html,
 * https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-cni.html and
 * https://github.com/eksctl-io/eksctl/blob/main/pkg/apis/eksctl.io/v1alpha5/validation.go
 */
export const networkFields: readonly Field[] = Object.freeze([vpc(), vpcId(), subnets(), vpcCidrField, siteGateway(), serviceCidrField, nodeCidrsField, podCidrsField, podMask(), ciliumVersion(), bgp(), nodesAsn(), routerAsn(), routers()]);

function vpc(): Field {
  return {
    id: 'vpc',
    group: 'network',
    ask: say`VPC of the cluster`,
    type: 'choice',
    choices: () => [
      { id: 'new', label: say`A new one`, help: say`eksctl makes it, with the routes to your site.` },
      { id: 'existing', label: say`One that exists`, help: say`Its routes to your site are yours to make.` },
    ],
    usual: () => 'new',
    examples: ['existing'],
  };
}

function existing(it: Given): boolean {
  return it.is('vpc', 'existing');
}

function vpcId(): Field {
  return {
    id: 'vpcId',
    group: 'network',
    ask: say`Id of the VPC`,
    type: 'text',
    when: existing,
    usual: () => 'vpc-0123456789abcdef0',
    check: (value) => (/^vpc-(?:[0-9a-f]{8}|[0-9a-f]{17})$/.test(value) ? undefined : say`${value} is no id of a VPC such as vpc-0123456789abcdef0`),
    examples: ['vpc-0a1b2c3d'],
    wrong: ['vpc-1', 'subnet-0123456789abcdef0', 'VPC-0123456789abcdef0'],
  };
}

function subnets(): Field {
  return {
    id: 'subnets',
    group: 'network',
    ask: say`Private subnets for the cluster`,
    help: say`At least two, in different Availability Zones. The control plane puts its network interfaces there.`,
    type: 'list',
    when: existing,
    usual: () => 'subnet-0123456789abcdef0, subnet-0fedcba9876543210',
    check: (_, it) => subnetsCheck(it.list('subnets')),
    examples: ['subnet-0123456789abcdef0, subnet-0fedcba9876543210, subnet-0123456789abcdef1'],
    wrong: ['subnet-0123456789abcdef0', 'subnet-0123456789abcdef0, subnet-0123456789abcdef0', 'vpc-0123456789abcdef0, subnet-0123456789abcdef0'],
  };
}

function subnetsCheck(ids: readonly string[]): Message | undefined {
  const wrong = each(ids, (id) => (/^subnet-(?:[0-9a-f]{8}|[0-9a-f]{17})$/.test(id) ? undefined : say`${id} is no id of a subnet such as subnet-0123456789abcdef0`), 16);
  if (wrong) return wrong;
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return say`${twice} is given twice`;
  return ids.length < 2 ? say`${ids[0]!} is one subnet; EKS needs two in different Availability Zones` : undefined;
}

function siteGateway(): Field {
  return {
    id: 'siteGateway',
    group: 'network',
    ask: say`Gateway of the line to your site`,
    help: say`A transit gateway (tgw-…) or virtual private gateway (vgw-…): eksctl attaches it and sets the routes. Write none when neither is used.`,
    type: 'text',
    when: (it) => !existing(it),
    usual: () => 'tgw-0123456789abcdef0',
    check: (value) => (value === 'none' || /^[tv]gw-(?:[0-9a-f]{8}|[0-9a-f]{17})$/.test(value) ? undefined : say`${value} is neither a transit gateway (tgw-0123456789abcdef0) nor a virtual private gateway (vgw-0123456789abcdef0) nor none`),
    examples: ['vgw-0123456789abcdef0', 'none'],
    wrong: ['igw-0123456789abcdef0', 'tgw-', 'tgw-xyz'],
  };
}

/** The router and the health check of Cilium, and the first and last address of a block, are not for Pods. */
const taken = 4;

function podMask(): Field {
  return {
    id: 'podMask',
    group: 'network',
    ask: say`Size of the block of Pod addresses on each machine`,
    help: say`The length of its prefix: 25 gives a machine 128 addresses. It cannot be changed once Cilium is installed.`,
    type: 'number',
    usual: usualMask,
    check: podMaskCheck,
    examples: ['24'],
    wrong: ['33', '8', '29', '/25', 'large'],
  };
}

function usualMask(it: Given): string {
  const most = it.number('maxPods');
  const bits = Math.ceil(Math.log2((Number.isNaN(most) ? 110 : most) + taken));
  return String(Math.min(30, Math.max(16, 32 - bits)));
}

function podMaskCheck(value: string, it: Given): Message | undefined {
  const wrong = whole(value, 16, 30);
  if (wrong) return wrong;
  const [mask, most] = [Number(value), it.number('maxPods')];
  if (blockSize(mask) - taken < most) return say`A block of /${value} has ${blockSize(mask)} addresses, too few for ${most} Pods on a machine; use ${usualMask(it)}`;
  const small = it.list('podCidrs').find((text) => (parseCidr(text)?.bits ?? 0) > mask);
  if (small !== undefined) return say`${small} of the Pods on site is smaller than a block of /${value}`;
  const [blocks, machines] = [podBlocks(it), machinesOf(it)];
  return machines > blocks ? say`The ranges for Pods hold ${blocks} blocks of /${value}, too few for ${machines} machines` : undefined;
}

/**
 * Builds of EKS, https://gallery.ecr.aws/eks/cilium/cilium: both are the first ones of their line that the gateway works
 * with (https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-gateway-cni.html). Kernels before 5.10
 * stay at 1.17.
 */
function ciliumVersion(): Field {
  return {
    id: 'ciliumVersion',
    group: 'network',
    ask: say`Version of Cilium`,
    help: say`Builds of EKS from public.ecr.aws/eks/cilium; a newer patch of the same line is as good.`,
    type: 'choice',
    choices: (it) => [...(isOld(it) ? [] : [{ id: '1.18.8-1', label: say`1.18.8-1`, help: say`Needs a Linux kernel of 5.10 or later.` }]), { id: '1.17.13-1', label: say`1.17.13-1` }],
    usual: (it) => (isOld(it) ? '1.17.13-1' : '1.18.8-1'),
    examples: ['1.17.13-1'],
  };
}

function bgp(): Field {
  return flagField({
    id: 'bgp',
    group: 'network',
    ask: say`Shall Cilium announce Pod addresses to your router (BGP)?`,
    help: say`Then the VPC reaches Pods on site, as webhooks, metrics and load balancers need. The gateway does the same without a router.`,
    when: (it) => !it.flag('gateway'),
  });
}

function withBgp(it: Given): boolean {
  return it.flag('bgp');
}

/** Private AS numbers: https://www.rfc-editor.org/rfc/rfc6996 */
function asn(id: string, ask: Message, usual: string): Field {
  return {
    id,
    group: 'network',
    ask,
    help: say`A private one lies between 64512 and 65534, or between 4200000000 and 4294967294.`,
    type: 'number',
    when: withBgp,
    usual: () => usual,
    check: (value) => whole(value, 1, 4_294_967_294),
    examples: ['64999', '4200000001'],
    wrong: ['0', '4294967295', 'AS64512'],
  };
}

function nodesAsn(): Field {
  return asn('nodesAsn', say`AS number of the machines`, '64512');
}

function routerAsn(): Field {
  return asn('routerAsn', say`AS number of your router`, '64513');
}

function routers(): Field {
  return {
    id: 'routers',
    group: 'network',
    ask: say`Addresses of the routers that Cilium talks to`,
    type: 'list',
    when: withBgp,
    usual: () => '10.80.0.1',
    check: (_, it) => each(it.list('routers'), address, 8),
    examples: ['10.80.0.1, 10.80.0.2'],
    wrong: ['router.example.com', '10.80.0.0/16', '10.80.0.256'],
  };
}
