import { InsertTextMode, type ClientCapabilities } from 'vscode-languageserver';
import type { Diagnostic, Failure } from '../../engine/features/diagnostics.js';
import type { Snapshot } from '../../engine/model.js';

/** What a handler may know: the world at this moment, the client's abilities, and which text the client means. */
export interface Session {
  readonly world: Snapshot;
  readonly client: Client;
  /** The editor's version of an open file. */
  version(uri: string): number | undefined;
  /** Those problems that are worth showing while the file is being written. */
  ripe(uri: string, found: readonly Diagnostic[]): readonly Diagnostic[];
  /** The workspace folder that holds a file. */
  folderOf(uri: string): string | undefined;
  /** Tells whoever reads the log, once, that a rule of ours threw. */
  report(failure: Failure): void;
}

/** The client's capabilities, as the questions that we ask. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly diagnosticData: boolean;
  readonly codeDescription: boolean;
  readonly pushedVersions: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly snippets: boolean;
  /** A few words beside the name, which the documentation then need not repeat. */
  readonly labelDetails: boolean;
  readonly insertReplace: boolean;
  readonly adjustsIndentation: boolean;
  /** The editor's command that opens the list of suggestions, when it told us: there is none in the protocol. */
  readonly suggestCommand: string | undefined;
  /** Shows what CRDs taught, and looks for CRDs at the places that we name. */
  readonly showsStatus: boolean;
  readonly resolvesDocumentation: boolean;
  readonly completionMarkdown: boolean;
  readonly hoverMarkdown: boolean;
  readonly symbolTree: boolean;
  readonly foldingLimit: number;
  readonly codeActionLiterals: boolean;
  readonly preferredActions: boolean;
  readonly versionedEdits: boolean;
  readonly createsFiles: boolean;
}

export function clientOf({ workspace, textDocument }: ClientCapabilities, options: unknown): Client {
  const item = textDocument?.completion?.completionItem;
  const pull = textDocument?.diagnostic;
  const push = textDocument?.publishDiagnostics;
  const shown = pull ?? push;
  const markdown = (formats: readonly string[] | undefined) => !formats || formats.includes('markdown');
  return {
    pullsDiagnostics: pull !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    relatedInformation: (shown?.relatedInformation ?? push?.relatedInformation) ?? false,
    diagnosticData: (shown?.dataSupport ?? push?.dataSupport) ?? false,
    codeDescription: (shown?.codeDescriptionSupport ?? push?.codeDescriptionSupport) ?? false,
    pushedVersions: push?.versionSupport ?? false,
    configuration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    snippets: item?.snippetSupport ?? false,
    labelDetails: item?.labelDetailsSupport ?? false,
    insertReplace: item?.insertReplaceSupport ?? false,
    adjustsIndentation: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.adjustIndentation) ?? false,
    suggestCommand: suggestCommandIn(options),
    showsStatus: typeof options === 'object' && options !== null && 'status' in options && options.status === true,
    resolvesDocumentation: item?.resolveSupport?.properties.includes('documentation') ?? true,
    completionMarkdown: markdown(item?.documentationFormat),
    hoverMarkdown: markdown(textDocument?.hover?.contentFormat),
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    foldingLimit: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    preferredActions: textDocument?.codeAction?.isPreferredSupport ?? false,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    createsFiles: (workspace?.workspaceEdit?.documentChanges && workspace.workspaceEdit.resourceOperations?.includes('create')) ?? false,
  };
}

/** `initializationOptions: { suggestCommand: 'editor.action.triggerSuggest' }` */
function suggestCommandIn(options: unknown): string | undefined {
  if (typeof options !== 'object' || options === null || !('suggestCommand' in options)) return undefined;
  return typeof options.suggestCommand === 'string' ? options.suggestCommand : undefined;
}
