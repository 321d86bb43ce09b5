import {
  ErrorCodes, LSPErrorCodes, MessageType, ResponseError, TextDocumentSyncKind,
  type CancellationToken, type DidChangeTextDocumentParams, type DidChangeWorkspaceFoldersParams, type DidCloseTextDocumentParams, type DidOpenTextDocumentParams,
  type InitializeParams, type InitializeResult, type MessageConnection, type ServerCapabilities,
} from 'vscode-languageserver';
import type { Failure } from '../../engine/features/diagnostics.js';
import type { Kind, Snapshot, TargetReader } from '../../engine/model.js';
import { tracesOf } from '../../engine/workspace/resources.js';
import { crdTrace } from '../../engine/workspace/crds.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { createConfiguration } from './configuration.js';
import { createDocuments } from './documents.js';
import { createFeeding, type Feed } from './feeding.js';
import { createReport, guard } from './guard.js';
import { createHandlers, type AnyHandler } from './handlers/index.js';
import { createLane } from './lane.js';
import { createLifecycle } from './lifecycle.js';
import { createPublisher } from './publisher.js';
import { clientOf, type Session } from './session.js';
import { createNews } from './news.js';
import { createWriting } from './writing.js';

/** What differs between desktop, browser and tests. */
export interface Host {
  readonly version: string;
  /** What this runs on, for reports of failures: "linux x64, Node 24.1". */
  readonly platform: string;
  readonly kinds: readonly Kind[];
  /** How other tools' files tell which releases are in use. */
  readonly targetReaders?: readonly TargetReader[];
  /** Milliseconds after the last key until somebody who writes is thought to have paused; 0 never waits. */
  readonly calm: number;
  exit(code: number): void;
  /** Exits when this process is gone. */
  watchParent(processId: number): void;
}

/** How long a person may think between two keys. */
export const calm = 1000;

/** Files from disk come in batches; looking at the open ones again can wait for the last. */
const calmAfterFiles = 100;

