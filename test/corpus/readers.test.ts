import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { parse, parseTolerantly } from '../../engine/yaml/parse.js';
import { maskOf } from '../../engine/yaml/placeholders.js';
import { readQuickly } from '../../engine/yaml/quick.js';
import { documentsIn } from '../../engine/yaml/split.js';
import { catalog } from '../../knowledge/catalog.js';
import { written } from '../support/trees.js';

const shared = process.env['NODEWISE_SHARED'] ?? '../shared';
const present = existsSync(join(shared, 'corpus'));
if (!present) console.log(`Skipped: the real manifests are not on this machine (${shared}); set NODEWISE_SHARED to their folder`);

/** Texts of which both readers have to say the same; how many of them the quick one took. */
function compared(texts: readonly string[]): { readonly quick: number; readonly all: number } {
  const documents = texts.flatMap((text) => documentsIn({ uri: 'a.yaml', text })).map((it) => it.document);
  for (const it of documents) expect(written(parse(it)), it.text).toEqual(written(parseTolerantly(it)));
  return { quick: documents.filter((it) => readQuickly(it.text, maskOf(it))).length, all: documents.length };
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true }).map(String).filter((it) => /\.(?:ya?ml|tpl)$/.test(it)).map((it) => readFileSync(join(folder, it), 'utf8'));
}

test('both readers give the same tree for every sample, and the quick one takes them all', () => {
  const { quick, all } = compared(catalog.filter((it) => !it.foreign).flatMap((kind) => kind.samples.map((it) => it.yaml)));
  expect(quick).toBe(all);
});

test('both readers give the same tree for every example of a rule', () => {
  compared(catalog.flatMap((kind) => kind.rules).flatMap((rule) => rule.examples).flatMap((it) => [it.yaml, ...Object.values(it.files ?? {})]));
});

test('both readers give the same tree for templates', () => {
  compared(filesBelow('test/corpus/templated'));
});

test.skipIf(!present)('both readers give the same tree for real manifests, and the quick one takes most of them', () => {
  const { quick, all } = compared(filesBelow(join(shared, 'corpus')));
  expect(quick).toBeGreaterThan(all * 0.8);
});
