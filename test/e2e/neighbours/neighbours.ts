import { suite, suiteSetup, suiteTeardown, teardown, test } from 'mocha';
import assert from 'node:assert/strict';
import {
  commands, ConfigurationTarget, extensions, languages, Range, Uri, workspace,
  type CodeAction, type CompletionList, type Diagnostic, type DocumentSymbol, type Hover, type TextDocument,
} from 'vscode';
import { activated, closeAll, eventually, execute, open, placeOf, replaceAll, untitled } from '../suite/support.js';

type Arrangement = 'auto' | 'keepBoth' | 'off';

const settings = ['schemas', 'validate', 'hover', 'completion', 'customTags', 'disableSchemaDetection', 'kubernetesVersion'];
const yamlSettings = (): string => JSON.stringify(settings.map((it) => workspace.getConfiguration('yaml').inspect(it)));

/** One line for each problem: who says it, and of which words. */
function told(document: TextDocument): readonly string[] {
  const line = ({ source = '', range }: Diagnostic): string => `${source === 'nodewise' ? 'nodewise' : 'yaml'}: ${document.getText(range)}`;
  return languages.getDiagnostics(document.uri).map(line).sort();
}

async function tells(document: TextDocument, wanted: readonly string[]): Promise<void> {
  await eventually(() => told(document), (all) => JSON.stringify(all) === JSON.stringify(wanted), (all) => `the problems were [${all.join(' | ')}]`);
}

async function arrange(how: Arrangement): Promise<void> {
  await workspace.getConfiguration('nodewise').update('integration.redhatYaml', how, ConfigurationTarget.Global);
}

async function install(name: 'redhat-yaml' | 'kubernetes-tools', id: string): Promise<void> {
  const folder = process.env['NODEWISE_E2E_VSIX'];
  assert.ok(folder);
  await commands.executeCommand('workbench.extensions.installExtension', Uri.file(`${folder}/${name}.vsix`));
  await eventually(() => extensions.getExtension(id), (it) => it !== undefined, () => `${id} is not installed`);
  await extensions.getExtension(id)?.activate();
}

const outline = async (document: TextDocument): Promise<readonly string[]> =>
  ((await execute<DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document)) ?? []).map((it) => it.name);

