import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';

import type { Judgement } from './judge.js';
import { createRoom, type Given, type Ground, type Need, type Room, type Task } from './room.js';

/** What a thread is told, and what it tells. */
type Order = { readonly ground: Ground } | { readonly id: number; readonly tasks: readonly Task[] } | { readonly id: number; readonly given: Given };
type Answer = { readonly id: number; readonly found: readonly (Judgement | undefined)[] } | { readonly id: number; readonly need: Need };

/** A thread that was started before it is known what it will do, because starting takes a while. */
export interface Thread {
  /** Opens a room in it. */
  furnish(ground: Ground, fetch: (need: Need) => Given): Room;
  stop(): Promise<void>;
}

const ours = 'nodewise check';

/** Whether this file was started as one of the threads below. */
export const isThread: boolean = !isMainThread && workerData === ours;

/** Starts this very file once more, in a thread. `died` hears why it ended before it was stopped; then nothing answers. */
export function startThread(died: (reason: string) => void): Thread {
  const worker = new Worker(__filename, { workerData: ours });
  let wanted = true;
  const end = (reason: string) => {
    if (wanted) died(reason);
    wanted = false;
  };
  worker.on('error', (error) => end(String(error instanceof Error ? error.message : error)));
  worker.on('messageerror', (error) => end(error.message));
  worker.on('exit', (code) => end(`exit code ${code}`));

  return {
    furnish(ground, fetch) {
      const waiting = new Map<number, (found: readonly (Judgement | undefined)[]) => void>();
      let last = 0;
      const send = (order: Order) => worker.postMessage(order);
      worker.on('message', (it: Answer) => {
        if ('need' in it) return send({ id: it.id, given: fetch(it.need) });
        waiting.get(it.id)?.(it.found);
        waiting.delete(it.id);
      });
      send({ ground });
      return {
        judge: (tasks) => new Promise((resolve) => {
          waiting.set((last += 1), resolve);
          send({ id: last, tasks });
        }),
      };
    },
    async stop() {
      wanted = false;
      await worker.terminate();
    },
  };
}

/** The other end: judges what it is handed, one after the other. */
export function serve(): void {
  const port = parentPort;
  if (!port) return;
  const waiting = new Map<number, (given: Given) => void>();
  let room: Room | undefined;
  let asked = 0;
  let turn: Promise<void> = Promise.resolve();
  const tell = (answer: Answer) => port.postMessage(answer);
  const fetch = (need: Need) => new Promise<Given>((resolve) => {
    waiting.set((asked += 1), resolve);
    tell({ id: asked, need });
  });

  port.on('message', (order: Order) => {
    if ('ground' in order) room = createRoom(order.ground, fetch);
    else if ('given' in order) waiting.get(order.id)?.(order.given);
    else turn = turn.then(async () => tell({ id: order.id, found: (await room!.judge(order.tasks)).map(plain) }));
  });
}

/** Errors of rules do not travel between threads as they are; all that is told of them is what they say. */
function plain(it: Judgement | undefined): Judgement | undefined {
  return it?.failures.length ? { ...it, failures: it.failures.map(({ rule, error }) => ({ rule, error: String(error) })) } : it;
}
