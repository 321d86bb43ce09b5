import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { documentsIn } from '../../client/src/neighbours/documents.js';

const kindsOf = (text: string) => documentsIn(text).map((it) => `${it.apiVersion} ${it.kind}`.trim());

describe('documents are counted as a YAML parser counts them', () => {
  test.each([
    ['one without a separator', 'kind: A\n', ['A']],
    ['a comment above the first separator is no document', '# about\n\n---\nkind: A\n---\nkind: B\n', ['A', 'B']],
    ['a directive neither', '%YAML 1.2\n---\nkind: A\n', ['A']],
    ['an empty one between two', 'kind: A\n---\n---\nkind: B\n', ['A', '', 'B']],
    ['an end marker and a separator are one boundary', 'kind: A\n...\n---\nkind: B\n', ['A', 'B']],
    ['what follows an end marker is the next one', 'kind: A\n...\nkind: B\n', ['A', 'B']],
    ['a separator with a comment', 'kind: A\n--- # next\nkind: B\n', ['A', 'B']],
    ['dashes that are text', 'kind: A\ndata: |\n  ---\n  kind: B\n', ['A']],
    ['line ends of Windows', 'kind: A\r\n---\r\nkind: B\r\n', ['A', 'B']],
    ['nothing at all', '', []],
  ])('%s', (_, text, kinds) => {
    expect(kindsOf(text)).toEqual(kinds);
    expect(parseAllDocuments(text)).toHaveLength(kinds.length);
  });

  test('whatever is put together from its parts', () => {
    const line = fc.constantFrom('a: 1', '---', '--- # x', '# x', '', 'b: |', '  ---', '  text', '---x: 1');
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = `${lines.join('\n')}\n`;
      const parsed = parseAllDocuments(text);
      expect(documentsIn(text)).toHaveLength('empty' in parsed ? 0 : parsed.length);
    }), { numRuns: 500 });
  });
});

describe('a document says what it is', () => {
  test.each([
    ['plain', 'apiVersion: karpenter.sh/v1\nkind: NodePool\n'],
    ['in quotes', 'apiVersion: "karpenter.sh/v1"\nkind: \'NodePool\'\n'],
    ['with comments', 'kind: NodePool # a pool\napiVersion: karpenter.sh/v1   # stable\n'],
    ['as JSON', '{\n  "apiVersion": "karpenter.sh/v1",\n  "kind": "NodePool"\n}\n'],
    ['as JSON on the line of the separator', '--- {"apiVersion":"karpenter.sh/v1","kind":"NodePool"}\n'],
    ['behind a byte order mark', '\uFEFFapiVersion: karpenter.sh/v1\nkind: NodePool\n'],
  ])('%s', (_, text) => expect(kindsOf(text)).toEqual(['karpenter.sh/v1 NodePool']));

  test('fields of what is inside do not count', () => {
    expect(kindsOf('spec:\n  apiVersion: karpenter.sh/v1\n  kind: NodePool\n')).toEqual(['']);
    expect(kindsOf('spec: { "apiVersion": "karpenter.sh/v1", "kind": "NodePool" }\n')).toEqual(['']);
  });

  test('the examples', () => {
    expect(kindsOf(readFileSync('examples/auto-mode/gpu.yaml', 'utf8'))).toEqual(['eks.amazonaws.com/v1 NodeClass', 'karpenter.sh/v1 NodePool']);
  });
});
