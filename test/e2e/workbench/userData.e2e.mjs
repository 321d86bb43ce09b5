import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../tools/setup.mjs';
import { installVsix, prepareFolders, removeFolder, startCodeServer, temporaryFolder } from '../../../tools/vscode.mjs';
import { clickWord, hoverWord, openFile, openWorkbench, picture, problems, runCommand, suggestions, waitForSquiggles } from './workbench.mjs';

suite('A NodeConfig inside user data', () => {
  const here = {};
  suiteSetup(async () => {
    here.folder = temporaryFolder('user-data');
    const workspace = join(here.folder, 'workspace');
    cpSync(join(root, 'test', 'e2e', 'fixtures', 'user-data'), workspace, { recursive: true });
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

  for (const { file, mistake, found } of [
    { file: 'karpenter/nodeclass.yaml', mistake: /registryPullQPSS/, found: 'ec2nodeclass' },
    { file: 'launch/userdata.yaml', mistake: /flagz is not a field here; did you mean flags\?[^]*closing boundary/, found: 'mime-file' },
  ]) test(`is checked, explained and completed in ${file}`, async () => {
    await openFile(here.page, file);
    await waitForSquiggles(here.page, 1);
    assert.match(await hoverWord(here.page, 'RAID0'), /disks|array|instance store/i);
    await picture(here.page, `user-data-${found}-hover`);
    await here.page.keyboard.press('Escape');
    await clickWord(here.page, 'strategy');
    await here.page.keyboard.press('End');
    for (let letter = 0; letter < 'RAID0'.length; letter += 1) await here.page.keyboard.press('Backspace');
    const offered = (await suggestions(here.page)).join('\n');
    await picture(here.page, `user-data-${found}-completion`);
    assert.match(offered, /RAID10/);
    await here.page.keyboard.press('Escape');
    await runCommand(here.page, 'File: Revert File');
    await waitForSquiggles(here.page, 1);
    assert.match((await problems(here.page)).join('\n'), mistake);
    await picture(here.page, `user-data-${found}`);
    await runCommand(here.page, 'View: Hide Panel');
    await runCommand(here.page, 'View: Close Editor');
  });
});
