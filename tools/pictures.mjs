/**
 * Takes the README's pictures from the real thing: the packed extension in a real VS Code, on the examples.
 *
 *   npm run pictures                 all of them
 *   npm run pictures -- advisor      some of them: diagnostics, hover, completion, advisor
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, setUp } from './setup.mjs';

await setUp();
const { installVsCode, installVsix, prepareFolders, removeFolder, startCodeServer, temporaryFolder } = await import('./vscode.mjs');
const { advisorFrame, commandIsThere, openAdvisor, showTab } = await import('../test/e2e/workbench/advisorPage.mjs');
const { clickWord, hoverWord, openFile, openWorkbench, problems, quickFixes, runCommand, suggestions, waitForSquiggles } = await import('../test/e2e/workbench/workbench.mjs');

const out = join(root, 'docs', 'pictures');
const folder = temporaryFolder('pictures');
const vsix = join(root, 'nodewise.vsix');
mkdirSync(out, { recursive: true });
rmSync(vsix, { force: true });
for (const script of ['tools/build.mjs', 'tools/package.mjs']) spawnSync(process.execPath, [script], { cwd: root, stdio: 'inherit' });
if (!existsSync(vsix)) process.exit(1);
installVsCode();
const workspace = join(folder, 'examples');
cpSync(join(root, 'examples'), workspace, { recursive: true });
const folders = prepareFolders(folder, {
  'editor.fontSize': 15,
  'editor.minimap.enabled': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.sideBar.visible': false,
  'breadcrumbs.enabled': false,
  'window.menuBarVisibility': 'hidden',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
});
installVsix(vsix, folders);
const server = await startCodeServer(workspace, folders);
const { browser, page } = await openWorkbench(server.address, { width: 1100, height: 700 });
try {
  await page.keyboard.press('Control+B');
  const named = process.argv.slice(2);
  for (const subject of [diagnostics, hover, completion, advisor]) if (named.length === 0 || named.includes(subject.name)) await subject();
} finally {
  await browser.close();
  server.stop();
  removeFolder(folder);
}
process.exit(process.exitCode ?? 0);

async function diagnostics() {
  await openFile(page, 'broken/nodepool.yaml');
  await waitForSquiggles(page, 3);
  await problems(page);
  await take('diagnostics');
  await runCommand(page, 'View: Hide Panel');
  await page.waitForSelector('.part.panel', { state: 'hidden' });
  await page.waitForTimeout(500);
  await clickWord(page, 'consolidationPolcy');
  await quickFixes(page);
  await take('quick-fix');
  await page.keyboard.press('Escape');
}

async function hover() {
  await openFile(page, 'karpenter/nodepool.yaml');
  await hoverWord(page, 'nodeClassRef');
  await take('hover');
}

async function completion() {
  await openFile(page, 'karpenter/nodepool.yaml');
  await clickWord(page, 'karpenter.k8s.aws/instance-category');
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.type('- key: karpenter.k8s.aws/instance-');
  await suggestions(page);
  // A second time shows what the chosen one means.
  await page.keyboard.press('Control+Space');
  await take('completion');
}

/** Edge sites with vSphere, where either orchestrator would do: three options are left. */
async function advisor() {
  await commandIsThere(page, 'Nodewise: Hybrid Advisor');
  await openAdvisor(page);
  const frame = await advisorFrame(page);
  for (const answer of ['either', 'edge-site', 'reliable', 'none', 'own-existing', 'vsphere']) {
    await frame.locator(`input[value=${answer}]`).check();
    await take('advisor-question', answer === 'edge-site');
    await frame.locator('#next').click();
    await page.waitForTimeout(500);
  }
  await frame.locator('#skip').click();
  await showTab(frame, 'settings');
  await frame.locator('#field-name').fill('seoul-plant');
  await showTab(frame, 'drawing');
  await take('advisor-drawing');
}

/** Waits for animations, then keeps a picture that a README can carry. */
async function take(name, wanted = true) {
  if (!wanted) return;
  const path = join(out, `${name}.png`);
  await page.waitForTimeout(700);
  await page.screenshot({ path });
  const kilobytes = Math.ceil(statSync(path).size / 1000);
  console.log(`${path}: ${kilobytes} kB`);
  if (kilobytes < 200) return;
  console.error(`${name}.png is too large for a README`);
  process.exitCode = 1;
}
