/**
 * `npm test`: everything that can be tested, on a fresh clone as on an old one. A part that fails does not hide the
 * next. The last line counts all: every test of every runner, and each step that has no tests of its own as one.
 *
 *   npm test                    everything
 *   npm test -- lint unit       some parts, by the names in `parts`
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, setUp } from './setup.mjs';

await setUp().catch((error) => {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));

const results = join(root, 'dist', 'test-results');
const tsc = ['node_modules/@typescript/native/bin/tsc', '-p'];

/** In this order; each answers `{ passed, failed: [{ title, message }], skipped }`. */
const parts = {
  'types of the pure rooms': () => step(...tsc, 'tsconfig.pure.json'),
  types: () => step(...tsc, 'tsconfig.json'),
  'types of the page': () => step(...tsc, 'tsconfig.webview.json'),
  lint: () => step('node_modules/eslint/bin/eslint.js', '.'),
  build: () => step('tools/build.mjs'),
  'a VS Code to test with': () => step('tools/vscode.mjs'),
  unit,
  grammar,
  bundles,
  package: packageExtension,
  e2e,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((it) => !(it in parts));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are: ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}
await runAll(Object.entries(parts).filter(([name]) => wanted.length === 0 || wanted.includes(name)));

async function runAll(chosen) {
  const rows = [];
  for (const [name, part] of chosen) {
    console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 70 - name.length))}`);
    const start = Date.now();
    const result = await attempt(part);
    rows.push({ name, ...result, seconds: (Date.now() - start) / 1000 });
  }
  const failures = rows.flatMap(({ name, failed }) => failed.map((it) => ({ ...it, part: name })));
  if (failures.length > 0) console.log('\n── what failed');
  for (const { part, title, message } of failures) console.log(`\n✗ ${part}: ${title}\n${indent(message)}`);
  console.log('\n── summary');
  for (const { name, passed, failed, skipped = 0, seconds } of rows) {
    console.log(`${failed.length > 0 ? '✗' : '✓'} ${name.padEnd(24)} ${String(passed).padStart(5)} passed ${String(failed.length).padStart(4)} failed`
      + `${skipped > 0 ? ` ${skipped} skipped` : ''}  ${seconds.toFixed(1)} s`);
  }
  console.log(`${rows.reduce((sum, it) => sum + it.passed, 0)} passed, ${failures.length} failed`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

/** A part that dies, or that has nothing to count, is a failure. */
async function attempt(part) {
  try {
    const result = await part();
    if (result.passed + result.failed.length === 0) throw new Error('no test ran');
    return result;
  } catch (error) {
    return { passed: 0, failed: [{ title: 'could not be run', message: error.message }] };
  }
}

/** Something without tests of its own counts as one. */
async function step(...command) {
  const { code, output } = await run(command);
  return code === 0 ? { passed: 1, failed: [] } : { passed: 0, failed: [{ title: command[0], message: output.trim() || `exit code ${code}` }] };
}

async function unit() {
  const file = resultFile('vitest.json');
  const { code, output } = await run(['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  if (!existsSync(file)) throw new Error(output.trim() || `vitest ended with ${code}`);
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const failed = report.testResults.flatMap((suite) => {
    const tests = suite.assertionResults.filter((it) => it.status === 'failed');
    const ofTests = tests.map((it) => ({ title: it.fullName, message: it.failureMessages.join('\n') }));
    return suite.status === 'failed' && tests.length === 0 ? [{ title: suite.name, message: suite.message || 'the file could not be run' }] : ofTests;
  });
  // Something beside the tests can fail as well: an error that nobody awaited, for instance.
  if (code !== 0 && failed.length === 0) failed.push({ title: 'vitest', message: output.slice(-4000) });
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests + report.numTodoTests };
}

/** One test per file of test/grammar; the stubs stand for the grammars that ours are injected into. */
async function grammar() {
  const folder = join('test', 'grammar');
  const stubs = readdirSync(join(root, folder, 'stubs')).flatMap((it) => ['-g', join(folder, 'stubs', it)]);
  const files = readdirSync(join(root, folder)).filter((it) => it.endsWith('.test.yaml'));
  const failed = [];
  for (const file of files) {
    const { code, output } = await run(['node_modules/vscode-tmgrammar-test/dist/unit.js', ...stubs, join(folder, file)]);
    if (code !== 0) failed.push({ title: file, message: output.trim() });
  }
  return { passed: files.length - failed.length, failed };
}

async function bundles() {
  const { bundleTests } = await import(pathToFileURL(join(root, 'tools', 'bundles.mjs')).href);
  const failed = [];
  for (const { title, run: test } of bundleTests) {
    try {
      await test();
      console.log(`✓ ${title}`);
    } catch (error) {
      console.log(`✗ ${title}`);
      failed.push({ title, message: error.message });
    }
  }
  return { passed: bundleTests.length - failed.length, failed };
}

function packageExtension() {
  return step('tools/package.mjs');
}

async function e2e() {
  const file = join(root, 'test', 'e2e', 'dist', 'result.json');
  rmSync(file, { force: true });
  const { code, output } = await run(['test/e2e/run.mjs'], 15);
  if (!existsSync(file)) throw new Error(output.trim().slice(-4000) || `exit code ${code}`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function resultFile(name) {
  mkdirSync(results, { recursive: true });
  const file = join(results, name);
  rmSync(file, { force: true });
  return file;
}

/** Runs a script on this Node, shows what it prints and remembers it; ends it, with its children, when it hangs. */
function run(command, minutes = 10) {
  return new Promise((done) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
    let output = '';
    const hear = (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    const end = () => signalGroup(child.pid, 'SIGTERM');
    const clock = setTimeout(() => {
      output += `\nIt took more than ${minutes} minutes and was ended.`;
      end();
      setTimeout(() => signalGroup(child.pid, 'SIGKILL'), 5000).unref();
    }, minutes * 60_000);
    process.once('exit', end);
    child.on('close', (code) => {
      clearTimeout(clock);
      process.removeListener('exit', end);
      done({ code: code ?? 1, output });
    });
  });
}

/** A runner is asked to end, so that it can take along what it has started. */
function signalGroup(pid, signal) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It has ended by itself.
  }
}

function indent(text) {
  return text.split('\n').map((it) => `    ${it}`).join('\n');
}
