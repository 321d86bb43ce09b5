import { describe, expect, test } from 'vitest';
import { CancellationTokenSource, ResourceOperationKind, type CodeAction, type DocumentSymbol, type FoldingRange, type Hover, type SelectionRange, type SymbolInformation } from 'vscode-languageserver';
import { able, converse, type Conversation } from '../support/conversation.js';

const uri = 'file:///a.yaml';
const pink = (name: string) => `apiVersion: test.dev/v1\nkind: Widget\nmetadata:\n  name: ${name}\nspec:\n  size: 1\n  color: pink\n`;
const textDocument = { uri };
const at = (line: number, character: number) => ({ textDocument, position: { line, character } });
const lineSix = { start: { line: 6, character: 10 }, end: { line: 6, character: 10 } };

async function opened(text: string, wishes: Parameters<typeof converse>[0] = {}): Promise<Conversation> {
  const conversation = await converse(wishes);
  await conversation.open(uri, text);
  return conversation;
}

describe('hover', () => {
  test('answers with Markdown and the range of the word', async () => {
    const { request } = await opened(pink('a'));
    expect(await request<Hover>('textDocument/hover', at(5, 4))).toMatchObject({
      contents: { kind: 'markdown', value: expect.stringContaining('How big it is') },
      range: { start: { line: 5, character: 2 }, end: { line: 5, character: 6 } },
    });
  });

  test('sends plain text to who cannot show Markdown', async () => {
    const { request } = await opened(pink('a'), { capabilities: { textDocument: { hover: { contentFormat: ['plaintext'] } } } });
    expect(await request('textDocument/hover', at(5, 4))).toMatchObject({ contents: { kind: 'plaintext' } });
  });

  test('is silent about files that are unknown, not ours, or empty', async () => {
    const { request, open } = await opened('kind: Pod\n');
    expect(await request('textDocument/hover', at(0, 1))).toBeNull();
    await open('file:///empty.yaml', '');
    for (const other of ['file:///empty.yaml', 'file:///nowhere.yaml']) {
      expect(await request('textDocument/hover', { textDocument: { uri: other }, position: { line: 0, character: 0 } })).toBeNull();
    }
  });

  test('is right in files with Windows line ends', async () => {
    const { request } = await opened(pink('a').replaceAll('\n', '\r\n'));
    expect(await request('textDocument/hover', at(5, 4))).toMatchObject({ range: { start: { line: 5, character: 2 } } });
  });

  test.each([undefined, {}, [], [1], { textDocument }, { textDocument: { uri: 7 }, position: {} }, { textDocument, position: { line: 'x', character: null } }])('takes the parameters %j without falling over', async (params) => {
    const { request } = await opened(pink('a'));
    expect(await request('textDocument/hover', params)).toBeNull();
    expect(await request('textDocument/hover', at(5, 4))).not.toBeNull();
  });
});

describe('outline', () => {
  test('is a tree of the resources', async () => {
    const { request } = await opened(`${pink('a')}---\n${pink('b')}`);
    const found = await request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    expect(found.map((it) => it.name)).toEqual(['Widget a', 'Widget b']);
    expect(found[1]).toMatchObject({ kind: 5, selectionRange: { start: { line: 11, character: 8 } }, children: [{ name: 'metadata' }, { name: 'spec' }] });
  });

  test('follows documents that move to other lines, and stays theirs that do not', async () => {
    const { request, notify } = await opened(`${pink('a')}---\n${pink('b')}---\n${pink('c')}`);
    const linesOf = async () => (await request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument })).map((it) => [it.name, it.range.start.line, it.children?.at(-1)?.range.end.line]);
    expect(await linesOf()).toEqual([['Widget a', 0, 6], ['Widget b', 8, 14], ['Widget c', 16, 22]]);
    const above = { line: 8, character: 0 };
    await notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: above, end: above }, text: '# one more\n# and another\n' }] });
    expect(await linesOf()).toEqual([['Widget a', 0, 6], ['Widget b', 10, 16], ['Widget c', 18, 24]]);
    await notify('textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges: [{ range: { start: above, end: { line: 10, character: 0 } }, text: '' }] });
    expect(await linesOf()).toEqual([['Widget a', 0, 6], ['Widget b', 8, 14], ['Widget c', 16, 22]]);
  });

  test('is a list for clients without trees', async () => {
    const { request } = await opened(pink('a'), { capabilities: {} });
    const found = await request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument });
    expect(found.find((it) => it.name === 'size')).toMatchObject({ containerName: 'spec', location: { uri } });
  });

  test('is empty for files of others', async () => {
    const { request } = await opened('kind: Pod\n');
    expect(await request('textDocument/documentSymbol', { textDocument })).toEqual([]);
  });
});

describe('folding', () => {
  test('folds each line in one way', async () => {
    const { request } = await opened(pink('a'));
    expect(await request<FoldingRange[]>('textDocument/foldingRange', { textDocument })).toEqual([
      { startLine: 0, endLine: 6 }, { startLine: 2, endLine: 3 }, { startLine: 4, endLine: 6 },
    ]);
  });

  test('keeps to the number that the client can show', async () => {
    const { request } = await opened(pink('a'), { capabilities: { textDocument: { foldingRange: { rangeLimit: 1 } } } });
    expect(await request('textDocument/foldingRange', { textDocument })).toHaveLength(1);
  });

  test('leaves files of others to others', async () => {
    const { request } = await opened('kind: Pod\nspec:\n  a: 1\n');
    expect(await request('textDocument/foldingRange', { textDocument })).toBeNull();
  });
});

