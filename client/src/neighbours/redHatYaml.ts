import { Disposable, extensions, l10n, languages, Uri, workspace, type LogOutputChannel, type TextDocument } from 'vscode';
import { addressOf, partsFor, schemaAt } from './answers.js';
import { documentsIn, type Identity } from './documents.js';
import { isExcludedFromKubernetes } from './kubernetesKinds.js';
import { mappedSchemas } from './mappedSchemas.js';
import { ownKinds } from './ownKinds.js';

const redHatYaml = 'redhat.vscode-yaml';
const kubernetesTools = 'ms-kubernetes-tools.vscode-kubernetes-tools';

/** What Red Hat YAML offers other extensions: redhat-developer/vscode-yaml, src/schema-extension-api.ts. */
interface ContributorApi {
  registerContributor(
    scheme: string,
    requestSchema: (resource: string) => string | undefined,
    requestSchemaContent: (address: string) => string | undefined,
    label?: string,
  ): boolean;
}

/** `deaf`: it is there and cannot be told anything. */
export type Presence = 'absent' | 'listens' | 'deaf';
export type Arrangement = 'auto' | 'keepBoth' | 'off';

export interface RedHatYaml extends Disposable {
  presence(): Presence;
}

/** What the user wants us to be to each other. */
export function arrangement(): Arrangement {
  return workspace.getConfiguration('nodewise').get<Arrangement>('integration.redhatYaml', 'auto');
}

/**
 * Tells Red Hat YAML, as soon as it is there, which documents it need not look at. That is said for the running window
 * only: no setting is written.
 */
export function greetRedHatYaml(log: LogOutputChannel, changed: () => void): RedHatYaml {
  const told = new WeakMap<object, Set<string>>();
  let presence: Presence = 'absent';

  const update = async (): Promise<void> => {
    const api = await apiOf(log);
    presence = typeof api === 'string' ? api : 'listens';
    if (typeof api !== 'string' && arrangement() === 'auto') tell(api);
    changed();
  };
  const subscriptions = [
    extensions.onDidChange(update),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('nodewise.integration') && update()),
    workspace.onDidOpenTextDocument(({ languageId }) => languageId === 'yaml' && presence === 'absent' && extensions.getExtension(redHatYaml) && update()),
  ];
  void update();
  return { presence: () => presence, dispose: () => Disposable.from(...subscriptions).dispose() };

  /** One contributor for all files, and one with a label for each API version where somebody else may answer too. */
  function tell(api: ContributorApi): void {
    const schemes = told.get(api) ?? new Set<string>();
    told.set(api, schemes);
    register('nodewise');
    if (!extensions.getExtension(kubernetesTools)) return;
    // Answers of several contributors all count, except when one has a label that stands in the text: it is the only one.
    const labelled = ownKinds.filter((it) => it.fileName === undefined);
    for (const apiVersion of new Set(labelled.map((it) => it.apiVersion))) register(`nodewise-${apiVersion.replaceAll('/', '-')}`, apiVersion);

    function register(scheme: string, apiVersion?: string): void {
      if (schemes.has(scheme)) return;
      schemes.add(scheme);
      const label = apiVersion === undefined ? [] : [`apiVersion:${apiVersion}`];
      api.registerContributor(scheme, (resource) => answer(scheme, resource, apiVersion), schemaAt, ...label);
    }
  }
}

/** Nobody is woken up who has nothing to do yet. */
async function apiOf(log: LogOutputChannel): Promise<ContributorApi | 'absent' | 'deaf'> {
  const extension = extensions.getExtension<Partial<ContributorApi> | undefined>(redHatYaml);
  if (!extension) return 'absent';
  if (!extension.isActive && !workspace.textDocuments.some((it) => it.languageId === 'yaml')) return 'absent';
  try {
    const api = await extension.activate();
    return typeof api?.registerContributor === 'function' ? (api as ContributorApi) : 'deaf';
  } catch (reason) {
    log.warn(l10n.t('Red Hat YAML did not start: {0}', String(reason)));
    return 'absent';
  }
}

/** Called for every validation, hover and completion of Red Hat YAML, and it does not wait. */
function answer(scheme: string, resource: string, label: string | undefined): string | undefined {
  const document = workspace.textDocuments.find((it) => it.uri.toString() === resource);
  if (!document || arrangement() !== 'auto' || !workspace.getConfiguration('nodewise').get('enable', true)) return undefined;
  const text = document.getText();
  // Asked although its label is nowhere: then the contributor without a label has answered.
  if (label !== undefined && !new RegExp(`apiVersion:[\t ]+${label.replaceAll('.', '\\.')}`).test(text)) return undefined;
  const parts = partsFor({
    documents: documentsIn(text),
    isOurs: (it) => isOurs(it, document.uri),
    mapped: mappedTo(document),
    kubernetes: extensions.getExtension(kubernetesTools) !== undefined && !isExcludedFromKubernetes(text),
  });
  return parts && addressOf(scheme, parts);
}

/** Whether a document needs nobody but us. */
export function isOurs({ apiVersion, kind }: Identity, uri: Uri): boolean {
  return ownKinds.some((it) => (it.fileName === undefined ? it.apiVersion === apiVersion && it.kind === kind : uri.path.endsWith(`/${it.fileName}`)));
}

function mappedTo(document: TextDocument): readonly string[] {
  const settings = workspace.getConfiguration('yaml', document.uri);
  const folder = workspace.getWorkspaceFolder(document.uri) ?? workspace.workspaceFolders?.[0];
  return mappedSchemas(settings.get('schemas'), {
    kubernetesVersion: settings.get<string>('kubernetesVersion'),
    matches: (pattern) => languages.match({ pattern }, document) > 0,
    fileAt: (path) => (/^(?:[a-z]:|[\\/])/i.test(path) || !folder ? Uri.file(path) : Uri.joinPath(folder.uri, path)).toString(),
  });
}
