import { expect, test } from 'vitest';
import { able, converse, modest } from '../support/conversation.js';

const hoverParams = { textDocument: { uri: 'file:///a.yaml' }, position: { line: 0, character: 0 } };

test('initialize promises what the handlers do, and names the server', async () => {
  const { request } = await converse({ silent: true });
  expect(await request('initialize', { processId: null, rootUri: null, capabilities: able })).toMatchObject({
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      hoverProvider: true,
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.nodewise'] },
    },
    serverInfo: { name: 'nodewise', version: '1.2.3' },
  });
});

test('a client that does not pull diagnostics is not told that it could', async () => {
  const { request } = await converse({ silent: true });
  const { capabilities } = await request<{ capabilities: object }>('initialize', { processId: null, rootUri: null, capabilities: modest });
  expect(capabilities).not.toHaveProperty('diagnosticProvider');
});

test('it formats nothing, because two formatters for YAML make editors ask', async () => {
  const { request } = await converse({ silent: true });
  const { capabilities } = await request<{ capabilities: object }>('initialize', { processId: null, rootUri: null, capabilities: able });
  expect(Object.keys(capabilities).filter((it) => /format/i.test(it))).toEqual([]);
});

test('requests before initialize are refused', async () => {
  const { request } = await converse({ silent: true });
  await expect(request('textDocument/hover', hoverParams)).rejects.toMatchObject({ code: -32002 });
  await expect(request('no/such/method')).rejects.toMatchObject({ code: -32002 });
  await expect(request('shutdown')).rejects.toMatchObject({ code: -32002 });
});

test('notifications before initialize are dropped', async () => {
  const { open, request, problems } = await converse({ silent: true });
  await open('file:///a.yaml', 'apiVersion: test.dev/v1\nkind: Widget\n');
  await request('initialize', { processId: null, rootUri: null, capabilities: able });
  expect(await problems('file:///a.yaml')).toEqual([]);
});

test('initialize comes once', async () => {
  const { request } = await converse();
  await expect(request('initialize', { processId: null, rootUri: null, capabilities: {} })).rejects.toMatchObject({ code: -32600 });
});

test('initialize without capabilities is taken', async () => {
  const { request } = await converse({ silent: true });
  expect(await request('initialize', {})).toHaveProperty('capabilities');
});

test('requests after shutdown are refused', async () => {
  const { request } = await converse();
  expect(await request('shutdown')).toBeNull();
  await expect(request('textDocument/hover', hoverParams)).rejects.toMatchObject({ code: -32600 });
  await expect(request('shutdown')).rejects.toMatchObject({ code: -32600 });
});

test('exit after shutdown is success, without it failure', async () => {
  const polite = await converse();
  await polite.request('shutdown');
  await polite.notify('exit');
  await polite.settled();
  expect(polite.exitCode()).toBe(0);

  const rude = await converse();
  await rude.notify('exit');
  await rude.settled();
  expect(rude.exitCode()).toBe(1);
});

test('a refused shutdown does not make an exit orderly', async () => {
  const { request, notify, settled, exitCode } = await converse({ silent: true });
  await request('shutdown').catch(() => undefined);
  await notify('exit');
  await settled();
  expect(exitCode()).toBe(1);
});

test('the server goes when the connection closes', async () => {
  const { client, settled, exitCode } = await converse();
  client.end();
  await settled();
  expect(exitCode()).toBe(1);
});

test('the process that started the server is watched', async () => {
  const { watched } = await converse();
  expect(watched()).toBe(4711);
});

test('an unknown method is an error and no end', async () => {
  const { request } = await converse();
  await expect(request('workspace/nothing', {})).rejects.toMatchObject({ code: -32601 });
  expect(await request('textDocument/hover', hoverParams)).toBeNull();
});

test('unknown notifications are ignored without a word', async () => {
  const { notify, settled, log, request } = await converse();
  await notify('$/setTrace', { value: 'verbose' });
  await notify('workspace/didChangeWatchedFiles', { changes: [] });
  await settled();
  expect(log).toEqual([]);
  expect(await request('textDocument/hover', hoverParams)).toBeNull();
});
