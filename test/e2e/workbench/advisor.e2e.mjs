import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../tools/setup.mjs';
import { advisorFrame, endPreview, headingOf, openAdvisor, previewRows, ranking, showTab, waitForHeading } from './advisorPage.mjs';
import { closeAll, complaints, filesIn, workbench } from './advisorWorkbench.mjs';
import { picture, problems, runCommand, shownNotifications, waitForText } from './workbench.mjs';

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
