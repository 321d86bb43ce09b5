/**
 * Everything that has to be on the machine before anything can be built: the packages of the lockfile, and Node 24
 * (itself one of those packages). Plain Node 18 without dependencies, because it runs on a fresh clone.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');

/**
 * Installs what is missing, then makes sure that the calling script runs on the project's own Node with its own tools
 * first on PATH: when it does not, the script is run again that way and this process ends with its exit code.
 */
export async function setUp() {
  installPackages(root);
  if (realpathSync(process.execPath) === realpathSync(ownNode())) return;
  const again = spawn(ownNode(), process.argv.slice(1), {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: bin + delimiter + process.env.PATH },
  });
  // A Ctrl-C reaches the other process by itself; everything else has to be handed on.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => again.kill(signal));
  const code = await new Promise((done) => again.once('exit', (status) => done(status ?? 1)));
  process.exit(code);
}

/** Brings `folder/node_modules` to what `folder/package-lock.json` says, when it is not that already. */
export function installPackages(folder) {
  if (isInstalled(folder)) return;
  console.log(`Installing the packages of ${join(folder, 'package-lock.json')} (once)`);
  for (const attempt of [1, 2]) {
    const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      // npm must not print on stdout: the last line there belongs to the caller.
      stdio: ['ignore', 2, 2],
      env: environmentForNpm(folder),
      shell: process.platform === 'win32',
    });
    if (npm.status === 0) return;
    if (attempt === 1) console.error('npm ci failed, trying once more');
  }
  throw new Error(`npm ci did not succeed in ${folder}`);
}

/**
 * npm writes node_modules/.package-lock.json as its very last step, so an installation that was interrupted has none.
 * Contents are compared, not dates: a checkout may touch the lockfile without changing it.
 */
function isInstalled(folder) {
  const done = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(done)) return false;
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(done, 'utf8')).packages;
  return Object.entries(wanted).every(([path, it]) => path === '' || present[path]?.version === it.version || isElective(it));
}

/** Packages for other systems, and leftovers of an earlier tree, are named by the lockfile and never installed here. */
function isElective(it) {
  return Boolean(it.optional || it.devOptional || it.extraneous || it.os || it.cpu || it.libc);
}

/**
 * The environment without what an outer `npm run` adds to it, which would point at the wrong folder.
 * In the root, Node must not come from the folder that npm is about to replace.
 */
function environmentForNpm(folder) {
  const ofNpmRun = /^(npm_(lifecycle|package|command|node_execpath|execpath|config_((local_)?prefix|user_agent|node_gyp|npm_version))|INIT_CWD$|NODE$)/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofNpmRun.test(name)));
  const path = (env.PATH ?? '').split(delimiter).filter((it) => it !== bin);
  if (folder !== root) path.unshift(bin);
  return { ...env, PATH: path.join(delimiter) };
}

function ownNode() {
  const inPackage = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(inPackage) ? inPackage : process.execPath;
}
