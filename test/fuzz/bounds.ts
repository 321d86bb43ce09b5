import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';

/** `npm run fuzz` sets it; without it a test is over soon and always draws the same. */
export const seconds = Number(process.env['NODEWISE_FUZZ_SECONDS'] ?? 0);
const seed = Number(process.env['NODEWISE_FUZZ_SEED'] ?? Date.now()) | 0;

/** How long a property is tried: so many runs in a test, so many seconds in `npm run fuzz`. */
export function boundsOf(numRuns: number) {
  return seconds > 0 ? { numRuns: 100_000_000, interruptAfterTimeLimit: seconds * 1000, seed } : { numRuns, seed: 42 };
}

/** A test may take what it is given, and then has to come to an end by itself. */
export const timeout = (seconds + 120) * 1000;

/** What once failed, smallest first found; every later run begins with it. */
const folder = join('test', 'fuzz', 'failures');

/**
 * Holds a property over texts against the failures of the past and then against new ones. A new failure is kept as a
 * line of JSON in test/fuzz/failures: committed, it is a test for good.
 */
export async function holds<Input>(name: string, arbitrary: fc.Arbitrary<Input>, property: (input: Input) => Promise<void> | void, numRuns: number): Promise<void> {
  const file = join(folder, `${name}.jsonl`);
  const known = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter((it) => it !== '').map((it) => JSON.parse(it) as Input) : [];
  for (const input of known) await property(input);
  const result = await fc.check(fc.asyncProperty(arbitrary, async (input) => property(input)), boundsOf(numRuns));
  if (seconds > 0) console.info(`${name}: ${result.numRuns} runs, seed ${result.seed}`);
  if (!result.failed || result.counterexample === null) return;
  const [input] = result.counterexample;
  if (seconds > 0) keep(file, input);
  throw new Error(`${name} does not hold, seed ${result.seed}, after ${result.numRuns} runs. The smallest that fails:\n${JSON.stringify(input)}\n${String(result.errorInstance)}`);
}

function keep(file: string, input: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify(input)}\n`);
  console.info(`Kept in ${file}`);
}
