import { commands, l10n, Uri, window, workspace, type ExtensionContext } from 'vscode';
import { RevealOutputChannelOn, State, vsdiag, type BaseLanguageClient, type LanguageClientOptions, type Middleware } from 'vscode-languageclient';
import { offerAdvisor } from './advisor/advisor.js';
import { restartingQuietly } from './failures.js';
import { offerNewManifest } from './newManifest.js';
import { createNeighbours } from './neighbours/neighbours.js';
import { offerCleanPaste } from './paste.js';
import { languageIds, readOnlySchemes, type ServerStatus } from './scope.js';
import { showStatus, type Status } from './status.js';
import { watchOver } from './watchdog.js';
import { feedWorkspaceFiles } from './workspaceFiles.js';

/** What activation answers, for tests and for extensions that want to wait for the server. */
export interface Running {
  readonly client: BaseLanguageClient;
}

/** Starts the server that `build` connects to, and what lives beside it until the extension is deactivated. */
export async function start(
  context: ExtensionContext,
  build: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<Running> {
  const log = window.createOutputChannel('Nodewise', { log: true });
  const status = showStatus();
  const neighbours = createNeighbours(log);
  const client = build({
    documentSelector: languageIds.map((language) => ({ language })),
    // How the server has the list of suggestions opened again after a key is written.
    initializationOptions: { suggestCommand: 'editor.action.triggerSuggest', status: true },
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: restartingQuietly(log, status),
    initializationFailedHandler: () => false,
    middleware: { ...neighbours.middleware, provideDiagnostics: blamingNobody(neighbours.middleware.provideDiagnostics) },
  });
  const files = feedWorkspaceFiles(client, log);
  context.subscriptions.push(
    log,
    status,
    client,
    client.onDidChangeState(({ newState }) => show(newState)),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('nodewise') && status.refresh()),
    files,
    client.onNotification('nodewise/status', ({ learned, crds }: ServerStatus) => {
      status.learned(learned);
      files.lookFor(crds);
    }),
    neighbours.begin(client),
    watchOver(client, { log, restart: () => restart(client, status), giveUp: (why) => stop(client, status, why) }),
    offerCleanPaste(client),
    offerAdvisor(client, context),
    offerNewManifest(context),
    commands.registerCommand('nodewise.restartServer', () => restart(client, status)),
    commands.registerCommand('nodewise.showOutput', () => log.show()),
  );
  await commands.executeCommand('setContext', 'nodewise.active', true);
  await run(client, status);
  return { client };

  function show(state: State): void {
    if (state === State.Starting) status.starting();
    if (state === State.Running) status.running(client.initializeResult);
  }
}

type ProvideDiagnostics = NonNullable<Middleware['provideDiagnostics']>;

/** A file of the past, as the source control view shows it, cannot be mended: it has no problems. */
function blamingNobody(provideDiagnostics: ProvideDiagnostics): ProvideDiagnostics {
  return (document, previous, token, next) => {
    const { scheme } = document instanceof Uri ? document : document.uri;
    if (!readOnlySchemes.includes(scheme)) return provideDiagnostics(document, previous, token, next);
    return { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] };
  };
}

async function restart(client: BaseLanguageClient, status: Status): Promise<void> {
  await stopped(client);
  await run(client, status);
}

/** For good, until the user asks for it again. */
async function stop(client: BaseLanguageClient, status: Status, why: string): Promise<void> {
  await stopped(client);
  client.error(why, undefined, false);
  status.failed(why);
}

async function stopped(client: BaseLanguageClient): Promise<void> {
  if (client.needsStop()) await client.stop().catch((reason: unknown) => client.error(l10n.t('Stopping the language server failed'), reason, false));
}

/** A server that cannot start is told in the status item; activation itself never fails because of it. */
async function run(client: BaseLanguageClient, status: Status): Promise<void> {
  try {
    await client.start();
  } catch (reason) {
    client.error(l10n.t('Starting the language server failed'), reason);
    status.failed(l10n.t('The language server could not be started; the output channel says why'));
  }
}
