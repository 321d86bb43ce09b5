import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { derive } from '../../engine/derive.js';
import { yamlOf } from '../../engine/examples/annotations.js';
import { diagnostics, failedRules } from '../../engine/features/diagnostics.js';
import type { Kind, Rule } from '../../engine/model.js';
import { textOf } from '../../engine/say.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { catalog } from '../../knowledge/catalog.js';
import { allRules } from '../../knowledge/rules.js';
import { casesIn } from '../../tools/conformance/verdicts.js';
import { holds, timeout } from './bounds.js';

/** A rule without its words; the same for the same, because what kinds of a CRD are asked is what all kinds share. */
const withoutWords = derive(({ mentions: _, ...rule }: Rule): Rule => rule);
/** The same rules, asked about every object whatever words stand in it. */
const asked: readonly Kind[] = catalog.map((kind) => ({ ...kind, rules: kind.rules.map(withoutWords) }));

function said(kinds: readonly Kind[], text: string, others: readonly string[] = []): readonly string[] {
  const workspace = createWorkspace(kinds);
  workspace.apply({ put: [...others.map((it, at) => ({ uri: `file:///w/other-${at}.yaml`, text: it })), { uri: 'file:///w/a.yaml', text }] });
  expect(failedRules(workspace.snapshot(), { uri: 'file:///w/a.yaml' }).map((it) => `${it.rule}: ${String((it.error as Error).stack)}`)).toEqual([]);
  return diagnostics(workspace.snapshot(), { uri: 'file:///w/a.yaml' }).map((it) => `${it.span.start}-${it.span.end} ${it.rule}: ${textOf(it.message)}`);
}

const examples = allRules().flatMap((rule) => rule.examples.map((it) => ({ text: yamlOf(it.yaml), others: Object.values(it.files ?? {}).map(yamlOf) })));
const concerned = examples.filter(({ text }) => catalog.some((kind) => kind.rules.some((it) => it.mentions) && text.includes(kind.group)));
/** Every word that stands in an example, and every word that a rule waits for. */
const words = [...new Set([...concerned.flatMap(({ text }) => text.match(/[\w./-]{2,}/g) ?? []), ...catalog.flatMap((kind) => kind.rules.flatMap((it) => it.mentions ?? []))])];

const put = fc.oneof(fc.constantFrom(...words), fc.constantFrom('', 'constructor', '__proto__', 'null', '""', '{}', '[]', '"\\u0061"', '*a', '{{ x }}'));

/** An example, some of its words replaced by others. */
const edited = fc.tuple(fc.constantFrom(...concerned), fc.array(fc.record({ at: fc.nat(400), put }), { maxLength: 4 })).map(([{ text, others }, edits]) => ({
  others,
  text: edits.reduce((it, { at, put: by }) => {
    const found = [...it.matchAll(/[\w./-]+/g)];
    const word = found[at % Math.max(1, found.length)];
    return word ? it.slice(0, word.index) + by + it.slice(word.index + word[0].length) : it;
  }, text),
}));

test('no rule waits for a word that it can do without', () => holds('mentions', edited, ({ text, others }) => {
  expect(said(catalog, text, others)).toEqual(said(asked, text, others));
}, 1500), timeout);

const files = ['karpenter.jsonl', 'nodeconfig.jsonl', 'eksctl.jsonl', 'eks-anywhere.jsonl'].flatMap((it) => casesIn(it) ?? []);
const corpus = join(process.env['NODEWISE_SHARED'] ?? '../shared', 'corpus');
if (files.length === 0) console.log(`Skipped: upstream's verdicts and real manifests are not on this machine (${corpus}); set NODEWISE_SHARED to their folder`);
test.skipIf(files.length === 0)('nor in upstream’s own cases and in real manifests', () => {
  const manifests = existsSync(corpus) ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((it) => /\.ya?ml$/.test(it)).map((it) => readFileSync(join(corpus, it), 'utf8')) : [];
  for (const text of [...files.map((it) => it.yaml), ...manifests]) expect(said(catalog, text)).toEqual(said(asked, text));
}, 120_000);
