/**
 * Bundles what ships: dist/client.js, dist/server.js, dist/cli.js and their browser twins.
 * The shipped files run on Node 20 and later, whatever Node builds them.
 */
import { build } from 'esbuild';
import { existsSync, readFileSync, rmSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const shared = {
  bundle: true,
  minify: true,
  sourcemap: process.argv.includes('--sourcemap') ? 'linked' : false,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  define: { NODEWISE_VERSION: JSON.stringify(version) },
};
const node = { ...shared, platform: 'node', target: 'node20' };
const browser = { ...shared, platform: 'browser', target: 'es2022' };

const bundles = [
  { ...node, entryPoints: ['cli/main.ts'], outfile: 'dist/cli.js', format: 'cjs', banner: { js: '#!/usr/bin/env node' } },
  { ...node, entryPoints: ['server/src/main.node.ts'], outfile: 'dist/server.js', format: 'cjs' },
  { ...node, entryPoints: ['client/src/main.node.ts'], outfile: 'dist/client.js', format: 'cjs', external: ['vscode'] },
  { ...browser, entryPoints: ['server/src/main.web.ts'], outfile: 'dist/server.web.js', format: 'iife' },
  { ...browser, entryPoints: ['client/src/main.web.ts'], outfile: 'dist/client.web.js', format: 'cjs', external: ['vscode'] },
];

rmSync('dist', { recursive: true, force: true });
await Promise.all(bundles.filter((it) => existsSync(it.entryPoints[0])).map((it) => build(it)));
