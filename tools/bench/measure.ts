import { connect, type Client, type Server } from './client.js';
import { files, subjects, type Subject } from './files.js';

/** Milliseconds of every run (megabytes for memory), by what was measured. */
export type Measured = Readonly<Record<string, readonly number[]>>;

/** How often each thing is done. */
const repeats = Object.freeze({ start: 8, open: 8, edit: 20, ask: 10, reopen: 100 });

/** Everything about one server, in processes of its own. */
export async function measure(server: Server, told: (what: string) => void): Promise<Measured> {
  const measured: Record<string, number[]> = {};
  const add = (what: string, value: number | undefined) => void (value !== undefined && (measured[what] ??= []).push(value));
  told('start');
  for (let run = 0; run < repeats.start; run += 1) await starting(server, add);
  for (const subject of subjects()) {
    told(subject.name);
    const client = await connect(server);
    await opening(client, subject, add);
    await editing(client, subject, add);
    client.stop();
  }
  told('memory');
  await reopening(server, add);
  return measured;
}

type Add = (what: string, value: number | undefined) => void;

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

async function opening(client: Client, { name, text, mistake }: Subject, add: Add): Promise<void> {
  for (let run = 0; run < repeats.open; run += 1) {
    const uri = `file:///open-${run}.yaml`;
    const begin = performance.now();
    await client.open(uri, text);
    await client.until(uri, mistake, true);
    add(`${name}: open${run === 0 ? ', first time' : ''}`, performance.now() - begin);
    if (run === 0) add(`${name}: memory after one open`, client.memory());
    await client.close(uri);
  }
}

/** A key that stands twice comes and goes with every other edit. */
async function editing(client: Client, { name, text, mistake, edit, value, key }: Subject, add: Add): Promise<void> {
  const uri = 'file:///edit.yaml';
  await client.open(uri, text);
  await client.until(uri, mistake, true);
  let isDouble = false;
  const press = () => client.edit(uri, edit, (isDouble = !isDouble) ? edit.becomes : edit.was);
  for (let run = 0; run < repeats.edit; run += 1) {
    const begin = performance.now();
    await press();
    await client.until(uri, edit.line, isDouble);
    add(`${name}: one character`, performance.now() - begin);
  }
  const questions = [['completion', value], ['hover', key], ['documentSymbol', undefined]] as const;
  for (const [method, position] of questions) {
    for (let run = 0; run < repeats.ask; run += 1) {
      await press();
      const begin = performance.now();
      await client.ask(`textDocument/${method}`, uri, position);
      add(`${name}: ${method} right after a key`, performance.now() - begin);
      await client.until(uri, edit.line, isDouble);
    }
  }
}

/** What stays behind when files are opened and closed, each under a name of its own. */
async function reopening(server: Server, add: Add): Promise<void> {
  const client = await connect(server);
  const text = files(10);
  const once = async (run: number) => {
    const uri = `file:///again-${run}.yaml`;
    await client.open(uri, text);
    await client.until(uri, subjects()[1]!.mistake, true);
    await client.close(uri);
  };
  for (let run = 0; run < 20; run += 1) await once(run);
  const before = client.memory();
  for (let run = 0; run < repeats.reopen; run += 1) await once(20 + run);
  const after = client.memory();
  add(`memory gained by ${repeats.reopen} files opened and closed`, before !== undefined && after !== undefined ? after - before : undefined);
  client.stop();
}
