import { derive, textMemory } from '../../../engine/kit.js';
import { nextOccurrence, parseSchedule, type Schedule } from '../../shared/cron.js';
import { durationSeconds } from '../../shared/durations.js';

/**
 * Disruption budgets as Karpenter counts them. The time is always an argument, in epoch milliseconds.
 * Source: pkg/apis/v1/nodepool.go of https://github.com/kubernetes-sigs/karpenter (1.14).
 */
export interface Budget {
  /** `10%` or `3`. */
  readonly nodes: string;
  readonly schedule?: string;
  readonly duration?: string;
  readonly reasons?: readonly string[];
}

export type Reason = 'Underutilized' | 'Empty' | 'Drifted';
export const reasons: readonly Reason[] = Object.freeze(['Underutilized', 'Empty', 'Drifted'] as const);

/** The budgets of a pool that writes none. */
export const defaultBudgets: readonly Budget[] = Object.freeze([Object.freeze({ nodes: '10%' })]);

/** What Karpenter takes for "no bound". */
export const unlimited = 2_147_483_647;

/** What one budget does at one moment. */
export interface BudgetState {
  /** `unreadable` freezes the whole pool. */
  readonly state: 'always' | 'active' | 'waiting' | 'unreadable';
  /** When a budget that is active ends, or one that waits begins; absent when nothing changes. */
  readonly until?: number;
}

/** Whether a budget counts at `now`; undefined when its schedule or duration cannot be read. */
export function isActive(budget: Budget, now: number): boolean | undefined {
  if (budget.schedule === undefined && budget.duration === undefined) return true;
  const times = timesOf(budget);
  if (!times) return undefined;
  const hit = nextOccurrence(times.schedule, now - times.duration);
  // A schedule that never comes counts as one that is always there.
  return hit === undefined || hit <= now;
}

/** How many of `nodes` nodes one budget lets go at `now`: the fewest of "no bound" and its own. */
export function allowedByBudget(budget: Budget, at: { readonly now: number; readonly nodes: number }): number {
  const active = isActive(budget, at.now);
  if (active === undefined) return 0;
  return active ? ceilingOf(budget.nodes, at.nodes) : unlimited;
}

/**
 * How many of `nodes` nodes may be going at `now` for each reason: the strictest of the budgets that are active and
 * cover it. One budget that cannot be read stops everything.
 */
export function allowedDisruptions(budgets: readonly Budget[], at: { readonly now: number; readonly nodes: number }): Readonly<Record<Reason, number>> {
  const readable = budgets.every((it) => isActive(it, at.now) !== undefined);
  const allowed = (reason: Reason) => {
    const ceilings = budgets.filter((it) => covers(it, reason)).map((it) => allowedByBudget(it, at));
    return readable ? Math.min(unlimited, ...ceilings) : 0;
  };
  return { Underutilized: allowed('Underutilized'), Empty: allowed('Empty'), Drifted: allowed('Drifted') };
}

/** Whether a budget restrains a reason. An empty list of reasons matches none. */
export function covers({ reasons: listed }: Budget, reason: Reason): boolean {
  return listed === undefined || listed.includes(reason);
}

/** `10%` of 3 → 1: percentages round up. 0 when Karpenter could not read it. */
export function ceilingOf(nodes: string, count: number): number {
  const parts = /^(\d+)(%?)$/.exec(nodes);
  if (!parts) return 0;
  const amount = Number(parts[1]);
  return parts[2] === '%' ? Math.ceil((amount * count) / 100) : amount;
}

/** What a budget does at `now`, and when that changes. */
export function stateOf(budget: Budget, now: number): BudgetState {
  if (budget.schedule === undefined && budget.duration === undefined) return { state: 'always' };
  const times = timesOf(budget);
  if (!times) return { state: 'unreadable' };
  const hit = nextOccurrence(times.schedule, now - times.duration);
  if (hit === undefined) return { state: 'always' };
  if (hit > now) return { state: 'waiting', until: hit };
  const end = endOfWindow(times, hit);
  return end === undefined ? { state: 'always' } : { state: 'active', until: end };
}

/** Whether a budget counts at every moment: no schedule, one that never comes, or windows that follow without a gap. */
export const isAlwaysActive: (budget: Budget) => boolean = derive((budget: Budget) => {
  if (budget.schedule === undefined && budget.duration === undefined) return true;
  return alwaysActive(JSON.stringify([budget.schedule, budget.duration]), () => {
    const times = timesOf(budget);
    return times !== undefined && !hasGap(times);
  });
});

/** By schedule and duration: it takes thousands of steps to find out, and the same few stand in every pool. */
const alwaysActive = textMemory<boolean>();

interface Times {
  readonly schedule: Schedule;
  /** In milliseconds. */
  readonly duration: number;
}

function timesOf({ schedule, duration }: Budget): Times | undefined {
  const parsed = schedule === undefined ? undefined : parseSchedule(schedule);
  const seconds = duration === undefined ? undefined : durationSeconds(duration);
  return parsed && 'schedule' in parsed && seconds !== undefined ? { schedule: parsed.schedule, duration: seconds * 1_000 } : undefined;
}

/** When the windows that begin with `hit` end for the first time; undefined when none of the next thousand leaves a gap. */
function endOfWindow({ schedule, duration }: Times, hit: number): number | undefined {
  let last = hit;
  for (let count = 0; count < 1_000; count += 1) {
    const next = nextOccurrence(schedule, last);
    if (next === undefined || next > last + duration) return last + duration;
    last = next;
  }
  return undefined;
}

const minute = 60_000;
const day = 1_440 * minute;

/** Whether some time lies between a window's end and the next one's beginning. Four years show every leap day. */
function hasGap({ schedule, duration }: Times): boolean {
  const times = schedule.hours.flatMap((hour) => schedule.minutes.map((past) => (hour * 60 + past) * minute));
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (times.some((time, index) => index > 0 && time - times[index - 1]! > duration)) return true;
  const from = Date.UTC(2024, 0, 1);
  let hit = nextOccurrence(schedule, from);
  while (hit !== undefined && hit < from + 1_461 * day) {
    const end = hit - first + last;
    const next = nextOccurrence(schedule, end);
    if (next === undefined || next - end > duration) return true;
    hit = next;
  }
  return false;
}
