import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-languageserver/node';

import { able } from './conversation.js';

/** What came of one request: its answer, an error reply, or neither in time. */
export type Outcome =
  | { readonly of: 'answer'; readonly answer: unknown; readonly milliseconds: number }
  | { readonly of: 'error'; readonly code: number | undefined; readonly milliseconds: number }
  | { readonly of: 'hang' };

export interface ServerProcess {
  readonly child: ChildProcessWithoutNullStreams;
  readonly client: MessageConnection;
  /** What the server logged. */
  readonly log: string[];
  ask(method: string, params: unknown, patience: number): Promise<Outcome>;
  /** Milliseconds of processor time so far; what others do on the machine is not in it. Linux only. */
  cpu(): number | undefined;
  /** Peak of resident memory in megabytes. Linux only. */
  peak(): number | undefined;
  kill(): Promise<void>;
}

/** A server as it ships, in a process of its own, past the handshake. */
export async function startServerProcess(bundle: string): Promise<ServerProcess> {
  const child = spawn(process.execPath, [bundle, '--stdio']);
  const log: string[] = [];
  const client = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  child.stdin.on('error', () => undefined);
  client.onError(() => undefined);
  client.onRequest('workspace/configuration', () => [{}]);
  client.onRequest('client/registerCapability', () => null);
  client.onRequest('workspace/diagnostic/refresh', () => null);
  client.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
  client.listen();
  await client.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: able });
  await client.sendNotification('initialized', {});

  return {
    child, client, log,
    async ask(method, params, patience) {
      const start = performance.now();
      const took = () => performance.now() - start;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const outcome = await Promise.race([
        client.sendRequest(method, params).then(
          (answer): Outcome => ({ of: 'answer', answer, milliseconds: took() }),
          (error: { code?: number }): Outcome => ({ of: 'error', code: error.code, milliseconds: took() }),
        ),
        new Promise<Outcome>((resolve) => {
          timer = setTimeout(() => resolve({ of: 'hang' }), patience);
        }),
      ]);
      clearTimeout(timer);
      return outcome;
    },
    cpu() {
      const fields = ofProcess(child.pid, 'stat')?.replace(/^.*\) /, '').split(' ');
      // In hundredths of a second, of user and system. Source: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
      return fields && 10 * (Number(fields[11]) + Number(fields[12]));
    },
    peak() {
      const kilobytes = /VmHWM:\s+(\d+)/.exec(ofProcess(child.pid, 'status') ?? '')?.[1];
      return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
      client.dispose();
    },
  };
}

function ofProcess(pid: number | undefined, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

export function removeQuietly(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
