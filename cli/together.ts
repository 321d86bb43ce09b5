import type { Kind, Source } from '../engine/model.js';
import type { Judgement } from './judge.js';
import { createRoom, type Ground, type Room, type Task } from './room.js';
import { createSupply, isGuiding } from './supply.js';
import { startThread, type Thread } from './threads.js';

/** What is handed to a room at once: enough to keep it busy, little enough that all rooms end at the same time. */
const portion = Object.freeze({ files: 50, characters: 2_000_000 });

/**
 * Characters of one kind that every room may keep; beyond them one room keeps it for all. Of very many files, the other
 * rooms together may keep a quarter.
 */
function mostOf(sources: readonly Source[], others: number): number {
  return Math.max(12_000_000, sources.reduce((sum, it) => sum + it.text.length, 0) / 4 / Math.max(1, others));
}

/** A room that had to leave more than half of so many files is of no use. */
const trial = 200;

export interface Everything {
  /** What to judge, in the order of the answer. */
  readonly tasks: readonly Task[];
  readonly beside: readonly Source[];
  /** Every file of the world in the order in which one process would read them. */
  readonly sources: readonly Source[];
  readonly kinds: readonly Kind[];
  /** Hears how many files are judged. */
  readonly progress: (done: number) => void;
}

/** Threads that were started in time. */
export interface Crew {
  /** In the order of the tasks. Rejects when a thread ends too early: part of an answer is none. */
  judge(everything: Everything): Promise<readonly Judgement[]>;
  stop(): Promise<void>;
}

/** A crew of this many threads, the calling one among them. */
export function gatherCrew(threads: number): Crew {
  let fail: (reason: Error) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => (fail = reject));
  failed.catch(() => undefined);
  const others = Array.from({ length: threads - 1 }, () => startThread((reason) => fail(new Error(reason))));
  return {
    judge: (everything) => Promise.race([failed, judgeTogether(everything, others)]),
    stop: async () => void (await Promise.all(others.map((it) => it.stop()))),
  };
}

/**
 * Every room takes portions until none are left. What a room with little space could not judge goes to the one that
 * has space for everything.
 */
async function judgeTogether({ tasks, beside, sources, kinds, progress }: Everything, others: readonly Thread[]): Promise<readonly Judgement[]> {
  const ground: Ground = { beside, guiding: sources.filter(isGuiding), uris: sources.map((it) => it.uri) };
  const supply = createSupply(sources, kinds, mostOf(sources, others.length));
  const found = Array.from<Judgement | undefined>({ length: tasks.length });
  const left: number[] = [];
  let [next, done] = [0, 0];

  const [large, ...rest] = others.map((it, index) => it.furnish(ground, (need) => supply(need, index > 0)));
  const here = createRoom(ground, (need) => Promise.resolve(supply(need, large !== undefined)));
  const small = large ? [here, ...rest] : [];
  const all = large ?? here;
  const everyone = Promise.all(small.map((it) => inPairs(it, fresh)));
  await Promise.all([everyone, inPairs(all, () => old() ?? fresh())]);
  await inPairs(all, old);
  return found as readonly Judgement[];

  function fresh(): readonly number[] | undefined {
    const places: number[] = [];
    for (let characters = 0; next < tasks.length && places.length < portion.files && characters < portion.characters; next += 1) {
      places.push(next);
      characters += tasks[next]!.source.text.length;
    }
    return places.length ? places : undefined;
  }

  function old(): readonly number[] | undefined {
    return left.length ? left.splice(0, portion.files) : undefined;
  }

  /** Two portions at a time, so that a thread never waits for the next. */
  async function inPairs(room: Room, take: () => readonly number[] | undefined): Promise<void> {
    await Promise.all((room === here ? [0] : [0, 1]).map(() => work(room, take)));
  }

  async function work(room: Room, take: () => readonly number[] | undefined): Promise<void> {
    let [seen, given] = [0, 0];
    for (let places = take(); places; places = seen >= trial && given > seen / 2 ? undefined : take()) {
      const answers = await room.judge(places.map((it) => tasks[it]!));
      places.forEach((place, index) => (found[place] = answers[index]));
      const open = places.filter((it) => found[it] === undefined);
      left.push(...open);
      seen += places.length;
      given += open.length;
      progress((done += places.length - open.length));
      if (room === here) await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
