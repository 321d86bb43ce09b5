import { BrowserMessageReader, BrowserMessageWriter, createMessageConnection } from 'vscode-languageserver/browser';
import { catalog } from '../../knowledge/catalog.js';
import { targetReaders } from '../../knowledge/targets.js';
import { calm, connectionOptions, startServer } from './server.js';
import { version } from './version.js';

const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createMessageConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), undefined, connectionOptions);

startServer(connection, {
  version,
  platform: 'a browser',
  kinds: catalog, targetReaders,
  calm,
  exit: () => worker.close(),
  // A worker ends with the page that made it.
  watchParent: () => undefined,
});
