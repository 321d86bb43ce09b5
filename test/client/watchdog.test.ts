import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchOver } from '../../client/src/watchdog.js';

/** What of VS Code the watchdog needs: it is told of texts, and counts time. */
const editor = vi.hoisted(() => {
  const heard: ((event: unknown) => void)[] = [];
  return {
    heard,
    l10n: { t: (english: string, ...values: readonly unknown[]) => english.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)])) },
    workspace: {
      onDidChangeTextDocument: (listener: (event: unknown) => void) => ({ dispose: () => heard.splice(0), at: heard.push(listener) }),
      onDidOpenTextDocument: () => ({ dispose: () => undefined }),
    },
  };
});
vi.mock('vscode', () => editor);
vi.mock('vscode-languageclient', () => ({ State: { Stopped: 1, Running: 2, Starting: 3 } }));

const patience = { before: 1000, answer: 5000 };
const written = (languageId = 'yaml') => editor.heard.forEach((it) => it({ document: { languageId } }));

function watched(answer: () => Promise<unknown>) {
  const client = { state: 2, sendRequest: vi.fn(answer) };
  const told: string[] = [];
  const around = { log: { warn: (it: string) => told.push(it) }, restart: vi.fn(async () => undefined), giveUp: vi.fn(async (why: string) => void told.push(why)) };
  const dog = watchOver(client as never, around as never, patience);
  return { client, told, dog, ...around };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  editor.heard.splice(0);
  vi.useRealTimers();
});

test('a server that answers is left alone, with an error too, and asked once for many keys', async () => {
  const { client, restart } = watched(() => Promise.reject(new Error('Unhandled method $/alive')));
  for (let key = 0; key < 20; key += 1) written();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(client.sendRequest.mock.calls).toEqual([['$/alive']]);
  expect(restart).not.toHaveBeenCalled();
  written();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(client.sendRequest).toHaveBeenCalledTimes(2);
});

test('nothing is asked while nobody writes, or while what is written is not ours', async () => {
  const { client, dog } = watched(() => Promise.resolve(null));
  written('json');
  await vi.advanceTimersByTimeAsync(600_000);
  expect(client.sendRequest).not.toHaveBeenCalled();
  written();
  dog.dispose();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(client.sendRequest).not.toHaveBeenCalled();
});

test('a server that is silent is started again, and one that is silent again and again stays stopped', async () => {
  const { told, restart, giveUp } = watched(() => new Promise(() => undefined));
  for (let hang = 0; hang < 3; hang += 1) {
    written();
    await vi.advanceTimersByTimeAsync(10_000);
  }
  expect(restart).toHaveBeenCalledTimes(2);
  expect(giveUp).toHaveBeenCalledTimes(1);
  expect(told).toEqual([
    'The language server has not answered for 5 seconds and is started again',
    'The language server has not answered for 5 seconds and is started again',
    'The language server has hung 3 times within ten minutes and stays stopped',
  ]);
});

test('a server that stops by itself meanwhile is not started twice', async () => {
  const { client, restart, giveUp } = watched(() => new Promise(() => undefined));
  written();
  await vi.advanceTimersByTimeAsync(2000);
  client.state = 1;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(restart).not.toHaveBeenCalled();
  expect(giveUp).not.toHaveBeenCalled();
});

test('hangs that lie far apart are forgiven', async () => {
  const { restart, giveUp } = watched(() => new Promise(() => undefined));
  for (let hang = 0; hang < 5; hang += 1) {
    written();
    await vi.advanceTimersByTimeAsync(400_000);
  }
  expect(restart).toHaveBeenCalledTimes(5);
  expect(giveUp).not.toHaveBeenCalled();
});
