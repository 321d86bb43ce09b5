/**
 * The server as it ships, which also tells how it is when its parent asks over a channel of their own:
 * what lives after a garbage collection, and what would keep it from ending.
 */
import { queryObjects } from 'node:v8';

import { TreeNode } from '../../engine/yaml/tree.js';
import '../../server/src/main.node.js';

export interface Vitals {
  /** After a collection. */
  readonly heapMegabytes: number;
  readonly residentMegabytes: number;
  /** Timers, pipes and so on, counted by name. */
  readonly handles: Readonly<Record<string, number>>;
  /** Of the process and its streams, by emitter and event. */
  readonly listeners: Readonly<Record<string, number>>;
  /** Nodes of trees that something still holds: no closed document's are among them. */
  readonly treeNodes: number;
}

process.on('message', (question) => process.send!(question === 'vitals' ? vitals() : processorTime()));

/** Milliseconds that this process has worked so far: other than a clock, it says the same on a busy machine. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function vitals(): Vitals {
  // Twice, because what a finalizer lets go is collected the next time.
  for (let round = 0; round < 2; round += 1) globalThis.gc!();
  const treeNodes = queryObjects(TreeNode, { format: 'count' });
  const { heapUsed, rss } = process.memoryUsage();
  const emitters = { process, stdin: process.stdin, stdout: process.stdout };
  return {
    heapMegabytes: heapUsed / 2 ** 20, residentMegabytes: rss / 2 ** 20, treeNodes,
    handles: counted(process.getActiveResourcesInfo()),
    listeners: Object.fromEntries(Object.entries(emitters).flatMap(([name, it]) => it.eventNames().map((event) => [`${name} ${String(event)}`, it.listenerCount(event)]))),
  };
}

function counted(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const it of [...names].sort()) counts[it] = (counts[it] ?? 0) + 1;
  return counts;
}
