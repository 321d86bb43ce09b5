import { PassThrough } from 'node:stream';
import {
  createMessageConnection, StreamMessageReader, StreamMessageWriter,
  type ClientCapabilities, type Diagnostic, type MessageConnection, type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import type { Kind } from '../../engine/model.js';
import type { AnyHandler } from '../../server/src/handlers/index.js';
import { connectionOptions, startServer } from '../../server/src/server.js';
import { widget } from './widget.js';

/** An editor that can do everything. */
export const able: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true, dataSupport: true, codeDescriptionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true, documentationFormat: ['markdown'], resolveSupport: { properties: ['documentation'] } } },
    hover: { contentFormat: ['markdown'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } }, isPreferredSupport: true },
  },
};

/** An editor that gets its problems pushed. */
export const modest: ClientCapabilities = { textDocument: { publishDiagnostics: { versionSupport: true } } };

export interface Conversation {
  readonly client: MessageConnection;
  readonly log: readonly string[];
  readonly pushed: readonly PublishDiagnosticsParams[];
  readonly registered: readonly string[];
  /** How often the server asked to be asked again. */
  refreshes(): number;
  /** What `workspace/configuration` answers from now on. */
  configure(settings: unknown): void;
  exitCode(): number | undefined;
  watched(): number | undefined;
  request<Result>(method: string, params?: unknown): Promise<Result>;
  notify(method: string, params?: unknown): Promise<void>;
  open(uri: string, text: string, language?: string): Promise<void>;
  problems(uri: string): Promise<readonly Diagnostic[]>;
  /** Until everything sent so far has been dealt with. */
  settled(): Promise<void>;
}

export interface Wishes {
  readonly kinds?: readonly Kind[];
  readonly handlers?: readonly AnyHandler[];
  readonly capabilities?: ClientCapabilities;
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
  readonly workspaceFolders?: readonly { readonly uri: string; readonly name: string }[];
  /** Tests of anything else see every problem at once. */
  readonly calm?: number;
  /** Without the handshake, for tests of the handshake. */
  readonly silent?: true;
}

/** A client and a server that talk over streams in memory. */
export async function converse({ kinds = [widget], handlers, capabilities = able, settings = {}, initializationOptions, workspaceFolders, calm = 0, silent }: Wishes = {}): Promise<Conversation> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const state = { settings, refreshes: 0, exit: undefined as number | undefined, parent: undefined as number | undefined };
  const log: string[] = [];
  const pushed: PublishDiagnosticsParams[] = [];
  const registered: string[] = [];

  const server = createMessageConnection(new StreamMessageReader(up), new StreamMessageWriter(down), undefined, connectionOptions);
  const host = { version: '1.2.3', platform: 'test x64', kinds, calm, exit: (code: number) => void (state.exit ??= code), watchParent: (id: number) => void (state.parent = id) };
  startServer(server, host, handlers);

  const client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  client.onRequest('workspace/configuration', () => [state.settings]);
  client.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => void registered.push(...registrations.map((it) => it.method)));
  client.onRequest('workspace/diagnostic/refresh', () => {
    state.refreshes += 1;
    return null;
  });
  client.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => void pushed.push(params));
  client.listen();

  const settled = async () => {
    for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
  };
  if (!silent) {
    await client.sendRequest('initialize', { processId: 4711, rootUri: null, capabilities, initializationOptions, workspaceFolders });
    await client.sendNotification('initialized', {});
    await settled();
  }

  return {
    client, log, pushed, registered, settled,
    refreshes: () => state.refreshes,
    configure: (value) => void (state.settings = value),
    exitCode: () => state.exit,
    watched: () => state.parent,
    request: (method, params) => (params === undefined ? client.sendRequest(method) : client.sendRequest(method, params)),
    notify: (method, params) => (params === undefined ? client.sendNotification(method) : client.sendNotification(method, params)),
    open: (uri, text, languageId = 'yaml') => client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    async problems(uri) {
      const report = await client.sendRequest<{ items?: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
      return report.items ?? [];
    },
  };
}
