import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import type { Server } from './bench/client.js';
import { files } from './bench/files.js';
import { measure, type Measured } from './bench/measure.js';
import { quantile, table } from './bench/report.js';

/**
 * How fast it is, on this machine, beside the least that is possible and what people use today.
 *
 *   npm run bench                        the language servers
 *   npm run bench -- nodewise floor      only these
 *   npm run bench -- cli                 `check` over 1,000 files
 *
 * yaml-language-server takes part when test/e2e/vscode has it. It is given no schemas, so it does less than it could.
 */
const folder = resolve('node_modules/.cache/nodewise/bench');
const wanted = process.argv.slice(2);

mkdirSync(folder, { recursive: true });
console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}, ${process.platform}\n`);
await (wanted[0] === 'cli' ? benchCommandLine() : benchServers());

async function benchServers(): Promise<void> {
  const results: Record<string, Measured> = {};
  for (const server of (await servers()).filter((it) => wanted.length === 0 || wanted.includes(it.name))) {
    results[server.name] = await measure(server, (what) => console.error(`${server.name}: ${what}`));
  }
  const file = join(folder, 'servers.json');
  writeFileSync(file, `${JSON.stringify({ date: new Date().toISOString(), node: process.version, results }, undefined, 2)}\n`);
  console.log(`Median / 95th percentile\n\n${table(results)}\n\nEvery run: ${file}`);
}

async function servers(): Promise<readonly Server[]> {
  const yaml = resolve('test/e2e/vscode/node_modules/yaml-language-server/bin/yaml-language-server');
  const quiet = { validate: true, hover: true, completion: true, schemaStore: { enable: false }, kubernetesCRDStore: { enable: false }, maxItemsComputed: 100_000 };
  return [
    { name: 'floor', command: [process.execPath, await bundled('tools/bench/floor.ts'), '--stdio'], settings: {} },
    { name: 'nodewise', command: [process.execPath, await bundled('server/src/main.node.ts'), '--stdio'], settings: {} },
    ...(existsSync(yaml) ? [{ name: 'yaml-language-server', command: [process.execPath, yaml, '--stdio'], settings: { yaml: quiet } }] : []),
  ];
}

async function benchCommandLine(): Promise<void> {
  const program = await bundled('cli/main.ts');
  const place = mkdtempSync(join(tmpdir(), 'nodewise-bench-'));
  const documents = files(2000).split('---\n');
  for (let at = 0; at < 1000; at += 1) writeFileSync(join(place, `file-${at}.yaml`), `${documents[2 * at]!}---\n${documents[2 * at + 1]!}`);
  const times = Array.from({ length: 5 }, () => {
    const begin = performance.now();
    const { status } = spawnSync(process.execPath, [program, 'check', '--no-color', place], { stdio: 'ignore' });
    if (status !== 0 && status !== 1) throw new Error(`check ended with ${status}`);
    return performance.now() - begin;
  });
  rmSync(place, { recursive: true });
  console.log(`check over 1,000 files (2,000 documents): ${quantile(times, 0.5).toFixed(0)} / ${quantile(times, 0.95).toFixed(0)} ms`);
}

/** As it ships, apart from the folder. */
async function bundled(entry: string): Promise<string> {
  const outfile = join(folder, `${entry.replace(/\W+/g, '-')}.cjs`);
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  await build({ entryPoints: [entry], outfile, bundle: true, minify: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'warning', legalComments: 'none', define: { NODEWISE_VERSION: JSON.stringify(version) } });
  return outfile;
}
