import { commands, Disposable, Uri, window, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { createAsk } from './ask.js';
import { createKeeping } from './keeping.js';
import { fill, openPanel, viewType, type Around } from './panel.js';
import { adviseQuickly } from './quick.js';

/** The advisor's faces in VS Code: a page, and a path through the quick pick. Neither opens by itself. */
export function offerAdvisor(client: BaseLanguageClient, context: ExtensionContext): Disposable {
  const ask = createAsk(client);
  const around: Around = { extension: context.extensionUri, ask, keeping: createKeeping(context.workspaceState, () => crypto.randomUUID()) };
  return Disposable.from(
    commands.registerCommand('nodewise.openAdvisor', (folder: unknown) => void openPanel(around, folderIn(folder))),
    commands.registerCommand('nodewise.adviseQuickly', (folder: unknown) => adviseQuickly(ask, folderIn(folder))),
    window.registerWebviewPanelSerializer(viewType, { deserializeWebviewPanel: async (panel) => fill(panel, around, undefined) }),
  );
}

/** The explorer's menu tells on which folder it was opened. */
function folderIn(argument: unknown): Uri | undefined {
  return argument instanceof Uri ? argument : undefined;
}
