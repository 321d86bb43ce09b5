import { expect, test } from 'vitest';
import type { CompletionItem, CompletionList, InsertReplaceEdit, TextEdit } from 'vscode-languageserver';
import { able, converse, type Conversation, type Wishes } from '../support/conversation.js';

const uri = 'file:///a.yaml';
const head = 'apiVersion: test.dev/v1\nkind: Widget\nmetadata:\n  name: a\nspec:\n';
const inSpec = (character: number) => ({ textDocument: { uri }, position: { line: 5, character } });

async function opened(line: string, wishes: Wishes = {}): Promise<Conversation> {
  const conversation = await converse(wishes);
  await conversation.open(uri, `${head}${line}\n`);
  return conversation;
}

async function items({ request }: Conversation, character: number): Promise<readonly CompletionItem[]> {
  return (await request<CompletionList>('textDocument/completion', inSpec(character))).items;
}

function named(found: readonly CompletionItem[], label: string): CompletionItem {
  const item = found.find((it) => it.label === label);
  if (!item) throw new Error(`${label} is not among ${found.map((it) => it.label).join(', ')}`);
  return item;
}

test('keys are offered where a key can stand', async () => {
  const found = await items(await opened('  si'), 4);
  expect(named(found, 'size')).toMatchObject({ kind: 10, insertTextFormat: 2 });
});

test('values are offered where a value can stand', async () => {
  const labels = (await items(await opened('  color: '), 9)).map((it) => it.label);
  expect(labels).toEqual(expect.arrayContaining(['red', 'green']));
});

test('an editor that knows both ways may insert or replace', async () => {
  const { textEdit } = named(await items(await opened('  colr: red'), 4), 'color');
  expect(textEdit as InsertReplaceEdit).toMatchObject({
    insert: { start: { line: 5, character: 2 }, end: { line: 5, character: 4 } },
    replace: { start: { line: 5, character: 2 } },
  });
});

test('an editor that knows one way replaces the word', async () => {
  const { textEdit } = named(await items(await opened('  colr: red', { capabilities: {} }), 4), 'color');
  expect(textEdit as TextEdit).toMatchObject({ range: { start: { line: 5, character: 2 }, end: { line: 5, character: 6 } } });
});

test('editors without snippets get text without tab stops', async () => {
  const found = await items(await opened('  ', { capabilities: {} }), 2);
  expect(found.length).toBeGreaterThan(3);
  expect(found.every((it) => it.insertTextFormat === 1 && !it.textEdit?.newText.includes('$'))).toBe(true);
});

test('documentation is computed for the item that is looked at', async () => {
  const conversation = await opened('  si');
  const item = named(await items(conversation, 4), 'size');
  expect(item).not.toHaveProperty('documentation');
  expect(await conversation.request<CompletionItem>('completionItem/resolve', item)).toMatchObject({
    label: 'size', documentation: { kind: 'markdown', value: expect.stringContaining('How big it is') },
  });
});

test('an item of a list that is gone resolves to itself', async () => {
  const conversation = await opened('  si');
  const item = named(await items(conversation, 4), 'size');
  await items(conversation, 4);
  expect(await conversation.request('completionItem/resolve', item)).toEqual(item);
});

test('an item that never was ours resolves to itself', async () => {
  const { request } = await opened('  si');
  expect(await request('completionItem/resolve', { label: 'x' })).toEqual({ label: 'x' });
  expect(await request('completionItem/resolve', { label: 'x', data: { list: 0, index: 'a' } })).toEqual({ label: 'x', data: { list: 0, index: 'a' } });
});

test('an editor that resolves something else gets the documentation at once', async () => {
  const capabilities = { textDocument: { completion: { completionItem: { resolveSupport: { properties: ['additionalTextEdits'] } } } } };
  const item = named(await items(await opened('  si', { capabilities }), 4), 'size');
  expect(item.documentation).toMatchObject({ value: expect.stringContaining('How big it is') });
});

test('the list is opened again only by editors that said how', async () => {
  const commands = async (wishes: Wishes) => {
    const { request } = await opened('  parts:\n    - ', wishes);
    const { items: found } = await request<CompletionList>('textDocument/completion', { textDocument: { uri }, position: { line: 6, character: 6 } });
    return found.flatMap((it) => it.command?.command ?? []);
  };
  expect(await commands({})).toEqual([]);
  expect(await commands({ initializationOptions: { suggestCommand: 'suggest' } })).toContain('suggest');
});

test('the lines of a snippet are indented by editors that can', async () => {
  const completion = { completionItem: { ...able.textDocument?.completion?.completionItem, insertTextModeSupport: { valueSet: [1 as const, 2 as const] } } };
  const found = await items(await opened('  ', { capabilities: { ...able, textDocument: { ...able.textDocument, completion } } }), 2);
  expect(found.every((it) => it.insertTextMode === 2)).toBe(true);
});

test('files that are unknown offer nothing', async () => {
  const { request } = await converse();
  expect(await request('textDocument/completion', inSpec(0))).toEqual({ isIncomplete: false, items: [] });
});
