import { describe, expect, it } from 'vitest';

import { diagnostics } from '../../../engine/features/diagnostics.js';
import { hover } from '../../../engine/features/hover.js';
import { textOf } from '../../../engine/say.js';
import { pathsOf } from '../../../engine/schema/paths.js';
import { catalog } from '../../../knowledge/catalog.js';
import { decodeBase64, encodeBase64 } from '../../../knowledge/node.eks.aws/nodeconfig/base64.js';
import { kubeletSchema } from '../../../knowledge/node.eks.aws/nodeconfig/kubelet.js';
import { kubeletFields } from '../../../knowledge/node.eks.aws/nodeconfig/kubeletFields.data.js';
import { flagsOfFields } from '../../../knowledge/node.eks.aws/nodeconfig/kubeletFlags.data.js';
import { world } from '../../support/world.js';

const hybrid = 'cluster: { name: demo, region: eu-west-1 }\nhybrid: { ssm: { activationCode: "${CODE}", activationId: "${ID}" } }\n';
const ami = 'featureGates: {}\n';

/** Rule and severity of everything that is said. */
function said(spec: string, head = ''): readonly string[] {
  const { snapshot, uri } = world(catalog, `${head}apiVersion: node.eks.aws/v1alpha1\nkind: NodeConfig\nspec:\n${spec.replace(/^/gm, '  ')}\n`);
  return diagnostics(snapshot, { uri }).map((one) => `${one.severity} ${one.rule}`);
}

describe('what one nodeadm refuses and the other takes', () => {
  it.each([
    ['a number for a text', 'kubelet: { flags: [5] }', [], ['error wrong-type'], ['warning wrong-type']],
    ['a map for a text', 'containerd: { config: {} }', ['error wrong-type'], ['error wrong-type'], ['error wrong-type']],
    ['a key in another case', 'Kubelet: {}', [], ['warning unknown-field'], ['warning unknown-field']],
    ['a misspelt key', 'kubelets: {}', ['error unknown-field'], ['warning unknown-field'], ['warning unknown-field']],
    ['an unknown key', 'somethingElse: {}', ['error unknown-field'], ['warning unknown-field'], ['warning unknown-field']],
    ['a key twice', 'kubelet: {}\nkubelet: {}', ['error duplicate-key'], ['warning duplicate-key'], ['warning duplicate-key']],
    ['text that is no TOML', 'containerd: { config: "a =" }', ['warning containerd-config-not-toml'], ['error containerd-config-not-toml'], ['warning containerd-config-not-toml']],
    ['an unknown strategy', 'instance: { localStorage: { strategy: RAID5 } }', ['warning unknown-local-storage-strategy'], ['error unknown-local-storage-strategy'], ['warning unknown-local-storage-strategy']],
  ])('%s', (_, field, onHybrid, onAmi, onEither) => {
    expect([said(hybrid + field), said(ami + field), said(field)]).toEqual([onHybrid, onAmi, onEither]);
  });

  it('follows the comment of the author before the fields', () => {
    expect(said('kubelets: {}', '# nodewise-dialect: hybrid\n')).toContain('error unknown-field');
    expect(said(`${hybrid}kubelets: {}`, '# nodewise-dialect: ami\n').filter((it) => it.startsWith('error'))).toEqual([]);
    expect(said('kubelets: {}', '# nodewise-dialect: none\n')).toEqual(['warning unknown-field']);
  });

  it('finds fields of hybrid nodes in whatever case they are written', () => {
    expect(said('Cluster: { Name: demo, REGION: eu-west-1 }\nHybrid: { SSM: { ActivationCode: "short", activationid: "${ID}" } }')).toEqual(['error invalid-activation-code']);
  });
});

