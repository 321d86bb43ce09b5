/**
 * A real VS Code on this machine without a download from its vendor: code-server (an npm package that carries the whole
 * VS Code server) and a Chromium to look at it. Used by the end-to-end tests, the README's pictures and `npm start`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, root } from './setup.mjs';

const home = join(root, 'test', 'e2e', 'vscode');
const codeServer = join(home, 'node_modules', 'code-server');

// `node tools/vscode.mjs` fetches all of it ahead of the tests.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  installVsCode();
  console.log(`VS Code is in ${home}, the browser is ${chromiumPath()}`);
}

/** Installs code-server and playwright-core into test/e2e/vscode/node_modules, which git ignores. */
export function installVsCode() {
  if (process.platform === 'linux' && !existsSync(join(home, 'node_modules', '.package-lock.json'))) {
    provide('libkrb5-dev', () => existsSync('/usr/include/krb5.h') || existsSync('/usr/include/krb5/krb5.h'));
  }
  installPackages(home);
}

/** Where Chromium is; installs Debian's when there is none and it may. */
export function chromiumPath() {
  const find = () => [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'].find((it) => it && existsSync(it));
  if (!find() && process.platform !== 'linux') throw new Error('No Chrome or Chromium found: install one, or name it in CHROMIUM');
  if (!find()) provide('chromium', () => find() !== undefined);
  return find();
}

/** Runs apt-get where that is possible; otherwise names the one command that does it, and fails. */
function provide(packageName, isThere) {
  if (isThere()) return;
  const command = `apt-get update && apt-get install -y --no-install-recommends ${packageName}`;
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!mayInstall) throw new Error(`${packageName} is missing. This installs it: sudo sh -c '${command}'`);
  console.log(`Installing ${packageName} (once)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = spawnSync('sh', ['-c', `(${command}) >&2`], { stdio: ['ignore', 2, 2], env });
  if (apt.status !== 0 || !isThere()) throw new Error(`${packageName} could not be installed with: ${command}`);
}

/** A folder that lives as long as this process, or until it is removed. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `nodewise-${name}-`));
  process.once('exit', () => removeFolder(folder));
  return folder;
}

export async function freePort() {
  const server = createServer();
  await new Promise((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Quiet settings: nothing that talks to anyone, nothing that covers the editor. */
export const quietSettings = {
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.enabled': false,
};

/** Installs a VSIX into an extensions folder of its own, as a user would. */
export function installVsix(vsix, folders) {
  const install = spawnSync(process.execPath, [join(codeServer, 'out', 'node', 'entry.js'), ...folderFlags(folders),
    '--install-extension', vsix], { encoding: 'utf8', env: plainEnvironment(folders) });
  if (install.status !== 0) throw new Error(`The VSIX could not be installed: ${install.stdout}${install.stderr}`);
}

/** User data and extensions of one run, with the quiet settings in place. */
export function prepareFolders(parent, settings = {}) {
  const folders = { data: join(parent, 'data'), extensions: join(parent, 'extensions') };
  mkdirSync(join(folders.data, 'User'), { recursive: true });
  mkdirSync(folders.extensions, { recursive: true });
  writeFileSync(join(folders.data, 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  return folders;
}

/** code-server with what is installed in `folders`: what a user has. */
export async function startCodeServer(workspace, folders, { trusted = true } = {}) {
  const port = await freePort();
  const flags = [join(codeServer, 'out', 'node', 'entry.js'), '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`,
    ...folderFlags(folders), '--disable-telemetry', '--disable-update-check', '--disable-getting-started-override',
    ...(trusted ? ['--disable-workspace-trust'] : []), workspace];
  return await listening(flags, folders, `http://127.0.0.1:${port}/?folder=${encodeURI(workspace)}`);
}

/** The bare VS Code server, which takes a development payload: the extension under test and its compiled suite. */
export async function startDevelopmentServer(workspace, folders, { extension, suite }) {
  const port = await freePort();
  const flags = [join(codeServer, 'lib', 'vscode', 'out', 'server-main.js'), '--enable-smoke-test-driver',
    '--without-connection-token', '--host', '127.0.0.1', '--port', String(port), '--accept-server-license-terms',
    '--server-data-dir', folders.data, '--user-data-dir', folders.data, '--extensions-dir', folders.extensions, '--disable-telemetry'];
  const authority = `vscode-remote://127.0.0.1:${port}`;
  const payload = [['extensionDevelopmentPath', authority + extension], ['extensionTestsPath', authority + suite]];
  const address = `http://127.0.0.1:${port}/?folder=${encodeURI(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
  return await listening(flags, folders, address);
}

/** Chromium through Playwright, with no profile of anyone's. */
export async function openBrowser() {
  const { chromium } = createRequire(join(home, 'package.json'))('playwright-core');
  return await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
  });
}

function folderFlags(folders) {
  return ['--user-data-dir', folders.data, '--extensions-dir', folders.extensions];
}

/** code-server reads a config file from the home folder and, inside a VS Code terminal, talks to that window instead. */
function plainEnvironment(folders) {
  const env = { ...process.env, CODE_SERVER_CONFIG: join(folders.data, 'config.yaml') };
  delete env.VSCODE_IPC_HOOK_CLI;
  delete env.PASSWORD;
  delete env.HASHED_PASSWORD;
  return env;
}

/** Starts a server in a process group of its own and waits until it answers. */
async function listening(flags, folders, address) {
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env: plainEnvironment(folders) });
  let log = '';
  child.stdout.on('data', (it) => (log += it));
  child.stderr.on('data', (it) => (log += it));
  const stop = () => stopGroup(child);
  // Before the folders go that it writes into.
  process.prependOnceListener('exit', stop);
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (child.exitCode !== null) throw new Error(`The VS Code server ended at once:\n${log.slice(-2000)}`);
    if (await answers(address)) return { address, stop, ended: new Promise((done) => child.once('exit', done)) };
    await new Promise((done) => setTimeout(done, 100));
  }
  stop();
  throw new Error(`The VS Code server did not answer within a minute:\n${log.slice(-2000)}`);
}

async function answers(address) {
  try {
    return (await fetch(new URL('/', address), { redirect: 'manual' })).status < 500;
  } catch {
    return false;
  }
}

/** The server starts extension hosts and watchers: the whole group ends with it. */
function stopGroup(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

/** Removes a folder that a dying process may still be writing into. */
export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
