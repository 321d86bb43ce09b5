import { describe, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { createHandlers } from '../../server/src/handlers/index.js';
import { createLane } from '../../server/src/lane.js';
import type { Session } from '../../server/src/session.js';
import { converse, modest } from '../support/conversation.js';

const pink = 'apiVersion: test.dev/v1\nkind: Widget\nmetadata:\n  name: a\nspec:\n  size: 1\n  color: pink\n';
const files = Array.from({ length: 40 }, (_, it) => `file:///${it}.yaml`);
const [first] = files as [string];
const end = { line: 99, character: 0 };

/** Which files were looked at, in order, by a server that answers everything else as always. */
function seeing() {
  const looked: string[] = [];
  const handlers = createHandlers().map((it) => (it.method !== 'textDocument/diagnostic' ? it : {
    ...it,
    answer(session: Session, params: { textDocument: { uri: string } }) {
      looked.push(params.textDocument.uri);
      return it.answer(session, params as never);
    },
  }));
  const counting = { method: 'test/known', capability: {}, empty: -1, answer: ({ world }: Session) => world.uris().length };
  return { looked, handlers: [...handlers, counting] };
}

describe('a key press goes before work that can wait', () => {
  test('what is asked about all open files is answered after what was asked about the edited one', async () => {
    const { looked, handlers } = seeing();
    const { open, request, notify } = await converse({ handlers });
    for (const uri of files) await open(uri, pink);
    const reports = files.map((uri) => request('textDocument/diagnostic', { textDocument: { uri } }));
    void notify('textDocument/didChange', { textDocument: { uri: first, version: 2 }, contentChanges: [{ range: { start: end, end }, text: '  sharp: true\n' }] });
    const hover = await request<{ contents: unknown }>('textDocument/hover', { textDocument: { uri: first }, position: { line: 7, character: 4 } });
    expect(hover).not.toBeNull();
    // Messages of one client in the same process come in a few at a time.
    expect(looked.length).toBeLessThan(files.length / 2);
    await Promise.all(reports);
    expect(looked).toEqual(files);
  });

  test('an answer is about the newest text that the server has heard of', async () => {
    const { open, request, notify } = await converse();
    await open(first, pink);
    const report = request<{ items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri: first } });
    void notify('textDocument/didChange', { textDocument: { uri: first, version: 2 }, contentChanges: [{ text: pink.replace('pink', 'red') }] });
    expect((await report).items).toEqual([]);
  });

  test('what was cancelled before its turn is never looked at', async () => {
    const { looked, handlers } = seeing();
    const { open, client, request } = await converse({ handlers });
    for (const uri of files) await open(uri, pink);
    const source = new CancellationTokenSource();
    const cancelled = files.slice(1).map((uri) => client.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token).catch((error: { code: number }) => error.code));
    const kept = request('textDocument/diagnostic', { textDocument: { uri: first } });
    source.cancel();
    expect(new Set(await Promise.all(cancelled))).toEqual(new Set([-32800]));
    await kept;
    expect(looked).toEqual([first]);
  });

  test('a workspace of two thousand files in one message is taken in piece by piece', async () => {
    const { handlers } = seeing();
    const { open, request, notify, settled } = await converse({ handlers });
    await open(first, pink);
    void notify('nodewise/workspaceFiles', { put: Array.from({ length: 2000 }, (_, it) => ({ uri: `file:///w/${it}.yaml`, text: pink })) });
    void notify('textDocument/didChange', { textDocument: { uri: first, version: 2 }, contentChanges: [{ text: pink.replace('pink', 'red') }] });
    const known = await request<number>('test/known');
    expect(known).toBeGreaterThan(1);
    expect(known).toBeLessThan(200);
    for (let waited = 0; (await request<number>('test/known')) < 2001 && waited < 500; waited += 1) await settled();
    expect(await request('test/known')).toBe(2001);
  });

  test('later news of a file never comes before earlier news', async () => {
    const { handlers } = seeing();
    const { request, notify, problems, settled } = await converse({ handlers });
    const put = Array.from({ length: 300 }, (_, it) => ({ uri: `file:///w/${it}.yaml`, text: pink }));
    void notify('nodewise/workspaceFiles', { put });
    void notify('nodewise/workspaceFiles', { put: [{ uri: 'file:///w/299.yaml', text: pink.replace('pink', 'red') }], drop: ['file:///w/298.yaml'] });
    for (let waited = 0; (await request<number>('test/known')) !== 299 && waited < 500; waited += 1) await settled();
    expect(await request('test/known')).toBe(299);
    expect(await problems('file:///w/299.yaml')).toEqual([]);
  });

  test('of all open files, the edited one is told about first', async () => {
    const { open, notify, settled, pushed } = await converse({ capabilities: modest });
    for (const uri of files) await open(uri, pink);
    for (let waited = 0; pushed.length < files.length && waited < 100; waited += 1) await settled();
    const before = pushed.length;
    const edited = files.at(-1)!;
    await notify('textDocument/didChange', { textDocument: { uri: edited, version: 2 }, contentChanges: [{ text: pink.replace('pink', 'red') }] });
    for (let waited = 0; pushed.length === before && waited < 100; waited += 1) await settled();
    expect(pushed[before]).toMatchObject({ uri: edited, version: 2, diagnostics: [] });
  });

  test('messages that never pause delay the work, and do not keep it from being done', async () => {
    const lane = createLane(() => undefined);
    const done: number[] = [];
    let turns = 0;
    lane.add(() => done.push(turns));
    for (; turns < 5000 && done.length === 0; turns += 1) {
      lane.heard();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(done[0]).toBeGreaterThan(10);
    expect(turns).toBeLessThan(5000);
  });

  test('work that throws is reported, and the next piece is done', async () => {
    const reports: string[] = [];
    const lane = createLane((method, error) => reports.push(`${method}: ${String(error)}`));
    lane.add(() => {
      throw new Error('planted');
    });
    expect(await lane.answer(() => 'done')).toBe('done');
    await expect(lane.answer(() => {
      throw new Error('told to who asked');
    })).rejects.toThrow('told to who asked');
    expect(reports).toEqual(['Work that could wait: Error: planted']);
  });
});
