import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../tools/setup.mjs';
import { advisorFrame, barriers, openAdvisor, showTab, speakLongWords, staysInWidth, waitForHeading } from './advisorPage.mjs';
import { complaints, workbench } from './advisorWorkbench.mjs';
import { picture, runCommand } from './workbench.mjs';

const themes = { dark: 'Default Dark Modern', light: 'Default Light Modern', 'contrast-dark': 'Default High Contrast', 'contrast-light': 'Default High Contrast Light' };

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