suite('Beside Red Hat YAML', () => {
  let before = '';
  suiteSetup(async () => {
    await activated();
    const document = await open('mixed.yaml');
    await eventually(() => outline(document), (it) => it.some((name) => name.includes('general')), (it) => `alone, the outline was [${it.join(', ')}]`);
    await arrange('off');
    await install('redhat-yaml', 'redhat.vscode-yaml');
    before = yamlSettings();
  });
  teardown(() => closeAll());
  suiteTeardown(() => arrange('auto'));

  test('off: both speak', async () => {
    const document = await open('mixed.yaml');
    await tells(document, ['nodewise: consolidationPolcy', 'yaml: consolidationPolcy', 'yaml: two']);
  });

  test('keepBoth: what both find is shown once', async () => {
    await arrange('keepBoth');
    const document = await open('mixed.yaml');
    await tells(document, ['yaml: consolidationPolcy', 'yaml: two']);
  });

  test('auto: our document is ours, and the other one of the file is still checked with what the user has mapped', async () => {
    await arrange('auto');
    const document = await open('mixed.yaml');
    await tells(document, ['nodewise: consolidationPolcy', 'yaml: two']);
  });

  test('what one is told of, the other keeps quiet about while somebody writes', async () => {
    const document = await open('mixed.yaml');
    await tells(document, ['nodewise: consolidationPolcy', 'yaml: two']);
    await replaceAll(document, document.getText().replace('weight: 10', 'weight: ten'));
    await tells(document, ['nodewise: consolidationPolcy', 'nodewise: ten', 'yaml: two']);
    await commands.executeCommand('workbench.action.files.revert');
  });

  test('a schema line of the file wins, and then nothing is shown twice', async () => {
    const { document } = await untitled(`# yaml-language-server: $schema=${schemaUri()}\n${(await open('mixed.yaml')).getText()}`);
    await tells(document, ['yaml: consolidationPolcy']);
    const actions = await execute<CodeAction[]>('vscode.executeCodeActionProvider', document, new Range(0, 0, 0, 0));
    const removal = actions.find((it) => it.edit && it.title.startsWith('Remove this line'));
    assert.ok(removal?.edit, `actions were [${actions.map((it) => it.title).join(', ')}]`);
    assert.ok(await workspace.applyEdit(removal.edit));
    await tells(document, ['nodewise: consolidationPolcy']);
  });

  test('unreadable YAML is said once', async () => {
    const document = await open('cluster.yaml');
    await replaceAll(document, 'apiVersion: karpenter.sh/v1\nkind: NodePool\nspec:\n  limits: { cpu: 10\n  weight: 3\n');
    const sayings = (): readonly string[] => languages.getDiagnostics(document.uri).map((it) => `${it.source} ${codeOf(it)}: ${it.message}`);
    const isOnce = (all: readonly string[]): boolean => all.some((it) => it.startsWith('YAML')) && !all.some((it) => it.includes('yaml-syntax'));
    await eventually(sayings, isOnce, (all) => `the problems were [${all.join(' | ')}]`);
    await commands.executeCommand('workbench.action.files.revert');
  });

  test('there is one outline', async () => {
    const document = await open('mixed.yaml');
    const names = await outline(document);
    assert.ok(names.includes('apiVersion'), `the outline was [${names.join(', ')}]`);
    assert.ok(!names.some((it) => it.includes('general')), `the outline was [${names.join(', ')}]`);
  });

  test('in our document every completion is offered once, and hover is ours', async () => {
    const document = await open('mixed.yaml');
    const list = await execute<CompletionList>('vscode.executeCompletionItemProvider', document, placeOf(document, 'consolidationPolcy'));
    const labels = list.items.map((it) => (typeof it.label === 'string' ? it.label : it.label.label));
    assert.deepEqual(labels.filter((it) => it === 'budgets'), ['budgets']);
    for (const word of ['kind', 'metadata', 'weight']) {
      const ours = await execute<Hover[]>('vscode.executeHoverProvider', document, placeOf(document, word));
      assert.equal(ours.filter((it) => textOf([it]).trim() !== '').length, 1, `${word}: ${textOf(ours)}`);
      assert.doesNotMatch(textOf(ours), /says the other schema/);
    }
    const theirs = textOf(await execute<Hover[]>('vscode.executeHoverProvider', document, placeOf(document, 'replicas')));
    assert.match(theirs, /says the other schema/);
  });

  test('Kubernetes Tools: one Deployment no longer makes mistakes of our fields', async () => {
    await arrange('off');
    await install('kubernetes-tools', 'ms-kubernetes-tools.vscode-kubernetes-tools');
    const document = await open('cluster.yaml');
    const isFalse = (all: readonly string[]): boolean => all.some((it) => it.startsWith('yaml: karpenter.sh/v1'));
    await replaceAll(document, `${document.getText()}\n`);
    await eventually(() => told(document), isFalse, (all) => `without us the problems were [${all.join(' | ')}]`);
    await arrange('auto');
    await tells(document, ['nodewise: consolidationPolcy', 'yaml: two']);
    await commands.executeCommand('workbench.action.files.revert');
  });

  test('no setting of Red Hat YAML was written', () => {
    assert.equal(yamlSettings(), before);
  });
});

function schemaUri(): string {
  return Uri.joinPath(workspace.workspaceFolders![0]!.uri, 'schemas', 'manifests.json').toString();
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

function textOf(hovers: readonly Hover[]): string {
  return hovers.flatMap((it) => it.contents).map((it) => (typeof it === 'string' ? it : it.value)).join('\n');
}
