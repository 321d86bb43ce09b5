import { setFlagsFromString } from 'node:v8';
import { createMessageConnection, IPCMessageReader, IPCMessageWriter, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-languageserver/node';
import { catalog } from '../../knowledge/catalog.js';
import { targetReaders } from '../../knowledge/targets.js';
import { createReport } from './guard.js';
import { calm, connectionOptions, startServer, type Host } from './server.js';
import { version } from './version.js';

const platform = `${process.platform} ${process.arch}, Node ${process.versions.node}`;

const usage = `Nodewise language server ${version}

  --stdio      speak the Language Server Protocol on standard input and output
  --node-ipc   speak it over the channel of a Node parent process
  --version    print the version
`;

main(process.argv.slice(2));

function main(options: readonly string[]): void {
  if (options.includes('--version')) return void process.stdout.write(`${version}\n`);
  const connect = options.includes('--node-ipc') ? overIpc : options.includes('--stdio') ? overStdio : undefined;
  if (!connect) {
    process.stderr.write(usage);
    process.exitCode = 2;
    return;
  }
  keepOutputPure();
  collectInTime();
  collectAlone();
  stayAlive();
  startServer(connect(), host());
}

function host(): Host {
  let watching = false;
  return {
    version,
    platform,
    kinds: catalog,
    targetReaders,
    calm,
    exit: (code) => process.exit(code),
    watchParent(processId) {
      if (watching) return;
      watching = true;
      setInterval(() => isAlive(processId) || process.exit(1), 3000).unref();
    },
  };
}

function overStdio(): MessageConnection {
  keepYoungSpaceSmall();
  return createMessageConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout), undefined, connectionOptions);
}

function overIpc(): MessageConnection {
  process.on('disconnect', () => process.exit(1));
  return createMessageConnection(new IPCMessageReader(process), new IPCMessageWriter(process), undefined, connectionOptions);
}

/**
 * The first large file makes V8 set 128 MB aside for young objects, of which it gives nothing back. What it has when the
 * server starts is enough. Our own client says so when it starts the server, in a way that no editor's Node can mind.
 */
function keepYoungSpaceSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * V8 lets garbage grow to a multiple of what is alive before it looks; 80 % of it keeps an editor's day within some
 * megabytes, at the price of some work at each key press (npm run bench -- --only memory).
 */
function collectInTime(): void {
  setFlagsFromString('--heap-growing-percent=80');
}

/** The young space is so small that waking helpers to clear it takes longer than clearing it (npm run bench -- --only "1000 documents"). */
function collectAlone(): void {
  setFlagsFromString('--no-parallel-scavenge');
}

/** Standard output belongs to the protocol: a stray line on it would break the client's reader. */
function keepOutputPure(): void {
  console.log = console.info = console.debug = console.warn = console.error;
}

/** A message that cannot even be read is no reason to leave the user alone. */
function stayAlive(): void {
  const report = createReport({ version, platform, log: console.error });
  process.on('uncaughtException', (error: unknown) => report('The server', error));
  process.on('unhandledRejection', (error: unknown) => report('The server', error));
}

/** Signal 0 only asks. A process of another user answers with EPERM, and is alive. */
function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
