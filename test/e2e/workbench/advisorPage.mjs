/** The advisor's page inside the workbench, as a person and as a screen reader find it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runCommand } from './workbench.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The frame of the page that is shown. VS Code puts it into two others. */
export async function advisorFrame(page, except = []) {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    for (const frame of page.frames().filter((it) => !except.includes(it))) {
      if (await frame.locator('#heading').isVisible().catch(() => false)) return frame;
    }
    await page.waitForTimeout(200);
  }
  throw new Error('The page of the advisor did not appear within half a minute');
}

/** A command is in the palette once the extension's manifest was read, which takes a moment after the start. */
export async function commandIsThere(page, name) {
  for (let attempt = 0; attempt < 30; attempt += 1) {
    await page.keyboard.press('F1');
    await page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input');
    await page.keyboard.type(name);
    const found = await page.locator(`.quick-input-list .monaco-list-row[aria-label*="${name}"]`).first().waitFor({ timeout: 1000 }).then(() => true, () => false);
    await page.keyboard.press('Escape');
    if (found) return;
  }
  throw new Error(`${name} did not come into the palette`);
}

export async function openAdvisor(page) {
  const before = page.frames();
  await runCommand(page, 'Nodewise: Hybrid Advisor');
  return advisorFrame(page, before);
}

export const headingOf = (frame) => frame.locator('#heading').innerText();

export async function waitForHeading(frame, pattern) {
  await frame.waitForFunction(({ source }) => new RegExp(source).test(document.querySelector('#heading')?.textContent ?? ''), { source: pattern.source }, { timeout: 15_000 });
}

export async function showTab(frame, tab) {
  await frame.locator(`[data-tab=${tab}]`).click();
  await frame.locator(`[data-tab=${tab}][aria-selected=true]`).waitFor();
}

/** The order of the ranking as it is shown. */
export const ranking = (frame) => frame.locator('.ranking > li .ranked').allInnerTexts();

/** What axe-core finds on the page, as lines that tell where. */
export async function barriers(frame) {
  await frame.evaluate(axe);
  return frame.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap((it) => it.nodes.map((node) => `${it.id} (${it.impact}): ${node.target.join(' ')} ${node.failureSummary?.replaceAll('\n', ' ')}`));
  });
}

/** Nothing may be wider than the page: whoever enlarges text must not scroll to both sides. */
export async function staysInWidth(frame) {
  const { wide, width } = await frame.evaluate(() => ({ wide: document.documentElement.scrollWidth, width: document.documentElement.clientWidth }));
  assert.ok(wide <= width, `the page is ${wide} wide in a window of ${width}`);
}

/** Every sentence of the page as long as Korean or German may make it. */
export async function speakLongWords(frame, sentences, answers = {}) {
  const words = Object.fromEntries(Object.keys(sentences).map((it) => [it, it.replace(/[A-Za-z]+(?![^{]*\})/g, (word) => '하이브리드노드를선택하는질문'.repeat(2).slice(0, Math.max(2, word.length)))]));
  await frame.evaluate((message) => window.postMessage(message, '*'), { type: 'begin', session: 'long-words', words, answers, resumed: true });
}

/** The button of VS Code's own preview of an edit. One that is pressed before the list stands is forgotten. */
export async function endPreview(page, button) {
  await previewRows(page).first().waitFor({ timeout: 15_000 });
  await page.waitForTimeout(500);
  const found = page.locator('.bulk-edit-panel .monaco-button', { hasText: button }).first();
  await found.waitFor({ timeout: 15_000 });
  await found.click();
}

export const previewRows = (page) => page.locator('.bulk-edit-panel .monaco-list-row');
