import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CancellationTokenSource, createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { connectionOnly } from '../../tools/connectionOnly.mjs';
import { buildInParts } from '../../tools/inParts.mjs';
import { removeQuietly, startServerProcess } from '../support/serverProcess.js';

const folder = mkdtempSync(join(tmpdir(), 'nodewise-'));
const bundle = join(folder, 'server.js');
beforeAll(() => buildInParts({
  entry: 'server/src/main.node.ts', folder, name: 'server', plugins: [connectionOnly], platform: 'node', target: 'node20',
  logLevel: 'silent', define: { NODEWISE_VERSION: '"9.8.7"' },
}), 120_000);
afterAll(() => removeQuietly(folder));

const patience = 60_000;
const nothing = { textDocument: { uri: 'file:///none.yaml' }, position: { line: 0, character: 0 } };
const framed = (body: string | Buffer) => Buffer.concat([Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`), Buffer.from(body)]);
const request = (id: number, method: string, params: object) => framed(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
const capabilities = { processId: null, rootUri: null, capabilities: {} };

/** The answers that a server writes, by their ids, as soon as there is one for `id`. */
async function answerTo(child: ChildProcessWithoutNullStreams, id: number): Promise<unknown> {
  const reader = new StreamMessageReader(child.stdout);
  return new Promise((resolve) => reader.listen((message) => 'id' in message && message.id === id && resolve(message)));
}

describe('garbage from the client', () => {
  test.each<[string, Buffer]>([
    ['a body that is no JSON', framed('{"jsonrpc": "2.0", ')],
    ['a body of nothing', framed('')],
    ['a body that is a number', framed('5')],
    ['a body that is null', framed('null')],
    ['a body that is a list', framed('[{"jsonrpc":"2.0","id":7,"method":"shutdown"}]')],
    ['a message without a method', framed('{"jsonrpc":"2.0","id":5}')],
    ['a method that is no text', framed('{"jsonrpc":"2.0","id":5,"method":{"a":1}}')],
    ['parameters that are a text', framed('{"jsonrpc":"2.0","id":5,"method":"textDocument/hover","params":"x"}')],
    ['an answer that nobody asked for', framed('{"jsonrpc":"2.0","id":99,"result":{}}')],
    ['an error that nobody asked for', framed('{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"x"}}')],
    ['letters that are no UTF-8', framed(Buffer.from([0x7b, 0xff, 0xfe, 0xc3, 0x28, 0x7d]))],
    ['JSON a hundred thousand levels deep', framed(`{"jsonrpc":"2.0","method":"x","params":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)],
    ['a cancellation without an id', framed('{"jsonrpc":"2.0","method":"$/cancelRequest"}')],
    ['a header with an unknown encoding', Buffer.concat([Buffer.from('Content-Length: 2\r\nContent-Type: application/x; charset=none\r\n\r\n{}')])],
    ['keys of an object\'s prototype', framed('{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"__proto__":{"textDocument":1},"constructor":{"prototype":{"polluted":1}}}}')],
  ])('%s does not end the server, and the next request is answered', async (_, garbage) => {
    const child = spawn(process.execPath, [bundle, '--stdio']);
    const answer = answerTo(child, 1);
    child.stdin.write(request(1, 'initialize', capabilities));
    await answer;
    const later = answerTo(child, 2);
    child.stdin.write(garbage);
    child.stdin.write(request(2, 'textDocument/hover', nothing));
    expect(await later).toMatchObject({ id: 2, result: null });
    child.stdin.end();
    expect((await once(child, 'close'))[0]).toBe(1);
  }, patience);

  test.each<[string, string]>([
    ['no headers at all', 'hello\r\n\r\n'],
    ['a header without a length', 'Content-Type: x\r\n\r\n{}'],
    ['a length that is no number', 'Content-Length: many\r\n\r\n{}'],
    ['a negative length', 'Content-Length: -5\r\n\r\n{}'],
    ['a length of more than the world', 'Content-Length: 99999999999999\r\n\r\n{}'],
    ['a megabyte without a line end', 'x'.repeat(1_000_000)],
    ['half a message', 'Content-Length: 100\r\n\r\n{"jsonrpc"'],
  ])('after %s the server ends with its input and leaves nothing behind', async (_, garbage) => {
    const child = spawn(process.execPath, [bundle, '--stdio']);
    const answer = answerTo(child, 1);
    child.stdin.write(request(1, 'initialize', capabilities));
    await answer;
    child.stdin.on('error', () => undefined);
    child.stdin.write(garbage);
    child.stdin.end();
    expect((await once(child, 'close'))[0]).toBe(1);
  }, patience);

  test('a thousand broken messages are one line in the log', async () => {
    const { child, client, log, ask, kill } = await startServerProcess(bundle);
    for (let times = 0; times < 1000; times += 1) child.stdin.write(framed('{"broken'));
    expect(await ask('textDocument/hover', nothing, patience)).toMatchObject({ of: 'answer', answer: null });
    expect(log.length).toBeLessThan(3);
    expect(client).toBeDefined();
    await kill();
  }, patience);
});

