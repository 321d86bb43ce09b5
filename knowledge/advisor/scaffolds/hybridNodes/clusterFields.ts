import { say } from '../../../../engine/kit.js';
import type { Choice, Field, Given } from '../../../../engine/advisor/model.js';
import type { Message } from '../../../../engine/model.js';
import { each, whole } from '../../checks.js';
import { flagField, regionField, versionField } from '../../fields/cluster.js';
import { eksctlNameField } from '../../fields/nodes.js';
import { machinesOf, usesSsm } from './given.js';

/** The cluster and how one gets at it: https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-cluster-create.html */
export const clusterFields: readonly Field[] = Object.freeze([eksctlNameField, regionField, versionField, endpoint(), authentication()]);

/** Identity of the machines: https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-creds.html */
export const accessFields: readonly Field[] = Object.freeze([credentials(), activationDays(), registrationLimit(), caBundle(), podIdentity()]);

/** Nodes in AWS, the gateway between both worlds, and what the site is like. */
export const operationFields: readonly Field[] = Object.freeze([cloudNodes(), gateway(), routeTableIDs(), proxy(), tolerateMinutes()]);

function endpoint(): Field {
  return {
    id: 'endpoint',
    group: 'cluster',
    ask: say`Endpoint of the API server`,
    help: say`One of the two: with both, its name leads machines on site to public addresses.`,
    type: 'choice',
    choices: () => [
      { id: 'private', label: say`Private`, help: say`Over your line; eksctl, kubectl and helm then have to run where the VPC is reached.` },
      { id: 'public', label: say`Public`, help: say`Over the internet, from anywhere.` },
    ],
    usual: () => 'private',
    examples: ['public'],
  };
}

/** eksctl lets Karpenter's nodes in through the ConfigMap aws-auth: pkg/actions/karpenter/create.go of https://github.com/eksctl-io/eksctl */
function authentication(): Field {
  return {
    id: 'authentication',
    group: 'cluster',
    ask: say`How the cluster knows who may do what`,
    type: 'choice',
    choices: () => [
      { id: 'API', label: say`Access entries only` },
      { id: 'API_AND_CONFIG_MAP', label: say`Access entries and the ConfigMap aws-auth` },
    ],
    when: (it) => !it.is('cloudNodes', 'karpenter'),
    usual: (it) => (it.is('cloudNodes', 'karpenter') ? 'API_AND_CONFIG_MAP' : 'API'),
    examples: ['API_AND_CONFIG_MAP'],
  };
}

function credentials(): Field {
  return {
    id: 'credentials',
    group: 'access',
    ask: say`Where machines get their AWS credentials from`,
    type: 'choice',
    choices: () => [
      { id: 'ssm', label: say`AWS Systems Manager`, help: say`An activation code for each batch of machines; nodes are named mi-….` },
      { id: 'iam-ra', label: say`IAM Roles Anywhere`, help: say`A certificate of your authority for each machine; nodes have names of yours, and reconnect within seconds.` },
    ],
    usual: () => 'ssm',
    examples: ['iam-ra'],
  };
}

/** Bounds: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_CreateActivation.html */
function activationDays(): Field {
  return {
    id: 'activationDays',
    group: 'access',
    ask: say`Days until the activation code expires`,
    help: say`At most 30; machines that are registered by then stay.`,
    type: 'number',
    when: usesSsm,
    usual: () => '1',
    check: (value) => whole(value, 1, 30),
    examples: ['7', '30'],
    wrong: ['0', '31', 'a week'],
  };
}

function registrationLimit(): Field {
  return {
    id: 'registrationLimit',
    group: 'access',
    ask: say`Machines that may use the activation code`,
    help: say`At most 1,000 for one activation; run activate.sh again for more.`,
    type: 'number',
    when: usesSsm,
    usual: (it) => String(needed(it)),
    check: (value, it) => whole(value, 1, 1000) ?? (Number(value) < needed(it) ? say`${value} is less than the ${machinesOf(it)} machines of this plan` : undefined),
    examples: ['1000'],
    wrong: ['0', '1001', '1', 'all'],
  };
}

function needed(it: Given): number {
  const machines = machinesOf(it);
  return Number.isNaN(machines) ? 1 : Math.min(1000, machines);
}

function caBundle(): Field {
  return {
    id: 'caBundle',
    group: 'access',
    ask: say`Certificate of your authority (PEM)`,
    help: say`IAM Roles Anywhere trusts it. Empty: certificates.sh makes an authority of its own. Public authorities are not accepted.`,
    type: 'text',
    when: (it) => !usesSsm(it),
    usual: () => '',
    check: (value) => (value === '' || pem.test(value) ? undefined : say`${excerpt(value)} is no certificate in PEM form; paste it from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----`),
    examples: ['-----BEGIN CERTIFICATE----- MIIBszCCAVmgAwIBAgIUExampleOnly0000000000000000000= -----END CERTIFICATE-----'],
    wrong: ['ca.crt', '-----BEGIN PRIVATE KEY----- MIIB -----END PRIVATE KEY-----', '-----BEGIN CERTIFICATE----- MIIB'],
  };
}

