import type { Meter } from './library/define.js';

/** As much of the library's syntax tree as is used here. */
interface Step {
  readonly op: string;
  args: unknown;
  readonly meta?: Readonly<Record<string, unknown>>;
  evaluate: Evaluate;
}
type Evaluate = (this: Step, evaluator: unknown, step: Step, context: unknown) => unknown;

/** These look at everything in the values they are given. */
const looksDeep: readonly string[] = Object.freeze(['==', '!=', 'in', 'call', 'rcall']);

/**
 * Makes every step of an expression pay: one for itself, and more for large texts and lists. Functions are renamed on
 * the way where the library's own is not what Go does.
 */
export function metered(root: unknown, meter: Meter, renamed: Readonly<Record<string, string>>): void {
  const seen = new Set<object>();
  const deep = new Set<object>();
  const open: unknown[] = [root];
  for (let it = open.pop(); open.length > 0 || it !== undefined; it = open.pop()) {
    if (typeof it !== 'object' || it === null || seen.has(it)) continue;
    seen.add(it);
    if (Array.isArray(it)) open.push(...(it as unknown[]));
    else if (isStep(it)) {
      rename(it, renamed);
      if (looksDeep.includes(it.op) && !isSize(it)) for (const child of stepsIn(it.args)) deep.add(child);
      open.push(it.args, ...Object.values(it.meta ?? {}));
      pay(it, meter, deep);
    } else if (Object.getPrototypeOf(it) === Object.prototype) open.push(...Object.values(it));
  }
}

function isStep(it: object): it is Step {
  return 'op' in it && typeof it.op === 'string' && 'evaluate' in it && typeof it.evaluate === 'function' && 'args' in it;
}

function stepsIn(args: unknown): readonly Step[] {
  if (Array.isArray(args)) return args.flatMap(stepsIn);
  return typeof args === 'object' && args !== null && isStep(args) ? [args] : [];
}

function isSize({ args }: Step): boolean {
  return Array.isArray(args) && args[0] === 'size';
}

function rename(it: Step, renamed: Readonly<Record<string, string>>): void {
  if ((it.op !== 'call' && it.op !== 'rcall') || !Array.isArray(it.args)) return;
  const [name, ...rest] = it.args as readonly unknown[];
  if (typeof name === 'string' && Object.hasOwn(renamed, name)) it.args = [renamed[name], ...rest];
}

/** The library replaces a step's `evaluate` when it knows better; what it sets is kept behind ours. */
function pay(it: Step, meter: Meter, deep: ReadonlySet<object>): void {
  let inner: Evaluate = it.evaluate;
  const outer: Evaluate = (evaluator, step, context) => {
    meter.spend(1);
    const value = inner.call(it, evaluator, step, context);
    const cost = deep.has(it) ? weight(value, 0) : surface(value);
    if (cost > 1) meter.spend(cost);
    return value;
  };
  Object.defineProperty(it, 'evaluate', { get: () => outer, set: (better: Evaluate) => { inner = better; } });
}

function surface(value: unknown): number {
  if (typeof value === 'string') return value.length >> 5;
  return Array.isArray(value) ? value.length >> 2 : 0;
}

/** How much there is to look at. Values that a placeholder hides are not touched. */
function weight(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null || depth > 20) return surface(value);
  let sum = 1;
  for (const key of Object.keys(value)) {
    const property = Object.getOwnPropertyDescriptor(value, key);
    sum += 1 + (property && 'value' in property ? weight(property.value, depth + 1) : 0);
    if (sum > 1_000_000) return sum;
  }
  return sum;
}
