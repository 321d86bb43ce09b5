import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { connectionOnly } from '../../tools/connectionOnly.mjs';
import { buildInParts } from '../../tools/inParts.mjs';
import { startServerProcess } from '../support/serverProcess.js';

const folder = mkdtempSync(join(tmpdir(), 'nodewise-'));
const bundle = join(folder, 'server.js');

/** As it ships: in files that are read when they are needed. */
beforeAll(() => buildInParts({
  entry: 'server/src/main.node.ts', folder, name: 'server', plugins: [connectionOnly], platform: 'node', target: 'node20',
  logLevel: 'silent', define: { NODEWISE_VERSION: '"9.8.7"' },
}), 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(...options: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [bundle, ...options]);
}

async function outcome(child: ChildProcessWithoutNullStreams): Promise<{ code: number | null; out: string; err: string }> {
  const text = { out: '', err: '' };
  child.stdout.on('data', (it) => (text.out += String(it)));
  child.stderr.on('data', (it) => (text.err += String(it)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...text };
}

test('--version prints the version and nothing else', async () => {
  expect(await outcome(start('--version'))).toEqual({ code: 0, out: '9.8.7\n', err: '' });
});

test('without a way to talk it says which there are, and not on standard output', async () => {
  expect(await outcome(start())).toEqual({ code: 2, out: '', err: expect.stringContaining('--stdio') });
});

test('it ends when its standard input closes', async () => {
  const child = start('--stdio');
  child.stdin.end();
  expect(await outcome(child)).toEqual({ code: 1, out: '', err: '' });
});

test('a whole conversation over standard input and output ends with success', async () => {
  const child = start('--stdio');
  const client = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  client.listen();
  const closed = once(child, 'close');
  expect(await client.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} })).toMatchObject({ serverInfo: { version: '9.8.7' } });
  await client.sendNotification('initialized', {});
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
  expect((await closed)[0]).toBe(0);
});

test('it ends when the process that started it is gone', async () => {
  const parent = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  const child = start('--stdio');
  const client = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  client.listen();
  const closed = once(child, 'close');
  await client.sendRequest('initialize', { processId: parent.pid, rootUri: null, capabilities: {} });
  parent.kill();
  expect((await closed)[0]).toBe(1);
}, 15_000);

test('it ends when the channel to a Node parent is cut', async () => {
  const child = spawn(process.execPath, [bundle, '--node-ipc'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const ended = once(child, 'exit');
  child.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  const [answer] = (await once(child, 'message')) as [{ id: number }];
  expect(answer.id).toBe(1);
  child.disconnect();
  expect((await ended)[0]).toBe(1);
});

test('a message that cannot be read does not end it', async () => {
  const child = start('--stdio');
  const body = '{"jsonrpc":"2.0","method":"$/cancelRequest"}';
  child.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
  const client = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  client.listen();
  expect(await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} })).toHaveProperty('capabilities');
  client.end();
  await once(child, 'close');
});

test('kinds of every API group are there when they are asked for', async () => {
  const { client, ask, kill, log } = await startServerProcess(bundle);
  const texts = [
    'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { nodeSelector: { karpenter.sh/capacity-type: spot } }\n',
    'apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata: { name: a }\nspec: { weight: 1 }\n',
    'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: { name: a, region: eu-west-1 }\n',
  ];
  for (const [index, text] of texts.entries()) {
    const textDocument = { uri: `file:///${index}.yaml` };
    await client.sendNotification('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'yaml', version: 1, text } });
    expect(await ask('textDocument/hover', { textDocument, position: { line: 1, character: 7 } }, 30_000)).toMatchObject({ of: 'answer', answer: { contents: { kind: 'markdown' } } });
  }
  await client.sendNotification('textDocument/didOpen', { textDocument: { uri: 'file:///new.yaml', languageId: 'yaml', version: 1, text: '' } });
  expect(await ask('textDocument/completion', { textDocument: { uri: 'file:///new.yaml' }, position: { line: 0, character: 0 } }, 30_000)).toMatchObject({ of: 'answer' });
  expect(log).toEqual([]);
  await kill();
});

test('the life of a server, to the letter, over standard input and output', async () => {
  const child = start('--stdio');
  const client = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  client.listen();
  const closed = once(child, 'close');
  const position = { textDocument: { uri: 'file:///a.yaml' }, position: { line: 0, character: 0 } };
  await expect(client.sendRequest('textDocument/hover', position)).rejects.toMatchObject({ code: -32002 });
  await expect(client.sendRequest('shutdown')).rejects.toMatchObject({ code: -32002 });
  await client.sendNotification('textDocument/didOpen', { textDocument: { uri: 'file:///a.yaml', languageId: 'yaml', version: 1, text: 'a: 1\n' } });
  await client.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  await expect(client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} })).rejects.toMatchObject({ code: -32600 });
  await client.sendNotification('initialized', {});
  expect(await client.sendRequest('textDocument/hover', position)).toBeNull();
  expect(await client.sendRequest('shutdown')).toBeNull();
  await expect(client.sendRequest('textDocument/hover', position)).rejects.toMatchObject({ code: -32600 });
  await client.sendNotification('exit');
  expect((await closed)[0]).toBe(0);
});

test('exit without shutdown, and before anything else, is failure', async () => {
  const child = start('--stdio');
  const client = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  client.listen();
  const closed = once(child, 'close');
  await client.sendNotification('exit');
  expect((await closed)[0]).toBe(1);
});
