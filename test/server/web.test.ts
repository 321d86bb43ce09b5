import { build } from 'esbuild';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { connectionOnly } from '../../tools/connectionOnly.mjs';
import { lazily } from '../../tools/lazily.mjs';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
}

/** A page's end of a worker: what a browser gives to a worker and nothing of Node. */
async function startWorker() {
  const { outputFiles } = await build({
    entryPoints: ['server/src/main.web.ts'], bundle: true, write: false, platform: 'browser', target: 'es2022', format: 'iife', logLevel: 'silent',
    plugins: [lazily(), connectionOnly], define: { NODEWISE_VERSION: '"9.8.7"' },
  });
  const answers: Message[] = [];
  const self: { onmessage?: (event: { data: unknown }) => void; addEventListener(): void; postMessage(message: Message): void; close(): void; closed?: true } = {
    postMessage: (message) => void answers.push(message),
    addEventListener: () => undefined,
    close: () => void (self.closed = true),
  };
  runInContext(outputFiles[0]!.text, createContext({ self, console, setTimeout, clearTimeout, setInterval, clearInterval, TextDecoder, TextEncoder, MessageChannel, queueMicrotask }));
  const send = (message: object) => self.onmessage?.({ data: { jsonrpc: '2.0', ...message } });

  return {
    self,
    send,
    async ask(id: number, method: string, params?: object): Promise<unknown> {
      send({ id, method, params });
      return (await waitFor(() => answers.find((it) => it.id === id && it.method === undefined))).result;
    },
  };
}

async function waitFor<Value>(look: () => Value | undefined): Promise<Value> {
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

test('the browser bundle answers in a worker that has nothing of Node', async () => {
  const { ask, send, self } = await startWorker();
  expect(await ask(1, 'initialize', { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } })).toMatchObject({ serverInfo: { version: '9.8.7' } });
  send({ method: 'initialized', params: {} });
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri: 'vscode-vfs://a/b.yaml', languageId: 'yaml', version: 1, text: 'apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata:\n  name: a\nspce: {}\n' } } });
  const { items } = (await ask(2, 'textDocument/diagnostic', { textDocument: { uri: 'vscode-vfs://a/b.yaml' } })) as { items: { code: string }[] };
  expect(items.map((it) => it.code)).toContain('unknown-field');
  expect(await ask(4, 'nodewise/advice', { answers: {} })).toMatchObject({ blocked: false, outcome: { recommended: expect.any(String) } });
  await ask(3, 'shutdown');
  send({ method: 'exit' });
  await waitFor(() => self.closed);
});
