import { numberOf, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, field, workerGroups } from '../../shared/read.js';

export const autoscalingBounds: Rule = {
  id: 'autoscaling-bounds',
  severity: 'error',
  summary: 'The bounds of a group that scales contradict each other or its count.',
  why: 'The Cluster Autoscaler moves the group between `minCount` and `maxCount`, and `count` is where it starts: `eksctl anywhere` wants it in between. Without a `count` the group starts at `minCount`. A `maxCount` that is left out is 0.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/optional/autoscaling/'],
  upstream: ['min count must be no greater than max count', 'min count must be less than or equal to count', 'max count must be greater than or equal to count'],
  covers: ['EA017', 'EA019', 'EA020', 'EA021', 'EA022'],
  examples: [
    { title: 'A start outside the bounds', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          workerNodeGroupConfigurations:
            - name: md-0
              count: 6
      #              ^ 6 is above maxCount, which is 5
              autoscalingConfiguration: { minCount: 1, maxCount: 5 }
            - name: md-1
              autoscalingConfiguration: { minCount: 3, maxCount: 2 }
      #                                             ^ 3 is above maxCount, which is 2` },
    { title: 'In between', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          workerNodeGroupConfigurations:
            - name: md-0
              count: 3
              autoscalingConfiguration: { minCount: 1, maxCount: 5 }` },
  ],
  *check({ root }) {
    for (const group of workerGroups(root)) {
      const [count, least, most] = [field(group, 'count'), at(group, 'autoscalingConfiguration.minCount'), at(group, 'autoscalingConfiguration.maxCount')];
      const [start, low, high] = [numberOf(count), numberOf(least), numberOf(most)];
      if (least && low !== undefined && high !== undefined && low > high) yield { span: least.span, message: say`${low} is above maxCount, which is ${high}` };
      if (!count || start === undefined) continue;
      if (low !== undefined && start < low) yield { span: count.span, message: say`${start} is below minCount, which is ${low}` };
      if (high !== undefined && start > high) yield { span: count.span, message: say`${start} is above maxCount, which is ${high}` };
    }
  },
};
