/**
 * `npm start`: builds Nodewise and opens the examples in a real VS Code, on the desktop where there is one and in the
 * browser otherwise. `npm start -- --check` checks the examples in the terminal instead.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, setUp } from './setup.mjs';

await setUp();
const vscode = await import('./vscode.mjs');

run('tools/build.mjs');
if (process.argv.includes('--check')) checkExamples();
else await openEditor();

/** The broken examples have errors, so the command line answers 1; that is what it is for. */
function checkExamples() {
  const { status } = spawnSync(process.execPath, ['dist/cli.js', 'check', 'examples'], { cwd: root, stdio: 'inherit' });
  if (status !== 0 && status !== 1) process.exit(status ?? 2);
  console.log('\nThe findings in examples/broken are meant to be there: examples/README.md tells what each one teaches.');
}

async function openEditor() {
  const vsix = packed();
  const folder = vscode.temporaryFolder('start');
  const workspace = join(folder, 'examples');
  cpSync(join(root, 'examples'), workspace, { recursive: true });
  const folders = vscode.prepareFolders(folder);
  const editor = (await onDesktop(workspace, folders, vsix)) ?? (await inBrowser(workspace, folders, vsix));
  console.log(`\n${editor.where}\nYou work on a copy of examples/; start with README.md there. Ctrl-C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => editor.stop());
  await editor.ended;
  editor.stop();
  vscode.removeFolder(folder);
  process.exit(0);
}

/** A desktop VS Code: the one on PATH, or else one from its vendor when there is a screen and a network. */
async function onDesktop(workspace, folders, vsix) {
  const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  if (!hasScreen) return undefined;
  const code = commandOnPath('code') ?? (await downloaded());
  if (!code) return undefined;
  const flags = ['--user-data-dir', folders.data, '--extensions-dir', folders.extensions];
  const install = spawnSync(code, [...flags, '--install-extension', vsix], { encoding: 'utf8', shell: process.platform === 'win32' });
  if (install.status !== 0) return undefined;
  const child = spawn(code, [...flags, '--new-window', '--wait', '--disable-workspace-trust', '--disable-telemetry', workspace], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  return { where: `Nodewise is open in a VS Code window of its own (${code}).`, stop: () => child.kill(), ended: ended(child) };
}

function commandOnPath(name) {
  const found = spawnSync(name, ['--version'], { encoding: 'utf8', timeout: 10_000, shell: process.platform === 'win32' });
  return found.status === 0 ? name : undefined;
}

/** Fetched once into .vscode-test, which git ignores. Gives up soon: the browser is as good. */
async function downloaded() {
  const { downloadAndUnzipVSCode, resolveCliPathFromVSCodeExecutablePath } = await import('@vscode/test-electron');
  const reachable = await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal: AbortSignal.timeout(5000) })
    .then((it) => it.ok, () => false);
  if (!reachable) return undefined;
  return await downloadAndUnzipVSCode({ cachePath: join(root, '.vscode-test') }).then(resolveCliPathFromVSCodeExecutablePath, () => undefined);
}

async function inBrowser(workspace, folders, vsix) {
  vscode.installVsCode();
  vscode.installVsix(vsix, folders);
  const server = await vscode.startCodeServer(workspace, folders);
  return { ...server, where: `Nodewise is open in VS Code for the browser: ${server.address}` };
}

/** What `npm test` would say about the VSIX does not keep anyone from trying it. */
function packed() {
  const vsix = join(root, 'nodewise.vsix');
  rmSync(vsix, { force: true });
  const { status } = spawnSync(process.execPath, ['tools/package.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (!existsSync(vsix)) process.exit(status || 1);
  return vsix;
}

function run(script) {
  const { status } = spawnSync(process.execPath, [script], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function ended(child) {
  return new Promise((done) => child.once('exit', done));
}
