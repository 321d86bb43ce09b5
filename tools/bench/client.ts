import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type Diagnostic, type MessageConnection } from 'vscode-languageserver/node';

/** A language server that speaks on standard input and output. */
export interface Server {
  readonly name: string;
  readonly command: readonly string[];
  /** What it is told when it asks for settings, by section. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** The same client for every server: it pushes text, waits for diagnostics on a line, and asks. */
export interface Client {
  readonly connection: MessageConnection;
  open(uri: string, text: string): Promise<void>;
  close(uri: string): Promise<void>;
  /** Replaces one character. */
  edit(uri: string, place: { readonly line: number; readonly character: number }, text: string): Promise<void>;
  /** Replaces one character at once for each of the texts, without waiting. */
  burst(uri: string, place: { readonly line: number; readonly character: number }, texts: readonly string[]): Promise<void>;
  /** Until the newest diagnostics have one on the line, or have none there any more. */
  until(uri: string, line: number, isThere: boolean): Promise<void>;
  ask(method: string, uri: string, position?: object): Promise<unknown>;
  /** Resident memory in megabytes; undefined where the system does not say. */
  memory(): number | undefined;
  /** Milliseconds that the server has worked so far, which a busy machine changes less than the clock; undefined where the system does not say. */
  processorTime(): number | undefined;
  /** Until the server has nothing more to do by itself; a while where the system does not say. */
  quiet(): Promise<void>;
  stop(): void;
}

const patience = 60_000;

/** Files of a workspace, for a server whose client reads them. */
export interface Fed {
  readonly folder: string;
  readonly files: readonly { readonly uri: string; readonly text: string }[];
}

export async function connect({ command: [program, ...args], settings }: Server, fed?: Fed): Promise<Client> {
  const child = spawn(program!, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const shown = new Map<string, readonly Diagnostic[]>();
  const waiting = new Set<() => void>();
  let version = 1;

  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: { uri: string; diagnostics: readonly Diagnostic[] }) => {
    shown.set(uri, diagnostics);
    for (const it of waiting) it();
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly { section?: string }[] }) => items.map((it) => settings[it.section ?? ''] ?? null));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();

  const initialized = await connection.sendRequest<{ capabilities: { experimental?: { groups?: unknown } } }>('initialize', {
    processId: process.pid, rootUri: fed?.folder ?? null, workspaceFolders: fed ? [{ uri: fed.folder, name: 'bench' }] : null,
    capabilities: { workspace: { configuration: true }, textDocument: { publishDiagnostics: { versionSupport: true, relatedInformation: true }, documentSymbol: { hierarchicalDocumentSymbolSupport: true }, completion: { completionItem: { snippetSupport: true } } } },
  });
  await connection.sendNotification('initialized', {});
  // Nodewise leaves reading the disk to its client; other servers find the files there themselves, if they want to.
  if (fed && initialized.capabilities.experimental?.groups) await connection.sendNotification('nodewise/workspaceFiles', { put: fed.files });
  const edited = (uri: string, { line, character }: { readonly line: number; readonly character: number }, text: string) =>
    connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: (version += 1) },
      contentChanges: [{ range: { start: { line, character }, end: { line, character: character + 1 } }, text }],
    });

  return {
    connection,
    open: (uri, text) => connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: (version += 1), text } }),
    async close(uri) {
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      shown.delete(uri);
    },
    edit: edited,
    burst: async (uri, place, texts) => void (await Promise.all(texts.map((it) => edited(uri, place, it)))),
    until: (uri, line, isThere) => new Promise((resolve, reject) => {
      const timer = setTimeout(() => settle(() => reject(new Error(`Nothing was said of line ${line} of ${uri}`))), patience);
      const look = () => {
        const found = shown.get(uri);
        if (found && found.some((it) => it.range.start.line === line) === isThere) settle(resolve);
      };
      const settle = (then: () => void) => {
        clearTimeout(timer);
        waiting.delete(look);
        then();
      };
      waiting.add(look);
      look();
    }),
    ask: (method, uri, position) => connection.sendRequest(method, { textDocument: { uri }, ...(position ? { position } : {}) }),
    memory: () => memoryOf(child),
    processorTime: () => processorTimeOf(child),
    async quiet() {
      let before: number | undefined;
      for (let waited = 0, still = 0; waited < patience && still < 500; waited += 100) {
        await new Promise((done) => setTimeout(done, 100));
        const now = processorTimeOf(child);
        still = now === undefined || now === before ? still + 100 : 0;
        before = now;
      }
    },
    stop() {
      connection.dispose();
      child.kill();
    },
  };
}

function memoryOf({ pid }: ChildProcess): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** Linux counts in hundredths of a second. */
function processorTimeOf({ pid }: ChildProcess): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}
