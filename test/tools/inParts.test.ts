import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Kind } from '../../engine/model.js';
import { catalog } from '../../knowledge/catalog.js';
import { buildInParts } from '../../tools/inParts.mjs';

/** The catalog alone, as a program in parts. */
const folder = mkdtempSync(join(tmpdir(), 'nodewise-parts-'));
let kinds: readonly Kind[];
beforeAll(async () => {
  await buildInParts({ entry: 'knowledge/catalog.ts', folder, name: 'kinds', platform: 'node', logLevel: 'silent' });
  ({ catalog: kinds } = createRequire(import.meta.url)(join(folder, 'kinds.js')) as { catalog: readonly Kind[] });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const told = ({ group, name, samples, rules, docs, schema }: Kind) => JSON.stringify({ group, name, samples, rules: rules.map((it) => it.id), docs, schema });

test('each API group is a file of its own, and what it has is whole', () => {
  const files = readdirSync(join(folder, 'kinds'));
  for (const { group } of catalog.filter((it) => it.group.startsWith('karpenter') || it.group.startsWith('eks'))) expect(files).toContain(`${group}.js`);
  expect(kinds.map(told)).toEqual(catalog.map(told));
});
