import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { advisorFrame, endPreview, headingOf, openAdvisor, previewRows, ranking, showTab, waitForHeading } from './advisorPage.mjs';
import { closeAll, complaints, filesIn, workbench } from './advisorWorkbench.mjs';
import { picture, runCommand } from './workbench.mjs';

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
