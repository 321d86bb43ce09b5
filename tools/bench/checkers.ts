import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

import { files } from './files.js';
import { fromGo, fromPython, type Peer } from './peers.js';
import type { Schemas } from './schemas.js';

/** A program that checks a folder. */
export interface Checker {
  readonly name: string;
  /** What it looks at, so that times are not compared without it. */
  readonly checks: string;
  command(folder: string): readonly string[];
  /** Above this many files it is not run, because it would take minutes. */
  readonly most: number;
}

/** Every run, by number of files. What the system does not tell is missing. */
export type Checked = Readonly<Record<string, Readonly<Record<number, Runs>>>>;

export interface Runs {
  readonly seconds: readonly number[];
  /** Seconds of work, of all threads together: on a busy machine they say more than the clock. */
  readonly processor: readonly number[];
  readonly megabytes: readonly number[];
}

export function checkers(program: string, cache: string, schemas: Schemas): { readonly found: readonly Checker[]; readonly missing: readonly string[] } {
  const node = process.execPath;
  const ours = (name: string, threads: number): Checker => ({
    name, checks: 'every rule, across files too', most: Infinity,
    command: (folder) => [node, program, 'check', '--no-color', `--threads=${threads}`, folder],
  });
  const location = join(schemas.folder, '{{.Group}}', '{{.ResourceKind}}_{{.ResourceAPIVersion}}.json');
  const peers: readonly (readonly [string, Peer, string, number, (it: string, folder: string) => readonly string[]])[] = [
    ['kubeconform', fromGo(cache, 'github.com/yannh/kubeconform/cmd/kubeconform', 'kubeconform'), 'structure', Infinity,
      (it, folder) => [it, '-strict', '-schema-location', location, '-n', String(availableParallelism()), folder]],
    ['flux-schema', fromGo(cache, 'github.com/fluxcd/flux-schema/cmd/flux-schema', 'flux-schema'), 'structure and CEL rules, if a schema has some', Infinity,
      (it, folder) => [it, 'validate', folder, '--schema-location', schemas.folder]],
    ['kubectl-validate', fromGo(cache, 'sigs.k8s.io/kubectl-validate', 'kubectl-validate'), 'structure and CEL rules, if a CRD has some', 5000,
      (it, folder) => [it, folder, '--local-crds', schemas.crds]],
    ['yamllint', fromPython(cache, 'yamllint'), 'style, no structure', 1000,
      (it, folder) => [it, '-d', 'relaxed', folder]],
  ];
  return {
    found: [
      ours('nodewise, one thread', 1),
      ours(`nodewise, ${availableParallelism()} threads`, availableParallelism()),
      ...peers.flatMap(([name, peer, checks, most, command]): Checker[] => ('missing' in peer ? [] : [{ name: `${name} ${peer.version}`, checks, most, command: (folder) => command(peer.program, folder) }])),
    ],
    missing: peers.flatMap(([, peer]) => ('missing' in peer ? [peer.missing] : [])),
  };
}

/** One of a hundred files holds a mistake of structure, so that each checker has something to say. */
export function writeFiles(count: number): string {
  const place = mkdtempSync(join(tmpdir(), 'nodewise-bench-'));
  const documents = files(2 * count).split('---\n');
  for (let at = 0; at < count; at += 1) {
    const folder = join(place, `team-${Math.floor(at / 500)}`);
    if (at % 500 === 0) mkdirSync(folder);
    const text = `${documents[2 * at]!}---\n${documents[2 * at + 1]!}`;
    writeFileSync(join(folder, `file-${at}.yaml`), at % 100 === 50 ? text.replace('consolidateAfter: 1m', 'consolidateAfter: soon') : text);
  }
  return place;
}

export function runCheckers(all: readonly Checker[], counts: readonly number[], repeats: number, told: (what: string) => void): Checked {
  const results: Record<string, Record<number, { seconds: number[]; processor: number[]; megabytes: number[] }>> = {};
  for (const count of counts) {
    const place = writeFiles(count);
    for (let run = 0; run < repeats; run += 1) {
      // In turns, so that a busy minute of the machine meets all of them.
      for (const it of all.filter(({ most }) => count <= most)) {
        told(`${it.name}: ${count} files`);
        const { seconds, used } = timed(it.command(place));
        const kept = ((results[it.name] ??= {})[count] ??= { seconds: [], processor: [], megabytes: [] });
        kept.seconds.push(seconds);
        kept.processor.push(...(used ? [used.processor] : []));
        kept.megabytes.push(...(used ? [used.megabytes] : []));
      }
    }
    rmSync(place, { recursive: true });
  }
  return results;
}

function timed([program, ...args]: readonly string[]): { readonly seconds: number; readonly used: { readonly processor: number; readonly megabytes: number } | undefined } {
  const note = join(tmpdir(), `nodewise-time-${process.pid}`);
  const withTime = hasTime();
  const begin = performance.now();
  const { status, error } = withTime
    ? spawnSync('/usr/bin/time', ['-q', '-f', '%U %S %M', '-o', note, program!, ...args], { stdio: 'ignore' })
    : spawnSync(program!, args, { stdio: 'ignore' });
  const seconds = (performance.now() - begin) / 1000;
  if (error || status === null || status > 1) throw new Error(`${program} ended with ${error?.message ?? status}`);
  if (!withTime) return { seconds, used: undefined };
  const [user = 0, system = 0, kilobytes = 0] = readFileSync(note, 'utf8').trim().split('\n').at(-1)!.split(' ').map(Number);
  rmSync(note, { force: true });
  return { seconds, used: { processor: user + system, megabytes: kilobytes / 1024 } };
}

/** GNU time tells how long a process worked, and how much memory it had at most. */
function hasTime(): boolean {
  return spawnSync('/usr/bin/time', ['-f', '%M', 'true'], { stdio: 'ignore' }).status === 0;
}
