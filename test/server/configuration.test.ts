import { expect, test } from 'vitest';
import { optionsFrom } from '../../server/src/settings.js';
import { able, converse, modest, type Conversation } from '../support/conversation.js';

const uri = 'file:///a.yaml';
const pink = 'apiVersion: test.dev/v1\nkind: Widget\nmetadata:\n  name: a\nspec:\n  size: 1\n  color: pink\n';

async function change({ configure, notify, settled }: Conversation, settings: unknown): Promise<void> {
  configure(settings);
  await notify('workspace/didChangeConfiguration', { settings: null });
  await settled();
}

test('settings are asked for at the start, and changes subscribed to', async () => {
  const { open, problems, registered } = await converse({ settings: { rules: { 'loud-color': 'error' } } });
  await open(uri, pink);
  expect((await problems(uri)).map((it) => it.severity)).toEqual([1]);
  expect(registered).toEqual(['workspace/didChangeConfiguration']);
});

test('a rule is silenced without a restart, and the editor is asked to look again', async () => {
  const conversation = await converse();
  await conversation.open(uri, pink);
  expect(await conversation.problems(uri)).toHaveLength(1);
  await change(conversation, { rules: { 'loud-color': 'off' } });
  expect(await conversation.problems(uri)).toEqual([]);
  expect(conversation.refreshes()).toBe(1);
});

test('settings that stay the same make no noise', async () => {
  const conversation = await converse();
  await change(conversation, {});
  expect(conversation.refreshes()).toBe(0);
});

test('switched off, nothing answers; switched on again, everything does', async () => {
  const conversation = await converse();
  await conversation.open(uri, pink);
  const hover = () => conversation.request('textDocument/hover', { textDocument: { uri }, position: { line: 5, character: 4 } });
  await change(conversation, { enable: false });
  expect(await conversation.problems(uri)).toEqual([]);
  expect(await hover()).toBeNull();
  expect(await conversation.request('textDocument/documentSymbol', { textDocument: { uri } })).toEqual([]);
  await change(conversation, { enable: true });
  expect(await conversation.problems(uri)).toHaveLength(1);
  expect(await hover()).not.toBeNull();
});

test('pushed problems follow the settings too', async () => {
  const conversation = await converse({ capabilities: { ...modest, workspace: { configuration: true } } });
  await conversation.open(uri, pink);
  await conversation.settled();
  await change(conversation, { rules: { 'loud-color': 'off' } });
  expect(conversation.pushed.at(-1)).toMatchObject({ uri, diagnostics: [] });
});

test('a client that cannot be asked sends its settings along', async () => {
  const { open, notify, problems } = await converse({ capabilities: { ...able, workspace: {} } });
  await open(uri, pink);
  await notify('workspace/didChangeConfiguration', { settings: { nodewise: { rules: { 'loud-color': 'hint' } } } });
  expect((await problems(uri)).map((it) => it.severity)).toEqual([4]);
});

test('a value that makes no sense is ignored and named once, and the others count', async () => {
  const conversation = await converse();
  await conversation.open(uri, pink);
  await change(conversation, { rules: { 'loud-color': 'error', other: 'loud' } });
  expect((await conversation.problems(uri)).map((it) => it.severity)).toEqual([1]);
  expect(conversation.log).toEqual(['The setting nodewise.rules.other is ignored: "loud" is no value for it']);
});

test('a client that never says its settings does not keep the problems from showing', async () => {
  const { client, notify, open, problems } = await converse();
  client.onRequest('workspace/configuration', () => new Promise(() => undefined));
  await notify('workspace/didChangeConfiguration', { settings: null });
  await open(uri, pink);
  expect(await problems(uri)).toHaveLength(1);
});

test.each<[unknown, object, number]>([
  [undefined, { enabled: true, severity: {}, targets: {} }, 0],
  [null, { enabled: true, severity: {}, targets: {} }, 0],
  ['on', { enabled: true, severity: {}, targets: {} }, 1],
  [{ enable: 'no', rules: ['a'], targetVersions: 3 }, { enabled: true, severity: {}, targets: {} }, 3],
  [{ targetVersions: { karpenter: 'v1.9', kubernetes: '1.33.2', eksAnywhere: '' } }, { enabled: true, severity: {}, targets: { karpenter: '1.9', kubernetes: '1.33.2' } }, 0],
  [{ targetVersions: { karpenter: 1.1, kubernetes: 'latest' } }, { enabled: true, severity: {}, targets: {} }, 2],
  [{ enable: false, rules: { a: 'off', b: 'info' }, trace: { server: 'verbose' } }, { enabled: false, severity: { a: 'off', b: 'info' }, targets: {} }, 0],
])('the settings %j are read', (settings, expected, ignored) => {
  const lines: string[] = [];
  expect(optionsFrom(settings, (it) => lines.push(it))).toEqual(expected);
  expect(lines).toHaveLength(ignored);
});
