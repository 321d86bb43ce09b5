/**
 * Bundles what ships: dist/client.cjs, dist/server.js, dist/cli.js and their browser twins.
 * The shipped files run on Node 20 and later, whatever Node builds them.
 * VS Code reads the manifest's `type` for the client's entries, and its web worker refuses modules: hence .cjs there.
 */
import { build } from 'esbuild';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { withoutTexts } from './withoutTexts.mjs';

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
  { ...node, plugins: [withoutTexts], entryPoints: ['server/src/main.node.ts'], outfile: 'dist/server.js', format: 'cjs' },
  { ...node, entryPoints: ['client/src/main.node.ts'], outfile: 'dist/client.cjs', format: 'cjs', external: ['vscode'] },
  { ...browser, plugins: [withoutTexts], entryPoints: ['server/src/main.web.ts'], outfile: 'dist/server.web.js', format: 'iife' },
  { ...browser, entryPoints: ['client/src/main.web.ts'], outfile: 'dist/client.web.cjs', format: 'cjs', external: ['vscode'] },
];

mkdirSync('dist', { recursive: true });
writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');
await Promise.all(bundles.map((it) => build(it)));

// Written over rather than removed first: what runs from dist/ meanwhile keeps running.
const wanted = new Set(['package.json', ...bundles.flatMap((it) => [basename(it.outfile), `${basename(it.outfile)}.map`])]);
for (const it of readdirSync('dist')) if (!wanted.has(it)) rmSync(`dist/${it}`, { recursive: true, force: true });
