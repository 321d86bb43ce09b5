import { CancellationTokenSource, Disposable, l10n, workspace, type CancellationToken, type LogOutputChannel, type Uri } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { findCrds } from './crds.js';
import { findManifests, manifestsAt, mostFiles, readManifest, watchFolders, watchManifests } from './manifests.js';
import { knowledgeIn, languageIds, type CrdPlace } from './scope.js';

/** What one `nodewise/workspaceFiles` carries. The server keeps its own text of a file that is open in the editor. */
interface Batch {
  readonly put: { readonly uri: string; readonly text: string }[];
  readonly drop: string[];
}

/** The open file comes first; the rest of the workspace can wait this long. */
const patience = 400;
const filesInABatch = 20;
/** More at once than this comes from a checkout: looking at everything is cheaper than asking for each. */
const manyPlaces = 300;

/**
 * Tells the server what the files of the workspace say, and goes on telling it when they change. Everything goes through
 * the editor's own file system, so it works where there is no disk.
 */
export function feedWorkspaceFiles(client: BaseLanguageClient, log: LogOutputChannel): WorkspaceFiles {
  const feed = createFeed(client, log);
  const files = watchManifests();
  const folders = watchFolders();
  const subscriptions = [
    files,
    folders,
    files.onDidChange(feed.touch),
    folders.onDidCreate(feed.touch),
    folders.onDidDelete(feed.touchBelow),
    // What was typed and not saved is forgotten with the editor: the file speaks again.
    workspace.onDidCloseTextDocument(({ uri, languageId }) => languageIds.includes(languageId) && feed.touch(uri)),
    workspace.onDidChangeWorkspaceFolders(feed.lookAgain),
    workspace.onDidGrantWorkspaceTrust(feed.lookAgain),
    workspace.onDidChangeConfiguration((change) => (change.affectsConfiguration('files.exclude') || change.affectsConfiguration('nodewise.crds')) && feed.lookAgain()),
    client.onDidChangeState(({ newState }) => newState === State.Running && feed.begin()),
  ];
  const all = Disposable.from(...subscriptions, new Disposable(feed.halt));
  return { lookFor: feed.lookFor, dispose: () => all.dispose() };
}

export interface WorkspaceFiles {
  /** Settings files name further places of CRDs. */
  lookFor(crds: readonly CrdPlace[]): void;
  dispose(): void;
}

interface Feed extends Pick<WorkspaceFiles, 'lookFor'> {
  /** A server that knows nothing yet is told everything. */
  begin(): void;
  /** Which files belong to the workspace may have changed. */
  lookAgain(): void;
  /** A file may say something else; a folder may have come with files in it. */
  touch(uri: Uri): void;
  /** A file or folder that the server has heard of may be gone. */
  touchBelow(uri: Uri): void;
  halt(): void;
}

function createFeed(client: BaseLanguageClient, log: LogOutputChannel): Feed {
  const told = new Map<string, Uri>();
  const touched = new Map<string, Uri>();
  let found: ReadonlySet<string> = new Set();
  let named: readonly CrdPlace[] = [];
  let lookAtAll = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = new CancellationTokenSource();
  let last = Promise.resolve();

  const idOf = (uri: Uri): string => client.code2ProtocolConverter.asUri(uri);

  /** Steps run one after the other, so an older reading of a file never overtakes a newer one. */
  function schedule(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { token } = running;
      last = last.then(() => step(token)).catch((reason: unknown) => log.error(String(reason)));
    }, patience);
  }

  async function step(token: CancellationToken): Promise<void> {
    if (token.isCancellationRequested || !client.isRunning()) return;
    const places = [...touched.values()];
    touched.clear();
    const unseen = places.filter((uri) => !found.has(idOf(uri)));
    if (lookAtAll || unseen.length > manyPlaces) return everything(token);
    const added = (await Promise.all(unseen.map(manifestsAt))).flat();
    if (token.isCancellationRequested) return;
    found = new Set([...found, ...added.map(idOf)]);
    const all = [...places.filter((uri) => !unseen.includes(uri)), ...added];
    await look([...new Map(all.map((uri) => [idOf(uri), uri])).values()], token);
  }

  async function everything(token: CancellationToken): Promise<void> {
    const manifests = await findManifests(token);
    const crds = await findCrds(named);
    if (token.isCancellationRequested) return;
    const uris = [...new Map([...crds, ...manifests].map((uri) => [idOf(uri), uri])).values()];
    if (manifests.length >= mostFiles) log.warn(l10n.t('Only the first {0} YAML files of the workspace are looked into', mostFiles));
    lookAtAll = false;
    found = new Set(uris.map(idOf));
    const vanished = [...told.keys()].filter((id) => !found.has(id));
    for (const id of vanished) told.delete(id);
    await tell({ put: [], drop: vanished });
    await look(uris, token);
  }

  async function look(uris: readonly Uri[], token: CancellationToken): Promise<void> {
    const { groups } = knowledgeIn(client.initializeResult?.capabilities);
    for (let from = 0; from < uris.length; from += filesInABatch) {
      const some = uris.slice(from, from + filesInABatch);
      const texts = await Promise.all(some.map((uri) => readManifest(uri, groups)));
      if (token.isCancellationRequested) return;
      await tell(batchOf(some, texts));
    }
  }

  function batchOf(uris: readonly Uri[], texts: readonly (string | undefined)[]): Batch {
    const batch: Batch = { put: [], drop: [] };
    for (const [index, uri] of uris.entries()) {
      const id = idOf(uri);
      const text = texts[index];
      if (text !== undefined) {
        told.set(id, uri);
        batch.put.push({ uri: id, text });
      } else if (told.delete(id)) {
        batch.drop.push(id);
      }
    }
    return batch;
  }

  async function tell(batch: Batch): Promise<void> {
    if (batch.put.length + batch.drop.length > 0) await client.sendNotification('nodewise/workspaceFiles', batch);
  }

  function halt(): void {
    clearTimeout(timer);
    running.cancel();
    running.dispose();
    running = new CancellationTokenSource();
  }

  function lookAgain(): void {
    halt();
    lookAtAll = true;
    schedule();
  }

  return {
    begin() {
      told.clear();
      named = [];
      lookAgain();
    },
    lookAgain,
    lookFor(crds) {
      if (JSON.stringify(crds) === JSON.stringify(named)) return;
      named = crds;
      lookAgain();
    },
    touch(uri) {
      touched.set(idOf(uri), uri);
      schedule();
    },
    touchBelow(uri) {
      const id = idOf(uri);
      const below = [...told].filter(([it]) => it === id || it.startsWith(`${id}/`));
      for (const [it, its] of below) touched.set(it, its);
      if (below.length > 0) schedule();
    },
    halt,
  };
}
