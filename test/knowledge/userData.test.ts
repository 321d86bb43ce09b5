import { describe, expect, test } from 'vitest';
import { completion } from '../../engine/features/completion.js';
import { diagnostics } from '../../engine/features/diagnostics.js';
import { hover } from '../../engine/features/hover.js';
import { catalog } from '../../knowledge/catalog.js';
import { world } from '../support/world.js';

const indented = (text: string, by: number) => text.split('\n').map((it) => (it === '' ? '' : ' '.repeat(by) + it)).join('\n');
const archive = (nodeConfig: string) => `MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="//"

--//
Content-Type: text/x-shellscript; charset="us-ascii"

#!/bin/bash
sysctl -w vm.max_map_count=262144

--//
Content-Type: application/node.eks.aws

apiVersion: node.eks.aws/v1alpha1
kind: NodeConfig
${nodeConfig}

--//--`;
const nodeClass = (userData: string) => `apiVersion: karpenter.k8s.aws/v1
kind: EC2NodeClass
metadata: { name: default }
spec:
  role: KarpenterNodeRole-demo
  amiSelectorTerms: [{ alias: al2023@v20260715 }]
  subnetSelectorTerms: [{ tags: { karpenter.sh/discovery: demo } }]
  securityGroupSelectorTerms: [{ tags: { karpenter.sh/discovery: demo } }]
  userData: |
${indented(userData, 4)}
`;
const eksctl = (userData: string) => `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: { name: demo, region: eu-west-1 }
managedNodeGroups:
  - name: general
    overrideBootstrapCommand: |
${indented(userData, 6)}
`;
const launchTemplate = (value: string, by: number) => (userData: string) => `Resources:
  Template:
    Type: AWS::EC2::LaunchTemplate
    Properties:
      LaunchTemplateData:
        UserData: ${value}
${indented(userData, by)}
`;
const places: readonly (readonly [string, (userData: string) => string])[] = [
  ['an EC2NodeClass', nodeClass],
  ['a node group of eksctl', eksctl],
  ['a launch template', launchTemplate('\n          Fn::Base64: |', 12)],
  ['a launch template with variables', launchTemplate('\n          Fn::Base64: !Sub |', 12)],
  ['a launch template in the short form', launchTemplate('!Base64\n          Fn::Sub: |', 12)],
  ['a file of its own', (userData) => `${userData}\n`],
];

const rulesOf = (fixture: string) => {
  const { snapshot, uri, text } = world(catalog, fixture);
  return diagnostics(snapshot, { uri }).map((it) => `${it.severity} ${it.rule} ${text.slice(it.span.start, it.span.end)}`);
};

describe.each(places)('a NodeConfig in %s', (_, host) => {
  test('is checked', () => {
    expect(rulesOf(host(archive('spec:\n  kubelet:\n    flagz: []')))).toEqual(['warning unknown-field flagz']);
  });

  test('is completed', () => {
    const { snapshot, cursor } = world(catalog, host(archive('spec:\n  instance:\n    localStorage:\n      strategy: <|>')));
    expect(completion(snapshot, cursor).items.map((it) => it.label)).toContain('RAID0');
  });

  test('is explained', () => {
    const { snapshot, cursor } = world(catalog, host(archive('spec:\n  kub<|>elet:\n    flags: []')));
    expect(hover(snapshot, cursor)?.markdown).toContain('kubelet');
  });

  test('needs no details of the cluster', () => {
    expect(rulesOf(host(archive('spec:\n  cluster:\n    name: demo'))).filter((it) => !it.startsWith('info'))).toEqual([]);
  });
});

describe('user data of EC2 instances', () => {
  test('is for the AMIs, so fields of hybrid nodes have no effect', () => {
    expect(rulesOf(nodeClass(archive('spec:\n  hybrid:\n    enableCredentialsFile: true')))).toEqual(['warning field-of-the-other-nodeadm hybrid']);
  });

  test('completes only what the AMIs read', () => {
    const labels = (fixture: string) => {
      const { snapshot, cursor } = world(catalog, fixture);
      return completion(snapshot, cursor).items.map((it) => it.label);
    };
    expect(labels(nodeClass(archive('spec:\n  <|>')))).toContain('featureGates');
    expect(labels(nodeClass(archive('spec:\n  <|>')))).not.toContain('hybrid');
    expect(labels(archive('spec:\n  <|>'))).toContain('hybrid');
  });

  test('may be a NodeConfig alone', () => {
    expect(rulesOf(nodeClass('apiVersion: node.eks.aws/v1alpha1\nkind: NodeConfig\nspec:\n  kubelet:\n    flagz: []'))).toEqual(['warning unknown-field flagz']);
  });
});

describe('a mistake that nodeadm refuses', () => {
  const wrong = archive('spec:\n  cluster:\n    certificateAuthority: "-----"');
  test.each([['error', `${wrong}\n`], ['warning', nodeClass(wrong)], ['warning', eksctl(wrong)]])('is told as %s by who receives the file', (severity, text) => {
    expect(rulesOf(text).filter((it) => it.includes('certificate'))).toEqual([`${severity} invalid-certificate-authority "-----"`]);
  });

  test('in an archive inside the archive is none: nobody reads it', () => {
    const inner = wrong.replaceAll('//', '++');
    const text = `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="//"\n\n--//\n${inner}\n--//--\n`;
    expect(rulesOf(text).filter((it) => it.includes('out-of-reach'))).toEqual(['error node-config-out-of-reach apiVersion: node.eks.aws/v1alpha1']);
  });
});

describe('a cloud-config', () => {
  const cloudConfig = '#cloud-config\nwrite_files:\n  - path: /etc/nodeConfig.yaml\n    content: |\n      apiVersion: node.eks.aws/v1alpha1\n      kind: NodeConfig\n      spec:\n        kubelet:\n          flagz: []\n';

  test('brings a NodeConfig along', () => {
    expect(rulesOf(cloudConfig)).toEqual(['warning unknown-field flagz']);
  });

  test('may be a part of an archive itself', () => {
    const text = `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/cloud-config\n\n${cloudConfig}\n--b--\n`;
    expect(rulesOf(text)).toEqual(['warning unknown-field flagz']);
    expect(rulesOf(nodeClass(text.trimEnd()))).toEqual(['warning unknown-field flagz']);
  });

  test('without one is left to others', () => {
    const { snapshot, uri } = world(catalog, '#cloud-config\nwrite_files:\n  - path: /a\n    content: |\n      x: [\n');
    expect(snapshot.documents(uri).flatMap((it) => snapshot.resources(it.document))).toEqual([]);
  });
});

test('an archive without a NodeConfig is left to others', () => {
  const { snapshot, uri } = world(catalog, 'MIME-Version: 1.0\nContent-Type: text/plain\n\nx\n');
  expect(snapshot.resources(snapshot.documents(uri)[0]!.document)).toEqual([]);
});
