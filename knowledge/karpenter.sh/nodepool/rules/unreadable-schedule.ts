import { replaceValue, say, select, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { parseSchedule } from '../../../shared/cron.js';
import { repairSchedule } from '../../shared/repairSchedule.js';

export const unreadableSchedule: Rule = {
  id: 'unreadable-schedule',
  severity: 'warning',
  summary: 'The schedule of a budget is one that Karpenter cannot read.',
  why: `
    The API server hardly looks at the text, so it is often taken.
    When Karpenter then reads it and fails, it plays safe: **no** node of the pool is disrupted for any reason, and only the controller's log tells.
    Ranges that wrap (\`sat-sun\`, \`22-2\`), weekday \`7\`, full names (\`monday\`), six fields, \`L\`, \`W\` and \`#\` cannot be read, nor can a time zone in front.`,
  sources: ['https://github.com/kubernetes-sigs/karpenter/issues/1866', 'https://github.com/robfig/cron/blob/v3.0.1/parser.go', 'https://karpenter.sh/docs/concepts/disruption/#schedule'],
  covers: ['KNP075', 'KNP076'],
  examples: [
    { title: 'A weekend, and a Sunday', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: "0"
                schedule: 0 0 * * sat-sun
      #                   ^^^^^^^^^^^^^^^ sat-sun runs backwards: a range cannot wrap around the end of the day of week, write two ranges; Karpenter then disrupts no node of this pool at all
                duration: 24h
              - nodes: "0"
                schedule: 0 22-2 * * 7
      #                   ^^^^^^^^^^^^ 22-2 runs backwards: a range cannot wrap around the end of the hour, write two ranges; Karpenter then disrupts no node of this pool at all
                duration: 1h`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: "0"
                schedule: "0 0 * * 6,0"
                duration: 24h
              - nodes: "0"
                schedule: "0 22-23,0-2 * * 0"
                duration: 1h` },
    { title: 'A time zone', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: "0"
                schedule: TZ=Asia/Seoul 0 9 * * mon-fri
      #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ TZ=Asia/Seoul 0 9 * * mon-fri names a time zone, but schedules are always UTC and a zone makes them unreadable; Karpenter then disrupts no node of this pool at all
                duration: 8h` },
    { title: 'What the API server refuses as well', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: "0"
                schedule: "@every 1h"
      #                   ^^^^^^^^^^^ @every 1h is not one of @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly
                duration: 10m` },
    { title: 'Schedules that are read', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: "0"
                schedule: 0 0 * * 0,6
                duration: 24h
              - nodes: "0"
                schedule: "@weekly"
                duration: 1h` },
  ],
  mentions: ['schedule'],
  *check({ root }) {
    for (const node of select(root, 'spec.disruption.budgets[].schedule')) {
      const text = stringOf(node);
      const parsed = text === undefined ? undefined : parseSchedule(text);
      if (text === undefined || !parsed || !('reason' in parsed)) continue;
      const refused = !isAdmitted(text);
      const meant = repairSchedule(text);
      const fix = meant === undefined ? {} : { fix: { title: say`Use ${meant}`, edits: [replaceValue(node, meant)] } };
      if (refused) yield { span: node.span, severity: 'error', message: parsed.reason, ...fix };
      else yield { span: node.span, message: say`${parsed.reason}; Karpenter then disrupts no node of this pool at all`, ...fix };
    }
  },
};

/**
 * The CRD's pattern, by hand, because it tries every split of a line of spaces: one of the macros in front, or five
 * texts with a blank between each.
 */
function isAdmitted(text: string): boolean {
  if (/^@(annually|yearly|monthly|weekly|daily|midnight|hourly)/.test(text)) return true;
  let [blanks, after] = [0, 1];
  for (let index = 1; index < text.length - 1 && blanks < 4; index += 1) {
    if (index < after || !/\s/.test(text[index]!)) continue;
    blanks += 1;
    after = index + 2;
  }
  return blanks === 4;
}
