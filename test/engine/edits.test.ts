import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { insertKey, removeItem, removeKey, removeKeys, renameKey, replaceValue } from '../../engine/edits.js';
import type { Edit } from '../../engine/model.js';
import { applyEdits, offsetAt, positionAt } from '../../engine/text.js';
import { scalarText } from '../../engine/yaml/write.js';
import { parse } from '../../engine/yaml/parse.js';

function apply(text: string, make: (root: NonNullable<ReturnType<typeof parse>['root']>, document: { uri: string; text: string }) => Edit | undefined): string {
  const document = { uri: 'a', text };
  const edit = make(parse(document).root!, document);
  return edit ? applyEdits(text, [edit]) : text;
}

describe('edits leave what they do not touch', () => {
  test.each([
    ['a whole line', 'a: 1\nb: 2\nc: 3\n', 'b', 'a: 1\nc: 3\n'],
    ['a nested block with its comment', 'a: 1\nb:\n  x: 1 # why\n  y: 2\nc: 3\n', 'b', 'a: 1\nc: 3\n'],
    ['the last key', 'a: 1\nb: 2\n', 'b', 'a: 1\n'],
    ['in flow style', '{ a: 1, b: 2, c: 3 }', 'b', '{ a: 1, c: 3 }'],
    ['last in flow style', '{ a: 1, b: 2 }', 'b', '{ a: 1 }'],
    ['with CRLF', 'a: 1\r\nb: 2\r\nc: 3\r\n', 'b', 'a: 1\r\nc: 3\r\n'],
  ])('removing %s', (_, text, key, expected) => {
    expect(apply(text, (root, document) => removeKey(document, root, key))).toBe(expected);
  });

  test('the first key of a list item hands its dash on', () => {
    expect(apply('l:\n  - a: 1\n    b: 2\n', (root, document) => removeKey(document, root.at('l.0')!, 'a'))).toBe('l:\n  - b: 2\n');
    expect(apply('l:\n  - a: 1\n', (root, document) => removeKey(document, root.at('l.0')!, 'a'))).toBe('l:\n  - {}\n');
  });

  test('removing items of lists', () => {
    expect(apply('l:\n  - a\n  - b\n  - c\n', (root, document) => removeItem(document, root.get('l')!, 1))).toBe('l:\n  - a\n  - c\n');
    expect(apply('l: [a, b, c]\n', (root, document) => removeItem(document, root.get('l')!, 2))).toBe('l: [a, b]\n');
  });

  test.each([
    ['behind the last key', 'a:\n  b: 1\nc: 2\n', 'a:\n  b: 1\n  new: "x"\nc: 2\n'],
    ['behind a nested block', 'a:\n  b:\n    d: 1 # c\nc: 2\n', 'a:\n  b:\n    d: 1 # c\n  new: "x"\nc: 2\n'],
    ['in flow style', 'a: { b: 1 }\n', 'a: { b: 1, new: "x" }\n'],
    ['in an empty map', 'a: {}\n', 'a: { new: "x" }\n'],
  ])('inserting %s', (_, text, expected) => {
    expect(apply(text, (root, document) => insertKey(document, root.get('a')!, 'new', '"x"'))).toBe(expected);
  });

  test('values keep their quotes and get some where YAML would read something else', () => {
    expect(apply("a: 'x'\n", (root) => replaceValue(root.get('a')!, "it's"))).toBe("a: 'it''s'\n");
    expect(apply('a: x\n', (root) => replaceValue(root.get('a')!, 'no'))).toBe('a: "no"\n');
    expect(apply('a: |\n  x\n\nb: 1\n', (root) => replaceValue(root.get('a')!, 'z'))).toBe('a: z\n\nb: 1\n');
    expect(apply('a: x\n', (root) => renameKey(root.entries()[0]!, 'b'))).toBe('b: x\n');
  });
});

test('every text survives being written as a scalar', () => {
  const styles = fc.constantFrom('plain' as const, 'single' as const, 'double' as const);
  const texts = fc.oneof(fc.string(), fc.constantFrom('@daily', '* * * * *', 'no', '1.10', 'a: b', '#x', '- a', '{a}', '!x', '&a', '%x', '? a', ' a', 'a ', 'null', '', '0x1', 'a #b', ':a', 'a:', '|', '>'));
  fc.assert(fc.property(texts, styles, (text, style) => {
    fc.pre(!/[\n\r\u0085\u2028\u2029\uFEFF]|[\u0000-\u001f\u007f-\u009f]/.test(text));
    expect(parse({ uri: 'a', text: `a: ${scalarText(text, style)}\n` }).root!.get('a')!).toMatchObject({ type: expect.stringMatching('string|unknown') as string, text });
  }), { numRuns: 1000 });
});

describe('text', () => {
  test('positions and offsets are each other’s inverse', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', '\n', '\r\n', '\r', '\u2028', '😀')), fc.nat(), (parts, at) => {
      const source = { uri: 'a', text: parts.join('') };
      const offset = at % (source.text.length + 1);
      const insideBreak = source.text[offset - 1] === '\r' && source.text[offset] === '\n';
      if (!insideBreak) expect(offsetAt(source, positionAt(source, offset))).toBe(offset);
    }));
  });

  test('of overlapping edits the first wins', () => {
    expect(applyEdits('abcdef', [{ span: { start: 1, end: 3 }, text: 'X' }, { span: { start: 2, end: 5 }, text: 'Y' }])).toBe('aXdef');
  });
});

test.each([
  ['lines apart from each other', 'a: 1\n# about b\nb: 2\nc:\n  - 3\nd: 4\n', ['a', 'c'], '# about b\nb: 2\nd: 4\n'],
  ['flow style, in the middle', '{ a: 1, b: 2, c: 3, d: 4 }', ['b', 'c'], '{ a: 1, d: 4 }'],
  ['flow style, at the end', '{"a": 1, "b": {"x": 1}, "c": 3}', ['b', 'c'], '{"a": 1}'],
  ['flow style, all', '{ a: 1, b: 2 }', ['a', 'b'], '{  }'],
  ['behind a dash', '- a: 1\n  b: 2\n  c: 3\n', ['a', 'b'], '- c: 3\n'],
  ['behind a dash, all', '- a: 1\n  b: 2\n', ['a', 'b'], '- {}\n'],
])('several keys are removed at once: %s', (_, text, names, expected) => {
  const document = { uri: 'a', text };
  const root = parse(document).root!;
  expect(applyEdits(text, removeKeys(document, root.items()[0] ?? root, names))).toBe(expected);
});
