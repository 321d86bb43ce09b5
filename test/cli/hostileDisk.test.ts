import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type * as FileSystem from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';

import { textOf } from '../../engine/say.js';
import { configurationsAbove, crdsAt, filesBehind, read } from '../../cli/files.js';

/** What the disk refuses, by the end of a path: root may read everything, so tests have to refuse by themselves. */
const refused = vi.hoisted(() => new Map<string, string>());

vi.mock('node:fs', async (original) => {
  const real = await original<typeof FileSystem>();
  const guarded = (work: (...given: never[]) => unknown) => (...given: [unknown, ...unknown[]]) => {
    const code = [...refused].find(([end]) => String(given[0]).endsWith(end))?.[1];
    if (code !== undefined) throw Object.assign(new Error(`${code}: refused`), { code });
    return work(...(given as unknown as never[]));
  };
  return { ...real, readFileSync: guarded(real.readFileSync as never), readdirSync: guarded(real.readdirSync as never), statSync: guarded(real.statSync as never), realpathSync: guarded(real.realpathSync as never) };
});

const folder = mkdtempSync(join(tmpdir(), 'nodewise-disk-'));
for (const name of ['good.yaml', 'secret.yaml', 'closed/inside.yaml', 'closed.yaml', '.gitignore', '.nodewise.yaml', 'kustomization.yaml']) {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), 'a: 1\n');
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => refused.clear());

const namesOf = (found: readonly { readonly path: string }[]) => found.map((it) => it.path.slice(folder.length + 1)).sort();

test.each(['EACCES', 'EPERM', 'EIO', 'EMFILE', 'ELOOP', 'ENOENT', 'ESTALE'])('a file that cannot be read because of %s is told by its name, and the rest is read', (code) => {
  refused.set('secret.yaml', code);
  const { found, unread } = filesBehind([folder]);
  expect(unread).toEqual([]);
  const results = found.map(read);
  expect(namesOf(results.filter((it) => 'text' in it))).toEqual(['.nodewise.yaml', 'closed.yaml', 'closed/inside.yaml', 'good.yaml', 'kustomization.yaml']);
  const [failed] = results.filter((it) => 'reason' in it);
  expect(failed && textOf(failed.reason)).toContain('secret.yaml');
});

test.each(['EACCES', 'EIO', 'ENOENT'])('a folder that cannot be looked into because of %s is told, and its neighbours are read', (code) => {
  refused.set('closed', code);
  const { found, unread } = filesBehind([folder]);
  expect(namesOf(found)).toEqual(['.nodewise.yaml', 'closed.yaml', 'good.yaml', 'kustomization.yaml', 'secret.yaml']);
  expect(unread.map((it) => [it.asked, textOf(it.reason).includes('closed')])).toEqual([[true, true]]);
});

test('a file that is gone between finding and reading is told as missing', () => {
  const { found } = filesBehind([folder]);
  refused.set('good.yaml', 'ENOENT');
  const gone = found.map(read).find((it) => 'reason' in it);
  expect(gone && 'reason' in gone && textOf(gone.reason)).toContain('good.yaml');
});

test('a settings file that cannot be read is as if there were none', () => {
  refused.set('.nodewise.yaml', 'EACCES');
  expect(namesOf(configurationsAbove([join(folder, 'good.yaml')]).filter((it) => it.path.startsWith(folder)))).toEqual(['kustomization.yaml']);
});

test('a place of CRDs that cannot be read is told', () => {
  refused.set('closed', 'EACCES');
  expect(crdsAt([{ folder, pattern: 'closed' }]).unread).toHaveLength(1);
});
