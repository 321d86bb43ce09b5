import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../tools/setup.mjs';
import { installVsix, prepareFolders, removeFolder, startCodeServer, temporaryFolder } from '../../../tools/vscode.mjs';
import {
  advisorFrame, barriers, commandIsThere, endPreview, headingOf, openAdvisor, previewRows, ranking, showTab, speakLongWords, staysInWidth, waitForHeading,
} from './advisorPage.mjs';
import { openWorkbench, picture, problems, runCommand, shownNotifications, waitForText } from './workbench.mjs';

const vsix = join(root, 'nodewise.vsix');
const themes = { dark: 'Default Dark Modern', light: 'Default Light Modern', 'contrast-dark': 'Default High Contrast', 'contrast-light': 'Default High Contrast Light' };

/** A workbench with the packed extension on a folder that has nothing of ours yet. */
function workbench({ settings = {}, width = 1400, height = 1000, empty = false, inside = [] } = {}, body) {
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

const filesIn = (folder) => (existsSync(folder) ? readdirSync(folder).sort() : []);
/** VS Code looks for the editors of its own preview once more after it has ended, and complains to itself. */
const complaints = (here) => here.complaints.filter((it) => !it.includes('vscode-bulkeditpreview-editor'));

/** VS Code's own dialog for files where there is no system to ask. */
async function load(page, frame, path) {
  await frame.locator('#load').click();
  await page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input');
  await page.waitForTimeout(500);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(path);
  // While it still looks at what was typed, it takes no answer.
  const ok = page.locator('.quick-input-widget .monaco-button', { hasText: 'OK' });
  for (let attempt = 0; attempt < 10 && (await ok.isVisible()); attempt += 1) {
    await page.waitForTimeout(700);
    await ok.click({ timeout: 2000 }).catch(() => undefined);
    await page.waitForTimeout(700);
  }
}

const closeAll = (page) => runCommand(page, 'View: Close All Editors');

suite('The hybrid advisor with the mouse', () => workbench({}, (here) => {
  test('it does not open by itself, and the palette opens it without any YAML', async () => {
    assert.equal(await here.page.locator('.tab').count(), 0);
    here.frame = await openAdvisor(here.page);
    await picture(here.page, 'advisor-question');
    assert.match(await here.frame.locator('.progress').innerText(), /Question 1 of/);
  });

  test('the ranking moves with the answers, and going back shows what was answered', async () => {
    const { frame } = here;
    const before = await ranking(frame);
    const first = await headingOf(frame);
    await frame.locator('.choice', { hasText: 'Amazon ECS' }).click();
    await frame.waitForFunction((order) => [...document.querySelectorAll('.ranking > li .ranked')].map((it) => it.innerText).join() !== order, before.join());
    assert.match((await ranking(frame))[0], /ECS Anywhere/);
    await frame.locator('#next').click();
    assert.notEqual(await headingOf(frame), first);
    await frame.locator('#back').click();
    assert.equal(await headingOf(frame), first);
    assert.equal(await frame.locator('input[value=ecs]').isChecked(), true);
    await frame.locator('.choice', { hasText: 'Manifests' }).click();
    await frame.waitForFunction((order) => [...document.querySelectorAll('.ranking > li .ranked')].map((it) => it.innerText).join() === order, before.join());
  });

  test('the result says why, and why not the others', async () => {
    const { frame } = here;
    await frame.locator('#skip').click();
    await waitForHeading(frame, /^Recommended: EKS Hybrid Nodes/);
    await picture(here.page, 'advisor-why');
    const text = await frame.locator('main').innerText();
    assert.match(text, /to begin with/);
    assert.match(text, /Why not the others[^]*H\d\d/);
    assert.match(text, /What would change it/);
  });

  test('it compares, draws and maps with the values of the user', async () => {
    const { frame, page } = here;
    await showTab(frame, 'compare');
    await frame.locator('.check input').check();
    assert.ok(await frame.locator('.compare thead th').count() > 8);
    await picture(page, 'advisor-comparison');
    await showTab(frame, 'settings');
    await frame.locator('#field-name').fill('seoul-plant');
    await showTab(frame, 'drawing');
    await frame.locator('.drawing text', { hasText: 'seoul-plant' }).first().waitFor();
    await picture(page, 'advisor-drawing');
    await showTab(frame, 'addresses');
    assert.ok(await frame.locator('.map .range').count() >= 4);
    await picture(page, 'advisor-addresses');
  });

  test('what cannot be is said at its field, and nothing is written until it is mended', async () => {
    const { frame, page } = here;
    await showTab(frame, 'settings');
    const hostile = '<img src=x onerror="document.title=1">';
    for (const [value, words] of [[hostile, '<img'], ['nonsense name', 'nonsense name']]) {
      await frame.locator('#field-name').fill(value);
      await frame.locator('#field-name-problem', { hasText: words }).waitFor();
      assert.equal(await frame.locator('#field-name').getAttribute('aria-invalid'), 'true');
      assert.match(await frame.locator('#field-name').getAttribute('aria-describedby'), /field-name-problem/);
    }
    assert.equal(await frame.locator('#page img').count(), 0);
    await frame.locator('#field-nodeCidrs').fill('10.0.0.0/16');
    await frame.locator('.problem', { hasText: '10.0.0.0/16' }).first().waitFor();
    await picture(page, 'advisor-problems');
    await showTab(frame, 'addresses');
    await frame.locator('.map .overlap').first().waitFor();
    await picture(page, 'advisor-overlap');
    await showTab(frame, 'files');
    assert.equal(await frame.locator('#write').count(), 0);
    await showTab(frame, 'settings');
    await frame.locator('#field-nodeCidrs').fill('');
    await frame.locator('#field-name').fill('seoul-plant');
    await frame.locator('.problem', { hasText: '⚠' }).first().waitFor({ state: 'detached' });
    await showTab(frame, 'files');
    await frame.locator('#write').waitFor();
    await picture(page, 'advisor-files');
  });

  test('cancelling the folder or the preview leaves nothing', async () => {
    const { frame, page } = here;
    await frame.locator('#write').click();
    await page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input');
    await page.keyboard.press('Escape');
    await frame.locator('.told', { hasText: 'Nothing was written' }).waitFor();
    await frame.locator('#write').click();
    await page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input');
    await page.keyboard.press('Enter');
    await endPreview(page, 'Discard');
    await page.waitForTimeout(500);
    assert.deepEqual(filesIn(here.workspace), ['notes.txt']);
  });

  test('the files are written after the preview, README.md opens, and the checker finds nothing in them', async () => {
    const { frame, page } = here;
    await frame.locator('#write').click();
    await page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input');
    await page.keyboard.press('Enter');
    await previewRows(page).filter({ hasText: 'cluster.yaml' }).waitFor();
    await picture(page, 'advisor-preview');
    await endPreview(page, 'Apply');
    await page.locator('.tab.active', { hasText: 'README.md' }).waitFor({ timeout: 15_000 });
    const written = filesIn(join(here.workspace, 'seoul-plant'));
    for (const it of ['README.md', 'TEARDOWN.md', 'DECISION.md', 'cluster.yaml']) assert.ok(written.includes(it), written.join());
    assert.match(readFileSync(join(here.workspace, 'seoul-plant', 'cluster.yaml'), 'utf8'), /name: seoul-plant/);
    for (const it of written.filter((name) => name.endsWith('.yaml'))) {
      await page.locator('.explorer-viewlet .monaco-list-row', { hasText: it }).first().dblclick();
      await page.locator('.tab.active', { hasText: it }).waitFor({ timeout: 15_000 });
    }
    await page.waitForTimeout(2500);
    await runCommand(page, 'Problems: Focus on Problems View');
    assert.match(await page.locator('.markers-panel').innerText(), /No problems have been detected/);
    await picture(page, 'advisor-written');
    await runCommand(page, 'View: Hide Panel');
    await closeAll(page);
  });

  test('a file that is there is replaced only when it is ticked, and the same ones are skipped', async () => {
    const { page } = here;
    const readme = join(here.workspace, 'seoul-plant', 'README.md');
    writeFileSync(readme, '# Mine\n');
    let frame = await openAdvisor(page);
    await frame.locator('#skip').click();
    await showTab(frame, 'settings');
    await frame.locator('#field-name').fill('seoul-plant');
    await showTab(frame, 'files');
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await frame.locator('#write').click();
      await page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input');
      await page.keyboard.press('Enter');
      await previewRows(page).filter({ hasText: 'README.md' }).waitFor();
      assert.equal(await previewRows(page).locator('.label-name', { hasText: /^cluster\.yaml$/ }).count(), 0);
      await previewRows(page).filter({ hasText: 'README.md' }).dblclick();
      await page.waitForTimeout(1000);
      await picture(page, 'advisor-preview-existing');
      await endPreview(page, 'Discard');
      await page.waitForTimeout(500);
      assert.equal(readFileSync(readme, 'utf8'), '# Mine\n');
      frame = await advisorFrame(page);
    }
    await frame.locator('#write').click();
    await page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input');
    await page.keyboard.press('Enter');
    await previewRows(page).filter({ hasText: 'README.md' }).locator('.monaco-tl-contents input, .monaco-tl-contents .monaco-checkbox, input').first().click();
    await endPreview(page, 'Apply');
    await waitForText(page, /EKS Hybrid Nodes/);
    assert.match(readFileSync(readme, 'utf8'), /EKS Hybrid Nodes/);
    await page.locator('.statusbar', { hasText: /1 files were written; \d+ were there already and are the same/ }).waitFor();
    await page.locator('.tab', { hasText: 'Hybrid Advisor' }).first().click();
    frame = await advisorFrame(page);
    await frame.locator('#write').click();
    await page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input');
    await page.keyboard.press('Enter');
    await page.locator('.statusbar', { hasText: /All \d+ files are there already, and they are the same/ }).waitFor();
    await closeAll(page);
  });

  test('answers are saved for the command line, and loaded again', async () => {
    const { page } = here;
    const frame = await openAdvisor(page);
    await frame.locator('.choice', { hasText: 'Amazon ECS' }).click();
    await frame.locator('.ranking > li', { hasText: 'ECS Anywhere' }).waitFor();
    await frame.locator('#save').click();
    await page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input');
    await page.waitForTimeout(500);
    await page.keyboard.press('Enter');
    await frame.locator('.told', { hasText: 'nodewise-answers.json' }).waitFor();
    const saved = join(here.workspace, 'nodewise-answers.json');
    assert.deepEqual(JSON.parse(readFileSync(saved, 'utf8')), { orchestrator: 'ecs' });
    const { stdout } = spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), 'recommend', '--answers', saved, '--format', 'json'], { encoding: 'utf8' });
    assert.equal(JSON.parse(stdout).recommended, 'ecs-anywhere');
    writeFileSync(saved, '{ "orchestrator": 7 }');
    await load(page, frame, saved);
    await frame.locator('.told', { hasText: 'has no answers' }).waitFor();
    writeFileSync(saved, '{ "orchestrator": "either" }');
    await load(page, frame, saved);
    await frame.locator('.choice[data-chosen]', { hasText: 'Either is fine' }).waitFor();
    await frame.locator('#start-over').click();
    await frame.locator('.choice[data-chosen]', { hasText: 'Manifests' }).waitFor();
    await closeAll(page);
  });

  test('the decision record is copied', async () => {
    const { page } = here;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const frame = await openAdvisor(page);
    await frame.locator('#skip').click();
    await showTab(frame, 'files');
    await frame.locator('#copy-decision').click();
    await frame.locator('.told', { hasText: 'Copied' }).waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^# Decision: EKS Hybrid Nodes/);
    await frame.locator('#start-over').click();
    await closeAll(page);
  });

  test('what was begun is there again after closing, and can be started over', async () => {
    const { page } = here;
    let frame = await openAdvisor(page);
    await frame.locator('.choice', { hasText: 'Either is fine' }).click();
    await frame.locator('#next').click();
    await closeAll(page);
    frame = await openAdvisor(page);
    await frame.locator('.resumed').waitFor();
    await picture(page, 'advisor-resumed');
    await frame.locator('summary', { hasText: 'Your answers' }).click();
    assert.match(await frame.locator('.answers li').first().innerText(), /Either is fine/);
    await frame.locator('#resumed-start-over').click();
    await frame.locator('summary', { hasText: 'Your answers: 0' }).waitFor();
    await closeAll(page);
    frame = await openAdvisor(page);
    assert.equal(await frame.locator('.resumed').count(), 0);
  });

  test('two pages have answers of their own, and each is as it was when it is shown again', async () => {
    const { page } = here;
    let frame = await advisorFrame(page);
    await frame.locator('.choice', { hasText: 'Amazon ECS' }).click();
    frame = await openAdvisor(page);
    await frame.locator('.choice', { hasText: 'Manifests' }).waitFor();
    assert.equal(await frame.locator('input[value=ecs]').isChecked(), false);
    await frame.locator('.choice', { hasText: 'Either is fine' }).click();
    await page.waitForTimeout(500);
    await page.locator('.tab').first().click();
    await page.waitForTimeout(1500);
    assert.equal(await (await advisorFrame(page)).locator('input[value=ecs]').isChecked(), true);
    await page.locator('.tab').nth(1).click();
    await page.waitForTimeout(1500);
    assert.equal(await (await advisorFrame(page)).locator('input[value=either]').isChecked(), true);
  });

  test('a reload brings both back', async () => {
    const { page } = here;
    // VS Code's own reload, which keeps what is open; the browser's may come before that is written down.
    await Promise.all([page.waitForEvent('domcontentloaded', { timeout: 60_000 }), runCommand(page, 'Developer: Reload Window')]);
    await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 60_000 });
    await advisorFrame(page);
    assert.equal(await page.locator('.tab').count(), 2);
    await picture(page, 'advisor-reloaded');
    for (const [index, answer] of ['ecs', 'either'].entries()) {
      await page.locator('.tab').nth(index).click();
      await page.waitForTimeout(1500);
      assert.equal(await (await advisorFrame(page)).locator(`input[value=${answer}]`).isChecked(), true);
    }
  });

  test('no notification was shown, and nothing was refused by the policy of the page', async () => {
    assert.deepEqual(await shownNotifications(here.page), []);
    assert.deepEqual(complaints(here), []);
  });
}));

