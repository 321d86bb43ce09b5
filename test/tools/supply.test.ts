import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { isAllowed, notices, shippedPackages, type Shipped } from '../../tools/supply/shipped.mjs';

let packages: readonly Shipped[];
beforeAll(async () => {
  packages = await shippedPackages();
}, 60_000);

test('everything that ships has a licence that lets us ship it, with its text', () => {
  expect(packages.filter((it) => !isAllowed(it.licence) || !it.text).map((it) => `${it.name}: ${it.licence}`)).toEqual([]);
});

test('the notices are those of the packages that ship (npm run supply writes them)', () => {
  expect(readFileSync('THIRD_PARTY_NOTICES.txt', 'utf8')).toBe(notices(packages));
});

test('what the bundles are made of is found', () => {
  expect(packages.map((it) => it.name)).toEqual(expect.arrayContaining(['yaml', 'js-yaml', 're2js', 'vscode-languageclient', 'vscode-languageserver']));
  expect(packages.map((it) => it.name)).not.toContain('vitest');
});

test.each([
  ['MIT', true], ['(MIT OR GPL-3.0)', true], ['Apache-2.0 AND MIT', true], ['GPL-3.0', false], ['MIT AND GPL-3.0', false], ['unknown', false],
])('%s is allowed: %s', (licence, allowed) => {
  expect(isAllowed(licence)).toBe(allowed);
});
