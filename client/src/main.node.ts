import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start, type Running } from './client.js';

/** The desktop entry: the server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<Running> {
  // Without a limit, V8 sets 128 MB aside for young objects at the first large file, and gives nothing back.
  const options = { execArgv: ['--max-semi-space-size=4'] };
  const server = { module: context.asAbsolutePath(join('dist', 'server.js')), transport: TransportKind.ipc, options };
  return start(context, (clientOptions) => new QuietClient('nodewise', 'Nodewise', { run: server, debug: server }, clientOptions));
}

/** Says in the log what the library would say in a notification. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
