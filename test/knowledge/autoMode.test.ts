import { describe, expect, test } from 'vitest';
import { completion } from '../../engine/features/completion.js';
import { diagnostics } from '../../engine/features/diagnostics.js';
import { textOf } from '../../engine/say.js';
import { catalog } from '../../knowledge/catalog.js';
import { world } from '../support/world.js';

function findings(yaml: string) {
  const { snapshot, uri } = world(catalog, yaml);
  return diagnostics(snapshot, { uri }).map((it) => ({ severity: it.severity, rule: it.rule, message: textOf(it.message) }));
}

const worst = (yaml: string) => {
  const all = findings(yaml).map((it) => it.severity);
  return (['error', 'warning'] as const).find((it) => all.includes(it)) ?? 'none';
};

/** A NodeClass that lacks nothing, with some fields replaced. */
function nodeClass(fields: Readonly<Record<string, string>>): string {
  const all = { role: 'AutoNode', subnetSelectorTerms: '[{ tags: { tier: private } }]', securityGroupSelectorTerms: '[{ tags: { tier: nodes } }]', ...fields };
  return `apiVersion: eks.amazonaws.com/v1\nkind: NodeClass\nmetadata: { name: private }\nspec:\n${Object.entries(all).map(([key, value]) => `  ${key}: ${value}\n`).join('')}`;
}

const subnet = (id = 'subnet-0a1') => `id: ${id}`;
const tags = 'tags: { tier: private }';

/** The rules of the CRD of December 2024 that look at one version of the object; that the role never changes is the 18th. */
describe('a NodeClass', () => {
  test.each<[string, Record<string, string>, 'error' | 'warning' | 'none']>([
    ['as the guide shows it', {}, 'none'],
    ['with an empty role', { role: '""' }, 'error'],
    ['with a role of 65 characters', { role: 'a'.repeat(65) }, 'error'],
    ['with no subnets', { subnetSelectorTerms: '[]' }, 'error'],
    ['with a subnet term that holds nothing', { subnetSelectorTerms: '[{}]' }, 'error'],
    ['with a subnet term of null values', { subnetSelectorTerms: '[{ id: null, tags: null }]' }, 'error'],
    ['with id and tags in every subnet term', { subnetSelectorTerms: `[{ ${subnet()}, ${tags} }]` }, 'error'],
    ['with id and tags in one of two subnet terms', { subnetSelectorTerms: `[{ ${subnet()}, ${tags} }, { ${tags} }]` }, 'warning'],
    ['with a placeholder beside a mixed subnet term', { subnetSelectorTerms: `[{ ${subnet()}, ${tags} }, "\${TERM}"]` }, 'warning'],
    ['with 31 subnet terms', { subnetSelectorTerms: `[${Array.from({ length: 31 }, (_, index) => `{ ${subnet(`subnet-${index}`)} }`).join(', ')}]` }, 'error'],
    ['with a subnet id that is none', { subnetSelectorTerms: '[{ id: vpc-1 }]' }, 'error'],
    ['with text before a subnet id', { subnetSelectorTerms: '[{ id: x/subnet-1 }]' }, 'warning'],
    ['with 21 tags in a term', { subnetSelectorTerms: `[{ tags: { ${Array.from({ length: 21 }, (_, index) => `t${index}: x`).join(', ')} } }]` }, 'error'],
    ['with an empty tag value in a term', { subnetSelectorTerms: '[{ tags: { tier: "" } }]' }, 'error'],
    ['with an empty tag key in a term', { subnetSelectorTerms: '[{ tags: { "": x } }]' }, 'error'],
    ['with no security groups', { securityGroupSelectorTerms: '[]' }, 'error'],
    ['with a security group term that holds nothing', { securityGroupSelectorTerms: '[{}]' }, 'error'],
    ['with a security group by name', { securityGroupSelectorTerms: '[{ name: nodes }]' }, 'none'],
    ['with id and name in every security group term', { securityGroupSelectorTerms: '[{ id: sg-1, name: nodes }]' }, 'error'],
    ['with name and tags in every security group term', { securityGroupSelectorTerms: '[{ name: nodes, tags: { a: b } }]' }, 'error'],
    ['with id and tags in one term, name and tags in the other', { securityGroupSelectorTerms: '[{ id: sg-1, tags: { a: b } }, { name: nodes, tags: { a: b } }]' }, 'warning'],
    ['with an empty tag value in a security group term', { securityGroupSelectorTerms: '[{ tags: { tier: "" } }]' }, 'error'],
    ['with a tag without a key', { tags: '{ "": x }' }, 'error'],
    ['with a tag without a value', { tags: '{ team: "" }' }, 'none'],
    ['with a tag of a cluster', { tags: '{ kubernetes.io/cluster/prod: owned }' }, 'error'],
    ['with the tag karpenter.sh/provisioner-name', { tags: '{ karpenter.sh/provisioner-name: x }' }, 'error'],
    ['with the tag karpenter.sh/nodepool', { tags: '{ karpenter.sh/nodepool: x }' }, 'error'],
    ['with the tag karpenter.sh/nodeclaim', { tags: '{ karpenter.sh/nodeclaim: x }' }, 'error'],
    ['with the tag karpenter.sh/managed-by', { tags: '{ karpenter.sh/managed-by: x }' }, 'error'],
    ['with the tag eks.amazonaws.com/nodeclass', { tags: '{ eks.amazonaws.com/nodeclass: x }' }, 'error'],
    ['with a size in Mi', { ephemeralStorage: '{ size: 100Mi }' }, 'error'],
    ['with a fraction of a size', { ephemeralStorage: '{ size: 1.5Ti }' }, 'error'],
    ['with a bare number as size', { ephemeralStorage: '{ size: 100 }' }, 'error'],
    ['with 59001Gi', { ephemeralStorage: '{ size: 59001Gi }' }, 'error'],
    ['with 64T', { ephemeralStorage: '{ size: 64T }' }, 'none'],
    ['with 28Ti', { ephemeralStorage: '{ size: 28Ti }' }, 'warning'],
    ['with T', { ephemeralStorage: '{ size: T }' }, 'warning'],
    ['with 2999 IOPS', { ephemeralStorage: '{ iops: 2999 }' }, 'error'],
    ['with 16001 IOPS', { ephemeralStorage: '{ iops: 16001 }' }, 'warning'],
    ['with a network policy that there is not', { networkPolicy: 'Deny' }, 'error'],
    ['with pod subnets that hold nothing', { podSubnetSelectorTerms: '[]', podSecurityGroupSelectorTerms: '[{ name: pods }]' }, 'warning'],
    ['with a field that nobody knows', { hibernation: 'nightly' }, 'warning'],
    ['with placeholders', { role: '${ROLE}', subnetSelectorTerms: '${SUBNETS}', securityGroupSelectorTerms: '[{ id: "${GROUP}" }]', ephemeralStorage: '{ size: "${SIZE}" }' }, 'none'],
  ])('%s', (_, fields, expected) => {
    expect(worst(nodeClass(fields))).toBe(expected);
  });
});

