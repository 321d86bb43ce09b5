import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { connect, type Client, type Fed, type Server } from './client.js';
import { files, subjects, type Subject } from './files.js';

/** Milliseconds of every run (megabytes for memory, a number for items), by what was measured. */
export type Measured = Readonly<Record<string, readonly number[]>>;

/** How often each thing is done. */
export interface Effort {
  readonly start: number;
  readonly open: number;
  readonly edit: number;
  readonly burst: number;
  readonly ask: number;
  readonly reopen: number;
  readonly keys: number;
}
export const efforts = Object.freeze({
  quick: { start: 3, open: 5, edit: 10, burst: 2, ask: 4, reopen: 60, keys: 600 },
  usual: { start: 12, open: 20, edit: 30, burst: 5, ask: 12, reopen: 1000, keys: 20_000 },
  long: { start: 30, open: 30, edit: 100, burst: 10, ask: 30, reopen: 1000, keys: 100_000 },
}) satisfies Readonly<Record<string, Effort>>;

type Add = (what: string, value: number | undefined) => void;

/** Everything about one server, in processes of its own; or only the parts whose name holds `only`. */
export async function measure(server: Server, effort: Effort, told: (what: string) => void, only = ''): Promise<Measured> {
  const measured: Record<string, number[]> = {};
  const add: Add = (what, value) => void (value !== undefined && (measured[what] ??= []).push(value));
  const once = async (what: string, run: () => Promise<void>) => {
    if (!what.includes(only)) return;
    told(what);
    await run().catch((error: unknown) => told(`${what} was given up: ${String(error)}`));
  };
  await once('start', async () => {
    for (let run = 0; run < effort.start; run += 1) await starting(server, add);
  });
  for (const subject of subjects()) await once(subject.name, () => withOne(server, subject, effort, add));
  await once('a workspace of 2,000 files', () => inWorkspace(server, effort, add));
  await once('memory', async () => {
    await reopening(server, effort, add);
    await typing(server, effort, add);
  });
  return measured;
}

async function starting(server: Server, add: Add): Promise<void> {
  const [first] = subjects();
  const begin = performance.now();
  const client = await connect(server);
  add('start to initialize', performance.now() - begin);
  await client.open('file:///start.yaml', first!.text);
  await client.until('file:///start.yaml', first!.mistake, true);
  add('start to first diagnostic', performance.now() - begin);
  client.stop();
}

async function withOne(server: Server, subject: Subject, effort: Effort, add: Add): Promise<void> {
  const client = await connect(server);
  try {
    await opening(client, subject, effort, add);
    await editing(client, subject, effort, add);
  } finally {
    client.stop();
  }
}

async function opening(client: Client, { name, text, mistake }: Subject, effort: Effort, add: Add): Promise<void> {
  let worked: number | undefined;
  for (let run = 0; run <= effort.open; run += 1) {
    const uri = `file:///open-${run}.yaml`;
    const begin = performance.now();
    await client.open(uri, text);
    await client.until(uri, mistake, true);
    add(`${name}: open${run === 0 ? ', first time' : ''}`, performance.now() - begin);
    if (run === 0) add(`${name}: memory with it open`, client.memory());
    await client.close(uri);
    if (run === 0) worked = client.processorTime();
  }
  add(`${name}: open, processor time`, shareOf(client, worked, effort.open));
}

function shareOf(client: Client, before: number | undefined, times: number): number | undefined {
  const after = client.processorTime();
  return before === undefined || after === undefined ? undefined : (after - before) / times;
}

/** A key that stands twice comes and goes with every other edit. */
async function editing(client: Client, subject: Subject, effort: Effort, add: Add): Promise<void> {
  const { name, text, mistake, edit, asked, key } = subject;
  const uri = 'file:///edit.yaml';
  await client.open(uri, text);
  await client.until(uri, mistake, true);
  const press = await pressing(client, uri, subject, `${name}: one character`, effort.edit, add);
  await bursting(client, uri, subject, effort, add);
  const questions = [
    ...Object.entries(asked).map(([what, place]) => ['completion', `completion at ${what}`, place] as const),
    ['hover', 'hover', key] as const,
    ['documentSymbol', 'symbols', undefined] as const,
  ];
  for (const [method, what, place] of questions) {
    for (let run = 0; run < effort.ask; run += 1) {
      const isDouble = await press();
      const begin = performance.now();
      const answer = await client.ask(`textDocument/${method}`, uri, place);
      add(`${name}: ${what} right after a key`, performance.now() - begin);
      if (run === 0 && method === 'completion') add(`${name}: items of ${what}`, itemsOf(answer));
      await client.until(uri, edit.line, isDouble);
      const again = performance.now();
      await client.ask(`textDocument/${method}`, uri, place);
      add(`${name}: ${what}, warm`, performance.now() - again);
    }
  }
}

