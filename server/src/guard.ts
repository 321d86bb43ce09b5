export type Log = (line: string) => void;

/**
 * The one try/catch. A bug of ours is logged with the method that met it, and the user gets an empty answer:
 * never a dialog, never a server that is gone.
 */
export function guard<Result>(method: string, { log, empty }: { log: Log; empty: Result }, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    log(`${method} failed: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
    return empty;
  }
}
