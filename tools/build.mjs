/**
 * Bundles what ships: dist/client.cjs, dist/server.js and dist/cli.js with their folders, and the browser twins.
 * The shipped files run on Node 20 and later, whatever Node builds them.
 * VS Code reads the manifest's `type` for the client's entries, and its web worker refuses modules: hence .cjs there.
 */
import { build } from 'esbuild';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { connectionOnly } from './connectionOnly.mjs';
import { buildInParts } from './inParts.mjs';
import { lazily } from './lazily.mjs';
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
// The library's edition for Node asks the environment at each token whether it shall print it: a fifth of the time to read a text.
const alias = { yaml: resolve('node_modules/yaml/browser/index.js') };
const node = { ...shared, platform: 'node', target: 'node20', alias };
const browser = { ...shared, platform: 'browser', target: 'es2022' };

const programs = [
  { ...node, entry: 'cli/main.ts', folder: 'dist', name: 'cli' },
  { ...node, entry: 'server/src/main.node.ts', folder: 'dist', name: 'server', plugins: [connectionOnly, withoutTexts] },
];
const bundles = [
  { ...node, entryPoints: ['client/src/main.node.ts'], outfile: 'dist/client.cjs', format: 'cjs', external: ['vscode'] },
  // One file, because a worker has no way to read another in time; what comes late there is read, and not run.
  { ...browser, plugins: [lazily(), connectionOnly, withoutTexts], entryPoints: ['server/src/main.web.ts'], outfile: 'dist/server.web.js', format: 'iife' },
  { ...browser, entryPoints: ['client/src/main.web.ts'], outfile: 'dist/client.web.cjs', format: 'cjs', external: ['vscode'] },
  { ...browser, entryPoints: ['client/webview/main.ts'], outfile: 'dist/webview.js', format: 'iife' },
  { ...browser, entryPoints: ['client/webview/page.css'], outfile: 'dist/webview.css' },
];

mkdirSync('dist', { recursive: true });
writeFileSync('dist/package.json', '{ "type": "commonjs" }\n');
const [parts] = await Promise.all([Promise.all(programs.map((it) => buildInParts(it))), ...bundles.map((it) => build(it))]);

// Written over rather than removed first: what runs from dist/ meanwhile keeps running.
const wanted = new Set(['dist/package.json', 'dist/cli', 'dist/server', ...parts.flat().map((it) => relative('', it)), ...bundles.flatMap((it) => [it.outfile, `${it.outfile}.map`])].map((it) => it.replaceAll(sep, '/')));
for (const folder of ['dist', 'dist/cli', 'dist/server']) {
  for (const it of readdirSync(folder)) if (!wanted.has(`${folder}/${it}`)) rmSync(`${folder}/${it}`, { recursive: true, force: true });
}