describe('selection', () => {
  test('grows from the scalar outwards, for every cursor', async () => {
    const { request } = await opened(pink('a'));
    const [first, second] = await request<SelectionRange[]>('textDocument/selectionRange', { textDocument, positions: [{ line: 5, character: 9 }, { line: 1, character: 7 }] });
    expect(first).toMatchObject({
      range: { start: { line: 5, character: 8 }, end: { line: 5, character: 9 } },
      parent: { range: { start: { line: 5, character: 2 } }, parent: { range: { end: { line: 6, character: 13 } } } },
    });
    expect(second?.range).toEqual({ start: { line: 1, character: 6 }, end: { line: 1, character: 12 } });
  });

  test('leaves files of others to others', async () => {
    const { request } = await opened('kind: Pod\n');
    expect(await request('textDocument/selectionRange', { textDocument, positions: [{ line: 0, character: 0 }] })).toBeNull();
  });
});

describe('code actions', () => {
  const asked = (only?: string[]) => ({ textDocument, range: lineSix, context: { diagnostics: [], ...(only ? { only } : {}) } });

  test('the quick fix names its problem and edits the version it was made for', async () => {
    const { request } = await opened(pink('a'));
    expect((await request<CodeAction[]>('textDocument/codeAction', asked(['quickfix'])))[0]).toMatchObject({
      title: 'Use red',
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [{ code: 'loud-color' }],
      edit: { documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range: { start: { line: 6, character: 9 } }, newText: 'red' }] }] },
    });
  });

  test('a finding can be ignored here and in the file, and everywhere where the client makes files', async () => {
    const titles = async (wishes: Parameters<typeof converse>[0]) => {
      const { request } = await opened(pink('a'), wishes);
      const found = await request<CodeAction[]>('textDocument/codeAction', asked(['quickfix']));
      return found.slice(1).map((it) => [it.title, it.edit?.documentChanges?.length ?? 1]);
    };
    const both = [['Ignore loud-color here', 1], ['Ignore loud-color in this file', 1]];
    expect(await titles({})).toEqual(both);
    const makesFiles = { ...able, workspace: { ...able.workspace, workspaceEdit: { documentChanges: true, resourceOperations: [ResourceOperationKind.Create] } } };
    const folders = [{ uri: 'file://', name: 'w' }];
    expect(await titles({ capabilities: makesFiles, workspaceFolders: folders })).toEqual([...both, ['Ignore loud-color everywhere (.nodewise.yaml)', 2]]);
  });

  test.each(['source', 'source.fixAll', 'source.fixAll.nodewise'])('who asks for %s gets the whole file', async (only) => {
    const { request } = await opened(`${pink('a')}---\n${pink('b')}`);
    const found = await request<CodeAction[]>('textDocument/codeAction', asked([only]));
    expect(found.map((it) => it.kind)).toEqual(['source.fixAll.nodewise']);
    expect(found[0]?.edit?.documentChanges).toMatchObject([{ edits: [{ newText: 'red' }, { newText: 'red' }] }]);
  });

  test('who asks for another kind gets nothing', async () => {
    const { request } = await opened(pink('a'));
    expect(await request('textDocument/codeAction', asked(['refactor']))).toEqual([]);
    expect(await request('textDocument/codeAction', asked(['source.fix']))).toEqual([]);
  });

  test('clients without versioned edits get plain ones', async () => {
    const { request } = await opened(pink('a'), { capabilities: { ...able, workspace: {} } });
    expect((await request<CodeAction[]>('textDocument/codeAction', asked()))[0]?.edit).toEqual({
      changes: { [uri]: [{ range: { start: { line: 6, character: 9 }, end: { line: 6, character: 13 } }, newText: 'red' }] },
    });
  });

  test('clients that only know commands get nothing', async () => {
    const { request } = await opened(pink('a'), { capabilities: {} });
    expect(await request('textDocument/codeAction', asked())).toEqual([]);
  });
});

describe('cancellation', () => {
  test('a request that still waits is answered as cancelled', async () => {
    const { client } = await opened(pink('a'));
    const source = new CancellationTokenSource();
    const waiting = Array.from({ length: 20 }, () => client.sendRequest('textDocument/hover', at(5, 4)));
    const cancelled = client.sendRequest('textDocument/hover', at(5, 4), source.token);
    source.cancel();
    await expect(cancelled).rejects.toMatchObject({ code: -32800 });
    expect((await Promise.all(waiting)).every(Boolean)).toBe(true);
  });

  test('cancelling what was never asked is no problem', async () => {
    const { notify, request } = await opened(pink('a'));
    await notify('$/cancelRequest', { id: 4711 });
    expect(await request('textDocument/hover', at(5, 4))).not.toBeNull();
  });
});