const pem = /^(?:\s*-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----)+\s*$/;

function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The pasted bundle with its lines as they belong: one field of a form has none. */
export function bundleOf(it: Given): string {
  const bodies = it.text('caBundle').match(/(?<=-----BEGIN CERTIFICATE-----)[A-Za-z0-9+/=\s]+(?=-----END CERTIFICATE-----)/g) ?? [];
  return bodies.map((body) => ['-----BEGIN CERTIFICATE-----', ...(body.replace(/\s/g, '').match(/.{1,64}/g) ?? []), '-----END CERTIFICATE-----', ''].join('\n')).join('');
}

function podIdentity(): Field {
  return flagField({
    id: 'podIdentity',
    group: 'access',
    ask: say`Shall Pods on site get AWS roles through EKS Pod Identity?`,
    help: say`The agent then runs on the machines, which keep a file of credentials for it.`,
    when: (it) => !it.is('nodeOs', 'bottlerocket'),
  });
}

function cloudNodes(): Field {
  return {
    id: 'cloudNodes',
    group: 'operations',
    ask: say`Nodes in AWS beside those on site`,
    type: 'choice',
    choices: cloudChoices,
    usual: (it) => (it.is('burst', 'yes') ? 'auto' : cloudChoices(it)[0]!.id),
    examples: ['auto', 'managed', 'karpenter'],
  };
}

function cloudChoices(it: Given): readonly Choice[] {
  const some: readonly Choice[] = [
    { id: 'auto', label: say`EKS Auto Mode`, help: say`AWS brings nodes for Pods that fit nowhere else, and patches them.` },
    { id: 'managed', label: say`A managed node group`, help: say`A few nodes that are always there: for webhooks, CoreDNS and controllers.` },
    { id: 'karpenter', label: say`Karpenter`, help: say`Runs on a small managed node group and brings EC2 instances as Pods need them.` },
  ];
  return it.flag('gateway') ? some : [{ id: 'none', label: say`None` }, ...some];
}

function gateway(): Field {
  return flagField({
    id: 'gateway',
    group: 'operations',
    ask: say`EKS Hybrid Nodes gateway between the VPC and Pods on site?`,
    help: say`Two nodes in AWS that carry traffic to Pods on site through VXLAN: no routes for Pod addresses are needed on site.`,
  });
}

function routeTableIDs(): Field {
  return {
    id: 'routeTableIDs',
    group: 'operations',
    ask: say`Route tables of the VPC that the gateway writes to`,
    help: say`Those of every subnet that has to reach Pods on site. In a new VPC they exist after step 1 only: fill them in then.`,
    type: 'list',
    when: (it) => it.flag('gateway'),
    usual: () => 'rtb-0123456789abcdef0',
    check: (_, it) => each(it.list('routeTableIDs'), (id) => (/^rtb-(?:[0-9a-f]{8}|[0-9a-f]{17})$/.test(id) ? undefined : say`${id} is no id of a route table such as rtb-0123456789abcdef0`), 50),
    examples: ['rtb-0123456789abcdef0, rtb-0fedcba9876543210'],
    wrong: ['rtb-1', 'subnet-0123456789abcdef0'],
  };
}

function proxy(): Field {
  return {
    id: 'proxyUrl',
    group: 'operations',
    ask: say`Proxy between the machines and the internet`,
    help: say`http://host:port; empty when there is none.`,
    type: 'text',
    usual: () => '',
    check: proxyCheck,
    examples: ['http://proxy.example.com:3128', 'http://10.80.0.9:8080'],
    wrong: ['proxy.example.com', 'socks5://proxy.example.com:1080', 'http://user:secret@proxy.example.com:3128', 'http://proxy.example.com'],
  };
}

function proxyCheck(value: string): Message | undefined {
  if (value === '') return undefined;
  if (value.includes('@')) return say`${value.replace(/\/\/.*@/, '//…@')} has a password in it, which would stand in files; use a proxy that knows machines by their address`;
  const [, port] = /^https?:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?:(\d{1,5})$/.exec(value) ?? [];
  return port !== undefined && Number(port) >= 1 && Number(port) <= 65_535 ? undefined : say`${value} is no proxy; write one such as http://proxy.example.com:3128`;
}

function tolerateMinutes(): Field {
  return {
    id: 'tolerateMinutes',
    group: 'operations',
    ask: say`Minutes that Pods stay bound to a machine out of reach`,
    help: say`Kubernetes replaces Pods elsewhere after 5 minutes, unless they tolerate more.`,
    type: 'number',
    when: (it) => !it.is('connectivity', 'reliable') || !it.is('disconnect', 'none'),
    usual: () => '30',
    check: (value) => whole(value, 1, 10_080),
    examples: ['240', '1440'],
    wrong: ['0', '10081', 'an hour'],
  };
}
