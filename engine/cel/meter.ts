import type { Meter } from './library/define.js';

/** How many steps are left, for one rule or for everything that one object is held against. */
export interface Budget {
  left: number;
}

/** The meter of one CEL environment. Evaluation is synchronous, so at any time it runs for one rule only. */
export interface RuleMeter extends Meter {
  /** Starts anew: what is spent comes out of `budget`, and no more than `most`. */
  begin(budget: Budget, most: number): void;
  /** The evaluation asked for a value that nobody can know here. */
  sawUnknown(): void;
  readonly outcome: 'within' | 'too expensive' | 'unknown';
}

export class OutOfBudget extends Error {}
export class Unknowable extends Error {}

/**
 * Once a limit is reached everything that costs throws at once. CEL's `||` and its loops swallow errors, so whoever
 * asks has to look at `outcome` afterwards, whatever the evaluation answered.
 */
export function createMeter(): RuleMeter {
  let budget: Budget = { left: 0 };
  let left = 0;
  let outcome: RuleMeter['outcome'] = 'within';
  const ended = new OutOfBudget('the rule costs too much to be tried here');
  const unknowable = new Unknowable('a placeholder stands here');
  return {
    begin(from, most) {
      budget = from;
      left = Math.min(from.left, most);
      outcome = 'within';
    },
    spend(steps) {
      left -= steps;
      budget.left -= steps;
      if (left >= 0) return;
      outcome = 'too expensive';
      throw ended;
    },
    sawUnknown() {
      if (outcome === 'within') outcome = 'unknown';
      throw unknowable;
    },
    get outcome() {
      return outcome;
    },
  };
}
