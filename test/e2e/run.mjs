/**
 * The end-to-end tests: one suite inside the extension host of a real VS Code, then a person's steps in the workbench
 * with the packed VSIX. Everything runs on this machine; see tools/vscode.mjs.
 *
 *   node test/e2e/run.mjs [suite] [neighbours] [virtual] [workbench]
 */
import { build } from 'esbuild';
import Mocha from 'mocha';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/setup.mjs';
import { installVsCode, openBrowser, prepareFolders, removeFolder, startDevelopmentServer, temporaryFolder } from '../../tools/vscode.mjs';
import { besideNeighbours, inVirtualWorkspace } from './neighbours/run.mjs';

const out = join(root, 'test', 'e2e', 'dist');
const parts = { suite: inExtensionHost, neighbours: besideNeighbours, virtual: inVirtualWorkspace, workbench: inWorkbench };
const wanted = process.argv.slice(2).filter((it) => it in parts);

// What was started ends with this process: tools/vscode.mjs listens for its exit.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
mkdirSync(out, { recursive: true });
const results = [];
for (const part of wanted.length > 0 ? wanted : Object.keys(parts)) results.push(await attempt(part));
const result = { passed: results.reduce((sum, it) => sum + it.passed, 0), failed: results.flatMap((it) => it.failed) };
writeFileSync(join(out, 'result.json'), JSON.stringify(result));
for (const { title, message } of result.failed) console.error(`✗ ${title}\n${message}\n`);
console.log(`End to end: ${result.passed} passed, ${result.failed.length} failed`);
process.exit(result.failed.length > 0 ? 1 : 0);

/** A part that dies, or runs no test at all, is a failure with a name. */
async function attempt(part) {
  try {
    const result = await parts[part]();
    if (result.passed + result.failed.length === 0) throw new Error('no test ran');
    return result;
  } catch (error) {
    return { passed: 0, failed: [{ title: `${part} could not be run`, message: error.stack }] };
  }
}

async function inExtensionHost() {
  const suite = join(out, 'index.cjs');
  await build({
    entryPoints: [join(root, 'test', 'e2e', 'suite', 'index.ts')],
    outfile: suite,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node22',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  const folder = temporaryFolder('suite');
  const workspace = join(folder, 'examples');
  cpSync(join(root, 'examples'), workspace, { recursive: true });
  const resultFile = join(folder, 'result.json');
  process.env.NODEWISE_E2E_RESULT = resultFile;
  try {
    if (process.env.NODEWISE_E2E_HOST === 'electron') await onDesktop(suite, workspace, folder);
    else await inBrowser(suite, workspace, folder, resultFile);
    return JSON.parse(readFileSync(resultFile, 'utf8'));
  } finally {
    removeFolder(folder);
  }
}

/** Downloads VS Code from its vendor, so it is opt-in. */
async function onDesktop(suite, workspace, folder) {
  const { runTests } = await import('@vscode/test-electron');
  const options = {
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    extensionTestsEnv: { NODEWISE_E2E_RESULT: process.env.NODEWISE_E2E_RESULT },
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--user-data-dir', join(folder, 'user')],
  };
  // A failed test makes runTests throw; the result file tells which.
  await runTests(options).catch((error) => existsSync(process.env.NODEWISE_E2E_RESULT) || Promise.reject(error));
}

async function inBrowser(suite, workspace, folder, resultFile) {
  console.log('The desktop VS Code is skipped: it is a download, and NODEWISE_E2E_HOST=electron asks for it. The browser host follows.');
  installVsCode();
  const server = await startDevelopmentServer(workspace, prepareFolders(folder), { extension: root, suite });
  const browser = await openBrowser();
  const seen = [];
  try {
    const page = await browser.newPage();
    page.on('console', (it) => seen.push(`${it.type()}: ${it.text()}`));
    await page.goto(server.address);
    for (let waited = 0; waited < 180_000 && !existsSync(resultFile); waited += 200) await new Promise((done) => setTimeout(done, 200));
    if (!existsSync(resultFile)) throw new Error(`The suite gave no result in three minutes. The browser's console:\n${seen.join('\n')}`);
  } finally {
    await browser.close();
    server.stop();
  }
}

async function inWorkbench() {
  installVsCode();
  const mocha = new Mocha({ ui: 'tdd', timeout: 90_000 });
  const folder = join(root, 'test', 'e2e', 'workbench');
  for (const file of readdirSync(folder).filter((it) => it.endsWith('.e2e.mjs'))) mocha.addFile(join(folder, file));
  await mocha.loadFilesAsync();
  const failed = [];
  let passed = 0;
  await new Promise((done) => {
    mocha.run(() => done())
      .on('pass', () => (passed += 1))
      .on('fail', (test, error) => failed.push({ title: test.fullTitle(), message: error.stack ?? error.message }));
  });
  return { passed, failed };
}
