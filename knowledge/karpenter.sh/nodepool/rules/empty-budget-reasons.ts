import { removeKey, say, select } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';

export const emptyBudgetReasons: Rule = {
  id: 'empty-budget-reasons',
  severity: 'warning',
  summary: 'A budget has an empty list of reasons, so it restrains nothing.',
  why: 'Left out, `reasons` means all of them. An empty list matches none, and the budget does nothing.',
  sources: ['https://karpenter.sh/docs/concepts/disruption/#reasons', 'https://github.com/kubernetes-sigs/karpenter/blob/v1.14.0/pkg/apis/v1/nodepool.go'],
  covers: ['KNP084'],
  examples: [
    { title: 'An empty list', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: "1"
                reasons: []
      #         ^^^^^^^ An empty list of reasons matches none, so this budget restrains nothing`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: "1"` },
    { title: 'No list', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: "1"` },
  ],
  mentions: ['reasons'],
  *check({ root, document }) {
    for (const budget of select(root, 'spec.disruption.budgets[]')) {
      const list = budget.get('reasons');
      if (list?.type !== 'list' || list.items().length > 0) continue;
      const edit = removeKey(document, budget, 'reasons');
      yield { span: list.key ?? list.span, message: say`An empty list of reasons matches none, so this budget restrains nothing`, ...(edit ? { fix: { title: say`Remove reasons`, edits: [edit] } } : {}) };
    }
  },
};
