import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { isAlwaysActive } from '../../shared/budgets.js';
import { nextOccurrence, parseSchedule } from '../../../shared/cron.js';
import { writtenBudgets } from '../../shared/writtenBudgets.js';

export const scheduleWithoutGap: Rule = {
  id: 'schedule-without-gap',
  severity: 'info',
  summary: 'The windows of a budget leave no gap, so it is always active.',
  why: `
    The next window opens before the last one closes, or the date never comes: Karpenter takes such a schedule for one that is always there.
    A budget without \`schedule\` and \`duration\` says the same, and says it plainly.`,
  sources: ['https://github.com/kubernetes-sigs/karpenter/blob/v1.14.0/pkg/apis/v1/nodepool.go'],
  covers: ['KNP078'],
  examples: [
    { title: 'Every day for a day, and a date that never comes', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: "1"
                schedule: "@daily"
      #                   ^^^^^^^^ @daily for 24h leaves no gap; this budget is always active
                duration: 24h
              - nodes: "2"
                schedule: 0 0 30 2 *
      #                   ^^^^^^^^^^ 0 0 30 2 * never comes, and Karpenter takes such a budget for one that is always active
                duration: 1h` },
    { title: 'A window a day', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: "0"
                schedule: 0 9 * * mon-fri
                duration: 8h` },
  ],
  mentions: ['schedule'],
  *check(resource) {
    for (const { node, budget } of writtenBudgets(resource)) {
      const schedule = node.get('schedule');
      if (!budget || budget.schedule === undefined || !schedule || !isAlwaysActive(budget)) continue;
      if (neverComes(budget.schedule)) {
        yield { span: schedule.span, severity: 'warning', message: say`${budget.schedule} never comes, and Karpenter takes such a budget for one that is always active` };
        continue;
      }
      yield { span: schedule.span, message: say`${budget.schedule} for ${budget.duration ?? ''} leaves no gap; this budget is always active` };
    }
  },
};

/** The 30th of February: read without complaint, and without an occurrence. */
function neverComes(schedule: string): boolean {
  const read = parseSchedule(schedule);
  return 'schedule' in read && nextOccurrence(read.schedule, 0) === undefined;
}
