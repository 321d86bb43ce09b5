/** Packs nodewise.vsix, exactly what the Marketplace would get, and checks that it holds all it needs and nothing else. */
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const needed = ['package.json', 'README.md', 'LICENSE', 'THIRD_PARTY_NOTICES.txt', 'dist/client.cjs', 'dist/client.web.cjs', 'dist/server.js', 'dist/server/engine.js', 'dist/server/common.js', 'dist/server.web.js', 'dist/webview.js', 'dist/webview.css'];
const allowed = /^(package\.json|package\.nls.*\.json|README\.md|CHANGELOG\.md|LICENSE|THIRD_PARTY_NOTICES\.txt|dist\/(?:server\/)?[\w.-]+|media\/.*|snippets\/.*|syntaxes\/.*|l10n\/.*|language-configuration\.json)$/;
const kilobytes = 1700;

const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
const missing = needed.filter((it) => !files.includes(it));
const strange = files.filter((it) => !allowed.test(it));
if (missing.length > 0) fail(`The VSIX would lack ${missing.join(', ')}`);
if (strange.length > 0) fail(`The VSIX would carry ${strange.join(', ')}`);

const packagePath = join(root, 'nodewise.vsix');
await createVSIX({ cwd: root, packagePath, dependencies: false, useYarn: false });
if (!existsSync(packagePath)) fail('No VSIX was written');
const size = Math.ceil(statSync(packagePath).size / 1000);
if (size > kilobytes) fail(`The VSIX has ${size} kB, more than ${kilobytes}`);
console.log(`nodewise.vsix: ${files.length} files, ${size} kB`);

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
