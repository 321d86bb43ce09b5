import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Checked } from './checkers.js';
import { checkVerdicts, goalsTable, verdicts } from './goals.js';
import type { Measured } from './measure.js';
import { quantile, table } from './report.js';

/** What a run keeps. */
export interface Kept {
  readonly date: string;
  readonly machine: Readonly<Record<string, string>>;
  readonly effort: string;
  /** Of the machine, before and after: above the number of cores, others were at work as well. */
  readonly load: readonly [number, number];
}
export interface KeptServers extends Kept {
  readonly results: Readonly<Record<string, Measured>>;
}
export interface KeptCheckers extends Kept {
  readonly threads: number;
  /** What each of them checks. */
  readonly checks: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
  readonly results: Checked;
}

export function readKept<Content extends Kept>(cache: string, name: 'servers' | 'checkers'): Content | undefined {
  const file = join(cache, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Content : undefined;
}

/** Writes what the last runs kept into the page, between `<!-- name -->` and `<!-- /name -->`. */
export function fillPage(cache: string, file: string): void {
  const servers = readKept<KeptServers>(cache, 'servers');
  const checkers = readKept<KeptCheckers>(cache, 'checkers');
  const blocks = {
    ...(servers && { servers: `${conditions(servers)}\n\n${goalsTable(verdicts(servers.results))}`, 'every server': table(servers.results) }),
    ...(checkers && { checkers: `${conditions(checkers)}\n\n${checkersTable(checkers)}\n\n${goalsTable(checkVerdicts(fastest(checkers)))}${checkers.missing.map((it) => `\n\n${it}.`).join('')}` }),
  };
  const text = Object.entries(blocks).reduce((page, [name, block]) => filled(page, name, block), readFileSync(file, 'utf8'));
  writeFileSync(file, text);
}

function filled(page: string, name: string, block: string): string {
  const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The page has no place for ${name}`);
  return `${page.slice(0, from + start.length)}\n${block}\n\n${page.slice(to)}`;
}

function conditions({ date, machine, effort, load }: Kept): string {
  return `${date.slice(0, 10)}, ${Object.values(machine).join(', ')}; ${effort} run, load ${load.map((it) => it.toFixed(1)).join(' to ')}.`;
}

/** Seconds and megabytes, a line for each checker. */
export function checkersTable({ results, checks }: Pick<KeptCheckers, 'results' | 'checks'>): string {
  const counts = [...new Set(Object.values(results).flatMap((it) => Object.keys(it)))].map(Number).sort((a, b) => a - b);
  const lines = Object.entries(results).map(([name, runs]) => [name, checks[name] ?? '', ...counts.map((count) => {
    const kept = runs[count];
    if (!kept) return '';
    const used = kept.megabytes.length ? ` (worked ${quantile(kept.processor, 0.5).toFixed(2)} s), ${Math.max(...kept.megabytes).toFixed(0)} MB` : '';
    return `${quantile(kept.seconds, 0.5).toFixed(2)} s${used}`;
  })]);
  const titles = ['', 'checks', ...counts.map((it) => `${it.toLocaleString('en')} files`)];
  return [titles, titles.map(() => '---'), ...lines].map((it) => `| ${it.join(' | ')} |`).join('\n');
}

/** Seconds of the best that Nodewise does, by number of files. */
export function fastest({ results }: Pick<KeptCheckers, 'results'>): Readonly<Record<number, number>> {
  const best: Record<number, number> = {};
  for (const [name, runs] of Object.entries(results)) {
    if (!name.startsWith('nodewise')) continue;
    for (const [count, { seconds }] of Object.entries(runs)) best[Number(count)] = Math.min(best[Number(count)] ?? Infinity, quantile(seconds, 0.5));
  }
  return best;
}
