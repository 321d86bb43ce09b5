import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** A folder shaped like this repository, in which violations can be planted. */
let plot: string;
beforeAll(() => {
  plot = mkdtempSync(join(tmpdir(), 'nodewise-walls-'));
  for (const it of ['tsconfig.base.json', 'tsconfig.pure.json', 'tsconfig.json', '.dependency-cruiser.cjs', 'package.json']) cpSync(it, join(plot, it));
  symlinkSync(resolve('node_modules'), join(plot, 'node_modules'));
  plant('engine/model.ts', 'export type Nothing = undefined;\n');
});
afterAll(() => rmSync(plot, { recursive: true, force: true }));

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(plot, path)), { recursive: true });
  writeFileSync(join(plot, path), text);
}

describe('the compiler keeps engine and knowledge pure', () => {
  const tsc = (cwd: string) => run('node', [resolve('node_modules/@typescript/native/bin/tsc'), '-p', 'tsconfig.pure.json'], cwd);

  test('the house stands', () => {
    expect(tsc('.')).toBe('');
  });

  test.each([
    ['console', "console.log('x');", "Cannot find name 'console'"],
    ['process', 'export const home = process.cwd();', "Cannot find name 'process'"],
    ['the disk', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;", "Cannot find name 'node:fs'"],
    ['timers', 'setTimeout(() => undefined, 1);', "Cannot find name 'setTimeout'"],
    ['the page', 'export const body = document.body;', "Cannot find name 'document'"],
  ])('a planted use of %s is named', (_, code, complaint) => {
    plant('engine/planted.ts', `${code}\nexport {};\n`);
    expect(tsc(plot)).toContain(complaint);
    rmSync(join(plot, 'engine/planted.ts'));
  });
});

describe('the import table', () => {
  const cruise = (cwd: string, ...rooms: readonly string[]) =>
    run(resolve('node_modules/.bin/depcruise'), [...rooms, '--config', '.dependency-cruiser.cjs', '--output-type', 'err'], cwd);

  test('the house stands', () => {
    expect(cruise('.', 'engine', 'knowledge', 'server', 'cli', 'client', 'tools', 'test')).toContain('no dependency violations found');
  });

  test('planted imports are named', () => {
    plant('engine/a.ts', "import { parse } from 'yaml';\nexport const a = parse;\n");
    plant('engine/b.ts', "import { c } from './c.js';\nexport const b = () => c;\n");
    plant('engine/c.ts', "import { b } from './b.js';\nexport const c = () => b;\n");
    plant('engine/d.ts', "import { x } from '../knowledge/shared/x.js';\nexport const d = x;\n");
    plant('engine/e.ts', "import { parse } from '@marcbachmann/cel-js';\nexport const e = parse;\n");
    plant('knowledge/shared/x.ts', "import { a } from '../../engine/a.js';\nexport const x = a;\n");
    plant('knowledge/one.test/k.ts', "import { k } from '../two.test/k.js';\nexport const one = k;\n");
    plant('knowledge/two.test/k.ts', 'export const k = 1;\n');
    plant('server/s.ts', "import { readFileSync } from 'node:fs';\nimport { t } from '../test/t.js';\nexport const s = [readFileSync, t];\n");
    plant('test/t.ts', 'export const t = 1;\n');
    const found = cruise(plot, 'engine', 'knowledge', 'server', 'test');
    for (const wall of ['one-door-to-yaml', 'one-door-to-cel', 'no-cycles', 'engine-is-pure', 'knowledge-is-data', 'groups-are-strangers', 'server-translates', 'no-import-of-tests']) expect(found).toContain(wall);
    for (const room of ['engine/a.ts', 'engine/b.ts', 'engine/c.ts', 'engine/d.ts', 'engine/e.ts', 'knowledge', 'server', 'test']) rmSync(join(plot, room), { recursive: true, force: true });
  });
});

describe('modules hold only constants', () => {
  test.each([
    ['a variable', 'let count = 0;\nexport const next = () => (count += 1);\n', 'State lives in the Workspace'],
    ['an exported variable', 'export let count = 0;\n', 'State lives in the Workspace'],
    ['a hidden cache', 'const known = new Map<string, string>();\nexport const get = (key: string) => known.get(key);\n', 'A module-level collection is a hidden cache'],
    ['a default export', 'export default 1;\n', 'Export by name'],
  ])('%s at module level is named', async (_, code, complaint) => {
    const [result] = await new ESLint().lintText(code, { filePath: 'engine/planted.ts' });
    expect(result!.messages.map((it) => it.message).join('\n')).toContain(complaint);
  });

  test('a collection inside a function is fine', async () => {
    const [result] = await new ESLint().lintText('export const unique = (all: readonly string[]) => new Set(all);\n', { filePath: 'engine/planted.ts' });
    expect(result!.messages).toEqual([]);
  });
});

describe('a bare context', () => {
  const program = `
    import { diagnostics } from './engine/features/diagnostics.js';
    import { textOf } from './engine/say.js';
    import { createWorkspace } from './engine/workspace/workspace.js';
    import { catalog } from './knowledge/catalog.js';
    const workspace = createWorkspace(catalog);
    workspace.apply({ put: [{ uri: 'a.yaml', text: 'apiVersion: karpenter.sh/v1\\nkind: NodePool\\nmetadata: { name: a }\\nspec: { wieght: 1 }\\n' }] });
    globalThis.answer = diagnostics(workspace.snapshot(), { uri: 'a.yaml' }).map((it) => it.rule + ': ' + textOf(it.message));`;

  test('engine and catalog need nothing but the language', async () => {
    const context = await runBare(program);
    expect(context['answer']).toContain('unknown-field: wieght is not a field here; did you mean weight?');
  });

  test('a planted use of the process is noticed', async () => {
    await expect(runBare(`${program}\nglobalThis.answer = process.cwd();`)).rejects.toThrow('process is not defined');
  });
});

async function runBare(contents: string): Promise<Record<string, unknown>> {
  const bundle = await build({ stdin: { contents, resolveDir: '.', loader: 'ts' }, bundle: true, write: false, format: 'iife', platform: 'browser', logLevel: 'silent' });
  // The CEL library makes a text encoder when it is loaded; browsers' workers and Node both have one.
  const context = createContext({ TextEncoder, TextDecoder });
  runInContext(bundle.outputFiles[0]!.text, context);
  return context as Record<string, unknown>;
}

/** Everything a command printed, whatever its exit code. */
function run(command: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${stdout}${stderr}`;
  }
}
