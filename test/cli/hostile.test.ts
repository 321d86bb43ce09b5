import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { hostileTexts } from '../support/hostileTexts.js';

const folder = mkdtempSync(join(tmpdir(), 'nodewise-hostile-'));
const program = join(folder, 'cli.js');
const head = 'apiVersion: autoscaling.x-k8s.io/v1beta1\nkind: CapacityBuffer\nmetadata:\n  name: a\n';
const good = `${head}spec: { replicas: 1, podTemplateRef: { name: a } }\n`;
const bad = good.replace('replicas', 'replicsa');
const patience = 240_000;

beforeAll(async () => {
  await build({ entryPoints: ['cli/main.ts'], bundle: true, platform: 'node', format: 'cjs', outfile: program, logLevel: 'silent', define: { NODEWISE_VERSION: '"9.9.9"' } });
}, patience);
afterAll(() => rmSync(folder, { recursive: true, force: true }), patience);

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
}

function run(args: readonly string[], options: { readonly stdio?: ('ignore' | 'pipe' | number)[] } = {}) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8', timeout: patience, killSignal: 'SIGKILL', maxBuffer: 500_000_000, ...options });
  return { status, stdout, stderr: String(stderr), error };
}

/** It ended by itself, with a code that means something, and without the trace of a bug. */
function expectSane({ status, stderr }: { readonly status: number | null; readonly stderr: string }): void {
  expect([0, 1, 2]).toContain(status);
  expect(stderr).not.toMatch(/\n\s+at /);
}

const summaryOf = (stdout: string) => (JSON.parse(stdout) as { summary: { files: number; resources: number; errors?: number } }).summary;

describe('files that are there and cannot be read as they should', () => {
  test('hostile texts are checked, all of them, and the report is sound', () => {
    const texts = hostileTexts({ manifest: good, head, list: 'tags', map: 'limits' });
    for (const [index, { text }] of texts.entries()) write(`texts/${index}.yaml`, Buffer.from(text, 'utf8'));
    write('texts/good.yaml', good);
    write('texts/bad.yaml', bad);
    const result = run(['check', 'texts', '--format', 'json']);
    expectSane(result);
    const { files } = JSON.parse(result.stdout) as { files: { path: string; findings: { rule: string; line: number; column: number; endLine: number }[] }[] };
    expect(files.find((it) => it.path.endsWith('bad.yaml'))?.findings.map((it) => it.rule)).toContain('unknown-field');
    expect(files.find((it) => it.path.endsWith('good.yaml'))?.findings).toEqual([]);
    expect(files.flatMap((it) => it.findings).filter((it) => it.line < 1 || it.column < 1 || it.endLine < it.line)).toEqual([]);
  }, patience);

  test('NULs, UTF-16, broken UTF-8, folders named like files and files of nothing are told and do not stop the rest', () => {
    write('odd/nul.yaml', `${good}\u0000`);
    write('odd/utf16.yaml', Buffer.from(`\uFEFF${bad}`, 'utf16le'));
    write('odd/broken.yaml', Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xfe, 0xc3, 0x28]));
    write('odd/nothing.yaml', '');
    mkdirSync(join(folder, 'odd/folder.yaml'), { recursive: true });
    const result = run(['check', 'odd', '--format', 'json']);
    expect(result.status).toBe(1);
    expect(result.stderr.trim().split('\n')).toHaveLength(2);
    expect(result.stdout).toContain('unknown-field');
  });

  test('links in circles, to nowhere and to themselves end', () => {
    write('links/a/good.yaml', bad);
    symlinkSync('..', join(folder, 'links/a/up'));
    symlinkSync('self', join(folder, 'links/self'));
    symlinkSync('self.yaml', join(folder, 'links/self.yaml'));
    symlinkSync('nowhere.yaml', join(folder, 'links/gone.yaml'));
    symlinkSync('b', join(folder, 'links/c'));
    symlinkSync('c', join(folder, 'links/b'));
    const result = run(['check', 'links', '--format', 'json']);
    expectSane(result);
    expect(result.stdout.match(/"unknown-field"/g)).toHaveLength(1);
  });

  test('files that vanish and change while they are read do not stop the rest', async () => {
    for (let it = 0; it < 3000; it += 1) write(`moving/${it % 50}/${it}.yaml`, it % 3 === 0 ? bad : good);
    const child = spawn(process.execPath, [program, 'check', 'moving', '--format', 'json'], { cwd: folder });
    const text = { out: '', err: '' };
    child.stdout.on('data', (it) => (text.out += String(it)));
    child.stderr.on('data', (it) => (text.err += String(it)));
    const closed = once(child, 'close');
    const state = { over: false };
    void closed.then(() => (state.over = true));
    for (let it = 2999; it >= 0 && !state.over; it -= 2) {
      rmSync(join(folder, `moving/${it % 50}/${it}.yaml`), { force: true });
      write(`moving/${(it - 1) % 50}/${it - 1}.yaml`, 'x'.repeat(it));
      if (it % 101 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    const [status] = (await closed) as [number];
    expectSane({ status, stderr: text.err });
    expect(() => JSON.parse(text.out) as unknown).not.toThrow();
  }, patience);
});

