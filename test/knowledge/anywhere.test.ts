import { describe, expect, test } from 'vitest';
import { diagnostics } from '../../engine/features/diagnostics.js';
import type { Source } from '../../engine/model.js';
import { textOf } from '../../engine/say.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { catalog } from '../../knowledge/catalog.js';

const head = (kind: string, name: string) => `apiVersion: anywhere.eks.amazonaws.com/v1alpha1\nkind: ${kind}\nmetadata: { name: ${name} }\n`;
const cluster = `${head('Cluster', 'plant')}spec:\n  controlPlaneConfiguration:\n    machineGroupRef: { kind: NutanixMachineConfig, name: machines }\n`;

/** Findings of one file among others. */
function findings(uri: string, ...files: readonly Source[]) {
  const workspace = createWorkspace(catalog);
  workspace.apply({ put: files });
  return diagnostics(workspace.snapshot(), { uri });
}

describe('references of an EKS Anywhere cluster', () => {
  test('a machine config that is renamed in another file leaves a reference behind, with the place of the new name', () => {
    const before = findings('cluster.yaml', { uri: 'cluster.yaml', text: cluster }, { uri: 'machines.yaml', text: head('NutanixMachineConfig', 'machines') });
    expect(before.filter((it) => it.rule === 'missing-referenced-object')).toEqual([]);

    const [after] = findings('cluster.yaml', { uri: 'cluster.yaml', text: cluster }, { uri: 'machines.yaml', text: head('NutanixMachineConfig', 'servers') }).filter((it) => it.rule === 'missing-referenced-object');
    expect(after && [cluster.slice(after.span.start, after.span.end), after.severity, textOf(after.message)]).toEqual(['machines', 'warning', 'No NutanixMachineConfig machines in this workspace; did you mean servers?']);
    expect(after?.related?.length).toBe(1);
  });

  test('in one file it is what eksctl anywhere refuses', () => {
    const text = `${cluster}---\n${head('NutanixMachineConfig', 'servers')}`;
    expect(findings('all.yaml', { uri: 'all.yaml', text }).filter((it) => it.rule === 'missing-referenced-object').map((it) => it.severity)).toEqual(['error']);
  });

  test('a name that nobody can know here is no mistake', () => {
    const text = `${cluster}---\n${head('NutanixMachineConfig', '"${NAME}"')}`;
    expect(findings('all.yaml', { uri: 'all.yaml', text }).filter((it) => it.rule === 'missing-referenced-object')).toEqual([]);
  });
});

test('keys of a Cluster may be written in letters of any case, and an unknown one is refused', () => {
  const text = `${head('Cluster', 'plant')}spec:\n  controlPlaneConfiguration:\n    certSANs: [api.example.com]\n    name: plant\n`;
  const found = findings('cluster.yaml', { uri: 'cluster.yaml', text }).filter((it) => it.rule === 'unknown-field');
  expect(found.map((it) => [text.slice(it.span.start, it.span.end), it.severity])).toEqual([['name', 'error']]);
});

test('an unknown key of a machine config is dropped in silence, so it is a warning', () => {
  const text = `${head('NutanixMachineConfig', 'machines')}spec:\n  colour: red\n`;
  expect(findings('machines.yaml', { uri: 'machines.yaml', text }).filter((it) => it.rule === 'unknown-field').map((it) => it.severity)).toEqual(['warning']);
});
