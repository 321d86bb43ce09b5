import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { drawCharts } from '../../tools/bench/charts.js';
import { files, subjects } from '../../tools/bench/files.js';
import { checkVerdicts, goalsTable, verdicts } from '../../tools/bench/goals.js';
import { table } from '../../tools/bench/report.js';
import { writeSchemas } from '../../tools/bench/schemas.js';

const folder = mkdtempSync(join(tmpdir(), 'nodewise-bench-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const results = {
  floor: { 'start to initialize': [40] },
  nodewise: { 'start to initialize': [80], '1 document: open': [4, 5, 12], '1000 documents: one character': [5, 6, 7] },
  'yaml-language-server': { '1000 documents: one character': [600, 600, 600], '1 document: open': [200] },
};

test('a goal is reached, missed or not measured, by the numbers of the same run', () => {
  const found = Object.fromEntries(verdicts(results).map((it) => [`${it.what} ${it.goal}`, it.reached]));
  expect(found['one character → diagnostics, 1,000 documents, against yaml-language-server ≥ 60×']).toBe(true);
  expect(found['one character → diagnostics, 1,000 documents ≤ 12 ms median']).toBe(true);
  expect(found['open 1 document ≤ 10 ms p95']).toBe(false);
  expect(found['start → initialize, against the floor ≤ 1.5×']).toBe(false);
  expect(found['open 1,000 documents ≤ 200 ms p95']).toBeUndefined();
  expect(goalsTable(verdicts(results))).toContain('| open 1 document | ≤ 10 ms p95 | 12 ms p95 | **not reached** |');
  expect(checkVerdicts({ 1000: 0.9, 5000: 4, 50_000: 90 }).map((it) => it.reached)).toEqual([true, true, false]);
});

test('ratios say how many times slower another server is', () => {
  expect(table(results)).toContain('| 1000 documents: one character | | 6.0 / 7.0 ms | 600 / 600 ms | 100× |'.replace('| |', '|  |'));
});

test('charts show every server and stay readable on dark pages', () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  writeFileSync(join(folder, 'servers.json'), JSON.stringify({ date: '2026-01-02T03:04:05Z', results }));
  drawCharts(folder, join(folder, 'charts'));
  const svg = readFileSync(join(folder, 'charts', 'key.svg'), 'utf8');
  expect(svg).toContain('<title>yaml-language-server: 600 ms</title>');
  expect(svg).toContain('2026-01-02');
  expect(svg).toContain('prefers-color-scheme: dark');
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});

test('files hold the one mistake that everybody finds, where the benchmark waits for it', () => {
  expect(files(100).split('---\n')).toHaveLength(100);
  for (const { text, mistake, edit } of subjects()) {
    const lines = text.split('\n');
    expect(lines[mistake]).toBe(lines[mistake - 1]);
    expect(lines[edit.line]![edit.character]).toBe(edit.was);
  }
});

test('other tools are given the structure that we know ourselves', () => {
  const schemas = writeSchemas(folder);
  const pool = JSON.parse(readFileSync(join(schemas.folder, 'karpenter.sh', 'nodepool_v1.json'), 'utf8')) as { properties: { spec: { additionalProperties: unknown; properties: object } } };
  expect(Object.keys(pool.properties.spec.properties)).toContain('template');
  expect(pool.properties.spec.additionalProperties).toBe(false);
  const combined = JSON.parse(readFileSync(schemas.combined, 'utf8')) as { allOf: { if: { properties: { kind: { const: string } } } }[] };
  expect(combined.allOf.map((it) => it.if.properties.kind.const)).toEqual(expect.arrayContaining(['EC2NodeClass', 'NodeClaim', 'NodeClass', 'NodePool']));
});