suite('The hybrid advisor from a folder', () => workbench({ inside: ['infra'] }, (here) => {
  test('the menu of a folder in the explorer opens it, and its files go there', async () => {
    const { page } = here;
    const folder = page.locator('.explorer-viewlet .monaco-list-row', { hasText: 'infra' }).first();
    await folder.waitFor({ timeout: 15_000 });
    await folder.click({ button: 'right' });
    // A menu that has just opened takes the next release of the button for the end of the same click.
    await page.waitForTimeout(700);
    await page.locator('.monaco-menu .action-item', { hasText: 'Hybrid Advisor' }).first().click();
    const frame = await advisorFrame(page);
    await frame.locator('#skip').click();
    await showTab(frame, 'files');
    await frame.locator('#write').click();
    await page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input');
    await page.keyboard.press('Enter');
    await endPreview(page, 'Apply');
    await page.locator('.tab.active', { hasText: 'README.md' }).waitFor({ timeout: 15_000 });
    assert.ok(filesIn(join(here.workspace, 'infra', 'plant')).includes('cluster.yaml'));
    assert.deepEqual(complaints(here), []);
  });
}));

suite('The hybrid advisor with the keyboard alone', () => workbench({}, (here) => {
  test('the page: answers, result, settings, files', async () => {
    const { page } = here;
    const frame = await openAdvisor(page);
    const focused = () => frame.evaluate(() => document.activeElement?.id ?? '');
    assert.equal(await focused(), 'heading');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    assert.equal(await frame.locator('input[value=ecs]').isChecked(), true);
    await frame.locator('#spoken', { hasText: 'leads with' }).waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowUp');
    const first = await headingOf(frame);
    await page.keyboard.press('Enter');
    assert.notEqual(await headingOf(frame), first);
    assert.equal(await focused(), 'heading');
    await page.keyboard.press('Alt+ArrowLeft');
    assert.equal(await headingOf(frame), first);
    for (let step = 0; step < 30 && !/^Recommended/.test(await headingOf(frame)); step += 1) {
      await page.keyboard.press('Alt+ArrowRight');
      await page.waitForTimeout(150);
    }
    await waitForHeading(frame, /^Recommended: EKS Hybrid Nodes/);
    await page.keyboard.press('Tab');
    assert.equal(await frame.evaluate(() => document.activeElement?.getAttribute('data-tab')), 'why');
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await frame.locator('#write').waitFor();
    for (let step = 0; step < 6 && (await focused()) !== 'write'; step += 1) await page.keyboard.press('Tab');
    assert.equal(await focused(), 'write');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('../outside');
    await page.locator('.quick-input-message', { hasText: 'leads out of the folder' }).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('keys');
    await page.keyboard.press('Enter');
    await previewRows(page).filter({ hasText: 'cluster.yaml' }).waitFor();
    await picture(page, 'advisor-keyboard-preview');
    await page.keyboard.press('Control+Enter');
    await page.locator('.tab.active', { hasText: 'README.md' }).waitFor({ timeout: 15_000 });
    assert.ok(filesIn(join(here.workspace, 'keys')).includes('cluster.yaml'));
    await closeAll(page);
  });

  test('the quick pick: the same questions, ranking, settings and files', async () => {
    const { page } = here;
    await runCommand(page, 'Nodewise: Hybrid Advisor (Quick Pick)');
    const title = page.locator('.quick-input-title');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await title.filter({ hasText: /question 1 of/ }).waitFor();
    await picture(page, 'advisor-quick-question');
    await page.keyboard.press('Enter');
    await title.filter({ hasText: /question 2 of/ }).waitFor();
    await page.keyboard.press('Control+Alt+Minus');
    await title.filter({ hasText: /question 1 of/ }).waitFor();
    for (let question = 1; question < 30 && !/Recommended/.test(await title.innerText()); question += 1) {
      const before = await title.innerText();
      await page.keyboard.press('Enter');
      await page.waitForFunction((text) => document.querySelector('.quick-input-title')?.textContent !== text, before, { timeout: 10_000 });
    }
    await title.filter({ hasText: 'Recommended: EKS Hybrid Nodes' }).waitFor();
    await picture(page, 'advisor-quick-result');
    assert.match((await rows.first().innerText()), /EKS Hybrid Nodes[^]*points/);
    await page.keyboard.press('Enter');
    await title.filter({ hasText: 'settings' }).waitFor();
    await page.keyboard.type('Name of the cluster');
    await page.keyboard.press('Enter');
    await title.filter({ hasText: 'Name of the cluster' }).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('no name');
    await page.locator('.quick-input-message', { hasText: 'no name' }).waitFor();
    await picture(page, 'advisor-quick-problem');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('quick');
    await page.locator('.quick-input-message', { hasText: 'no name' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await title.filter({ hasText: 'settings' }).waitFor();
    await page.keyboard.press('Enter');
    await title.filter({ hasText: 'folder for the files' }).waitFor();
    await page.keyboard.press('Enter');
    await previewRows(page).filter({ hasText: 'cluster.yaml' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.locator('.tab.active', { hasText: 'README.md' }).waitFor({ timeout: 15_000 });
    assert.match(readFileSync(join(here.workspace, 'quick', 'cluster.yaml'), 'utf8'), /name: quick/);
    assert.deepEqual(complaints(here), []);
  });
}));

suite('The hybrid advisor where there is no folder', () => workbench({ empty: true }, (here) => {
  test('the empty explorer leads to it', async () => {
    const { page } = here;
    await runCommand(page, 'View: Show Explorer');
    const button = page.locator('.explorer-empty-view, .welcome-view').locator('.monaco-button', { hasText: 'Open the Hybrid Advisor' }).first();
    await button.waitFor({ timeout: 15_000 });
    await picture(page, 'advisor-empty-window');
    await button.click();
    await advisorFrame(page);
  });

  test('the files can be opened as untitled ones', async () => {
    const { page } = here;
    const frame = await advisorFrame(page);
    await frame.locator('#skip').click();
    await showTab(frame, 'files');
    await frame.locator('#write').click();
    const dialog = page.locator('.monaco-dialog-box', { hasText: 'No folder is open' });
    await dialog.waitFor();
    await picture(page, 'advisor-no-folder');
    await dialog.locator('.monaco-button', { hasText: 'Open as untitled files' }).click();
    await page.locator('.tab.active', { hasText: '# EKS Hybrid Nodes' }).waitFor({ timeout: 30_000 });
    assert.ok(await page.locator('.tab').count() > 5);
    assert.deepEqual(complaints(here), []);
  });

  test('the walkthrough leads to it too', async () => {
    const { page } = here;
    await runCommand(page, 'Welcome: Open Walkthrough');
    await page.keyboard.type('Get Started with Nodewise');
    await page.keyboard.press('Enter');
    const step = page.locator('.getting-started-step', { hasText: 'Choose where the nodes come from' });
    await step.waitFor({ timeout: 15_000 });
    await step.click();
    await page.locator('.getting-started-step .monaco-button', { hasText: 'Open the Hybrid Advisor' }).waitFor();
    await picture(page, 'advisor-walkthrough');
  });
}));

for (const [name, theme] of Object.entries(themes)) {
  suite(`The hybrid advisor in ${theme}`, () => workbench({ settings: { 'workbench.colorTheme': theme } }, (here) => {
    test('the question and every part of the result are without barriers', async () => {
      const frame = await openAdvisor(here.page);
      await picture(here.page, `advisor-${name}-question`);
      assert.deepEqual(await barriers(frame), []);
      await frame.locator('#skip').click();
      for (const tab of ['why', 'compare', 'drawing', 'addresses', 'settings', 'files']) {
        await showTab(frame, tab);
        if (tab === 'files') await frame.locator('.file', { hasText: 'cluster.yaml' }).click();
        await picture(here.page, `advisor-${name}-${tab}`);
        assert.deepEqual(await barriers(frame), [], tab);
      }
    });

    test('nothing left: what would open an option, as buttons', async () => {
      const frame = await advisorFrame(here.page);
      await frame.locator('#questions').click();
      const os = frame.locator('.answers button', { hasText: /operating system/i });
      await frame.locator('.answers summary').click();
      await os.first().click();
      await frame.locator('input[value=windows]').check();
      await frame.locator('.ranking > li').first().waitFor({ state: 'detached' });
      await frame.locator('#next').click();
      await frame.locator('#skip').click().catch(() => undefined);
      await waitForHeading(frame, /^Nothing that AWS supports/);
      await picture(here.page, `advisor-${name}-nothing`);
      assert.deepEqual(await barriers(frame), []);
      await frame.locator('.shifts vscode-button').first().click();
      await waitForHeading(frame, /^Recommended/);
      assert.equal(await frame.evaluate(() => document.activeElement?.id), 'heading');
      assert.deepEqual(complaints(here), []);
    });
  }));
}

suite('The hybrid advisor with long words in a small window', () => workbench({ width: 760, height: 900 }, (here) => {
  test('nothing is cut and nothing scrolls sideways', async () => {
    const { page } = here;
    await runCommand(page, 'View: Close Primary Side Bar').catch(() => undefined);
    const frame = await openAdvisor(page);
    await speakLongWords(frame, JSON.parse(readFileSync(join(root, 'l10n', 'bundle.l10n.json'), 'utf8')));
    await frame.locator('.resumed').waitFor();
    await picture(page, 'advisor-long-words');
    await staysInWidth(frame);
    await frame.locator('#skip').click();
    for (const tab of ['why', 'compare', 'drawing', 'addresses', 'settings', 'files']) {
      await showTab(frame, tab);
      await page.waitForTimeout(300);
      await staysInWidth(frame);
      await picture(page, `advisor-long-words-${tab}`);
    }
    assert.deepEqual(await barriers(frame), []);
  });
}));
