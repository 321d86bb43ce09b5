import { commands, l10n, QuickPickItemKind, SnippetString, Uri, window, workspace, type Disposable, type ExtensionContext, type QuickPickItem } from 'vscode';

/** One of snippets/nodewise.json. */
interface Snippet {
  readonly description: string;
  readonly body: readonly string[];
}

interface Sample extends QuickPickItem {
  readonly body?: readonly string[];
}

/**
 * "New Node Manifest", in the palette and under File, New File: a sample by its intent, as a new file that is not saved
 * anywhere yet. Called with a snippet's name, such as "NodePool: Graviton (arm64)", it does not ask.
 */
export function offerNewManifest(context: ExtensionContext): Disposable {
  return commands.registerCommand('nodewise.newManifest', async (name?: unknown) => {
    const snippets = await read(context);
    const body = typeof name === 'string' ? snippets[name]?.body : (await pick(snippets))?.body;
    if (!body) return;
    const editor = await window.showTextDocument(await workspace.openTextDocument({ language: 'yaml', content: '' }));
    await editor.insertSnippet(new SnippetString(body.join('\n')));
  });
}

async function read(context: ExtensionContext): Promise<Readonly<Record<string, Snippet>>> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'snippets', 'nodewise.json'));
  return JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, Snippet>>;
}

async function pick(snippets: Readonly<Record<string, Snippet>>): Promise<Sample | undefined> {
  const rows = Object.entries(snippets).map(([name, { description, body }]) => {
    const [kind = '', ...title] = name.split(': ');
    return { kind, item: { label: title.join(': '), description: kind, detail: description.slice(description.indexOf('. ') + 2), body } };
  });
  const kinds = [...new Set(rows.map((it) => it.kind))];
  const items = kinds.flatMap((kind): readonly Sample[] => [
    { label: kind, kind: QuickPickItemKind.Separator },
    ...rows.filter((it) => it.kind === kind).map((it) => it.item),
  ]);
  return window.showQuickPick(items, { title: l10n.t('New Node Manifest'), placeHolder: l10n.t('What is it for?'), matchOnDescription: true, matchOnDetail: true });
}
