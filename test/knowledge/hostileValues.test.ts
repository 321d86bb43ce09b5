import { expect, test } from 'vitest';

import { yamlOf } from '../../engine/examples/annotations.js';
import { diagnostics, failedRules } from '../../engine/features/diagnostics.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { catalog } from '../../knowledge/catalog.js';
import { allRules } from '../../knowledge/rules.js';
import { durationSeconds, goDurationSeconds } from '../../knowledge/shared/durations.js';
import { parseQuantity } from '../../knowledge/shared/quantities.js';
import { targetReaders } from '../../knowledge/targets.js';
import { watched } from '../support/watchdog.js';

/** A hundred thousand letters of one sort, in every field whose rules take values apart. Each rule once needed minutes for some of them. */
const much = (token: string) => token.repeat(Math.floor(100_000 / token.length));
const tokens = ['0', '0s', 's000', '1.', '.', '-', 'a', 'a-', 'a.', '1,', ':', '/', ' ', '*', '=', '0 ', '*/', 'h', '%', '+', '_', 'a0', '..', '::', '. ', '; sudo ', '783794618700.dkr.ecr.', '\\t', '\\n'];

const object = (apiVersion: string, kind: string, spec: string) => `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a }\nspec:\n${spec}`;
const manifests: Readonly<Record<string, (text: string) => string>> = {
  NodePool: (it) => object('karpenter.sh/v1', 'NodePool', `  limits: { cpu: "${it}", memory: "${it}x" }
  disruption: { consolidateAfter: "${it}", budgets: [{ nodes: "${it}", schedule: "${it}", duration: "${it}x" }] }
  template:
    metadata: { labels: { "${it}": "${it}" }, annotations: { karpenter.sh/do-not-disrupt: "${it}" } }
    spec:
      expireAfter: "${it}"
      terminationGracePeriod: "${it}x"
      nodeClassRef: { group: "${it}", kind: "${it}", name: "${it}" }
      taints: [{ key: "${it}", value: "${it}", effect: "${it}" }]
      requirements:
      - { key: "${it}", operator: "${it}", values: ["${it}"] }
      - { key: karpenter.k8s.aws/instance-gpu-name, operator: In, values: ["a${it}", "${it}b"] }
      - { key: node.kubernetes.io/instance-type, operator: In, values: ["${it}", "m5.${it}"] }\n`),
  EC2NodeClass: (it) => object('karpenter.k8s.aws/v1', 'EC2NodeClass', `  role: "arn:aws:iam::${it}"
  amiSelectorTerms: [{ alias: "al2023@${it}" }, { id: "ami-${it}" }, { name: "${it}" }, { ssmParameter: "${it}" }]
  tags: { "${it}": "${it}" }
  userData: "#!/bin/bash\\n${it} /etc/eks/bootstrap.sh ${it}"
  kubelet: { kubeReserved: { cpu: "${it}" }, evictionHard: { memory.available: "${it}" }, clusterDNS: ["${it}"], cpuCFSQuota: true }
  blockDeviceMappings: [{ deviceName: "${it}", ebs: { volumeSize: "${it}", kmsKeyID: "${it}", snapshotID: "snap-${it}" } }]\n`),
  NodeOverlay: (it) => object('karpenter.sh/v1alpha1', 'NodeOverlay', `  priceAdjustment: "${it}"\n  price: "${it}"\n  capacity: { "${it}": "${it}" }\n`),
  NodeConfig: (it) => object('node.eks.aws/v1alpha1', 'NodeConfig', `  cluster: { name: "${it}", apiServerEndpoint: "https://${it}", certificateAuthority: "${it}", cidr: "${it}" }
  kubelet: { flags: ["--node-labels=${it}", "--${it}"], config: { maxPods: "${it}" } }
  hybrid: { ssm: { activationCode: "${it}", activationId: "${it}" }, iamRolesAnywhere: { roleArn: "arn:aws:iam::${it}", nodeName: "${it}" } }\n`),
  Cluster: (it) => object('anywhere.eks.amazonaws.com/v1alpha1', 'Cluster', `  kubernetesVersion: "${it}"
  controlPlaneConfiguration: { certSans: ["${it}"], endpoint: { host: "${it}" } }
  registryMirrorConfiguration: { endpoint: "${it}", port: "${it}", ociNamespaces: [{ registry: "783794618700.dkr.ecr.${it}", namespace: "${it}" }] }
  clusterNetwork: { pods: { cidrBlocks: ["${it}"] }, services: { cidrBlocks: ["${it}/16"] } }\n`),
  FluxConfig: (it) => object('anywhere.eks.amazonaws.com/v1alpha1', 'FluxConfig', `  branch: "${it}"\n  github: { owner: "${it}", repository: "${it}" }\n`),
  ClusterConfig: (it) => `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: { name: "${it}", region: "${it}", version: "${it}" }\nvpc: { cidr: "${it}", id: "${it}" }\nmanagedNodeGroups:\n- { name: "${it}", amiFamily: "WindowsServer0${it}", instanceTypes: ["${it}"], preBootstrapCommands: ["${it}"], labels: { "${it}": "${it}" }, instanceSelector: { memory: "${it}" } }\n`,
  Service: (it) => `apiVersion: v1\nkind: Service\nmetadata:\n  name: a\n  annotations:\n    service.beta.kubernetes.io/aws-load-balancer-attributes: "${it}a=b,\\nc=d"\nspec: { loadBalancerClass: eks.amazonaws.com/nlb }\n`,
  template: (it) => `AWSTemplateFormatVersion: "2010-09-09"\nResources:\n  A:\n    Type: AWS::EKS::Cluster\n    Properties: { Name: "${it}", Version: "${it}", KubernetesNetworkConfig: { ServiceIpv4Cidr: "${it}" }, ComputeConfig: { Enabled: true, NodePools: ["${it}"] } }\n`,
};

