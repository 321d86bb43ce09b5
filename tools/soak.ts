import { build } from 'esbuild';
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { startEditor } from './soak/editor.js';
import type { Vitals } from './soak/host.js';
import { compressed, createSession, fourHours, quarters, type Cost } from './soak/session.js';

/**
 * Four hours of editing, as fast as the server answers: memory, handles and speed at the end have to be those of the start.
 *
 *   npm run soak              all four hours
 *   npm run soak -- 2         only this many quarters of an hour after the second
 *   npm run soak -- small     the small form that is part of the tests
 *
 * The first two quarters are not counted: in them the server reads what it knows.
 */
const [wish] = process.argv.slice(2);
const isSmall = wish === 'small';
const rounds = isSmall ? 3 : wish === undefined ? quarters - 2 : Number(wish);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`Say how many quarters of an hour to go on for, not ${wish}`);

/** What may differ between the first counted quarter and the last, on a machine that does other things as well. */
const bounds = Object.freeze({ heapMegabytes: 10, treeNodes: 1000, slower: 1.5, milliseconds: 1 });

const folder = resolve('node_modules/.cache/nodewise/soak');
mkdirSync(folder, { recursive: true });
const editor = await startEditor(await bundled());
const session = createSession(editor, isSmall ? compressed : fourHours);
await session.quarter();
await session.quarter();
await editor.vitals();
const early = await session.probe();
const first = await editor.vitals();
for (let round = 1; round <= rounds; round += 1) {
  await session.quarter();
  const { heapMegabytes, residentMegabytes } = await editor.vitals();
  console.error(`quarter ${round} of ${rounds}: heap ${heapMegabytes.toFixed(1)} MB, resident ${residentMegabytes.toFixed(0)} MB`);
}
const late = await session.probe();
const last = await editor.vitals();
await editor.stop();
report();

function report(): void {
  const problems = [...differences(first, last), ...slowness(early, late), ...editor.refusals, ...editor.log];
  const line = (name: string, one: string, other: string) => console.log(`${name.padEnd(44)} ${one.padStart(14)} ${other.padStart(14)}`);
  line('', 'start', 'end');
  line('heap after a collection', `${first.heapMegabytes.toFixed(1)} MB`, `${last.heapMegabytes.toFixed(1)} MB`);
  line('resident memory', `${first.residentMegabytes.toFixed(0)} MB`, `${last.residentMegabytes.toFixed(0)} MB`);
  line('nodes of trees', String(first.treeNodes), String(last.treeNodes));
  line('handles', total(first.handles), total(last.handles));
  line('listeners', total(first.listeners), total(last.listeners));
  line('a key, by the clock', `${early.clock.toFixed(2)} ms`, `${late.clock.toFixed(2)} ms`);
  line("a key, the server's processor time", `${early.processor.toFixed(2)} ms`, `${late.processor.toFixed(2)} ms`);
  console.log(problems.length ? `\n${problems.join('\n')}` : '\nThe end equals the start.');
  process.exitCode = problems.length ? 1 : 0;
}

function differences(start: Vitals, end: Vitals): readonly string[] {
  const grown = end.heapMegabytes - start.heapMegabytes;
  const nodes = end.treeNodes - start.treeNodes;
  const same = (name: 'handles' | 'listeners') =>
    (JSON.stringify(start[name]) === JSON.stringify(end[name]) ? [] : [`${name} differ: ${JSON.stringify(start[name])} at the start, ${JSON.stringify(end[name])} at the end`]);
  return [
    ...(grown > bounds.heapMegabytes ? [`The heap grew by ${grown.toFixed(1)} MB; ${bounds.heapMegabytes} MB are allowed`] : []),
    ...(nodes > bounds.treeNodes ? [`${nodes} more nodes of trees are kept; ${bounds.treeNodes} are allowed, for what the server learns to explain`] : []),
    ...same('handles'), ...same('listeners'),
  ];
}

function slowness(before: Cost, after: Cost): readonly string[] {
  const isSlower = after.processor > before.processor * bounds.slower + bounds.milliseconds;
  return isSlower ? [`A key takes ${after.processor.toFixed(2)} ms of processor time instead of ${before.processor.toFixed(2)}`] : [];
}

function total(counts: Readonly<Record<string, number>>): string {
  return String(Object.values(counts).reduce((sum, it) => sum + it, 0));
}

async function bundled(): Promise<string> {
  const outfile = resolve(folder, 'host.cjs');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  await build({ entryPoints: ['tools/soak/host.ts'], outfile, bundle: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'warning', define: { NODEWISE_VERSION: JSON.stringify(version) } });
  return outfile;
}
