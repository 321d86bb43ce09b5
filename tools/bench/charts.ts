import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readKept, type KeptCheckers, type KeptServers } from './page.js';
import { quantile } from './report.js';

interface Chart {
  readonly title: string;
  readonly note: string;
  readonly unit: string;
  readonly groups: readonly Group[];
}

/** Bars of one thing, longest names first in the legend. */
interface Group {
  readonly label: string;
  readonly bars: readonly { readonly series: string; readonly value: number }[];
}

/** Draws what the last runs kept; what was not run is not drawn. */
export function drawCharts(cache: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const servers = readKept<KeptServers>(cache, 'servers');
  const checkers = readKept<KeptCheckers>(cache, 'checkers');
  const charts = { ...(servers && serverCharts(servers)), ...(checkers && checkCharts(checkers)) };
  for (const [name, chart] of Object.entries(charts)) {
    writeFileSync(join(folder, `${name}.svg`), svg(chart));
    console.log(join(folder, `${name}.svg`));
  }
}

function serverCharts({ date, results }: KeptServers): Readonly<Record<string, Chart>> {
  const note = `Median, shorter is better, each line ten times the one before. ${date.slice(0, 10)}`;
  const groups = (rows: Readonly<Record<string, string>>): readonly Group[] => Object.entries(rows).map(([row, label]) => ({
    label,
    bars: Object.entries(results).flatMap(([series, measured]) => (measured[row]?.length ? [{ series, value: quantile(measured[row], 0.5) }] : [])),
  })).filter((it) => it.bars.length > 0);
  const sizes = ['1 document', '10 documents', '100 documents', '1000 documents', 'one document, 10,000 lines of terms', 'one document, 10,000 tags'];
  const of = (what: string) => Object.fromEntries(sizes.map((it) => [`${it}: ${what}`, it.replace('1000', '1,000')]));
  const after = ['completion at a root key', 'completion at an enum', 'completion at a requirement key', 'completion at a label value', 'hover', 'symbols'];
  return {
    key: { title: 'One character typed, until the problems are right again', note, unit: 'ms', groups: groups({ ...of('one character'), 'workspace of 2,000 files: one character': '1 document, 2,000 files around it' }) },
    open: { title: 'A file opened, until its problem is shown', note, unit: 'ms', groups: groups(of('open')) },
    ask: { title: 'Asked right after a key, 1,000 documents', note, unit: 'ms', groups: groups(Object.fromEntries(after.map((it) => [`1000 documents: ${it} right after a key`, it]))) },
    start: { title: 'Start', note, unit: 'ms', groups: groups({ 'start to initialize': 'until initialize is answered', 'start to first diagnostic': 'until the first right problem' }) },
    memory: {
      title: 'Resident memory', note: note.replace('Median, shorter', 'Shorter'), unit: 'MB',
      groups: groups({ '1 document: memory with it open': '1 document open', '1000 documents: memory with it open': '1,000 documents open', 'memory after 1000 files opened and closed': '1,000 files of 10 documents opened and closed' }),
    },
  };
}

function checkCharts({ date, results }: KeptCheckers): Readonly<Record<string, Chart>> {
  const counts = [...new Set(Object.values(results).flatMap((it) => Object.keys(it)))].map(Number).sort((a, b) => a - b);
  const groups = counts.map((count): Group => ({
    label: `${count.toLocaleString('en')} files`,
    bars: Object.entries(results).flatMap(([series, runs]) => (runs[count] ? [{ series, value: quantile(runs[count].seconds, 0.5) }] : [])),
  }));
  return { check: { title: 'A folder checked, the whole process', note: `Median, shorter is better, each line ten times the one before. ${date.slice(0, 10)}`, unit: 's', groups } };
}

const [width, left, right, bar, gap, top] = [860, 290, 90, 15, 14, 92] as const;
/** Colours that stand out from white and from black, and from each other for people who tell few apart. */
const colours: readonly string[] = ['#8b949e', '#d97706', '#3b82f6', '#10a37f', '#a855f7', '#e0559b', '#6b8e23', '#b45309'];

function svg({ title, note, unit, groups }: Chart): string {
  const series = [...new Set(groups.flatMap((it) => it.bars.map((one) => one.series)))];
  const values = groups.flatMap((it) => it.bars.map((one) => one.value));
  const low = 10 ** Math.floor(Math.log10(Math.min(...values)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...values) * 1.01));
  const x = (value: number) => left + ((width - left - right) * Math.log10(value / low)) / Math.log10(high / low);
  const parts: string[] = [];
  let y = top;
  for (const { label, bars } of groups) {
    parts.push(text(left - 10, y + (bars.length * bar) / 2 + 4, label, 'end'));
    for (const { series: name, value } of bars) {
      const end = Math.max(x(value), left + 2);
      parts.push(`<rect x="${left}" y="${y}" width="${(end - left).toFixed(1)}" height="${bar - 3}" rx="2" fill="${colours[series.indexOf(name) % colours.length]!}"><title>${escape(`${name}: ${shown(value)} ${unit}`)}</title></rect>`);
      parts.push(text(end + 5, y + bar - 5, `${shown(value)} ${unit}`, 'start', 'small'));
      y += bar;
    }
    y += gap;
  }
  const lines = Array.from({ length: Math.round(Math.log10(high / low)) + 1 }, (_, at) => low * 10 ** at)
    .map((it) => `<line x1="${x(it).toFixed(1)}" x2="${x(it).toFixed(1)}" y1="${top - 6}" y2="${y - gap + 6}" class="line"/>${text(x(it), y + 6, `${Number(it.toPrecision(1))} ${unit}`, 'middle', 'small')}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y + 18}" width="${width}" height="${y + 18}" role="img" aria-label="${escape(title)}">
<style>
text { font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #57606a; }
.title { font-size: 16px; font-weight: 600; fill: #24292f; }
.small { font-size: 11px; }
.line { stroke: #8b949e; stroke-opacity: .35; }
.page { fill: #ffffff; }
@media (prefers-color-scheme: dark) { text { fill: #9da7b3; } .title { fill: #e6edf3; } .page { fill: #0d1117; } }
</style>
<rect width="100%" height="100%" rx="6" class="page"/>
${text(12, 24, title, 'start', 'title')}
${text(12, 44, note, 'start', 'small')}
${legend(series)}
${lines.join('\n')}
${parts.join('\n')}
</svg>
`;
}

function legend(series: readonly string[]): string {
  let x = 12;
  return series.map((name, at) => {
    const place = x;
    x += 26 + name.length * 7;
    return `<rect x="${place}" y="58" width="12" height="12" rx="2" fill="${colours[at % colours.length]!}"/>${text(place + 18, 69, name, 'start', 'small')}`;
  }).join('\n');
}

function text(x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end', style?: string): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}"${style ? ` class="${style}"` : ''}>${escape(words)}</text>`;
}

function shown(value: number): string {
  return value < 10 ? value.toFixed(value < 1 ? 2 : 1) : value.toFixed(0);
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
