import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bundleOf, stringsIn } from '../../tools/strings/bundle.js';
import { clientStrings } from '../../tools/strings/client.js';
import { manifestProblems } from '../../tools/strings/manifest.js';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

describe('every word of the manifest can be translated', () => {
  test('ours', () => {
    expect(manifestProblems(read('package.json'), read('package.nls.json') as Record<string, string>)).toEqual([]);
  });

  test.each([
    ['a title in the manifest itself', { contributes: { commands: [{ command: 'a', title: 'Do It' }] } }, {}, 'contributes/commands/0/title says “Do It” without package.nls.json'],
    ['a description of a setting', { contributes: { configuration: { properties: { a: { description: 'What' } } } } }, {}, 'contributes/configuration/properties/a/description says “What” without package.nls.json'],
    ['one of several words', { contributes: { configuration: { properties: { a: { enumDescriptions: ['%a%', 'B'] } } } } }, { a: 'A' }, 'contributes/configuration/properties/a/enumDescriptions/1 says “B” without package.nls.json'],
    ['a key that nobody wrote', { displayName: '%name%' }, {}, 'package.nls.json has no name'],
    ['a key that nobody uses', { displayName: '%name%' }, { name: 'N', old: 'O' }, 'old of package.nls.json is used nowhere'],
    ['a key with nothing to say', { displayName: '%name%' }, { name: ' ' }, 'name of package.nls.json is empty'],
  ])('it would notice %s', (_, manifest, words, problem) => {
    expect(manifestProblems(manifest, words)).toEqual([problem]);
  });
});

describe('every word of the client can be translated', () => {
  test('ours', () => {
    expect(stringsIn('client').flatMap((it) => it.problems)).toEqual([]);
  });

  test.each([
    ['a notification', 'window.showInformationMessage("Done");', 'a.ts:1: “Done” does not go through l10n.t'],
    ['a button of it', 'window.showWarningMessage(l10n.t("It is over"), "Again");', 'a.ts:1: “Again” does not go through l10n.t'],
    ['a title', 'const it = { command: "a.b", title: "Again" };', 'a.ts:1: “Again” does not go through l10n.t'],
    ['an assigned text', '\nitem.text = "Ready";', 'a.ts:2: “Ready” does not go through l10n.t'],
    ['a sentence on its way to anywhere', 'draw("The server stopped");', 'a.ts:1: “The server stopped” does not go through l10n.t'],
    ['a sentence with a value in it', 'draw(`Found ${count}`);', 'a.ts:1: “Found …” does not go through l10n.t'],
    ['a text between tags', 'html`<p class="a b">Ready</p>`;', 'a.ts:1: “Ready” does not go through l10n.t'],
    ['a label for screen readers', 'html`<p aria-label="Ready">${x}</p>`;', 'a.ts:1: “aria-label="Ready"” does not go through l10n.t'],
    ['a word inside a value of markup', 'html`<p>${show({ title: "Ready" })}</p>`;', 'a.ts:1: “Ready” does not go through l10n.t'],
    ['a sentence put together for l10n.t', 'l10n.t("Found " + count);', 'a.ts:1: l10n.t needs its sentence as a plain string, so that translators find it'],
  ])('it would notice %s', (_, text, problem) => {
    expect(clientStrings('a.ts', text).problems).toEqual([problem]);
  });

  test('names, commands and schemes are left alone', () => {
    const text = 'import "x y"; channel("Nodewise"); registerCommand("nodewise.showOutput"); draw(l10n.t("It {0} works", `${a}/b`));';
    expect(clientStrings('a.ts', text)).toEqual({ translated: ['It {0} works'], problems: [] });
  });

  test('translators start from what the client says (node tools/run.mjs tools/strings.ts writes it)', () => {
    expect(read('l10n/bundle.l10n.json')).toEqual(bundleOf('client'));
  });
});
