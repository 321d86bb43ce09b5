import { constraintRule } from '../../../../engine/kit.js';

export const halfScheduledBudget = constraintRule({
  id: 'half-scheduled-budget',
  severity: 'error',
  summary: 'A budget has only one of `schedule` and `duration`.',
  why: 'A schedule says when a window opens, the duration how long it stays open. The API server refuses one without the other.',
  sources: ['https://karpenter.sh/docs/concepts/disruption/#nodepool-disruption-budgets', 'https://github.com/aws/karpenter-provider-aws/blob/v1.14.1/pkg/apis/crds/karpenter.sh_nodepools.yaml'],
  upstream: ['\'schedule\' must be set with \'duration\''],
  covers: ['KNP074'],
  examples: [
    { title: 'One without the other', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: "0"
                schedule: "@daily"
      #         ^^^^^^^^ schedule needs duration beside it
              - nodes: "5"
                duration: 1h
      #         ^^^^^^^^ duration needs schedule beside it` },
    { title: 'Both, and neither', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: "0"
                schedule: "@daily"
                duration: 1h
              - nodes: "5"` },
  ],
}, { path: 'spec.disruption.budgets[]', of: 'together', fields: ['schedule', 'duration'] });