describe('much at once', () => {
  // A fifth of the hundred thousand that the command line is made for: writing the files takes longer than checking them.
  test('twenty thousand files in two hundred folders', () => {
    for (let it = 0; it < 20_000; it += 1) write(`many/${it % 200}/${it}.yaml`, it === 19_999 ? bad : good);
    const result = run(['check', 'many', '--format', 'json']);
    expect(result.status).toBe(1);
    expect(summaryOf(result.stdout)).toMatchObject({ files: 20_000, resources: 20_000 });
  }, patience);

  test('folders in folders, five hundred deep', () => {
    write(`${'d/'.repeat(500)}a.yaml`, bad);
    const result = run(['check', 'd', '--format', 'json']);
    expect(result.status).toBe(1);
    expect(result.stdout).toContain('unknown-field');
  });

  test('a .gitignore of catastrophic patterns', () => {
    write('ignoring/.gitignore', `${'**/'.repeat(30)}${'*a'.repeat(30)}b\n${'[a-z]*'.repeat(20)}!\n`);
    write(`ignoring/${'a'.repeat(120)}.yaml`, bad);
    expect(run(['check', 'ignoring']).status).toBe(1);
  }, patience);
});

describe('references in circles', () => {
  test('kustomizations that build on each other', () => {
    write('circle/a/kustomization.yaml', 'resources: [../b, ../a, .]\npatches: [{ path: kustomization.yaml }, { path: p.yaml }]\n');
    write('circle/b/kustomization.yaml', 'resources: [../a]\ncomponents: [../b]\nbases: [..]\n');
    write('circle/kustomization.yaml', 'resources: [a, b, .]\n');
    write('circle/a/p.yaml', bad);
    expectSane(run(['check', 'circle']));
  });

  test('a CRD whose schema refers to itself', () => {
    const schema = 'properties: &p\n            spec: &s\n              type: object\n              properties: *p\n              items: *s\n';
    write('crd/crd.yaml', `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  group: toys.dev\n  names: { kind: Toy }\n  versions:\n  - name: v1\n    served: true\n    schema:\n      openAPIV3Schema:\n          type: object\n          $ref: '#'\n          ${schema}`);
    write('crd/toy.yaml', `apiVersion: toys.dev/v1\nkind: Toy\nmetadata: { name: a }\nspec: ${'{ spec: '.repeat(50)}1${' }'.repeat(50)}\n`);
    expectSane(run(['check', 'crd']));
  });

  test('settings that name themselves, everything and nothing as CRDs', () => {
    write('naming/.nodewise.yaml', `crds: ['.', './**', '.nodewise.yaml', 'nowhere', '', '${'*'.repeat(200)}', '${'**/'.repeat(100)}']\nignores: [{ path: '${'**/*'.repeat(100)}' }]\n`);
    write('naming/a.yaml', good);
    expectSane(run(['check', 'naming']));
  });
});

describe('output that nobody takes', () => {
  test.skipIf(!existsSync('/dev/full'))('a full disk is told, and is no success', () => {
    write('full/bad.yaml', bad);
    for (const args of [['check', 'full'], ['check', 'full', '--format', 'json'], ['explain', 'unknown-field'], ['--help'], ['--version']]) {
      const full = openSync('/dev/full', 'w');
      const result = run(args, { stdio: ['ignore', full, 'pipe'] });
      closeSync(full);
      expect({ args, status: result.status }).toEqual({ args, status: 2 });
      expect(result.stderr).toMatch(/ENOSPC|no space/i);
      expect(result.stderr).not.toMatch(/\n\s+at /);
    }
  });

  test.skipIf(!existsSync('/dev/full'))('nowhere to complain is no crash either', () => {
    const full = openSync('/dev/full', 'w');
    const result = run(['check', 'nowhere'], { stdio: ['ignore', full, full] });
    closeSync(full);
    expect(result.status).toBe(2);
  });

  test('a reader that has seen enough ends it quietly', async () => {
    for (let it = 0; it < 500; it += 1) write(`pipe/${it}.yaml`, bad);
    const child = spawn(process.execPath, [program, 'check', 'pipe'], { cwd: folder });
    const text = { err: '' };
    child.stderr.on('data', (it) => (text.err += String(it)));
    child.stdout.once('data', () => child.stdout.destroy());
    const [status] = (await once(child, 'close')) as [number];
    expect(status).not.toBeNull();
    expect(text.err).not.toMatch(/\n\s+at /);
  }, patience);
});
