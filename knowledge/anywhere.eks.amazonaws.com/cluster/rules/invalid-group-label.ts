import { say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { isLabelValue, isQualifiedName } from '../../../shared/names.js';
import { at, field, workerGroups } from '../../shared/read.js';

export const invalidGroupLabel: Rule = {
  id: 'invalid-group-label',
  severity: 'error',
  summary: 'A label for the nodes has a key or value that Kubernetes does not take.',
  why: 'Keys are `name` or `domain/name`; names and values have at most 63 letters, digits, `-`, `_` and `.`, with a letter or digit at both ends. `eksctl anywhere` checks the labels of the control plane and of every group of workers.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go', 'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set'],
  upstream: ['labels for control plane not valid', 'labels for worker node group'],
  covers: ['EA025', 'EA026'],
  examples: [
    { title: 'A key with two slashes and a sentence', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          workerNodeGroupConfigurations:
            - name: md-0
              labels:
                plant/line/1: a
      #         ^^^^^^^^^^^^ plant/line/1 cannot be the key of a label
                owner: Team Data
      #                ^^^^^^^^^ Team Data cannot be the value of a label` },
    { title: 'A label', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          controlPlaneConfiguration:
            labels: { plant/line: "1" }` },
  ],
  *check({ root }) {
    for (const part of [at(root, 'spec.controlPlaneConfiguration'), ...workerGroups(root)]) {
      for (const { name, key, node, unknown } of field(part, 'labels')?.entries() ?? []) {
        const value = stringOf(node);
        if (!unknown && !isQualifiedName(name)) yield { span: key, message: say`${name} cannot be the key of a label` };
        if (value !== undefined && !isLabelValue(value)) yield { span: node.span, message: say`${value} cannot be the value of a label` };
      }
    }
  },
};
