/** Fields about nodes, with the same ids everywhere. */
import { alternatives, nearest, say } from '../../../engine/kit.js';
import type { Message } from '../../../engine/model.js';
import type { Field, Given } from '../../../engine/advisor/model.js';
import { instanceType, instanceTypes } from '../../shared/instanceTypes.js';
import { isLabelValue, isQualifiedName } from '../../shared/names.js';
import { arn, clusterName, each, whole } from '../checks.js';
import { nameField } from './cluster.js';

/** eksctl refuses `_`, which EKS takes: pkg/ctl/create/cluster.go of https://github.com/eksctl-io/eksctl. */
export const eksctlNameField: Field = {
  ...nameField,
  help: say`Letters, digits and -. Files and AWS resources are named after it.`,
  check: (value) => clusterName(value) ?? (value.includes('_') ? say`${value} has a _, which eksctl refuses in a cluster's name` : undefined),
  wrong: [...nameField.wrong!, 'my_cluster'],
};

export const accountField: Field = {
  id: 'account',
  group: 'access',
  ask: say`AWS account`,
  help: say`Twelve digits; ARNs of roles are made with it. aws sts get-caller-identity tells it.`,
  type: 'text',
  usual: () => '123456789012',
  check: (value) => (/^\d{12}$/.test(value) ? undefined : say`${value} is no AWS account; write its twelve digits`),
  examples: ['111122223333'],
  wrong: ['1234', '1234-5678-9012'],
};

/** A type of EC2 instances that is known here, perhaps of one architecture only. */
export function knownType(value: string, arch?: 'amd64' | 'arm64'): Message | undefined {
  const type = instanceType(value);
  if (!type) {
    const near = nearest(value, instanceTypes().map((it) => it.name));
    return near ? say`${value} is no instance type that Nodewise knows; did you mean ${near}?` : say`${value} is no instance type that Nodewise knows; write one such as m7i.large`;
  }
  return arch && type.arch !== arch ? say`${value} is ${type.arch}; these nodes are ${arch}` : undefined;
}

/** A field for an instance type; `offers` are suggested while typing. */
export function typeField(field: Pick<Field, 'id' | 'ask' | 'help' | 'usual' | 'when'>, offers: readonly string[], arch?: 'amd64' | 'arm64'): Field {
  return {
    ...field,
    group: 'machines',
    type: 'text',
    suggestions: () => offers,
    check: (value) => knownType(value, arch),
    examples: offers.slice(0, 2),
    wrong: ['m5large', 'm5.huge', 'x', arch === 'amd64' ? 'm7g.large' : 'm5.larg'],
  };
}

/** How many of something there are. */
export function countField(field: Pick<Field, 'id' | 'ask' | 'help' | 'when'> & { readonly usual: string }, least: number, most: number): Field {
  return {
    ...field,
    group: 'machines',
    type: 'number',
    usual: () => field.usual,
    check: (value) => whole(value, least, most),
    examples: [String(least), String(Math.min(most, Number(field.usual) + 3))],
    wrong: [String(least - 1), String(most + 1), 'many', '1.5'],
  };
}

/** Domains of labels and taints whose keys others give away. */
const taken = Object.freeze(['kubernetes.io', 'k8s.io', 'karpenter.sh', 'karpenter.k8s.aws', 'eks.amazonaws.com', 'eksctl.io']);

function keyProblem(key: string): Message | undefined {
  if (!isQualifiedName(key)) return say`${key} is no key of a label; write one such as team or example.com/team`;
  const domain = key.includes('/') ? key.split('/')[0]! : '';
  const owner = taken.find((it) => domain === it || domain.endsWith(`.${it}`));
  return owner === undefined ? undefined : say`${key} belongs to ${owner}; use a key without a domain, or one of your own`;
}

export const labelsField: Field = {
  id: 'labels',
  group: 'machines',
  ask: say`Labels of the nodes`,
  help: say`key=value, separated by commas; may be left empty.`,
  type: 'list',
  usual: () => '',
  check: (_, it) => (it.list('labels').length === 0 ? undefined : each(it.list('labels'), labelProblem) ?? twice(Object.keys(labelsOf(it)), it.list('labels'))),
  examples: ['team=platform', 'example.com/line=press-4, tier=edge'],
  wrong: ['team', 'team=a b', 'kubernetes.io/role=x', '-a=b', 'team=a, team=b'],
};

function labelProblem(item: string): Message | undefined {
  const [, key, value] = /^([^=]*)=([^=]*)$/.exec(item) ?? [];
  if (key === undefined || value === undefined) return say`${item} is no label; write key=value`;
  return keyProblem(key) ?? (isLabelValue(value) ? undefined : say`${value} is no value of a label: at most 63 letters, digits, -, _ and .`);
}

function twice(keys: readonly string[], items: readonly string[]): Message | undefined {
  return keys.length === items.length ? undefined : say`A key stands there twice; each key has one value`;
}

/** The labels as a map; empty when there are none. */
export function labelsOf(it: Given): Readonly<Record<string, string>> {
  return Object.fromEntries(it.list('labels').map((item) => [item.slice(0, item.indexOf('=')), item.slice(item.indexOf('=') + 1)]));
}

