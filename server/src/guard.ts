import { identityOf, reportOf } from './report.js';

export type Log = (line: string) => void;

/** Tells of a failure of ours, once. */
export type Report = (method: string, error: unknown) => void;

/** Different bugs, at most: a bug that is different each time must not fill the memory and the log. */
const mostRemembered = 200;

/** Says each distinct failure once, in words that can be sent to us as they are. */
export function createReport({ version, platform, log }: { readonly version: string; readonly platform: string; readonly log: Log }): Report {
  const told = new Set<string>();
  return (method, error) => {
    const identity = identityOf({ method, error });
    if (told.has(identity) || told.size >= mostRemembered) return;
    told.add(identity);
    log(reportOf({ version, platform, method, error }));
  };
}

/**
 * The one try/catch, for what is answered at once and for what is answered later. A bug of ours is reported with the
 * method that met it, and the user gets an empty answer: never a dialog, never a server that is gone.
 */
export function guard<Result>(method: string, { report, empty }: { readonly report: Report; readonly empty: Result }, run: () => Result): Result {
  const failed = (error: unknown) => {
    report(method, error);
    return empty;
  };
  try {
    const result = run();
    return result instanceof Promise ? result.catch(failed) as Result : result;
  } catch (error) {
    return failed(error);
  }
}
