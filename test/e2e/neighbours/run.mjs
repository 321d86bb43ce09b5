/**
 * The two hosts beside the plain one of ../run.mjs: other YAML extensions that are installed while Nodewise runs, and a
 * workspace that is on no disk. The other extensions are stand-ins from ../fixtures.
 */
import { build } from 'esbuild';
import { createVSIX } from '@vscode/vsce';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../tools/setup.mjs';
import { installVsCode, installVsix, openBrowser, prepareFolders, removeFolder, startDevelopmentServer, temporaryFolder } from '../../../tools/vscode.mjs';

const here = join(root, 'test', 'e2e');
const out = join(here, 'dist');

/** Red Hat YAML and Kubernetes Tools come one after the other. */
export async function besideNeighbours() {
  return await inHost('neighbours', async (folder) => {
    process.env.NODEWISE_E2E_VSIX = folder;
    for (const name of ['redhat-yaml', 'kubernetes-tools']) await packStandIn(name, folder);
    const workspace = join(folder, 'workspace');
    cpSync(join(here, 'fixtures', 'shared-workspace'), workspace, { recursive: true });
    return { workspace, installed: [] };
  });
}

/** `memfs:/folder` instead of a folder on disk. */
export async function inVirtualWorkspace() {
  return await inHost('virtual', async (folder) => {
    process.env.NODEWISE_E2E_TALK = join(folder, 'talk.txt');
    process.env.NODEWISE_E2E_LISTENER = join(here, 'virtual', 'listener.cjs');
    return { workspace: 'memfs:/folder', installed: [await packStandIn('memory-files', folder)] };
  });
}

async function inHost(name, prepare) {
  installVsCode();
  const suite = join(out, `${name}.cjs`);
  await bundle(join(here, name, 'index.ts'), suite, { external: ['vscode', 'mocha'] });
  const folder = temporaryFolder(name);
  const resultFile = join(folder, 'result.json');
  process.env.NODEWISE_E2E_RESULT = resultFile;
  try {
    const { workspace, installed } = await prepare(folder);
    const folders = prepareFolders(folder);
    for (const vsix of installed) installVsix(vsix, folders);
    await watch(workspace, folders, { suite, resultFile });
    return JSON.parse(readFileSync(resultFile, 'utf8'));
  } finally {
    removeFolder(folder);
  }
}

async function watch(workspace, folders, { suite, resultFile }) {
  const server = await startDevelopmentServer(workspace, folders, { extension: root, suite });
  const browser = await openBrowser();
  const seen = [];
  try {
    const page = await browser.newPage();
    page.on('console', (it) => seen.push(`${it.type()}: ${it.text()}`));
    await page.goto(server.address);
    for (let waited = 0; waited < 150_000 && !existsSync(resultFile); waited += 200) {
      await new Promise((done) => setTimeout(done, 200));
      // On a busy machine a page now and then misses its extension host; people press F5.
      if (waited === 45_000 && !existsSync(`${resultFile}.begun`)) await page.reload();
    }
    if (!existsSync(resultFile)) throw new Error(`The suite gave no result in time. The browser's console:\n${seen.join('\n')}`);
  } finally {
    await browser.close();
    server.stop();
  }
}

/** A folder that VS Code takes for an extension. */
async function buildStandIn(name, folder) {
  const built = join(folder, name);
  mkdirSync(built, { recursive: true });
  cpSync(join(here, 'fixtures', name, 'package.json'), join(built, 'package.json'));
  const server = join(here, 'vscode', 'node_modules', 'yaml-language-server', 'out', 'src', 'server.js');
  await bundle(join(here, 'fixtures', name, 'extension.ts'), join(built, 'extension.cjs'), { external: ['vscode'], define: { YAML_LANGUAGE_SERVER: JSON.stringify(server) } });
  return built;
}

/** The same, packed, at `<folder>/<name>.vsix`. */
export async function packStandIn(name, folder) {
  const cwd = await buildStandIn(name, folder);
  const packagePath = join(folder, `${name}.vsix`);
  await silently(() => createVSIX({ cwd, packagePath, dependencies: false, useYarn: false, allowMissingRepository: true, skipLicense: true }));
  return packagePath;
}

/** The packer lists what it packs, which is of interest for the product only. */
async function silently(run) {
  const { log, info, warn } = console;
  Object.assign(console, { log: () => undefined, info: () => undefined, warn: () => undefined });
  try {
    return await run();
  } finally {
    Object.assign(console, { log, info, warn });
  }
}

async function bundle(entry, outfile, options) {
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node22', logLevel: 'warning', ...options });
}
