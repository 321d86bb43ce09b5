/**
 * What holds for the built files: they stay small, and the engine with everything it knows needs nothing of its
 * surroundings, which is why it runs in a browser as well as on a desktop.
 */
import { build } from 'esbuild';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { root } from './setup.mjs';

/** What the advisor knows, in kB. It is a file of its own, read by the first who asks. */
const advisor = 350;

/**
 * In kB; raise one only with a reason. A folder counts as a whole. `core` is what is read before the server answers for the
 * first time; of the rest, a session reads what its files need. The command line carries the page of every rule as well,
 * and is no part of the extension.
 */
const budgets = {
  'dist/client.cjs': 500,
  'dist/client.web.cjs': 470,
  'dist/webview.js': 160,
  'dist/webview.css': 20,
  'dist/server/engine.js': 350,
  'dist/server/knowledge-advisor.js': advisor,
  'dist/server': 1850 + advisor,
  'dist/server.web.js': 1850 + advisor,
  'dist/cli': 2300 + advisor,
};

/** Each promise with its test, in the shape that tools/test.mjs counts. */
export const bundleTests = [
  ...Object.entries(budgets).map(([file, kilobytes]) => ({
    title: `${file} stays below ${kilobytes} kB`,
    run: () => {
      assert.ok(existsSync(join(root, file)), `${file} was not built`);
      const size = Math.ceil(bytesOf(join(root, file)) / 1000);
      assert.ok(size <= kilobytes, `it has ${size} kB`);
    },
  })),
  { title: 'the engine gives its findings in a context without globals', run: bareContext },
  { title: 'the command line as it is built advises, writes and checks what it wrote', run: commandLine },
  { title: 'the browser bundles ask for nothing of Node', run: () => {
    for (const file of ['dist/server.web.js', 'dist/client.web.cjs']) {
      const asked = readFileSync(join(root, file), 'utf8').match(/require\("(?!vscode")[^"]*"\)/g);
      assert.deepEqual(asked, null, `${file} asks for ${asked}`);
    }
  } },
];

function bytesOf(path) {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, it) => sum + bytesOf(join(path, it)), 0);
}

function commandLine() {
  const folder = mkdtempSync(join(tmpdir(), 'nodewise-built-'));
  const run = (...args) => spawnSync(process.execPath, [join(root, 'dist', 'cli.js'), ...args], { cwd: folder, encoding: 'utf8', input: '{"name": "built"}' });
  try {
    const advice = run('recommend', '--answers', '-', '--format', 'json');
    assert.equal(JSON.parse(advice.stdout).recommended, 'hybrid-nodes', advice.stderr);
    const made = run('new', '--answers', '-');
    assert.equal(made.status, 0, made.stderr);
    const checked = run('check', 'built');
    assert.match(checked.stdout, /^No findings in [1-9]/, checked.stdout + checked.stderr);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function bareContext() {
  const entry = `
    import { diagnostics } from './engine/features/diagnostics.ts';
    import { createWorkspace } from './engine/workspace/workspace.ts';
    import { catalog } from './knowledge/catalog.ts';
    const workspace = createWorkspace(catalog);
    export function check(text) {
      workspace.apply({ put: [{ uri: 'file:///a.yaml', text }] });
      return diagnostics(workspace.snapshot(), { uri: 'file:///a.yaml' }).map((it) => text.slice(it.span.start, it.span.end));
    }`;
  const { outputFiles: [bundle] } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'engine',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['browser'],
    target: 'es2022',
    logLevel: 'silent',
  });
  // The CEL library asks for these two when it is loaded; every worker, browser and Node has them.
  const context = createContext({ __proto__: null, TextEncoder, TextDecoder });
  runInContext(bundle.text, context);
  const broken = readFileSync(join(root, 'examples', 'broken', 'nodepool.yaml'), 'utf8');
  const found = runInContext(`JSON.stringify(engine.check(${JSON.stringify(broken)}))`, context);
  assert.match(found, /consolidationPolcy/);
}
