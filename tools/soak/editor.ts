import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { CancellationTokenSource, createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

import type { Vitals } from './host.js';

interface Position {
  readonly line: number;
  readonly character: number;
}

/** An editor that keeps texts as a person sees them, and tells a server of every key. */
export interface Editor {
  open(uri: string, text: string): void;
  close(uri: string): void;
  text(uri: string): string;
  /** Replaces a stretch of the text. */
  edit(uri: string, start: number, end: number, text: string): void;
  ask(method: string, uri: string, offset?: number): Promise<unknown>;
  /** Asks and does not wait for the answer, which nobody wants any more. */
  askInVain(method: string, uri: string, offset: number): Promise<void>;
  feed(files: { readonly put?: readonly { readonly uri: string; readonly text: string }[]; readonly drop?: readonly string[] }): void;
  configure(settings: object): void;
  vitals(): Promise<Vitals>;
  /** Milliseconds that the server has worked so far. */
  processorTime(): Promise<number>;
  /** Requests that were answered with an error. */
  readonly refusals: readonly string[];
  /** What the server logged. */
  readonly log: readonly string[];
  stop(): Promise<void>;
}

/** Starts `host`, a bundle of host.ts. */
export async function startEditor(host: string): Promise<Editor> {
  const child = spawn(process.execPath, ['--expose-gc', '--disable-warning=ExperimentalWarning', host, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!));
  const texts = new Map<string, string>();
  const refusals: string[] = [];
  const log: string[] = [];
  let settings: object = {};
  let version = 0;

  connection.onRequest('workspace/configuration', () => [settings]);
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  connection.listen();
  const tell = (method: string, params: object) => void connection.sendNotification(method, params);
  await connection.sendRequest('initialize', {
    processId: process.pid, rootUri: null, workspaceFolders: [{ uri: 'file:///repo', name: 'repo' }],
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true }, diagnostics: { refreshSupport: true }, workspaceEdit: { documentChanges: true } },
      textDocument: {
        diagnostic: { relatedInformation: true }, documentSymbol: { hierarchicalDocumentSymbolSupport: true }, hover: { contentFormat: ['markdown'] },
        completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true } },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
      },
    },
  });
  tell('initialized', {});

  const told = async (question: string): Promise<unknown> => {
    const answer = once(child, 'message');
    child.send(question);
    return (await answer)[0];
  };
  const paramsOf = (method: string, uri: string, offset: number | undefined) => {
    const position = offset === undefined ? undefined : positionAt(texts.get(uri)!, offset);
    if (method === 'textDocument/codeAction') return { textDocument: { uri }, range: { start: position, end: position }, context: { diagnostics: [] } };
    if (method === 'textDocument/selectionRange') return { textDocument: { uri }, positions: [position] };
    return { textDocument: { uri }, ...(position && { position }) };
  };

  return {
    refusals, log,
    open(uri, text) {
      texts.set(uri, text);
      tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: (version += 1), text } });
    },
    close(uri) {
      texts.delete(uri);
      tell('textDocument/didClose', { textDocument: { uri } });
    },
    text: (uri) => texts.get(uri) ?? '',
    edit(uri, start, end, text) {
      const before = texts.get(uri)!;
      texts.set(uri, before.slice(0, start) + text + before.slice(end));
      tell('textDocument/didChange', { textDocument: { uri, version: (version += 1) }, contentChanges: [{ range: { start: positionAt(before, start), end: positionAt(before, end) }, text }] });
    },
    ask: (method, uri, offset) => connection.sendRequest(method, paramsOf(method, uri, offset)).catch((error: unknown) => void refusals.push(`${method}: ${String(error)}`)),
    async askInVain(method, uri, offset) {
      const source = new CancellationTokenSource();
      const answer = connection.sendRequest(method, paramsOf(method, uri, offset), source.token).catch(() => undefined);
      source.cancel();
      await answer;
    },
    feed: (files) => tell('nodewise/workspaceFiles', files),
    configure(next) {
      settings = next;
      tell('workspace/didChangeConfiguration', { settings: null });
    },
    async vitals() {
      // The server waits for a second after the last key before it says what is missing; its timer is no leak.
      await new Promise((resolve) => setTimeout(resolve, 1300));
      return await told('vitals') as Vitals;
    },
    processorTime: async () => await told('processor time') as number,
    async stop() {
      await connection.sendRequest('shutdown');
      const ended = once(child, 'exit');
      tell('exit', {});
      await ended;
      connection.dispose();
    },
  };
}

function positionAt(text: string, offset: number): Position {
  let [line, start] = [0, 0];
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { line, character: offset - start };
}
