import assert from 'node:assert/strict';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../tools/setup.mjs';
import { installVsix, prepareFolders, removeFolder, startCodeServer, temporaryFolder } from '../../../tools/vscode.mjs';
import { packStandIn } from '../neighbours/run.mjs';
import { openFile, openWorkbench, picture, problems, shownNotifications, waitForSquiggles } from './workbench.mjs';

const shared = join(root, 'test', 'e2e', 'fixtures', 'shared-workspace');

suite('Nodewise and Red Hat YAML in Restricted Mode', () => {
  const here = { abroad: [] };
  suiteSetup(async () => {
    here.folder = temporaryFolder('neighbours');
    const workspace = join(here.folder, 'workspace');
    cpSync(shared, workspace, { recursive: true });
    mkdirSync(join(workspace, 'gitops'));
    cpSync(join(shared, 'mixed.yaml'), join(workspace, 'gitops', 'mixed.yaml'));
    const folders = prepareFolders(here.folder);
    installVsix(await packStandIn('redhat-yaml', here.folder), folders);
    installVsix(join(root, 'nodewise.vsix'), folders);
    here.server = await startCodeServer(workspace, folders, { trusted: false });
    Object.assign(here, await openWorkbench(here.server.address));
    here.page.on('request', (it) => isAbroad(it.url()) && here.abroad.push(it.url()));
  });
  suiteTeardown(async () => {
    await here.browser?.close();
    here.server?.stop();
    if (here.folder) removeFolder(here.folder);
  });

  test('each problem of a mixed file is shown once, by the one who knows best', async () => {
    await here.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ timeout: 30_000 });
    await openFile(here.page, 'gitops/mixed.yaml');
    await waitForSquiggles(here.page, 2);
    await problems(here.page);
    const rows = here.page.locator('.markers-panel .monaco-list-row');
    await rows.filter({ hasText: 'yaml-schema' }).first().waitFor({ timeout: 15_000 });
    await picture(here.page, 'neighbours');
    const lines = (await rows.allInnerTexts()).filter((it) => /nodewise|yaml-schema/.test(it));
    assert.equal(lines.length, 2, lines.join('\n'));
    assert.match(lines.find((it) => it.includes('nodewise')), /consolidationPolcy/);
    assert.match(lines.find((it) => it.includes('yaml-schema')), /Expected "integer"/);
  });

  test('the status item says how they get along', async () => {
    await here.page.locator('[id="status.languageStatus"]').click();
    const item = here.page.locator('.hover-language-status', { hasText: 'Red Hat YAML' }).first();
    await item.waitFor({ timeout: 15_000 });
    await picture(here.page, 'neighbours-status');
    assert.match(await item.innerText(), /leaves node manifests to Nodewise/);
    await here.page.keyboard.press('Escape');
  });

  test('no notification was shown, and the page asked nobody but this machine', async () => {
    assert.deepEqual(await shownNotifications(here.page), []);
    assert.deepEqual(here.abroad, []);
  });
});

/** The editor's own gallery of extensions is its own affair. */
function isAbroad(url) {
  const { protocol, hostname } = new URL(url);
  return /^(?:http|ws)s?:$/.test(protocol) && !['127.0.0.1', 'open-vsx.org'].includes(hostname);
}
