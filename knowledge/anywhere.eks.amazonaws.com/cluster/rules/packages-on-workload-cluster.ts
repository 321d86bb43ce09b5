import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, isWritten, textAt } from '../../shared/read.js';

export const packagesOnWorkloadCluster: Rule = {
  id: 'packages-on-workload-cluster',
  severity: 'error',
  summary: 'A workload cluster sets up the package controller, which runs on its management cluster.',
  why: 'The controller of curated packages and its job run on the management cluster and serve the workload clusters. `eksctl anywhere` refuses their settings anywhere else; `packages.disable` is allowed.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go'],
  upstream: ['packages: controller should not be specified for a workload cluster', 'packages: cronjob should not be specified for a workload cluster'],
  covers: ['EA033', 'EA034'],
  examples: [
    { title: 'On a workload cluster', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          managementCluster: { name: head-office }
          packages:
            controller:
      #     ^^^^^^^^^^ controller is set on the management cluster head-office, not on a workload cluster
              tag: v0.4.0` },
    { title: 'On the management cluster', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: head-office }
        spec:
          managementCluster: { name: head-office }
          packages:
            controller:
              tag: v0.4.0` },
  ],
  *check({ root }) {
    const [own, manager] = [textAt(root, 'metadata.name'), textAt(root, 'spec.managementCluster.name')];
    if (!own || !manager || own === manager) return;
    for (const name of ['controller', 'cronjob']) {
      const found = at(root, `spec.packages.${name}`);
      if (found?.key && isWritten(found)) yield { span: found.key, message: say`${name} is set on the management cluster ${manager}, not on a workload cluster` };
    }
  },
};
