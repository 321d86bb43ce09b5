import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../tools/setup.mjs';
import { installVsix, prepareFolders, removeFolder, startCodeServer, temporaryFolder } from '../../../tools/vscode.mjs';
import { clickWord, openFile, openWorkbench, picture, problems, runCommand, waitForSquiggles } from './workbench.mjs';

suite('References of an EKS Anywhere cluster', () => {
  const here = {};
  suiteSetup(async () => {
    here.folder = temporaryFolder('references');
    const workspace = join(here.folder, 'workspace');
    cpSync(join(root, 'test', 'e2e', 'fixtures', 'anywhere'), workspace, { recursive: true });
    const folders = prepareFolders(here.folder);
    installVsix(join(root, 'nodewise.vsix'), folders);
    here.server = await startCodeServer(workspace, folders, { trusted: true });
    Object.assign(here, await openWorkbench(here.server.address, { height: 1000 }));
  });
  suiteTeardown(async () => {
    await here.browser?.close();
    here.server?.stop();
    if (here.folder) removeFolder(here.folder);
  });

  test('a machine config renamed in one file leaves the reference of another dangling', async () => {
    await openFile(here.page, 'machines/machines.yaml');
    await clickWord(here.page, 'plant-workers');
    await here.page.keyboard.press('End');
    await here.page.keyboard.type('-2');
    await openFile(here.page, 'cluster/cluster.yaml');
    await waitForSquiggles(here.page, 1);
    const found = (await problems(here.page)).join('\n');
    await picture(here.page, 'dangling-reference');
    assert.match(found, /plant-workers[^]*missing-referenced-object/);
    await runCommand(here.page, 'View: Hide Panel');
  });
});
