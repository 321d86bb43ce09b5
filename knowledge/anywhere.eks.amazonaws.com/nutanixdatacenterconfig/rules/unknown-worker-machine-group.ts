import { mayHaveMore, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, clusterOf, field, itemsAt, textAt, workerGroups } from '../../shared/read.js';

export const unknownWorkerMachineGroup: Rule = {
  id: 'unknown-worker-machine-group',
  severity: 'error',
  summary: 'A failure domain takes a group of workers that the cluster does not have.',
  why: 'The check of EKS Anywhere compares the entry with the names of machine configs, and the machines are made by the names of groups. An entry that is neither is refused; one that is only one of both is not found by the other part, which is a warning.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/providers/nutanix/validator.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/nutanix/domains/'],
  covers: ['EA149'],
  across: true,
  examples: [
    { title: 'No such group', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          workerNodeGroupConfigurations:
            - name: line-a
              machineGroupRef: { kind: NutanixMachineConfig, name: machines }
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: NutanixDatacenterConfig
        metadata: { name: plant }
        spec:
          failureDomains:
            - name: pe1
              workerMachineGroups: [line-b, line-a]
      #                             ^^^^^^ Cluster plant has no group of workers line-b
      #                                     ^^^^^^ line-a is the name of a group of workers but not of its machine config; give both one name` },
    { title: 'One name for both', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          workerNodeGroupConfigurations:
            - name: line-a
              machineGroupRef: { kind: NutanixMachineConfig, name: line-a }
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: NutanixDatacenterConfig
        metadata: { name: plant }
        spec:
          failureDomains:
            - name: pe1
              workerMachineGroups: [line-a]` },
  ],
  *check(resource, world) {
    const cluster = clusterOf(resource, world);
    const groups = workerGroups(cluster?.root ?? resource.root);
    if (!cluster || groups.length === 0 || mayHaveMore(cluster, cluster.root)) return;
    const [names, machines] = [groups.map((it) => textAt(it, 'name')), groups.map((it) => textAt(field(it, 'machineGroupRef'), 'name'))];
    if ([...names.slice(1), ...machines].includes(undefined)) return;
    for (const item of itemsAt(resource.root, 'spec.failureDomains').flatMap((it) => itemsAt(it, 'workerMachineGroups'))) {
      const name = stringOf(item);
      if (name === undefined) continue;
      const [isGroup, isMachine] = [names.includes(name), machines.includes(name)];
      const related = [{ document: cluster.document, span: at(cluster.root, 'spec.workerNodeGroupConfigurations')?.key ?? cluster.root.span, message: say`The groups of workers stand here` }];
      if (!isGroup && !isMachine) yield { span: item.span, message: say`Cluster ${cluster.name} has no group of workers ${name}`, related };
      else if (!isMachine) yield { span: item.span, severity: 'warning', message: say`${name} is the name of a group of workers but not of its machine config; give both one name`, related };
      else if (!isGroup) yield { span: item.span, severity: 'warning', message: say`${name} is the name of a machine config but not of its group of workers; give both one name`, related };
    }
  },
};
