import { mayHaveMore, placeOfAbsence, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, field, isWritten, providerOf } from '../../shared/read.js';

export const clusterWithoutWorkers: Rule = {
  id: 'cluster-without-workers',
  severity: 'error',
  summary: 'A cluster without workers, where the provider or the control plane\'s taints do not allow it.',
  why: 'Only on bare metal may a cluster consist of its control plane alone: it runs the pods then, so it may have no taints. Every other provider needs at least one group of workers, even if its `count` is 0. On Docker, where people only try things out, it is a warning.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go'],
  upstream: ['WorkerNodeGroupConfigs cannot be empty for', 'cannot taint control plane when there is no worker node'],
  covers: ['EA013', 'EA024'],
  examples: [
    { title: 'No workers on vSphere', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
      # ^^^^ workerNodeGroupConfigurations is missing; only a bare-metal cluster does without workers
          datacenterRef: { kind: VSphereDatacenterConfig, name: plant }` },
    { title: 'Taints on the only machines', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          datacenterRef: { kind: TinkerbellDatacenterConfig, name: plant }
          controlPlaneConfiguration:
            taints:
      #     ^^^^^^ Without workers the control plane runs the pods, and cannot have taints
              - { key: dedicated, value: control, effect: NoSchedule }` },
    { title: 'Bare metal', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          datacenterRef: { kind: TinkerbellDatacenterConfig, name: plant }` },
  ],
  *check(resource) {
    const provider = providerOf(resource.root);
    const spec = field(resource.root, 'spec');
    const workers = field(spec, 'workerNodeGroupConfigurations');
    if (!provider || spec?.type !== 'map' || mayHaveMore(resource, spec)) return;
    if (workers && (workers.unknown || workers.type !== 'list' || mayHaveMore(resource, workers) || isWritten(workers))) return;
    if (provider !== 'Tinkerbell') {
      const message = workers ? say`At least one group of workers is needed; only a bare-metal cluster does without` : say`workerNodeGroupConfigurations is missing; only a bare-metal cluster does without workers`;
      // Upstream's own files for Docker and CloudStack have none: they are read, and refused only where a cluster is made of them.
      return yield { span: workers?.key ?? placeOfAbsence(spec), message, missing: true, ...(provider === 'Docker' || provider === 'CloudStack' ? { severity: 'warning' } : {}) };
    }
    const taints = at(spec, 'controlPlaneConfiguration.taints');
    if (taints?.key && isWritten(taints) && !taints.unknown) yield { span: taints.key, message: say`Without workers the control plane runs the pods, and cannot have taints` };
  },
};
