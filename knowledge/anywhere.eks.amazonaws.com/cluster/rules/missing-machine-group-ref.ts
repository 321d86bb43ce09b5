import { mayHaveMore, placeOfAbsence, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, field, providerOf, workerGroups } from '../../shared/read.js';

export const missingMachineGroupRef: Rule = {
  id: 'missing-machine-group-ref',
  severity: 'error',
  summary: 'A part of the cluster does not say which machines it runs on.',
  why: 'The control plane, every group of workers and etcd outside the control plane each name the machine config that describes their machines. Docker alone has no machine configs.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go'],
  upstream: ['must specify machineGroupRef control plane machines', 'must specify machineGroupRef for worker nodes', 'must specify machineGroupRef for etcd machines'],
  covers: ['EA006', 'EA007', 'EA008'],
  examples: [
    { title: 'A group of workers without machines', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          datacenterRef: { kind: NutanixDatacenterConfig, name: plant }
          workerNodeGroupConfigurations:
            - name: md-0
      #       ^^^^ machineGroupRef is missing; every provider but Docker needs it
              count: 2` },
    { title: 'Docker', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          datacenterRef: { kind: DockerDatacenterConfig, name: try }
          workerNodeGroupConfigurations:
            - name: md-0` },
  ],
  *check(resource) {
    const { root } = resource;
    const provider = providerOf(root);
    if (!provider || provider === 'Docker') return;
    for (const part of [at(root, 'spec.controlPlaneConfiguration'), at(root, 'spec.externalEtcdConfiguration'), ...workerGroups(root)]) {
      if (part?.type !== 'map' || field(part, 'machineGroupRef') || mayHaveMore(resource, part)) continue;
      yield { span: placeOfAbsence(part), message: say`machineGroupRef is missing; every provider but Docker needs it`, missing: true };
    }
  },
};
