import type { Rule } from '../../../../engine/model.js';
import { say } from '../../../../engine/kit.js';
import { unknownValues } from '../knownValues.js';

export const unknownCapacityType: Rule = {
  id: 'unknown-capacity-type',
  severity: 'warning',
  summary: 'A capacity type is none of `spot`, `on-demand` and `reserved`.',
  why: `
    The API server takes any text.
    Since 1.5 the controller sets \`ValidationSucceeded\` to False when an \`In\` has no valid value, and skips invalid ones beside valid ones; before, they just never matched.`,
  sources: [
    'https://github.com/kubernetes-sigs/karpenter pkg/apis/v1/nodeclaim_validation.go',
    'https://github.com/kubernetes-sigs/karpenter/pull/2164',
  ],
  upstream: ['no valid values found'],
  covers: ['KNP042', 'KNP043'],
  examples: [
    {
      title: 'Spelled as in other places of AWS',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              requirements:
                - key: karpenter.sh/capacity-type
                  operator: In
                  values: [ON_DEMAND]
      #                    ^^^^^^^^^ ON_DEMAND is no capacity type, and without a valid one nothing can be launched`,
      fixed: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: default
      spec:
        template:
          spec:
            requirements:
              - key: karpenter.sh/capacity-type
                operator: In
                values: [on-demand]`,
    },
    {
      title: 'A wrong one beside a right one',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              requirements:
                - key: karpenter.sh/capacity-type
                  operator: In
                  values: [spot, preemptible]
      #                          ^^^^^^^^^^^ preemptible is no capacity type and is ignored`,
    },
    {
      title: 'All three',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              requirements:
                - key: karpenter.sh/capacity-type
                  operator: In
                  values: [spot, on-demand, reserved]`,
    },
  ],
  mentions: ['karpenter.sh/capacity-type'],
  *check(resource) {
    yield* unknownValues(resource, { key: 'karpenter.sh/capacity-type', what: say`capacity type`, values: ['spot', 'on-demand', 'reserved'] });
  },
};
