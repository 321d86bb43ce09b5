import { mayHaveMore, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { clusterOf, machineRefs, targetOf } from '../read.js';

export const unusedMachineConfig: Rule = {
  id: 'unused-machine-config',
  severity: 'warning',
  summary: 'No group of the cluster in this file uses the machine config.',
  why: 'A machine config counts only through a `machineGroupRef`. One that nothing refers to is left from an earlier state, or its name was changed in one place only.',
  sources: ['https://github.com/aws/eks-anywhere/tree/v0.26.1/pkg/cluster'],
  covers: ['EA125'],
  across: true,
  examples: [
    { title: 'Nothing refers to it', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          controlPlaneConfiguration:
            machineGroupRef: { kind: NutanixMachineConfig, name: plant }
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: NutanixMachineConfig
        metadata: { name: plant }
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: NutanixMachineConfig
        metadata: { name: spare }
      #                   ^^^^^ No machineGroupRef of Cluster plant names spare` },
    { title: 'In a file of its own', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: NutanixMachineConfig
        metadata: { name: spare }` },
  ],
  *check(resource, world) {
    const cluster = clusterOf(resource, world);
    const name = resource.root.at('metadata.name');
    if (!cluster || !name || name.unknown || mayHaveMore(cluster, cluster.root)) return;
    const references = machineRefs(cluster.root);
    if (references.length === 0 || references.some((it) => !targetOf(it))) return;
    if (references.some((it) => targetOf(it)?.kind === resource.kind.name && targetOf(it)?.name === resource.name)) return;
    // What dangles is reported where it stands: one finding for one mistake.
    if (references.some((it) => { const target = targetOf(it); return target && !world.resolve(target); })) return;
    yield { span: name.span, message: say`No machineGroupRef of Cluster ${cluster.name} names ${resource.name}` };
  },
};
