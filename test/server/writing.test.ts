import { expect, test } from 'vitest';
import { converse, modest, type Conversation } from '../support/conversation.js';

const uri = 'file:///a.yaml';
const whole = 'apiVersion: test.dev/v1\nkind: Widget\nmetadata:\n  name: a\nspec:\n  size: 1\n';
const partial = `${whole}  parts:\n    - key: b\n`;

const type = ({ notify }: Conversation, text: string, version: number) => notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
const codes = async ({ problems }: Conversation) => (await problems(uri)).map((it) => it.code);

async function paused({ settled, refreshes }: Conversation): Promise<void> {
  while (refreshes() === 0) await settled();
}

test('what is missing is told at once about a file that was opened so', async () => {
  const conversation = await converse({ calm: 60_000 });
  await conversation.open(uri, partial);
  expect(await codes(conversation)).toHaveLength(1);
});

test('what is missing waits while its document is being written, and is told in the pause', async () => {
  const conversation = await converse({ calm: 20 });
  await conversation.open(uri, whole);
  expect(await codes(conversation)).toEqual([]);
  await type(conversation, partial, 2);
  expect(await codes(conversation)).toEqual([]);
  await paused(conversation);
  expect(await codes(conversation)).toHaveLength(1);
});

test('what was told before stays while one types, so nothing flickers', async () => {
  const conversation = await converse({ calm: 60_000 });
  await conversation.open(uri, partial);
  const before = await codes(conversation);
  await type(conversation, partial.replace('size: 1', 'size: 2'), 2);
  expect(await codes(conversation)).toEqual(before);
});

test('what is wrong with what is there is told at once', async () => {
  const conversation = await converse({ calm: 60_000 });
  await conversation.open(uri, whole);
  await conversation.problems(uri);
  await type(conversation, `${whole}  color: pink\n`, 2);
  expect(await codes(conversation)).toEqual(['loud-color']);
});

test('other documents of the file do not wait', async () => {
  const conversation = await converse({ calm: 60_000 });
  await conversation.open(uri, `${whole}---\n${whole}`);
  await conversation.problems(uri);
  await type(conversation, `${whole}---\n${partial}`, 2);
  expect(await codes(conversation)).toHaveLength(1);
});

test('a client that cannot be told later is told at once', async () => {
  const conversation = await converse({ calm: 60_000, capabilities: { textDocument: { diagnostic: {} } } });
  await conversation.open(uri, whole);
  await conversation.problems(uri);
  await type(conversation, partial, 2);
  expect(await codes(conversation)).toHaveLength(1);
});

test('a client that is pushed to gets the rest in the pause', async () => {
  const conversation = await converse({ calm: 20, capabilities: modest });
  await conversation.open(uri, whole);
  await conversation.settled();
  await type(conversation, partial, 2);
  while (conversation.pushed.at(-1)?.diagnostics.length !== 1) await conversation.settled();
  expect(conversation.pushed.map((it) => it.diagnostics.length)).toEqual([0, 0, 1]);
});

test('half a line is no mistake yet, and is one in the pause', async () => {
  const conversation = await converse({ calm: 20 });
  await conversation.open(uri, whole);
  await conversation.problems(uri);
  await type(conversation, `${whole}  col\n  code: a\n`, 2);
  expect(await codes(conversation)).toEqual([]);
  await paused(conversation);
  expect(await codes(conversation)).toContain('yaml-syntax');
});

test('what one leaves behind for another document of the file is told at once', async () => {
  const conversation = await converse({ calm: 60_000 });
  const { notify, problems } = conversation;
  await conversation.open(uri, `${whole}---\n${whole}`);
  await problems(uri);
  const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 0 } });
  await notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range: at(6), text: '  parts:\n    - key: b\n' }] });
  expect(await codes(conversation)).toEqual([]);
  await notify('textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges: [{ range: at(15), text: '  parts:\n    - key: c\n' }] });
  expect((await problems(uri)).map((it) => it.range.start.line)).toEqual([7]);
});

test('other files do not wait', async () => {
  const conversation = await converse({ calm: 60_000 });
  const other = 'file:///b.yaml';
  await conversation.open(uri, whole);
  await conversation.open(other, partial);
  await type(conversation, partial, 2);
  expect(await codes(conversation)).toEqual([]);
  expect(await conversation.problems(other)).toHaveLength(1);
});

test('a file that is closed while it is written and opened again is told everything', async () => {
  const conversation = await converse({ calm: 60_000 });
  await conversation.open(uri, whole);
  await type(conversation, partial, 2);
  expect(await codes(conversation)).toEqual([]);
  await conversation.notify('textDocument/didClose', { textDocument: { uri } });
  await conversation.open(uri, partial);
  expect(await codes(conversation)).toHaveLength(1);
});

test.each([
  ['a type', '  size: many\n', 'wrong-type'], ['a number', '  size: 99\n', 'number-out-of-range'], ['a key with its colon', '  sise: 1\n', 'unknown-field'], ['a word', '  color: blue\n', 'value-not-allowed'],
])('%s that is wrong is told at once', async (_, line, rule) => {
  const conversation = await converse({ calm: 60_000 });
  await conversation.open(uri, whole);
  await conversation.problems(uri);
  await type(conversation, whole.replace('  size: 1\n', line), 2);
  expect(await codes(conversation)).toContain(rule);
});
