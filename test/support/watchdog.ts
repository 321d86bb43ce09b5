import { runInNewContext } from 'node:vm';

/** Beyond this it hangs, on any machine however busy: what is measured as milliseconds has a minute. */
const patience = 60_000;

/**
 * The answer of something that must come to an end. What does not is stopped and throws, also in the middle of a regular
 * expression, so that the test which hangs is the test which fails.
 */
export function watched<Result>(run: () => Result, milliseconds = patience): Result {
  return runInNewContext('run()', { run }, { timeout: milliseconds }) as Result;
}
