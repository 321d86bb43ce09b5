import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../knowledge/catalog.js';
import { bodyOf, plain, snippetsOf } from '../../tools/snippets/snippet.js';

test('the committed snippets are those of the samples (node tools/run.mjs tools/snippets.ts writes them)', () => {
  const committed: unknown = JSON.parse(readFileSync('snippets/nodewise.json', 'utf8'));
  expect(committed).toEqual(snippetsOf(catalog));
});

describe('a snippet without its tab stops is its sample', () => {
  for (const sample of catalog.flatMap((kind) => kind.samples)) {
    test(sample.id, () => {
      expect(plain(bodyOf(sample.yaml))).toBe(withOneEnd(sample.yaml));
    });
  }

  test('whatever the sample holds', () => {
    const text = fc.array(fc.constantFrom('metadata:', '\n', '  name: ', 'a', '$', '${1:x}', '\\', '}', '{{ .x }}', '$0', ' ', '#')).map((it) => it.join(''));
    fc.assert(fc.property(text, (yaml) => {
      expect(plain(bodyOf(yaml))).toBe(withOneEnd(yaml));
    }));
  });
});

test('every metadata.name is a tab stop and shell variables stay what they are', () => {
  const body = bodyOf('kind: A\nmetadata:\n  name: default # yours\nspec:\n  name: kept\n  run: |\n    echo "${HOME}" \\\n---\nmetadata:\n  name: other\n');
  expect(body).toEqual([
    'kind: A', 'metadata:', '  name: ${1:default} # yours', 'spec:', '  name: kept', '  run: |', '    echo "\\${HOME\\}" \\\\',
    '---', 'metadata:', '  name: ${2:other}', '$0',
  ]);
});

test('no two samples share an id', () => {
  const ids = catalog.flatMap((kind) => kind.samples).map((sample) => sample.id);
  expect(new Set(ids).size).toBe(ids.length);
});

function withOneEnd(yaml: string): string {
  return `${yaml.replace(/\n$/, '')}\n`;
}
