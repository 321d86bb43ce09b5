import { Uri, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { start, type Running } from './client.js';

/** The browser entry: the server is a worker, a fresh one for every start. */
export async function activate(context: ExtensionContext): Promise<Running> {
  const server = Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  return start(context, (options) => new QuietClient('nodewise', 'Nodewise', async () => connectTo(new Worker(server)), options));
}

/** The extension host's workers are no instances of `Worker`, so the library would not know what to do with one. */
function connectTo(worker: Worker): MessageTransports {
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** Says in the log what the library would say in a notification. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
