import type { Measured } from './measure.js';

/** A Markdown table: one line for everything measured, one column for each server, and how many times slower the others are. */
export function table(results: Readonly<Record<string, Measured>>): string {
  const servers = Object.keys(results);
  const rows = [...new Set(servers.flatMap((it) => Object.keys(results[it]!)))];
  const others = results['nodewise'] === undefined ? [] : servers.filter((it) => it !== 'nodewise' && it !== 'floor');
  const lines = rows.map((what) => [
    what,
    ...servers.map((it) => cell(results[it]![what], what)),
    ...others.map((it) => (isItems(what) ? '' : ratio(results['nodewise']![what], results[it]![what]))),
  ]);
  const titles = ['', ...servers, ...others.map((it) => `${it} / nodewise`)];
  return [titles, titles.map(() => '---'), ...lines].map((it) => `| ${it.join(' | ')} |`).join('\n');
}

function cell(values: readonly number[] | undefined, what: string): string {
  if (!values?.length) return '';
  if (isItems(what)) return String(values[0]);
  if (what.includes('memory')) return `${values[0]!.toFixed(0)} MB`;
  return values.length === 1 ? `${round(values[0]!)} ms` : `${round(quantile(values, 0.5))} / ${round(quantile(values, 0.95))} ms`;
}

function isItems(what: string): boolean {
  return what.includes(': items of ');
}

function ratio(ours: readonly number[] | undefined, theirs: readonly number[] | undefined): string {
  if (!ours?.length || !theirs?.length) return '';
  const times = quantile(theirs, 0.5) / quantile(ours, 0.5);
  return Number.isFinite(times) && times > 0 ? `${times < 10 ? times.toFixed(1) : times.toFixed(0)}×` : '';
}

/** Nearest rank: of few runs, the 95th percentile is the slowest. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)]!;
}

function round(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}