export const taintEffects: readonly string[] = Object.freeze(['NoSchedule', 'PreferNoSchedule', 'NoExecute']);

export const taintsField: Field = {
  id: 'taints',
  group: 'machines',
  ask: say`Taints of the nodes`,
  help: say`key=value:NoSchedule, separated by commas: only Pods that tolerate them run there. May be left empty.`,
  type: 'list',
  usual: () => '',
  check: (_, it) => (it.list('taints').length === 0 ? undefined : each(it.list('taints'), taintProblem) ?? twice([...new Set(taintsOf(it).map((one) => `${one.key}:${one.effect}`))], it.list('taints'))),
  examples: ['dedicated=line-4:NoSchedule', 'edge=true:PreferNoSchedule'],
  wrong: ['dedicated', 'dedicated=x:Never', 'a b=c:NoSchedule', 'a=b:NoSchedule, a=c:NoSchedule'],
};

function taintProblem(item: string): Message | undefined {
  const written = /^([^=:]*)(?:=([^=:]*))?:([^:]*)$/.exec(item);
  if (!written) return say`${item} is no taint; write key=value:NoSchedule`;
  const [, key = '', value = '', effect = ''] = written;
  if (!taintEffects.includes(effect)) return say`${effect} is no effect of a taint; choose ${alternatives(taintEffects)}`;
  return keyProblem(key) ?? (isLabelValue(value) ? undefined : say`${value} is no value of a taint: at most 63 letters, digits, -, _ and .`);
}

export interface Taint {
  readonly key: string;
  readonly value?: string;
  readonly effect: string;
}

/** The taints as Kubernetes writes them. */
export function taintsOf(it: Given): readonly Taint[] {
  return it.list('taints').map((item) => {
    const [, key = '', value = '', effect = ''] = /^([^=:]*)(?:=([^=:]*))?:([^:]*)$/.exec(item) ?? [];
    return { key, ...(value !== '' && { value }), effect };
  });
}

export const kmsKeyField: Field = {
  id: 'kmsKey',
  group: 'access',
  ask: say`KMS key for Secrets`,
  help: say`The ARN of a key of your own that Secrets are encrypted with in etcd. EKS encrypts them anyway, with a key of its own; this cannot be undone later. May be left empty.`,
  type: 'text',
  usual: () => '',
  check: (value, it) => (value === '' ? undefined : kmsProblem(value, it.text('region'))),
  examples: [],
  wrong: ['alias/eks', '1234abcd-12ab-34cd-56ef-1234567890ab', 'arn:aws:kms:ap-northeast-2:123456789012:alias/eks'],
};

function kmsProblem(value: string, region: string): Message | undefined {
  const wrong = arn(value, 'kms', /^key\/[a-z0-9-]+$/, `arn:aws:kms:${region}:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab`);
  if (wrong) return wrong;
  const own = value.split(':')[3]!;
  return own === region ? undefined : say`The key is in ${own}, but the cluster in ${region}; a key has to be in the Region of the cluster`;
}

/** The AMI of RHEL nodes: AWS has none for EKS. */
export const rhelAmiField: Field = {
  id: 'ami',
  group: 'machines',
  ask: say`AMI of your RHEL nodes`,
  help: say`AWS has no RHEL AMI for EKS: build one with nodeadm in it, as https://github.com/awslabs/amazon-eks-ami does for Amazon Linux 2023. The usual answer is an example.`,
  type: 'text',
  when: (it) => it.is('os', 'rhel'),
  usual: () => 'ami-0123456789abcdef0',
  check: (value) => awsId(value, 'ami'),
  examples: ['ami-0a1b2c3d4e5f60718'],
  wrong: ['rhel-9', 'ami-xyz'],
};

/** AMIs with Windows Server 2025 begin with 1.35: pkg/ami/ssm_resolver.go of https://github.com/eksctl-io/eksctl. */
export const windowsField: Field = {
  id: 'windowsVersion',
  group: 'machines',
  ask: say`Windows Server`,
  help: say`Has to be the version of the containers' base image.`,
  type: 'choice',
  when: (it) => it.is('os', 'windows'),
  choices: () => ['2022', '2025', '2019'].map((it) => ({ id: it, label: say`Windows Server ${it}` })),
  usual: () => '2022',
  check: (value, it) => (value === '2025' && Number(it.text('version').split('.')[1]) < 35 ? say`AWS has Windows Server 2025 for EKS from Kubernetes 1.35; this cluster has ${it.text('version')}` : undefined),
};

/** An id that AWS gave to something: `subnet-0123456789abcdef0`. */
export function awsId(value: string, prefix: string): Message | undefined {
  return new RegExp(`^${prefix}-[0-9a-f]{8,17}$`).test(value) ? undefined : say`${value} is no such id; write one such as ${`${prefix}-0123456789abcdef0`}`;
}

/** The taints as settings of Bottlerocket; those of the same key stand in one list, because TOML knows a key once. */
export function taintsInToml(it: Given): readonly string[] {
  const taints = taintsOf(it);
  const keys = [...new Set(taints.map((one) => one.key))];
  return keys.map((key) => `${JSON.stringify(key)} = [${taints.filter((one) => one.key === key).map((one) => JSON.stringify(`${one.value ?? ''}:${one.effect}`)).join(', ')}]`);
}
