import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { drawCharts } from './bench/charts.js';
import { checkers, runCheckers } from './bench/checkers.js';
import type { Server } from './bench/client.js';
import { checkVerdicts, goalsTable, verdicts } from './bench/goals.js';
import { efforts, measure, type Measured } from './bench/measure.js';
import { fromNpm } from './bench/peers.js';
import { checkersTable, fastest, fillPage } from './bench/page.js';
import { table } from './bench/report.js';
import { schemaSetting, writeSchemas } from './bench/schemas.js';

/**
 * How fast it is, on this machine, beside the least that is possible and what people use today.
 *
 *   npm run bench                              the language servers
 *   npm run bench -- nodewise floor            only these
 *   npm run bench -- --server "gopls serve"    another one as well, any that speaks on standard input and output
 *   npm run bench -- --only memory             one part: start, memory, workspace, or a file such as "1000 documents"; not kept
 *   npm run bench -- --quick                   a few runs of everything; --long: many
 *   npm run bench -- cli                       `check` over 1,000 and 5,000 files, beside other checkers
 *   npm run bench -- cli --many                and over 50,000
 *   npm run bench -- charts                    draws docs/charts and fills docs/performance.md from the last two
 *
 * What it compares with is fetched when it is first needed, into node_modules/.cache; what cannot be had is named and left out.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { server: { type: 'string', multiple: true }, only: { type: 'string' }, quick: { type: 'boolean' }, long: { type: 'boolean' }, many: { type: 'boolean' } },
});
const folder = resolve('node_modules/.cache/nodewise/bench');
const peers = join(folder, 'peers');
const machine = { cpu: `${cpus().length} × ${cpus()[0]?.model.trim()}`, memory: `${(totalmem() / 2 ** 30).toFixed(0)} GB`, node: process.version, system: process.platform };

const before = loadavg()[0]!;
const effortName = values.quick ? 'quick' : values.long ? 'long' : 'usual';

mkdirSync(peers, { recursive: true });
const [what] = positionals;
if (what === 'charts') {
  drawCharts(folder, resolve('docs/charts'));
  fillPage(folder, resolve('docs/performance.md'));
} else {
  console.log(`${new Date().toISOString().slice(0, 10)}, ${Object.values(machine).join(', ')}, load ${before.toFixed(1)}\n`);
  await (what === 'cli' ? benchCommandLine() : benchServers());
}

async function benchServers(): Promise<void> {
  const effort = efforts[effortName];
  const results: Record<string, Measured> = {};
  const { found, missing } = await servers();
  for (const it of missing) console.log(`${it}\n`);
  for (const server of found.filter((it) => positionals.length === 0 || positionals.includes(it.name) || it.added)) {
    results[server.name] = await measure(server, effort, (it) => console.error(`${server.name}: ${it}`), values.only);
  }
  console.log(`Median / 95th percentile\n\n${table(results)}\n`);
  const judged = verdicts(results).filter((it) => values.only === undefined || it.reached !== undefined);
  if (results['nodewise']) console.log(`${goalsTable(judged)}\n`);
  console.log(`Load at the end ${loadavg()[0]!.toFixed(1)}.${values.only === undefined ? ` Every run: ${keep('servers.json', { results })}` : ''}`);
}

async function servers(): Promise<{ readonly found: readonly (Server & { readonly added?: true })[]; readonly missing: readonly string[] }> {
  const yaml = fromNpm(peers, 'yaml-language-server', 'bin/yaml-language-server');
  const settings = {
    validate: true, hover: true, completion: true, schemas: schemaSetting(writeSchemas(join(folder, 'schemas'))),
    schemaStore: { enable: false }, kubernetesCRDStore: { enable: false }, maxItemsComputed: 100_000,
  };
  const node = process.execPath;
  return {
    missing: 'missing' in yaml ? [yaml.missing] : [],
    found: [
      { name: 'floor', command: [node, await bundled('tools/bench/floor.ts'), '--stdio'], settings: {} },
      { name: 'nodewise', command: [node, shipped('server.js'), '--stdio'], settings: {} },
      ...('missing' in yaml ? [] : [{ name: 'yaml-language-server', command: [node, yaml.program, '--stdio'], settings: { yaml: settings } }]),
      ...(values.server ?? []).map((it) => ({ name: basename(it.split(' ').find((word) => !word.endsWith('node')) ?? it), command: it.split(' '), settings: {}, added: true as const })),
    ],
  };
}

async function benchCommandLine(): Promise<void> {
  const { found, missing } = checkers(shipped('cli.js'), peers, writeSchemas(join(folder, 'schemas')));
  for (const it of missing) console.log(`${it}\n`);
  const counts = values.many ? [1000, 5000, 50_000] : [1000, 5000];
  const results = runCheckers(found, counts, values.quick ? 1 : 3, (it) => console.error(it));
  const kept = { threads: availableParallelism(), checks: Object.fromEntries(found.map((it) => [it.name, it.checks])), missing, results };
  const file = keep('checkers.json', kept);
  console.log(`Median, and the most memory\n\n${checkersTable(kept)}\n\n${goalsTable(checkVerdicts(fastest(kept)))}\n\nLoad at the end ${loadavg()[0]!.toFixed(1)}. Every run: ${file}`);
}

function keep(name: string, content: object): string {
  const file = join(folder, name);
  writeFileSync(file, `${JSON.stringify({ date: new Date().toISOString(), machine, effort: effortName, load: [before, loadavg()[0]], ...content }, undefined, 1)}\n`);
  return file;
}

/** What ships, built now, in a folder that no later build writes to. */
function shipped(name: string): string {
  const place = join(folder, 'dist');
  const { status } = spawnSync(process.execPath, ['tools/build.mjs'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('What ships could not be built');
  rmSync(place, { recursive: true, force: true });
  cpSync('dist', place, { recursive: true });
  return join(place, name);
}

async function bundled(entry: string): Promise<string> {
  const outfile = join(folder, `${entry.replace(/\W+/g, '-')}.cjs`);
  await build({ entryPoints: [entry], outfile, bundle: true, minify: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'warning', legalComments: 'none' });
  return outfile;
}
