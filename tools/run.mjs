/**
 * Runs a tool that is written in TypeScript and imports the product's own modules:
 *
 *   node tools/run.mjs tools/crd-to-schema.ts --help
 *
 * Node strips types, but does not find `model.ts` behind `model.js`. So the tool is bundled first. The bundle lies in
 * node_modules, from where packages are found, and is named after the process, so that two may run at once.
 */
import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [entry, ...args] = process.argv.slice(2);
if (!entry) throw new Error('Name the tool to run');

const outfile = resolve(import.meta.dirname, `../node_modules/.cache/nodewise/tool-${process.pid}.mjs`);
await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', sourcemap: 'inline', logLevel: 'warning' });

process.argv = [process.execPath, entry, ...args];
try {
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(outfile, { force: true });
}
