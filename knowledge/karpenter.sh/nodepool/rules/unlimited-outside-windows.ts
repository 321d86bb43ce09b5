import { mayHaveMore, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { isAlwaysActive } from '../../shared/budgets.js';
import { knownBudgets } from '../../shared/writtenBudgets.js';

export const unlimitedOutsideWindows: Rule = {
  id: 'unlimited-outside-windows',
  severity: 'warning',
  summary: 'All budgets are scheduled and none of them is 0, so outside their windows there is no bound at all.',
  why: `
    A budget restrains while it is active; it does not permit. The default of 10 % is gone as soon as any budget is written.
    Who wants disruption only inside a window has to write \`nodes: "0"\` for the rest of the time; who wants a lower pace at some hours needs a budget without schedule beside it.`,
  sources: ['https://karpenter.sh/docs/concepts/disruption/#nodepool-disruption-budgets', 'https://github.com/kubernetes-sigs/karpenter/issues/1939'],
  covers: ['KNP080'],
  examples: [
    { title: 'Disruption at night, as its author thinks', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
      #     ^^^^^^^ Every budget here is scheduled, so outside the windows any number of nodes may go at once
              - nodes: 20%
                schedule: 0 22 * * *
                duration: 6h` },
    { title: 'Nothing during the day', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: "0"
                schedule: 0 4 * * *
                duration: 18h
              - nodes: 20%
                schedule: 0 22 * * *
                duration: 6h` },
  ],
  mentions: ['schedule'],
  *check(resource) {
    const budgets = knownBudgets(resource);
    const [first] = budgets ?? [];
    if (!budgets || !first || mayHaveMore(resource, resource.root)) return;
    if (budgets.some(({ budget }) => /^0+%?$/.test(budget.nodes) || isAlwaysActive(budget))) return;
    yield { span: first.list.key ?? first.list.span, message: say`Every budget here is scheduled, so outside the windows any number of nodes may go at once`, missing: true };
  },
};