describe('kinds that everybody has', () => {
  /** Things that are wrong in every one of them, but not ours to judge. */
  const odd = 'metadata: { nmae: x, labels: { "-bad-": 1 }, finalizers: 3 }\nspec: { repilcas: many, template: { spec: { containers: {} } } }\nfoo: bar\n';
  const core = catalog.filter((it) => it.markers && !it.foreign && it.knownIn !== 'no API server' && !['karpenter.sh', 'karpenter.k8s.aws', 'autoscaling.x-k8s.io', 'node.eks.aws'].includes(it.group));

  test('are known by their apiVersion', () => {
    expect(core.map((it) => `${it.group} ${it.name}`)).toContain(' Service');
  });

  test.each(core.map((kind) => [kind.name, kind] as const))('%s: nothing is said without a marker, and nothing of what is not ours with one', (name, kind) => {
    const head = `apiVersion: ${kind.group ? `${kind.group}/` : ''}${kind.version}\nkind: ${name}\n`;
    const own = kind.markers!.some((it) => head.includes(it));
    const read = (text: string) => {
      const { snapshot, uri } = world(catalog, text);
      return snapshot.documents(uri).flatMap((it) => snapshot.resources(it.document)).map((it) => it.kind.name);
    };
    if (!own) {
      expect(read(head + odd)).toEqual([]);
      expect(findings(`${head}spec: [\n`)).toEqual([]);
    }
    const marked = `${head}${odd}# ${kind.markers![0]}\n`;
    expect(read(marked)).toEqual([name]);
    expect(findings(marked)).toEqual([]);
  });
});

describe('values of such kinds', () => {
  const offered = (yaml: string) => {
    const { snapshot, cursor } = world(catalog, yaml);
    return completion(snapshot, cursor).items.map((it) => it.label);
  };

  test('are offered for a node selector', () => {
    expect(offered('apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      nodeSelector:\n        eks.amazonaws.com/compute-type: <|>\n')).toContain('auto');
    expect(offered('apiVersion: v1\nkind: Pod\nspec:\n  nodeSelector:\n    karpenter.sh/nodepool: x\n    <|>\n')).toContain('eks.amazonaws.com/instance-category');
  });

  test('are offered for the parameters of a storage class', () => {
    const head = 'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nprovisioner: ebs.csi.eks.amazonaws.com\nparameters:\n';
    expect(offered(`${head}  <|>\n`)).toContain('kmsKeyId');
    expect(offered(`${head}  type: <|>\n`)).toContain('gp3');
  });

  test('are not offered where nothing speaks of our nodes', () => {
    expect(offered('apiVersion: v1\nkind: Pod\nspec:\n  nodeSelector:\n    <|>\n')).toEqual([]);
    expect(offered('apiVersion: v1\nkind: <|>\n')).not.toContain('Pod');
  });
});