test.each(Object.entries(manifests))('every rule of a %s judges values of a hundred thousand letters', (_, manifest) => {
  for (const token of tokens) {
    const workspace = createWorkspace(catalog, targetReaders);
    const uri = 'file:///a.yaml';
    watched(() => {
      workspace.apply({ put: [{ uri, text: manifest(much(token)) }] });
      diagnostics(workspace.snapshot(), { uri });
    });
    expect(failedRules(workspace.snapshot(), { uri }).map((it) => [token, it.rule, String(it.error)])).toEqual([]);
  }
}, 240_000);

test('Terraform of blank lines tells its releases in the end', () => {
  const workspace = createWorkspace(catalog, targetReaders);
  watched(() => workspace.apply({ put: [{ uri: 'file:///main.tf', text: `resource "helm_release" "karpenter" {${'\n\t'.repeat(100_000)}\n  chart = "karpenter"\n  version = "1.6.0"\n}\n` }] }));
  expect(workspace.snapshot().hints()).toMatchObject([{ targets: { karpenter: '1.6.0' } }]);
});

test.each(['0'.repeat(100_000), `0.${'s000'.repeat(60)}n`, `${'1000s'.repeat(60)}x`, `${'1.5h'.repeat(20_000)}!`])('a duration of many ways to read it', (text) => {
  expect(watched(() => goDurationSeconds(text))).toBeUndefined();
  expect(watched(() => durationSeconds(text))).toBeUndefined();
});

test('durations of many parts are still summed', () => {
  expect(goDurationSeconds('1h1.5m.5s')).toBe(3690.5);
  expect(durationSeconds('1h30m')).toBe(5400);
});

test.each(['1e300000000', '1e-300000000', `${'9'.repeat(100_000)}`, `${'0'.repeat(100_000)}x`])('a quantity beyond all measure', (text) => {
  watched(() => parseQuantity(text));
});

test('a word that every object of JavaScript has is a word like any other, wherever an example holds one', () => {
  const hostile = ['constructor', '__proto__', 'toString'];
  let texts = 0;
  for (const { rule, text, fileName } of allRules().flatMap((one) => one.examples.map((it) => ({ rule: one.id, text: yamlOf(it.yaml), fileName: it.fileName ?? 'a.yaml' })))) {
    for (const { 0: word, index } of text.matchAll(/[\w.-]+/g)) {
      const by = hostile[(texts += 1) % hostile.length]!;
      const workspace = createWorkspace(catalog, targetReaders);
      const uri = `file:///${fileName}`;
      workspace.apply({ put: [{ uri, text: text.slice(0, index) + by + text.slice(index + word.length) }] });
      expect(failedRules(workspace.snapshot(), { uri }).map((it) => [rule, word, by, it.rule, String(it.error)])).toEqual([]);
    }
  }
  expect(texts).toBeGreaterThan(10_000);
}, 240_000);
