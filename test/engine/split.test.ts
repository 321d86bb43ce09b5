import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { describe, expect, test } from 'vitest';

import { documentsIn } from '../../engine/yaml/split.js';

const textsOf = (text: string) => documentsIn({ uri: 'a.yaml', text }).map((it) => it.document.text);

describe('documents of a file', () => {
  test.each([
    ['an empty file is one empty document', '', ['']],
    ['one document', 'a: 1\n', ['a: 1\n']],
    ['a marker begins a document and belongs to it', 'a: 1\n---\nb: 2\n', ['a: 1\n', '---\nb: 2\n']],
    ['comments above the first marker belong to the document below', '# hello\n\n---\na: 1\n', ['# hello\n\n---\na: 1\n']],
    ['directives belong to the document below', '%YAML 1.2\n---\na: 1\n', ['%YAML 1.2\n---\na: 1\n']],
    ['CRLF', 'a: 1\r\n---\r\nb: 2\r\n', ['a: 1\r\n', '---\r\nb: 2\r\n']],
    ['a lone carriage return ends a line too', 'a: 1\r---\rb: 2', ['a: 1\r', '---\rb: 2']],
    ['an end marker closes its document', 'a: 1\n...\nb: 2\n', ['a: 1\n...\n', 'b: 2\n']],
    ['dashes with more behind them are text', 'a: |\n  x\n----\nb: 1\n', ['a: |\n  x\n----\nb: 1\n']],
    ['content on the marker line', '--- {a: 1}\n--- {b: 2}\n', ['--- {a: 1}\n', '--- {b: 2}\n']],
    ['MIME is not YAML', 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="B"\n\n--B\n\n---\na: 1\n--B--\n', ['MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="B"\n\n--B\n\n---\na: 1\n--B--\n']],
    ['a line separator is no line end', 'a: "\u2028---"\n', ['a: "\u2028---"\n']],
  ])('%s', (_, text, expected) => {
    expect(textsOf(text)).toEqual(expected);
  });

  const line = fc.constantFrom('---', '...', '--- x', '# c', '', 'a: 1', '  b: 2', '- c', 'key: |', '  ---', '----', '%YAML 1.2');
  const ending = fc.constantFrom('\n', '\r\n', '\n\n');

  test('splitting loses and adds nothing, and starts are true', () => {
    fc.assert(fc.property(fc.array(fc.tuple(line, ending)), (lines) => {
      const text = lines.flat().join('');
      const placed = documentsIn({ uri: 'a.yaml', text });
      expect(placed.map((it) => it.document.text).join('')).toBe(text);
      for (const { document, start } of placed) expect(text.startsWith(document.text, start)).toBe(true);
    }));
  });

  test('documents hold the same data as reading the file whole', () => {
    const entry = fc.constantFrom('a: 1', 'b: [x, y]', 'c: {d: e}', '# c', 'f: "g"');
    fc.assert(fc.property(fc.array(fc.array(entry, { maxLength: 3 }), { minLength: 1, maxLength: 5 }), (documents) => {
      const unique = documents.map((lines) => [...new Set(lines)].join('\n'));
      const text = unique.join('\n---\n');
      const read = (it: string) => [parseAllDocuments(it)].flat().map((document) => document.toJSON() as unknown).filter((value) => value !== null);
      expect(textsOf(text).flatMap(read)).toEqual(read(text));
    }));
  });

  test('an edit keeps every document that it does not touch', () => {
    const before = documentsIn({ uri: 'a', text: 'a: 1\n---\nb: 2\n---\nc: 3\n' });
    const after = documentsIn({ uri: 'a', text: 'a: 1\n---\nb: 22\n---\nc: 3\n' }, before);
    expect(after.map((it, index) => it.document === before[index]!.document)).toEqual([true, false, true]);
    expect(after[2]!.start).toBe(before[2]!.start + 1);
  });

  test('after any row of edits an incremental split equals a fresh one', () => {
    const part = fc.constantFrom('a: 1\n', '---\n', '---', 'b: 2\n', '# c\n', '...\n', '...', '\n', '\r', ' ', '-', '%YAML 1.2\n', '{{/*', '*/}}', '{#', '#}', '\uFEFF', '#!', 'resource "x" {', 'MIME-Version: 1\n');
    const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(4), fc.array(part, { maxLength: 3 }));
    fc.assert(fc.property(fc.array(part, { maxLength: 40 }), fc.array(edit, { maxLength: 8 }), (first, edits) => {
      let text = first.join('');
      let kept = documentsIn({ uri: 'a', text });
      for (const [place, removed, added] of edits) {
        const at = Math.floor(place * text.length);
        text = text.slice(0, at) + added.join('') + text.slice(at + removed);
        kept = documentsIn({ uri: 'a', text }, kept);
        expect(kept.map((it) => [it.start, it.document.text])).toEqual(documentsIn({ uri: 'a', text }).map((it) => [it.start, it.document.text]));
      }
    }), { numRuns: 1000 });
  });
});
