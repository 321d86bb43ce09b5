/**
 * The workbench as a person uses it: keys, the pointer, and what stands on the screen.
 * Selectors are kept here, so that the tests read as steps.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../tools/setup.mjs';
import { openBrowser } from '../../../tools/vscode.mjs';

const pictures = join(root, 'test', 'e2e', 'pictures');

/** Opens a browser on a running server and waits until the workbench stands. */
export async function openWorkbench(address, { width = 1280, height = 800, scale = 1 } = {}) {
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale, reducedMotion: 'reduce' });
  const complaints = [];
  page.on('console', (it) => isAboutUs(it.type(), it.text()) && complaints.push(`${it.type()}: ${it.text()}`));
  page.on('pageerror', (it) => isAboutUs('error', `${it.message}${it.stack}`) && complaints.push(`uncaught: ${it.message}`));
  await page.addInitScript(rememberNotifications);
  await page.goto(address);
  await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 60_000 });
  return { browser, page, complaints };
}

/** Console lines that name us, and every refusal by a Content Security Policy, are ours to answer for. */
function isAboutUs(type, text) {
  return /nodewise/i.test(text) ? type === 'error' || type === 'warning' : /Content Security Policy/i.test(text) && /nodewise|webview/i.test(text);
}

/** Runs in the page: a notification that has gone again was still shown. */
function rememberNotifications() {
  window.shownNotifications = [];
  const look = () => {
    for (const it of document.querySelectorAll('.notification-toast .notification-list-item-message')) {
      if (!window.shownNotifications.includes(it.textContent)) window.shownNotifications.push(it.textContent);
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

export const shownNotifications = (page) => page.evaluate(() => window.shownNotifications);

/** Quick Open, as with Ctrl+P. The list fills in steps, so the row is chosen by its name and folder. */
export async function openFile(page, path) {
  const [folder, name] = path.split('/');
  await page.keyboard.press('Control+P');
  await page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input');
  await page.keyboard.type(path);
  await page.locator(`.quick-input-list .monaco-list-row[aria-label^="${name} ${folder}"]`).first().click({ timeout: 15_000 });
  await page.waitForSelector(`.tab.active .tab-label[aria-label*="/${path}"]`, { timeout: 15_000 });
  await page.waitForSelector('.monaco-editor .view-line');
}

/** A command by its name in the palette. */
export async function runCommand(page, name) {
  await page.keyboard.press('F1');
  await page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input');
  await page.keyboard.type(name);
  await page.waitForSelector(`.quick-input-list .monaco-list-row[aria-label*="${name}"]`);
  await page.keyboard.press('Enter');
}

/** Puts the cursor into a word of the editor by clicking it. */
export async function clickWord(page, word) {
  const place = await placeOfWord(page, word);
  await page.mouse.click(place.x, place.y);
}

/** Rests the pointer on a word and returns what the hover says. */
export async function hoverWord(page, word) {
  const hover = page.locator('.monaco-resizable-hover:visible, .monaco-hover:visible').filter({ hasText: /\S/ }).first();
  await untilShown(hover, async () => {
    const place = await placeOfWord(page, word);
    await page.mouse.move(place.x - 40, place.y + 60);
    await page.mouse.move(place.x, place.y, { steps: 8 });
  });
  return await hover.innerText();
}

/** A person who sees nothing happen tries again: a popup that the editor has just taken away is not a fault of ours. */
async function untilShown(locator, act) {
  for (let attempt = 1; attempt < 5; attempt += 1) {
    await act();
    if (await locator.waitFor({ timeout: 5000 }).then(() => true, () => false)) return;
  }
  await locator.waitFor({ timeout: 5000 });
}

/** Middle of a word's first three letters on the screen. */
async function placeOfWord(page, word) {
  const handle = await page.waitForFunction((wanted) => {
    for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        const at = text.data.indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, Math.min(at + 3, text.length));
        const box = range.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
    }
    return null;
  }, word, { timeout: 15_000 });
  return await handle.jsonValue();
}

/** The text on the screen, top to bottom. Only what is scrolled into view is there. */
export async function editorText(page) {
  return await page.evaluate(() => [...document.querySelectorAll('.monaco-editor .view-line')]
    .sort((a, b) => parseInt(a.style.top, 10) - parseInt(b.style.top, 10))
    .map((it) => it.textContent.replaceAll('\u00a0', ' ')).join('\n'));
}

export async function waitForText(page, pattern) {
  await page.waitForFunction(({ source, flags }) => new RegExp(source, flags).test(
    [...document.querySelectorAll('.monaco-editor .view-line')].map((it) => it.textContent.replaceAll('\u00a0', ' ')).join('\n'),
  ), { source: pattern.source, flags: pattern.flags }, { timeout: 15_000 });
}

/** Waits until at least so many squiggles, errors and warnings together, stand on the screen. */
export async function waitForSquiggles(page, atLeast) {
  await page.waitForFunction((count) => document.querySelectorAll('.monaco-editor :is(.squiggly-error, .squiggly-warning)').length >= count,
    atLeast, { timeout: 30_000 });
}

/** The rows of the completion list, as with Ctrl+Space. */
export async function suggestions(page) {
  const rows = page.locator('.suggest-widget.visible .monaco-list-row');
  await untilShown(rows.first(), () => page.keyboard.press('Control+Space'));
  return await rows.evaluateAll((all) => all.map((it) => it.getAttribute('aria-label') ?? ''));
}

/** The quick fixes offered at the cursor, as with Ctrl+. */
export async function quickFixes(page) {
  const rows = page.locator('.action-widget .monaco-list-row.action');
  await untilShown(rows.first(), () => page.keyboard.press('Control+.'));
  return await rows.allInnerTexts();
}

export async function problems(page) {
  await runCommand(page, 'Problems: Focus on Problems View');
  await page.waitForSelector('.markers-panel .monaco-list-row .marker-message-details-container', { timeout: 15_000 });
  return await page.locator('.markers-panel .monaco-list-row').allInnerTexts();
}

/** A picture to look at afterwards, in a folder that git ignores. */
export async function picture(page, name) {
  mkdirSync(pictures, { recursive: true });
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}
