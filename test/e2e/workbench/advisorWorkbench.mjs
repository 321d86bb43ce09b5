import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../tools/setup.mjs';
import { installVsix, prepareFolders, removeFolder, startCodeServer, temporaryFolder } from '../../../tools/vscode.mjs';
import { commandIsThere } from './advisorPage.mjs';
import { openWorkbench, picture, runCommand } from './workbench.mjs';

const vsix = join(root, 'nodewise.vsix');

/** A workbench with the packed extension on a folder that has nothing of ours yet. */
export function workbench({ settings = {}, width = 1400, height = 1000, empty = false, inside = [] } = {}, body) {
  const here = {};
  suiteSetup(async () => {
    here.folder = temporaryFolder('advisor');
    here.workspace = join(here.folder, 'workspace');
    mkdirSync(here.workspace);
    writeFileSync(join(here.workspace, 'notes.txt'), 'Nothing of Kubernetes.\n');
    for (const it of inside) mkdirSync(join(here.workspace, it));
    here.folders = prepareFolders(here.folder, settings);
    installVsix(vsix, here.folders);
    here.server = await startCodeServer(here.workspace, here.folders);
    const address = empty ? new URL('/?ew=true', here.server.address).href : here.server.address;
    Object.assign(here, await openWorkbench(address, { width, height }));
    await commandIsThere(here.page, 'Nodewise: Hybrid Advisor');
  });
  teardown(async function () {
    if (this.currentTest?.state === 'failed' && here.page) await picture(here.page, `failed ${this.currentTest.title}`.replace(/\W+/g, '-'));
  });
  suiteTeardown(async () => {
    await here.browser?.close();
    here.server?.stop();
    if (here.folder) removeFolder(here.folder);
  });
  body(here);
}

/** The names in a folder, none where it is not there. */
export const filesIn = (folder) => (existsSync(folder) ? readdirSync(folder).sort() : []);
/** VS Code looks for the editors of its own preview once more after it has ended, and complains to itself. */
export const complaints = (here) => here.complaints.filter((it) => !it.includes('vscode-bulkeditpreview-editor'));
export const closeAll = (page) => runCommand(page, 'View: Close All Editors');
