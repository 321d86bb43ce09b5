/**
 * The grammar tests once more, with the grammars that a real VS Code ships instead of our stubs. They need the editor that
 * the end-to-end tests install.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const editor = resolve('test/e2e/vscode/node_modules/code-server/lib/vscode/extensions');
const isThere = existsSync(editor);
if (!isThere) console.log('The grammars of a real VS Code are not tried: test/e2e has not installed one');

interface Grammar {
  readonly path: string;
}

test.skipIf(!isThere)('user data and placeholders are told apart under the grammars that VS Code ships', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nodewise-grammar-'));
  try {
    const config = join(folder, 'grammars.json');
    const grammars = [
      ...grammarsIn('.', folder),
      ...['yaml', 'shellscript', 'powershell'].flatMap((name) => grammarsIn(join(editor, name), folder)),
    ];
    writeFileSync(config, JSON.stringify({ contributes: { grammars } }));
    const cli = createRequire(import.meta.url).resolve('vscode-tmgrammar-test/dist/unit.js');
    const files = ['test/grammar/userdata.test.yaml', 'test/grammar/placeholders.test.yaml'];
    const run = spawnSync(process.execPath, [cli, '--config', config, ...files], { encoding: 'utf8' });
    expect(run.status, run.stdout + run.stderr).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** The grammars that an extension contributes, with paths as seen from the configuration. */
function grammarsIn(extension: string, from: string): readonly Grammar[] {
  const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8')) as { contributes: { grammars: readonly Grammar[] } };
  return manifest.contributes.grammars.map((grammar) => ({ ...grammar, path: relative(from, resolve(extension, grammar.path)) }));
}
