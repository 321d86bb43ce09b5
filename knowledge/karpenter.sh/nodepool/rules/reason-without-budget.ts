import { mayHaveMore, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { covers, reasons } from '../../shared/budgets.js';
import { knownBudgets } from '../../shared/writtenBudgets.js';

export const reasonWithoutBudget: Rule = {
  id: 'reason-without-budget',
  severity: 'info',
  summary: 'Budgets name their reasons, and one reason is in none of them.',
  why: 'For a reason that no budget covers, any number of nodes may go at once: the default of 10 % is gone as soon as any budget is written.',
  sources: ['https://karpenter.sh/docs/concepts/disruption/#reasons'],
  covers: ['KNP081'],
  examples: [
    { title: 'Drift is restrained, consolidation is not', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
      #     ^^^^^^^ No budget covers Underutilized and Empty, so any number of nodes may go at once for that
              - nodes: "1"
                reasons: [Drifted]` },
    { title: 'One budget for all the rest', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: "1"
                reasons: [Drifted]
              - nodes: 10%` },
  ],
  mentions: ['reasons'],
  *check(resource) {
    const budgets = knownBudgets(resource);
    const [first] = budgets ?? [];
    if (!budgets || !first || mayHaveMore(resource, resource.root)) return;
    const free = reasons.filter((reason) => !budgets.some(({ budget }) => covers(budget, reason)));
    // With no reason covered, every budget has an empty list, which another rule speaks about.
    if (free.length === 0 || free.length === reasons.length) return;
    yield { span: first.list.key ?? first.list.span, message: say`No budget covers ${free.join(' and ')}, so any number of nodes may go at once for that`, missing: true };
  },
};
