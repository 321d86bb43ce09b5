import { mayHaveMore, say } from '../../../../engine/kit.js';
import type { Node, Rule } from '../../../../engine/model.js';
import { at, field, itemsAt, textAt, workerGroups } from '../../shared/read.js';

export const everyWorkerTainted: Rule = {
  id: 'every-worker-tainted',
  severity: 'error',
  summary: 'Every group of workers keeps pods away.',
  why: 'A cluster that manages itself runs the controllers of EKS Anywhere on its workers. They tolerate no taints of yours, so at least one group has to be free of `NoSchedule` and `NoExecute`. A workload cluster may taint all of them.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go'],
  upstream: ['at least one WorkerNodeGroupConfiguration must not have NoExecute and/or NoSchedule taints'],
  covers: ['EA023'],
  examples: [
    { title: 'The only group', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          workerNodeGroupConfigurations:
            - name: md-0
              taints:
      #       ^^^^^^ At least one group of workers has to be free of NoSchedule and NoExecute, and this is the last one
                - { key: dedicated, value: plc, effect: NoSchedule }` },
    { title: 'A workload cluster', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          managementCluster: { name: head-office }
          workerNodeGroupConfigurations:
            - name: md-0
              taints:
                - { key: dedicated, value: plc, effect: NoSchedule }` },
  ],
  *check(resource) {
    const groups = workerGroups(resource.root);
    const manager = at(resource.root, 'spec.managementCluster.name');
    const list = at(resource.root, 'spec.workerNodeGroupConfigurations');
    const name = resource.root.at('metadata.name');
    if (!list || list.unknown || mayHaveMore(resource, list) || manager?.unknown || name?.unknown) return;
    if (manager && manager.text !== '' && manager.text !== name?.text) return;
    const last = groups.at(-1);
    if (!last || !groups.every(keepsPodsAway)) return;
    const taints = field(last, 'taints');
    if (taints?.key) yield { span: taints.key, message: say`At least one group of workers has to be free of NoSchedule and NoExecute, and this is the last one` };
  },
};

function keepsPodsAway(group: Node): boolean {
  return itemsAt(group, 'taints').some((it) => ['NoSchedule', 'NoExecute'].includes(textAt(it, 'effect') ?? ''));
}