describe('the settings of the kubelet', () => {
  it.each([
    ['a text for a number', 'maxPods: many', 'warning wrong-type'],
    ['a number for a text, on hybrid nodes too', 'clusterDomain: 5', 'warning wrong-type'],
    ['a number for a duration', 'syncFrequency: 60', 'warning wrong-type'],
    ['a word that is not one of the list', 'cpuManagerPolicy: dynamic', 'warning value-not-allowed'],
    ['a number out of bounds', 'imageGCHighThresholdPercent: 101', 'warning number-out-of-range'],
    ['a field deep inside', 'logging: { vmodule: [{ verbosity: much }] }', 'warning wrong-type'],
    ['a field in another case, on hybrid nodes too', 'MaxPods: 20', 'warning unknown-kubelet-setting'],
  ])('are held against those of Kubernetes, as warnings: %s', (_, setting, expected) => {
    for (const dialect of [hybrid, ami, '']) expect(said(`${dialect}kubelet: { config: { ${setting} } }`)).toEqual([expected]);
  });

  it('may be empty, templated, or newer than what is known', () => {
    expect(said('kubelet: { config: { systemReservedCgroup: "", kubeReservedCgroup: "", maxPods: ${MAX}, evictionHard: } }')).toEqual([]);
    expect(said('kubelet: { config: { quantumScheduling: true } }')).toEqual(['info unknown-kubelet-setting']);
  });

  it('are explained on hover', () => {
    const { snapshot, cursor } = world(catalog, 'apiVersion: node.eks.aws/v1alpha1\nkind: NodeConfig\nspec:\n  kubelet:\n    config:\n      authentication:\n        webhook:\n          cache<|>TTL: 2m\n');
    expect(JSON.stringify(hover(snapshot, cursor))).toContain('token is remembered');
  });

  it('have a schema with every documented field at its place', () => {
    expect(new Set(pathsOf(kubeletSchema()).filter((path) => !/(?:\[\]|\*)$/.test(path)))).toEqual(new Set(Object.keys(kubeletFields)));
    expect(Object.values(flagsOfFields).filter((field) => !Object.hasOwn(kubeletFields, field))).toEqual([]);
  });
});

describe('a NodeConfig inside of a template', () => {
  it('is not told what it lacks, since lines may be added', () => {
    expect(said('cluster:\n  {{- include "cluster" . | nindent 4 }}\nhybrid:\n  {{- toYaml .Values.hybrid | nindent 4 }}')).toEqual([]);
  });

  it('is not judged by placeholders', () => {
    const details = 'cluster: { name: ${NAME}, apiServerEndpoint: ${ENDPOINT}, certificateAuthority: ${CA}, cidr: ${CIDR} }\n';
    expect(said(`${details}kubelet: { maxPodsExpression: "${'${EXPRESSION}'}", flags: ["--node-labels=\${LABELS}", "--node-labels=team=\${TEAM}"] }`)).toEqual([]);
  });
});

describe('the place of a mistake inside of a text', () => {
  it('is the line of the TOML, in the file', () => {
    const { snapshot, uri, text } = world(catalog, 'apiVersion: node.eks.aws/v1alpha1\nkind: NodeConfig\nspec:\n  containerd:\n    config: |\n      version = 2\n      [grpc]\n      address = /run/foo.sock\n');
    expect(diagnostics(snapshot, { uri }).map((one) => [text.slice(one.span.start, one.span.end), textOf(one.message)])).toEqual([['/run/foo.sock', 'This is not TOML: invalid value']]);
  });
});

describe('base64', () => {
  it('is written and read as everywhere', () => {
    for (const text of ['', 'a', 'ab', 'abc', 'é😀', '-----BEGIN CERTIFICATE-----\n']) {
      expect(encodeBase64(text)).toBe(Buffer.from(text).toString('base64'));
      expect(decodeBase64(encodeBase64(text))).toBe(Buffer.from(text).toString('latin1'));
    }
    expect(['a', 'YQ', 'YQ= =', 'YQ==\nYQ==', '-_=='].map(decodeBase64)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(decodeBase64('YWJj\r\nYWJj\n')).toBe('abcabc');
  });
});