/** Answers one client for as long as the connection lives. */
export function startServer(connection: MessageConnection, host: Host, handlers: readonly AnyHandler[] = createHandlers()): void {
  const workspace = createWorkspace(host.kinds, host.targetReaders);
  const documents = createDocuments(workspace);
  const lifecycle = createLifecycle();
  const failed = createReport({ version: host.version, platform: host.platform, log: complain });
  const lane = createLane(failed);
  const byMethod = new Map(handlers.map((it) => [it.method, it]));
  let client = clientOf({}, undefined);
  let folders: readonly string[] = [];
  let isNewsDue = false;
  let refreshTimer: ReturnType<typeof setTimeout> | undefined;

  const writing = createWriting({ calm: host.calm, rested: () => refresh(0) });
  const configuration = createConfiguration(connection, {
    log: warn,
    apply(options) {
      if (JSON.stringify(options) === JSON.stringify(world().options)) return;
      workspace.apply({ options });
      refresh(0);
    },
  });
  const publisher = createPublisher({
    documents,
    lane,
    session,
    send: (params) => notify('textDocument/publishDiagnostics', params),
    safely: (run) => guard('textDocument/publishDiagnostics', { report: failed, empty: undefined }, run),
  });

  const feed = createFeeding({
    lane,
    feed: (files) => documents.feed(files),
    fed() {
      if (client.showsStatus) news.tell(world());
      refresh(calmAfterFiles);
    },
  });
  const news = createNews((it) => notify('nodewise/status', it));

  connection.onRequest((method: string, params: unknown, token: CancellationToken) => {
    lane.heard();
    return lifecycle.refusal(method) ?? answer(method, params, token);
  });
  connection.onNotification((method: string, params: unknown) => {
    lane.heard();
    if (lifecycle.listens(method)) guard(method, { report: failed, empty: undefined }, () => take(method, params));
  });
  connection.onError(([error]) => failed('Reading a message', error));
  connection.onClose(() => host.exit(lifecycle.exitCode()));
  connection.listen();

  /** The workspace as it is after the last key. */
  function world(): Snapshot {
    documents.settle();
    return workspace.snapshot();
  }

  /** The world may change after this, the session does not. */
  function session(): Session {
    const now = world();
    const canTellLater = client.refreshesDiagnostics || !client.pullsDiagnostics;
    return {
      world: now, client, version: documents.version, report, folderOf,
      ripe: (uri, found) => (canTellLater ? writing.ripe(now, uri, found) : found),
    };
  }

  function report({ rule, error }: Failure): void {
    failed(`The rule ${rule}`, error);
  }

  /** Of folders inside each other, the innermost. */
  function folderOf(uri: string): string | undefined {
    return folders.filter((it) => uri.startsWith(`${it.replace(/\/$/, '')}/`)).sort((a, b) => b.length - a.length)[0];
  }

  function answer(method: string, params: unknown, token: CancellationToken): unknown {
    if (method === 'initialize') return initialize(params as InitializeParams | undefined);
    if (method === 'shutdown') return lifecycle.shutDown();
    const handler = byMethod.get(method);
    if (!handler) return new ResponseError(ErrorCodes.MethodNotFound, `${method} is not something Nodewise answers`);
    return handler.afterSettings ? configuration.known().then(() => lane.answer(() => run(handler, params, token))) : run(handler, params, token);
  }

  /** The engine is synchronous, so an answer is whole or not begun: the token is asked once, before. */
  function run(handler: AnyHandler, params: unknown, token: CancellationToken): unknown {
    if (token.isCancellationRequested) return cancelled();
    const now = session();
    if (!now.world.options.enabled) return handler.empty;
    return guard(handler.method, { report: failed, empty: handler.empty }, () => handler.answer(now, params as never));
  }

  function initialize({ capabilities, processId, initializationOptions, workspaceFolders }: Partial<InitializeParams> = {}): InitializeResult {
    folders = (workspaceFolders ?? []).map((it) => it.uri);
    client = guard('initialize', { report: failed, empty: client }, () => clientOf(capabilities ?? {}, initializationOptions));
    if (typeof processId === 'number') host.watchParent(processId);
    lifecycle.initialized();
    return { capabilities: promised(), serverInfo: { name: 'nodewise', version: host.version } };
  }

  /** What the handlers promise, and how text is to be sent. */
  function promised(): ServerCapabilities {
    const { diagnosticProvider, ...others } = Object.assign({}, ...handlers.map((it) => it.capability)) as ServerCapabilities;
    return {
      positionEncoding: 'utf-16',
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      // Which files are worth feeding, for a client that looks into the workspace; the count is for people.
      experimental: { groups: [...new Set([...tracesOf(host.kinds), ...(host.targetReaders ?? []).map((it) => it.trace), crdTrace])], kinds: host.kinds.length },
      ...others,
      ...(client.pullsDiagnostics && diagnosticProvider ? { diagnosticProvider } : {}),
    };
  }

  function take(method: string, params: unknown): void {
    switch (method) {
      case 'initialized': return configuration.begin(client);
      case 'textDocument/didOpen': {
        const { textDocument } = params as DidOpenTextDocumentParams;
        return edited(textDocument.uri, () => documents.open(textDocument));
      }
      case 'textDocument/didChange': {
        const { textDocument, contentChanges } = params as DidChangeTextDocumentParams;
        return edited(textDocument.uri, () => writing.edited(textDocument.uri, documents.change(textDocument, contentChanges)));
      }
      case 'textDocument/didClose': {
        const { uri } = (params as DidCloseTextDocumentParams).textDocument;
        return edited(uri, () => {
          documents.close(uri);
          writing.closed(uri);
          publisher.closed(uri);
        });
      }
      case 'workspace/didChangeConfiguration': return configuration.changed(client, (params as { settings?: unknown } | undefined)?.settings);
      case 'workspace/didChangeWorkspaceFolders': {
        const { added, removed } = (params as DidChangeWorkspaceFoldersParams).event;
        folders = [...folders.filter((it) => !removed.some(({ uri }) => uri === it)), ...added.map((it) => it.uri)];
        return;
      }
      case 'nodewise/workspaceFiles': return feed(params as Feed);
      case 'exit': return host.exit(lifecycle.exitCode());
    }
  }

  /** Clients that pull ask again by themselves after every edit. */
  function edited(uri: string, run: () => void): void {
    run();
    tellNews();
    if (!client.pullsDiagnostics) void configuration.known().then(() => publisher.changed(uri));
  }

  /** Once for all edits that come together. */
  function tellNews(): void {
    if (!client.showsStatus || isNewsDue) return;
    isNewsDue = true;
    lane.add(() => {
      isNewsDue = false;
      news.tell(world());
    });
  }

  /** What is shown may be wrong now, although no open file was edited. */
  function refresh(delay: number): void {
    if (!client.pullsDiagnostics) return publisher.changed();
    if (!client.refreshesDiagnostics) return;
    clearTimeout(refreshTimer);
    refreshTimer = setTimeout(() => tell(() => connection.sendRequest('workspace/diagnostic/refresh')), delay);
  }

  function warn(message: string): void {
    notify('window/logMessage', { type: MessageType.Warning, message });
  }

  function complain(message: string): void {
    notify('window/logMessage', { type: MessageType.Error, message });
  }

  function notify(method: string, params: object): void {
    tell(() => connection.sendNotification(method, params));
  }

  /** Nobody is left to tell when the connection is gone: it throws then, or rejects. */
  function tell(send: () => Promise<unknown>): void {
    Promise.resolve().then(send).catch(() => undefined);
  }
}

/** Hands to `createMessageConnection`: requests that still wait in the queue are cancelled without being looked at. */
export const connectionOptions = Object.freeze({
  connectionStrategy: {
    cancelUndispatched: () => ({ jsonrpc: '2.0', id: null, error: cancelled().toJson() }),
  },
});

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The client does not want this answer any more');
}
