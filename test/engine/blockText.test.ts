import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document as YamlDocument, Scalar } from 'yaml';

import type { Document, Node } from '../../engine/model.js';
import { offsetsIn } from '../../engine/yaml/blockText.js';
import { parse } from '../../engine/yaml/parse.js';

const styles = ['BLOCK_LITERAL', 'BLOCK_FOLDED', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'PLAIN'] as const;

/** Texts with the characters that YAML treats specially. */
const texts = fc.array(fc.constantFrom('a', 'b', 'word', ' ', '  ', '\n', '\n\n', '\t', '"', "'", '\\', ':', '#', '-', 'é', '😀', '\u2028', 'key = "v"'), { maxLength: 40 })
  .map((it) => it.join(''));

function written(text: string, style: (typeof styles)[number], depth: number): Document {
  const scalar = new Scalar(text);
  scalar.type = style;
  const nested = Array.from({ length: depth }).reduce<unknown>((inner, _, index) => ({ [`level${index}`]: inner }), { text: scalar, next: 1 });
  return { uri: 'test.yaml', text: new YamlDocument(nested).toString({ lineWidth: 30 }) };
}

function textNode(document: Document): Node | undefined {
  let node = parse(document).root;
  while (node && !node.get('text')) node = node.entries()[0]?.node;
  return node?.get('text');
}

describe('the offsets of a decoded text', () => {
  it('lead every character that is not white space to itself, whatever style it is written in', () => {
    fc.assert(fc.property(texts, fc.constantFrom(...styles), fc.nat(3), (text, style, depth) => {
      const document = written(text, style, depth);
      const node = textNode(document)!;
      if (node.type !== 'string') return;
      const offsets = offsetsIn(document, node);
      expect(offsets.length).toBe(node.text.length + 1);
      expect(offsets.every((it, index) => index === 0 || it >= offsets[index - 1]!)).toBe(true);
      expect(offsets.every((it) => it >= node.span.start && it <= document.text.length)).toBe(true);
      // The writer takes this one for a letter and the receivers for a line end, so the text is another one now.
      if (document.text.includes('\u2028')) return;
      for (const [index, character] of node.text.split('').entries()) {
        if (/\s/.test(character) || (node.style === 'double' && document.text[offsets[index]!] === '\\')) continue;
        expect([index, document.text[offsets[index]!]]).toEqual([index, character]);
      }
    }), { numRuns: 400 });
  });

  it.each([
    ['an indentation indicator and a comment', 'text: |2 # comment\n    one\n   two\n', 'one'],
    ['Windows line ends', 'text: |\r\n  one\r\n  two\r\n', 'two'],
    ['blank lines', 'text: |\n  one\n\n\n  two', 'two'],
    ['a folded line', 'text: >-\n  one\n  two', 'two'],
    ['an escape before it', 'text: "a\\u0041\\n b"', 'b'],
    ['an escaped space behind blank lines', 'text: "a\n\n\n  \\ b"', 'b'],
    ['a doubled quote', "text: 'it''s b'", 'b'],
  ])('are right with %s', (_, text, word) => {
    const document = { uri: 'test.yaml', text };
    const node = textNode(document)!;
    expect(offsetsIn(document, node)[node.text.indexOf(word)]).toBe(text.lastIndexOf(word));
  });

  it('are exact for white space of literal blocks too', () => {
    const document = { uri: 'test.yaml', text: 'text: |\n    a  b\n      c\n' };
    const node = textNode(document)!;
    expect(offsetsIn(document, node).map((it) => document.text[it])).toEqual([...'a  b\n  c\n', undefined]);
  });
});
