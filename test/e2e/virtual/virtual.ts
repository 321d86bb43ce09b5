import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  commands, Uri, window, workspace,
  type CodeAction, type CompletionList, type Hover, type TextDocument, type TextEdit,
} from 'vscode';
import { activated, closeAll, diagnostics, eventually, execute, placeOf, replaceAll } from '../suite/support.js';

interface Heard {
  readonly script: string;
  readonly said: string;
}

const talk = (): string => process.env['NODEWISE_E2E_TALK']!;
const heard = (): readonly Heard[] => readFileSync(talk(), 'utf8').trim().split('\n').map((it) => JSON.parse(it) as Heard);
const fromServer = (): readonly string[] => heard().filter((it) => it.script.endsWith('server.js')).map((it) => it.said);

async function openVirtual(): Promise<TextDocument> {
  const document = await workspace.openTextDocument(Uri.parse('memfs:/folder/nodepool.yaml'));
  await window.showTextDocument(document);
  return document;
}

suite('A workspace that is on no disk', () => {
  suiteSetup(async () => {
    // Everything that this process does, and every process it starts from here on, is listened to.
    createRequire(__filename)(process.env['NODEWISE_E2E_LISTENER']!);
    process.env['NODE_OPTIONS'] = `--require ${process.env['NODEWISE_E2E_LISTENER']}`;
    await activated();
  });
  suiteTeardown(async () => {
    delete process.env['NODE_OPTIONS'];
    rmSync(talk(), { force: true });
    await closeAll();
  });

  test('it is one', () => {
    assert.equal(workspace.workspaceFolders?.[0]?.uri.scheme, 'memfs');
  });

  test('problems are shown and follow what is typed', async () => {
    const document = await openVirtual();
    await diagnostics(document, (all) => all.some((it) => document.getText(it.range) === 'Inn'));
    await replaceAll(document, document.getText().replace('Inn', 'In'));
    await diagnostics(document, (all) => !all.some((it) => document.getText(it.range) === 'Inn'));
    await commands.executeCommand('workbench.action.files.revert');
  });

  test('completion, hover and quick fixes work', async () => {
    const document = await openVirtual();
    const list = await eventually(
      () => execute<CompletionList>('vscode.executeCompletionItemProvider', document, placeOf(document, 'Inn')),
      ({ items }) => items.some((it) => it.label === 'NotIn'),
      ({ items }) => `completion offered [${items.map((it) => String(it.label)).join(', ')}]`,
    );
    assert.ok(list.items.some((it) => it.label === 'Exists'));
    const hovers = await execute<Hover[]>('vscode.executeHoverProvider', document, placeOf(document, 'nodeClassRef'));
    assert.ok(hovers.length > 0, 'no hover');
    const [finding] = await diagnostics(document, (all) => all.some((it) => document.getText(it.range) === 'Inn'));
    const actions = await execute<CodeAction[]>('vscode.executeCodeActionProvider', document, finding!.range);
    assert.ok(actions.length > 0, 'no quick fix');
  });

  test('files that nobody has opened count', async () => {
    const document = await openVirtual();
    await diagnostics(document, (all) => all.some((it) => document.getText(it.range) === 'defualt' && it.message.includes('default')));
  });

  test('nobody is asked to choose a formatter: there is none of ours', async () => {
    const edits = await execute<TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', await openVirtual(), { tabSize: 2, insertSpaces: true });
    assert.deepEqual(edits ?? [], []);
  });

  test('neither the extension nor its server talks to anybody', async () => {
    const document = await openVirtual();
    await diagnostics(document);
    await execute<Hover[]>('vscode.executeHoverProvider', document, placeOf(document, 'nodeClassRef'));
    await execute<CompletionList>('vscode.executeCompletionItemProvider', document, placeOf(document, 'Inn'));
    assert.deepEqual(fromServer(), ['started'], 'the server');
    // VS Code itself talks to its own machine.
    const strangers = heard().filter(({ said }) => said !== 'started' && !/\b(?:localhost|127\.0\.0\.1)\b/.test(said));
    assert.deepEqual(strangers, [], 'the extension host');
  });

  test('and somebody would have noticed', () => {
    const code = 'require("net").connect(9, "127.0.0.1").on("error", () => undefined); require("http").get("http://localhost:9").on("error", () => undefined)';
    const { status } = spawnSync(process.execPath, ['-e', code], { env: process.env });
    assert.equal(status, 0);
    const said = heard().map((it) => it.said);
    assert.ok(said.includes('127.0.0.1:9') && said.includes('lookup localhost'), said.join('\n'));
  });
});
