import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { isAlwaysActive } from '../../shared/budgets.js';
import { placeOfBudget, writtenBudgets } from '../../shared/writtenBudgets.js';

export const blockedDisruption: Rule = {
  id: 'blocked-disruption',
  severity: 'info',
  summary: 'A budget of 0 for every reason at all times: Karpenter never replaces a node of its own choice.',
  why: `
    That stops drift as well, so new AMIs and changed settings reach no running node.
    Nodes still go when they expire, on interruptions, and by hand.
    To keep pods in place but let nodes be patched, list \`reasons\`, or open a window with \`schedule\` and \`duration\`.`,
  sources: ['https://karpenter.sh/docs/concepts/disruption/#nodepool-disruption-budgets'],
  covers: ['KNP082'],
  examples: [
    { title: 'Always 0', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: "0"
      #                ^^^ 0 at all times also stops drift, so new AMIs reach no running node of this pool` },
    { title: '0 for consolidation only, and 0 in office hours', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: "0"
                reasons: [Underutilized, Empty]
              - nodes: "0"
                schedule: 0 9 * * mon-fri
                duration: 8h` },
  ],
  mentions: ['budgets'],
  *check(resource) {
    for (const written of writtenBudgets(resource)) {
      const { budget } = written;
      if (!budget || !/^0+%?$/.test(budget.nodes) || budget.reasons !== undefined || !isAlwaysActive(budget)) continue;
      yield { span: placeOfBudget(written), message: say`${budget.nodes} at all times also stops drift, so new AMIs reach no running node of this pool` };
    }
  },
};
