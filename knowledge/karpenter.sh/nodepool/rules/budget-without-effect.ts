import { removeItem, say } from '../../../../engine/kit.js';
import type { Finding, Rule } from '../../../../engine/model.js';
import { covers, isAlwaysActive, reasons, type Budget } from '../../shared/budgets.js';
import { placeOfBudget, writtenBudgets } from '../../shared/writtenBudgets.js';

export const budgetWithoutEffect: Rule = {
  id: 'budget-without-effect',
  severity: 'warning',
  summary: 'Another budget is always active and at least as strict, so this one never counts.',
  why: `
    Of all budgets that are active and cover a reason, the strictest counts.
    A scheduled budget cannot loosen one that is always there: to allow more in a window, give the strict one a schedule for the rest of the time.
    Where both are always active, this is only a note.`,
  sources: ['https://karpenter.sh/docs/concepts/disruption/#nodepool-disruption-budgets'],
  covers: ['KNP083'],
  examples: [
    { title: 'A window that was to allow more', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: 10%
              - nodes: 50%
      #                ^^^ 50% never counts, because another budget of 10% is always active
                schedule: 0 22 * * *
                duration: 6h`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: 10%` },
    { title: 'A window that is stricter', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            budgets:
              - nodes: 10%
              - nodes: "0"
                schedule: 0 9 * * mon-fri
                duration: 8h` },
  ],
  mentions: ['budgets'],
  *check(resource) {
    const written = writtenBudgets(resource);
    for (const one of written) {
      if (!one.budget) continue;
      const other = written.find((it) => it.budget && it !== one && dominates(it.budget, one.budget!, it.index < one.index));
      if (!other?.budget) continue;
      const edit = removeItem(resource.document, one.list, one.index);
      const severity: Partial<Finding> = isAlwaysActive(one.budget) ? { severity: 'info' } : {};
      yield {
        span: placeOfBudget(one),
        message: say`${one.budget.nodes} never counts, because another budget of ${other.budget.nodes} is always active`,
        related: [{ span: placeOfBudget(other), message: say`${other.budget.nodes} at all times` }],
        ...severity,
        ...(edit ? { fix: { title: say`Remove this budget`, edits: [edit] } } : {}),
      };
    }
  },
};

/** Whether `a` makes `b` pointless. Of two that are the same, the first stays. */
function dominates(a: Budget, b: Budget, first: boolean): boolean {
  if (!isAlwaysActive(a) || !reasons.every((it) => covers(a, it) || !covers(b, it)) || b.reasons?.length === 0) return false;
  const difference = stricter(a.nodes, b.nodes);
  if (difference === undefined || difference < 0) return false;
  const equal = difference === 0 && isAlwaysActive(b) && reasons.every((it) => covers(a, it) === covers(b, it));
  return !equal || first;
}

/** Above zero when `a` lets fewer nodes go than `b` whatever the size of the pool; undefined when that depends. */
function stricter(a: string, b: string): number | undefined {
  const [x, y] = [Number.parseInt(a, 10), Number.parseInt(b, 10)];
  if (a.endsWith('%') === b.endsWith('%')) return y - x;
  return x === 0 ? 1 : undefined;
}
