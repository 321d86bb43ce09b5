import { guard, type Report } from './guard.js';

/**
 * Work that can wait. It is done piece by piece, and a message that has come in meanwhile goes first: nobody who presses
 * a key waits for more than the piece that has begun.
 */
export interface Lane {
  /** A message is being dealt with; more may wait behind it. */
  heard(): void;
  add(piece: () => void): void;
  /** The same for work with an answer. */
  answer<Result>(piece: () => Result): Promise<Result>;
}

/** Messages that never pause must not starve the work: after so many it gets its turn. */
const mostPatience = 200;

export function createLane(report: Report): Lane {
  const waiting: (() => void)[] = [];
  let isDue = false;
  let wasQuiet = true;
  let patience = mostPatience;

  return {
    heard() {
      wasQuiet = false;
    },
    add,
    answer: (piece) => new Promise((resolve, reject) => add(() => {
      try {
        resolve(piece());
      } catch (error) {
        reject(error as Error);
      }
    })),
  };

  function add(piece: () => void): void {
    waiting.push(piece);
    if (!isDue) due();
  }

  function due(): void {
    isDue = true;
    soon(turn);
  }

  /** Messages are taken one in each turn of the event loop, so a turn without one says that none waits. */
  function turn(): void {
    isDue = false;
    if (wasQuiet || patience === 0) {
      patience = mostPatience;
      guard('Work that could wait', { report, empty: undefined }, () => waiting.shift()?.());
    } else patience -= 1;
    wasQuiet = true;
    if (waiting.length > 0 && !isDue) due();
  }
}

/** The next turn of the event loop; browsers have no shorter way to it than a timer. */
function soon(run: () => void): void {
  const { setImmediate } = globalThis as { setImmediate?: (run: () => void) => unknown };
  if (setImmediate) setImmediate(run);
  else setTimeout(run, 0);
}