/** Single edits, each awaited; answers how to go on with them. */
async function pressing(client: Client, uri: string, { edit }: Subject, what: string, times: number, add: Add): Promise<() => Promise<boolean>> {
  let isDouble = false;
  const press = async () => {
    isDouble = !isDouble;
    await client.edit(uri, edit, isDouble ? edit.becomes : edit.was);
    return isDouble;
  };
  const worked = client.processorTime();
  for (let run = 0; run < times * 2; run += 1) {
    const begin = performance.now();
    await client.until(uri, edit.line, await press());
    add(what, performance.now() - begin);
  }
  add(`${what}, processor time`, shareOf(client, worked, times * 2));
  return press;
}

/** Thirty keys as fast as the pipe takes them, until what is shown belongs to the last. */
async function bursting(client: Client, uri: string, { name, edit }: Subject, effort: Effort, add: Add): Promise<void> {
  for (let run = 0; run < effort.burst; run += 1) {
    const keys = Array.from({ length: 29 }, (_, at) => (at % 2 ? edit.was : '3'));
    await client.burst(uri, edit, keys);
    const begin = performance.now();
    await client.edit(uri, edit, edit.becomes);
    await client.until(uri, edit.line, true);
    add(`${name}: last of 30 keys at once`, performance.now() - begin);
    await client.edit(uri, edit, edit.was);
    await client.until(uri, edit.line, false);
  }
}

/** What one file costs when there are 2,000 around it: first while the server still reads them, then when it knows them. */
async function inWorkspace(server: Server, effort: Effort, add: Add): Promise<void> {
  const [one] = subjects();
  const folder = mkdtempSync(join(tmpdir(), 'nodewise-workspace-'));
  const client = await connect(server, workspaceIn(folder));
  try {
    const uri = pathToFileURL(join(folder, 'open.yaml')).href;
    const open = async (what: string) => {
      const begin = performance.now();
      await client.open(uri, one!.text);
      await client.until(uri, one!.mistake, true);
      add(what, performance.now() - begin);
    };
    await open('workspace of 2,000 files: open 1 document, first time');
    for (let run = 0; run < Math.min(effort.open, 10); run += 1) {
      await client.close(uri);
      await open('workspace of 2,000 files, still being read: open 1 document');
    }
    await client.quiet();
    for (let run = 0; run < effort.open; run += 1) {
      await client.close(uri);
      await open('workspace of 2,000 files: open 1 document');
    }
    await pressing(client, uri, one!, 'workspace of 2,000 files: one character', effort.edit, add);
    add('workspace of 2,000 files: memory', client.memory());
  } finally {
    client.stop();
    rmSync(folder, { recursive: true });
  }
}

function workspaceIn(folder: string): Fed {
  const written = files(2000).split('---\n').map((text, at) => {
    const path = join(folder, `file-${at}.yaml`);
    writeFileSync(path, text);
    return { uri: pathToFileURL(path).href, text };
  });
  return { folder: pathToFileURL(folder).href, files: written };
}

/** What stays behind when files are opened and closed, each under a name of its own. */
async function reopening(server: Server, effort: Effort, add: Add): Promise<void> {
  const client = await connect(server);
  const subject = subjects()[1]!;
  const once = async (run: number) => {
    const uri = `file:///again-${run}.yaml`;
    await client.open(uri, subject.text);
    await client.until(uri, subject.mistake, true);
    await client.close(uri);
  };
  const warm = Math.min(effort.reopen, 400);
  const most = Math.round(effort.reopen * 0.6);
  try {
    for (let run = 0; run < warm; run += 1) await once(run);
    const before = client.memory();
    add('memory, steady after opening files of 10 documents', before);
    for (let run = 0; run < most; run += 1) await once(warm + run);
    const after = client.memory();
    add(`memory gained by ${most} more files opened and closed`, before === undefined || after === undefined ? undefined : after - before);
    add(`memory after ${warm + most} files opened and closed`, after);
  } finally {
    client.stop();
  }
}

/** What stays behind of keys, pressed faster than anybody writes. */
async function typing(server: Server, effort: Effort, add: Add): Promise<void> {
  const client = await connect(server);
  const { text, mistake, edit } = subjects()[1]!;
  const uri = 'file:///typed.yaml';
  const round = async () => {
    await client.burst(uri, edit, Array.from({ length: 100 }, (_, at) => (at % 2 ? edit.was : String(3 + (at % 7)))));
    await client.ask('textDocument/documentSymbol', uri);
  };
  try {
    await client.open(uri, text);
    await client.until(uri, mistake, true);
    for (let run = 0; run < effort.keys / 500; run += 1) await round();
    const before = client.memory();
    for (let run = 0; run < effort.keys / 100; run += 1) await round();
    const after = client.memory();
    add(`memory gained by ${effort.keys.toLocaleString('en')} keys`, before === undefined || after === undefined ? undefined : after - before);
  } finally {
    client.stop();
  }
}

function itemsOf(answer: unknown): number {
  const items = Array.isArray(answer) ? answer : (answer as { items?: unknown } | null)?.items;
  return Array.isArray(items) ? items.length : 0;
}
