import { expect, test } from 'vitest';
import { createHandlers } from '../../server/src/handlers/index.js';
import { converse, modest } from '../support/conversation.js';
import { widget } from '../support/widget.js';

const uri = 'file:///a.yaml';
const pink = 'apiVersion: test.dev/v1\nkind: Widget\nmetadata:\n  name: a\nspec:\n  size: 1\n  color: pink\n';
const pull = { textDocument: { uri } };
interface Report { kind: string; resultId?: string; items?: unknown[] }

test('a pulled report has everything that an editor shows', async () => {
  const { open, request } = await converse();
  await open(uri, pink);
  expect(await request('textDocument/diagnostic', pull)).toEqual({
    kind: 'full',
    resultId: expect.any(String),
    items: [{
      range: { start: { line: 6, character: 9 }, end: { line: 6, character: 13 } },
      severity: 2,
      code: 'loud-color',
      codeDescription: { href: 'https://github.com/nodewise/nodewise/blob/main/docs/rules/loud-color.md' },
      source: 'nodewise',
      message: 'pink is too loud',
      data: { rule: 'loud-color', resource: { apiVersion: 'test.dev/v1', kind: 'Widget', name: 'a' }, fixable: true },
    }],
  });
});

test('a report that did not change is not sent again', async () => {
  const { open, request } = await converse();
  await open(uri, pink);
  const { resultId } = await request<Report>('textDocument/diagnostic', pull);
  expect(await request('textDocument/diagnostic', { ...pull, previousResultId: resultId })).toEqual({ kind: 'unchanged', resultId });
});

test('a report that did change is sent whole', async () => {
  const { open, notify, request } = await converse();
  await open(uri, pink);
  const { resultId } = await request<Report>('textDocument/diagnostic', pull);
  await notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: pink.replace('pink', 'red') }] });
  expect(await request('textDocument/diagnostic', { ...pull, previousResultId: resultId })).toMatchObject({ kind: 'full', items: [] });
});

test('a client that pulls is never pushed to', async () => {
  const { open, settled, pushed } = await converse();
  await open(uri, pink);
  await settled();
  expect(pushed).toEqual([]);
});

test('a client that cannot pull is pushed to, with the version that was looked at', async () => {
  const { open, settled, pushed } = await converse({ capabilities: modest });
  await open(uri, pink);
  await settled();
  expect(pushed).toMatchObject([{ uri, version: 1, diagnostics: [{ code: 'loud-color' }] }]);
});

test('many edits in one tick are one push', async () => {
  const { open, notify, settled, pushed } = await converse({ capabilities: modest });
  await open(uri, pink);
  for (const version of [2, 3, 4]) void notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text: `${pink}# ${version}\n` }] });
  await settled();
  expect(pushed.at(-1)).toMatchObject({ version: 4 });
  expect(new Set(pushed.map((it) => it.version)).size).toBe(pushed.length);
});

test('closing a file takes its problems away', async () => {
  const { open, notify, settled, pushed } = await converse({ capabilities: modest });
  await open(uri, pink);
  await settled();
  await notify('textDocument/didClose', { textDocument: { uri } });
  await settled();
  expect(pushed.at(-1)).toEqual({ uri, diagnostics: [] });
});

test('what the client cannot show is not sent', async () => {
  const { open, problems } = await converse({ capabilities: { textDocument: { diagnostic: {} } } });
  await open(uri, pink);
  expect(Object.keys((await problems(uri))[0] ?? {}).sort()).toEqual(['code', 'message', 'range', 'severity', 'source']);
});

test('related places come with their own file and range', async () => {
  const { open, problems } = await converse();
  await open(uri, `${pink.replace('pink', 'red')}  size: 2\n`);
  expect((await problems(uri)).find((it) => it.code === 'duplicate-key')?.relatedInformation).toMatchObject([
    { location: { uri, range: { start: { line: 5, character: 2 } } } },
  ]);
});

test('a file with endless problems shows a thousand and says how many are left', async () => {
  const { open, problems } = await converse();
  await open(uri, Array.from({ length: 1004 }, () => pink).join('---\n'));
  const found = await problems(uri);
  expect(found).toHaveLength(1001);
  expect(found.at(-1)?.message).toBe('4 more problems of this file are not shown');
});

test('files that are not ours have no problems', async () => {
  const { open, problems } = await converse();
  await open(uri, 'apiVersion: v1\nkind: Pod\nspec: [\n');
  expect(await problems(uri)).toEqual([]);
});

test('a Helm template is read for what it shows', async () => {
  const { open, problems } = await converse();
  await open(uri, pink.replace('size: 1', 'size: {{ .Values.size }}'), 'helm');
  expect((await problems(uri)).map((it) => it.code)).toEqual(['loud-color']);
});

test('files from the workspace are known without being open, and change what is asked again', async () => {
  const { notify, problems, settled, refreshes } = await converse();
  await notify('nodewise/workspaceFiles', { put: [{ uri, text: pink }], drop: [] });
  expect((await problems(uri)).map((it) => it.code)).toEqual(['loud-color']);
  await new Promise((resolve) => setTimeout(resolve, 150));
  await settled();
  expect(refreshes()).toBe(1);
});

test('a handler that throws answers empty, is named in the log, and the next request works', async () => {
  const broken = { method: 'textDocument/hover', capability: {}, empty: null, answer: () => { throw new Error('planted'); } };
  const { open, request, problems, log, settled } = await converse({ handlers: [...createHandlers(), broken] });
  await open(uri, pink);
  expect(await request('textDocument/hover', { ...pull, position: { line: 0, character: 0 } })).toBeNull();
  await settled();
  expect(log).toEqual([expect.stringMatching(/^textDocument\/hover failed: Error: planted/)]);
  expect(await problems(uri)).toHaveLength(1);
});

test('a rule that throws takes the answer, not the server', async () => {
  const cursed = { ...widget, rules: [{ ...widget.rules[0]!, *check() { throw new Error('planted'); } }] };
  const { open, problems, request } = await converse({ kinds: [cursed] });
  await open(uri, pink);
  expect(await problems(uri)).toEqual([]);
  expect(await request('textDocument/hover', { ...pull, position: { line: 5, character: 3 } })).not.toBeNull();
});
