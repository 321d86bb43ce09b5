import { renameKey, say, select, stringOf } from '../../../../engine/kit.js';
import type { Finding, Node, Rule, Schema } from '../../../../engine/model.js';
import { condition, onValue, type Config } from './config.js';

const arnPaths: readonly string[] = Object.freeze([
  'autoModeConfig.nodeRoleARN', 'autoModeConfig.permissionsBoundaryARN', 'accessConfig.accessEntries[].principalARN',
  'accessConfig.accessEntries[].accessPolicies[].policyARN', 'capabilities[].accessPolicies[].policyARN', 'outpost.controlPlaneOutpostARN',
  'secretsEncryption.keyARN', 'nodeGroups[].iam.attachPolicyARNs[]',
]);

/** Sections with a decoder of their own: any case of letters is read there. */
const tolerant = /^(?:identityProviders\[\]|vpc\.subnets\.(?:private|public)\.\*|nodeGroups\[\]\.taints)/;

function* miscased({ resource }: Config): Iterable<Finding> {
  yield* below(resource.root, resource.kind.schema, '');
}

function* below(node: Node, schema: Schema, path: string): Iterable<Finding> {
  if (tolerant.test(path)) return;
  if (node.type === 'list' && schema.items) for (const item of node.items()) yield* below(item, schema.items, `${path}[]`);
  if (node.type !== 'map') return;
  for (const entry of node.entries()) {
    const inner = path === '' ? entry.name : `${path}.${entry.name}`;
    const known = schema.properties?.[entry.name];
    if (known) yield* below(entry.node, known, inner);
    else if (schema.values) yield* below(entry.node, schema.values, `${path}.*`);
    else if (!entry.unknown) {
      const meant = Object.keys(schema.properties ?? {}).find((it) => it.toLowerCase() === entry.name.toLowerCase());
      if (!meant) continue;
      const fix = node.get(meant) || entry.merged ? {} : { fix: { title: say`Rename to ${meant}`, edits: [renameKey(entry, meant)] } };
      yield { span: entry.key, message: say`eksctl ignores ${entry.name}; the field is ${meant}`, ...fix };
    }
  }
}

/** The file as a whole: keys, the name of the cluster, ARNs. */
export const fileConditions: readonly Rule[] = [
  condition({
    id: 'eksctl-key-in-wrong-case',
    covers: ['EK316'],
    severity: 'warning',
    source: 'https://github.com/eksctl-io/eksctl/issues/753',
    summary: 'A field is written in other letters than eksctl reads.',
    why: 'The strict reader of eksctl, which refuses unknown fields, ignores the case of letters; the one that counts does not. A field in the wrong case is taken without a word, and has no effect.',
    fires: `
      managedNodeGroups:
        - name: workers
          maxsize: 5
    #     ^^^^^^^ eksctl ignores maxsize; the field is maxSize`,
    fixed: `
      managedNodeGroups:
        - name: workers
          maxSize: 5`,
    passes: `
      managedNodeGroups:
        - name: workers
          maxSize: 5`,
  }, miscased),
  condition({
    id: 'invalid-cluster-name',
    covers: ['EK006'],
    summary: 'The name of the cluster has a character that eksctl does not take.',
    why: '`eksctl create cluster` takes letters, digits and `-`. EKS itself takes `_` too, so a cluster that exists may have it.',
    fires: `
      metadata: { name: my.shop, region: eu-central-1 }
    #                   ^^^^^^^ eksctl create cluster takes letters, digits and - in the name of a cluster`,
    passes: `
      metadata: { name: my-shop, region: eu-central-1 }`,
  }, function* ({ at }) {
    const name = at('metadata.name');
    const text = stringOf(name);
    if (!name || !text || /^[A-Za-z0-9-]+$/.test(text)) return;
    const finding = onValue(name, say`eksctl create cluster takes letters, digits and - in the name of a cluster`);
    yield /^[A-Za-z0-9_-]+$/.test(text) ? { ...finding, severity: 'warning' } : finding;
  }),
  condition({
    id: 'not-an-arn',
    covers: ['EK018', 'EK097', 'EK134', 'EK152', 'EK185', 'OP01'],
    summary: 'A value is not the ARN that belongs here.',
    why: 'eksctl reads these values as ARNs, `arn:aws:iam::111122223333:role/name`, and stops at what is none. Policies of access entries are those of EKS, not of IAM.',
    upstream: ['arn: invalid prefix'],
    fires: `
      accessConfig:
        accessEntries:
          - principalARN: admin
    #                     ^^^^^ admin is not an ARN such as arn:aws:iam::111122223333:role/name`,
    passes: `
      accessConfig:
        accessEntries:
          - principalARN: arn:aws:iam::111122223333:role/admin`,
  }, function* ({ root }) {
    for (const path of arnPaths) for (const node of select(root, path)) {
      const text = stringOf(node);
      if (text === undefined || node.unknown) continue;
      if (text.split(':').length < 6 || !text.startsWith('arn:')) yield onValue(node, say`${text} is not an ARN such as arn:aws:iam::111122223333:role/name`);
      else if (path.endsWith('policyARN') && !text.includes(':cluster-access-policy/')) yield onValue(node, say`${text} is not a policy of EKS, arn:aws:eks::aws:cluster-access-policy/…`);
      else if (path.endsWith('OutpostARN') && text.split(':')[2] !== 'outposts') yield onValue(node, say`${text} is not the ARN of an Outpost`);
    }
  }),
];