describe('a client that goes away', () => {
  test('in the middle of a message', async () => {
    const { child } = await startServerProcess(bundle);
    const closed = once(child, 'close');
    child.stdin.end('Content-Length: 5000\r\n\r\n{"jsonrpc":"2.0","id":3,');
    expect((await closed)[0]).toBe(1);
  }, patience);

  test('while a thousand answers are being made', async () => {
    const { child, client } = await startServerProcess(bundle);
    const text = 'apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata: { name: a }\nspec: { weight: x }\n';
    for (let it = 0; it < 200; it += 1) child.stdin.write(framed(JSON.stringify({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument: { uri: `file:///${it}.yaml`, languageId: 'yaml', version: 1, text } } })));
    for (let it = 0; it < 1000; it += 1) child.stdin.write(request(1000 + it, 'textDocument/diagnostic', { textDocument: { uri: `file:///${it % 200}.yaml` } }));
    const closed = once(child, 'close');
    child.stdin.end();
    child.stdout.destroy();
    expect((await closed)[0]).toBe(1);
    client.dispose();
  }, patience);

  test('by not reading any more: what is written then breaks nothing but the connection', async () => {
    const child = spawn(process.execPath, [bundle, '--stdio']);
    const answer = answerTo(child, 1);
    child.stdin.write(request(1, 'initialize', capabilities));
    await answer;
    child.stdout.destroy();
    child.stdin.on('error', () => undefined);
    for (let it = 2; it < 200; it += 1) child.stdin.write(request(it, 'textDocument/hover', nothing));
    child.stdin.end();
    expect((await once(child, 'close'))[0]).toBe(1);
  }, patience);
});

test('a client that cancels everything gets an answer to everything, and the next request works', async () => {
  const { client, ask, kill, log } = await startServerProcess(bundle);
  const text = 'apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata: { name: a }\nspec: { weight: x }\n';
  const textDocument = { uri: 'file:///a.yaml' };
  await client.sendNotification('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'yaml', version: 1, text } });
  const outcomes = Array.from({ length: 500 }, (_, it) => {
    const source = new CancellationTokenSource();
    const methods = ['textDocument/diagnostic', 'textDocument/hover', 'textDocument/completion', 'textDocument/documentSymbol'];
    const outcome = client.sendRequest(methods[it % 4]!, { textDocument, position: { line: 3, character: 8 } }, source.token).then(() => 'answered', (error: { code: number }) => error.code);
    source.cancel();
    return outcome;
  });
  const seen = new Set(await Promise.all(outcomes));
  expect([...seen].every((it) => it === 'answered' || it === -32800)).toBe(true);
  expect(await ask('textDocument/hover', { textDocument, position: { line: 3, character: 8 } }, patience)).toMatchObject({ of: 'answer', answer: { range: {} } });
  expect(log).toEqual([]);
  await kill();
}, patience);

test('versions stand on what is published, over a real connection', async () => {
  const child = spawn(process.execPath, [bundle, '--stdio']);
  const client = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const published = new Promise((resolve) => client.onNotification('textDocument/publishDiagnostics', (it: { version?: number }) => {
    if (it.version === 8) resolve(it);
  }));
  client.listen();
  await client.sendRequest('initialize', { ...capabilities, capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } } });
  await client.sendNotification('initialized', {});
  const textDocument = { uri: 'file:///a.yaml', version: 7 };
  await client.sendNotification('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'yaml', text: 'apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata: { name: a }\nspec: { weight: 1 }\n' } });
  await client.sendNotification('textDocument/didChange', { textDocument: { ...textDocument, version: 8 }, contentChanges: [{ range: { start: { line: 3, character: 16 }, end: { line: 3, character: 17 } }, text: 'x' }] });
  expect(await published).toMatchObject({ uri: 'file:///a.yaml', version: 8 });
  child.kill('SIGKILL');
  client.dispose();
}, patience);
