import { describe, expect, it, test } from 'vitest';

import { diagnostics } from '../../engine/features/diagnostics.js';
import { textOf } from '../../engine/say.js';
import { applyEdits } from '../../engine/text.js';
import { createWorkspace, defaultOptions } from '../../engine/workspace/workspace.js';
import { catalog } from '../../knowledge/catalog.js';

const uri = 'file:///w/a.yaml';

function found(yaml: string, targets = {}, guessed?: readonly 'karpenter'[]) {
  const workspace = createWorkspace(catalog);
  workspace.apply({ put: [{ uri, text: yaml }], options: { ...defaultOptions, targets, ...(guessed ? { guessed } : {}) } });
  return diagnostics(workspace.snapshot(), { uri });
}

function migrated(yaml: string): string | undefined {
  const fix = found(yaml).find(({ rule }) => rule === 'api-version-not-served')?.fix;
  return fix && applyEdits(yaml, fix.edits);
}

function errors(yaml: string): readonly string[] {
  return found(yaml).filter(({ severity, rule }) => severity === 'error' || rule === 'unknown-field').map(({ rule, message }) => `${rule}: ${textOf(message)}`);
}

const pool = (disruption: string, reference = '{ name: default }') => `apiVersion: karpenter.sh/v1beta1
kind: NodePool
metadata: { name: default }
spec:
${disruption}  template:
    spec:
      nodeClassRef: ${reference}
      requirements: [{ key: kubernetes.io/arch, operator: In, values: [arm64] }]
`;

const nodeClass = (spec: string) => `apiVersion: karpenter.k8s.aws/v1beta1
kind: EC2NodeClass
metadata: { name: default }
spec:
  role: nodes
  subnetSelectorTerms: [{ tags: { team: data } }]
  securityGroupSelectorTerms: [{ tags: { team: data } }]
${spec}`;

describe('what is changed to v1 is a whole v1 object', () => {
  test.each([
    ['a pool without disruption', pool('')],
    ['an empty disruption of flow style', pool('  disruption: {}\n')],
    ['expiry alone', pool('  disruption: { expireAfter: 336h }\n')],
    ['expiry as the last of several', pool('  disruption:\n    consolidationPolicy: WhenEmpty\n    consolidateAfter: 30s\n    expireAfter: Never\n')],
    ['a policy alone', pool('  disruption:\n    consolidationPolicy: WhenUnderutilized\n')],
    ['consolidation that is off', pool('  disruption:\n    consolidateAfter: Never # for now\n    expireAfter: 720h # a month\n')],
    ['a full reference', pool('', '{ apiVersion: karpenter.k8s.aws/v1beta1, kind: EC2NodeClass, name: default }')],
    ['a reference of several lines', pool('', '\n        kind: EC2NodeClass\n        name: default\n        apiVersion: karpenter.k8s.aws/v1beta1')],
    ['a class that leaves the image to Karpenter', nodeClass('  amiFamily: Bottlerocket\n')],
    ['a class with an image and options', nodeClass('  amiFamily: Custom\n  amiSelectorTerms:\n    - name: golden-*\n  metadataOptions:\n    httpTokens: required\n')],
  ])('%s', (_, yaml) => {
    expect(errors(yaml)).toEqual([]);
    const after = migrated(yaml);
    expect(after).toMatch(/^apiVersion: karpenter[.\w]*\/v1\n/);
    expect(errors(after!), after).toEqual([]);
  });
});

describe('nothing is offered where more has to change', () => {
  test.each([
    ['kubelet settings', pool('').replace('      requirements', '      kubelet: { maxPods: 20 }\n      requirements')],
    ['a policy that is not known', pool('  disruption: { consolidationPolicy: "${POLICY}" }\n')],
    ['Ubuntu', nodeClass('  amiFamily: Ubuntu\n')],
    ['a family of one\'s own choice', nodeClass('  amiFamily: "${FAMILY}"\n')],
  ])('%s', (_, yaml) => expect(migrated(yaml)).toBeUndefined());
});

describe('an apiVersion that is served no more', () => {
  const severity = (targets: object, guessed?: readonly 'karpenter'[]) =>
    found(pool(''), targets, guessed).find(({ rule }) => rule === 'api-version-not-served')?.severity;

  it('is a warning while nobody says which release runs', () => expect(severity({})).toBe('warning'));
  it('is a warning where the release was only guessed', () => expect(severity({ karpenter: '1.6' }, ['karpenter'])).toBe('warning'));
  it('is an error where the release is set', () => expect(severity({ karpenter: '1.1' })).toBe('error'));
  it('is nothing where the release serves it', () => expect(severity({ karpenter: '1.0.5' })).toBeUndefined());
});

test('old versions are never offered', () => {
  const old = catalog.filter(({ version, group, knownIn }) => version === 'v1beta1' && group.startsWith('karpenter.') && knownIn !== 'no API server');
  expect(old.map(({ name }) => name)).toEqual(['NodePool', 'NodeClaim', 'EC2NodeClass']);
  expect(old.flatMap(({ samples }) => samples)).toEqual([]);
});
