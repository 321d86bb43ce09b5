import assert from 'node:assert/strict';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../tools/setup.mjs';
import { installVsix, prepareFolders, removeFolder, startCodeServer, temporaryFolder } from '../../../tools/vscode.mjs';
import {
  clickWord, editorText, hoverWord, openFile, openWorkbench, picture, problems, quickFixes, runCommand, shownNotifications,
  suggestions, waitForSquiggles, waitForText,
} from './workbench.mjs';

const vsix = join(root, 'nodewise.vsix');

/** Installs the packed extension and opens a copy of the examples, once per suite. */
function workbench(options, body) {
  const here = {};
  suiteSetup(async () => {
    assert.ok(existsSync(vsix), 'nodewise.vsix is missing: npm run package');
    here.folder = temporaryFolder('workbench');
    const workspace = join(here.folder, 'examples');
    cpSync(join(root, 'examples'), workspace, { recursive: true });
    const folders = prepareFolders(here.folder);
    installVsix(vsix, folders);
    here.server = await startCodeServer(workspace, folders, options);
    Object.assign(here, await openWorkbench(here.server.address));
  });
  teardown(async function () {
    await here.page?.keyboard.press('Escape');
    if (this.currentTest?.state !== 'failed' || !here.page) return;
    await picture(here.page, `failed ${this.currentTest.title}`.replace(/\W+/g, '-'));
    // What a failed test has typed must not fail the next one.
    await runCommand(here.page, 'File: Revert File').catch(() => undefined);
  });
  suiteTeardown(async () => {
    await here.browser?.close();
    here.server?.stop();
    if (here.folder) removeFolder(here.folder);
  });
  body(here);
}

suite('The packed extension in a real VS Code', () => workbench({ trusted: true }, (here) => {
  test('a broken NodePool has squiggles', async () => {
    await openFile(here.page, 'broken/nodepool.yaml');
    await waitForSquiggles(here.page, 3);
    await picture(here.page, 'squiggles');
  });

  test('nothing opened by itself: no panel, no output', async () => {
    assert.equal(await here.page.locator('.part.panel:visible').count(), 0);
  });

  test('the Problems panel lists them with their rule', async () => {
    const rows = (await problems(here.page)).join('\n');
    await picture(here.page, 'problems');
    assert.match(rows, /consolidationPolcy/);
    assert.match(rows, /requirments/);
    assert.match(rows, /nodewise/);
    await runCommand(here.page, 'View: Hide Panel');
  });

  test('hover explains a field', async () => {
    await openFile(here.page, 'karpenter/nodepool.yaml');
    const text = await hoverWord(here.page, 'expireAfter');
    await picture(here.page, 'hover');
    assert.match(text, /node/i);
    assert.ok(text.length > 60, text);
  });

  test('completion offers values, and the chosen one is written', async () => {
    await openFile(here.page, 'karpenter/nodepool.yaml');
    await clickWord(here.page, 'consolidationPolicy');
    await here.page.keyboard.press('End');
    await here.page.keyboard.press('Control+Shift+ArrowLeft');
    await here.page.keyboard.type('WhenEmp');
    const offered = await suggestions(here.page);
    await picture(here.page, 'completion');
    assert.ok(offered.some((it) => /WhenEmptyOrUnderutilized/.test(it)), offered.join('\n'));
    await here.page.keyboard.press('Enter');
    await waitForText(here.page, /consolidationPolicy: WhenEmpty/);
    await runCommand(here.page, 'File: Revert File');
  });

  test('completion on a new line offers fields that fit there', async () => {
    await openFile(here.page, 'karpenter/ec2nodeclass.yaml');
    await clickWord(here.page, 'httpTokens');
    await here.page.keyboard.press('End');
    await here.page.keyboard.press('Enter');
    await here.page.keyboard.type('httpP');
    const offered = await suggestions(here.page);
    await picture(here.page, 'completion-of-fields');
    assert.ok(offered.some((it) => /httpProtocolIPv6/.test(it)), offered.join('\n'));
    await here.page.keyboard.press('Enter');
    await waitForText(here.page, /httpProtocolIPv6: ?/);
    await here.page.keyboard.press('Escape');
    await runCommand(here.page, 'File: Revert File');
  });

  test('a quick fix mends a misspelt field', async () => {
    await openFile(here.page, 'broken/nodepool.yaml');
    await waitForSquiggles(here.page, 3);
    await clickWord(here.page, 'consolidationPolcy');
    const titles = await quickFixes(here.page);
    await picture(here.page, 'quick-fix');
    assert.ok(titles.some((it) => /consolidationPolicy/.test(it)), titles.join('\n'));
    await here.page.locator('.action-widget .monaco-list-row.action', { hasText: 'consolidationPolicy' }).first().click();
    await waitForText(here.page, /consolidationPolicy: WhenEmpty/);
    assert.doesNotMatch(await editorText(here.page), /consolidationPolcy/);
    await runCommand(here.page, 'File: Revert File');
  });

  test('the outline shows both resources of a file', async () => {
    await openFile(here.page, 'auto-mode/gpu.yaml');
    await here.page.keyboard.press('Control+Shift+O');
    const rows = here.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'NodeClass gpu' }).first().waitFor({ timeout: 15_000 });
    await picture(here.page, 'outline');
    await here.page.keyboard.type('NodePool');
    await rows.filter({ hasText: 'NodePool gpu' }).first().waitFor({ timeout: 15_000 });
  });

  test('the good examples have no squiggles', async () => {
    for (const path of ['karpenter/nodepool.yaml', 'karpenter/ec2nodeclass.yaml', 'auto-mode/gpu.yaml', 'hybrid/nodeconfig.yaml']) {
      await openFile(here.page, path);
    }
    const rows = (await problems(here.page)).join('\n');
    assert.doesNotMatch(rows, /gpu\.yaml|karpenter|hybrid/);
  });

  test('no notification was shown, and the console has nothing of ours', async () => {
    assert.deepEqual(await shownNotifications(here.page), []);
    assert.deepEqual(here.complaints, []);
  });
}));

suite('Restricted Mode', () => workbench({ trusted: false }, (here) => {
  test('an untrusted folder is checked like any other', async () => {
    await here.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ timeout: 30_000 });
    await openFile(here.page, 'broken/nodepool.yaml');
    await waitForSquiggles(here.page, 3);
    await picture(here.page, 'restricted-mode');
    assert.deepEqual(here.complaints, []);
  });
}));
