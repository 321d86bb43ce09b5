import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  commands, languages, Uri, window, workspace,
  type CodeAction, type CompletionList, type Hover, type TextDocument, type TextEdit,
} from 'vscode';
import { activated, closeAll, diagnostics, eventually, execute, placeOf, replaceAll } from '../suite/support.js';

const talk = (): string => process.env['NODEWISE_E2E_TALK']!;
/** Whom the processes of a script have talked to. */
const partners = (script: string): readonly string[] =>
  (existsSync(talk()) ? readFileSync(talk(), 'utf8').split('\n') : []).filter((it) => it.includes(script)).map((it) => it.slice(it.lastIndexOf(script) + script.length + 1));

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

  test('files that are not open count', async () => {
    const document = await openVirtual();
    const text = document.getText();
    await closeAll();
    const other = await workspace.openTextDocument({ language: 'yaml', content: text.replace('Inn', 'In').replace('name: general', 'name: second') });
    await window.showTextDocument(other);
    await diagnostics(other, () => true);
    assert.ok(languages.getDiagnostics(other.uri).every((it) => it.severity > 0 || it.source !== 'nodewise'), JSON.stringify(languages.getDiagnostics(other.uri)));
  });

  test('nobody is asked to choose a formatter: there is none of ours', async () => {
    const edits = await execute<TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', await openVirtual(), { tabSize: 2, insertSpaces: true });
    assert.deepEqual(edits ?? [], []);
  });

  test('neither the extension nor its server talks to anybody', async () => {
    await commands.executeCommand('nodewise.restartServer');
    const document = await openVirtual();
    await diagnostics(document);
    await execute<Hover[]>('vscode.executeHoverProvider', document, placeOf(document, 'nodeClassRef'));
    await execute<CompletionList>('vscode.executeCompletionItemProvider', document, placeOf(document, 'Inn'));
    assert.ok(partners('server.js').includes('started'), 'nobody has listened to the server');
    assert.deepEqual(partners('server.js').filter((it) => it !== 'started'), []);
    assert.deepEqual(partners('').filter((it) => !it.endsWith('started')), []);
  });

  test('and somebody would have noticed', () => {
    const code = 'require("net").connect(9, "127.0.0.1").on("error", () => undefined); require("http").get("http://localhost:9").on("error", () => undefined)';
    const { status } = spawnSync(process.execPath, ['-e', code], { env: process.env });
    assert.equal(status, 0);
    const heard = readFileSync(talk(), 'utf8');
    assert.match(heard, /127\.0\.0\.1:9/);
    assert.match(heard, /localhost:9/);
  });
});
