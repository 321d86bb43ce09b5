import fc from 'fast-check';
import { expect, test } from 'vitest';

import { parse, parseTolerantly } from '../../engine/yaml/parse.js';
import { maskOf } from '../../engine/yaml/placeholders.js';
import { readQuickly } from '../../engine/yaml/quick.js';
import { written } from '../support/trees.js';

/** Two readers stand behind the one door to YAML. Nobody may be able to tell which of them read a text. */
function agree(text: string): void {
  expect(written(parse({ uri: 'a.yaml', text })), JSON.stringify(text)).toEqual(written(parseTolerantly({ uri: 'a.yaml', text })));
}
const isQuick = (text: string) => readQuickly(text, maskOf({ uri: 'a.yaml', text })) !== undefined;

const pick = (...texts: readonly string[]) => fc.constantFrom(...texts);
const plain = pick('a', 'two words', 'yes', '0777', '1_000', '1.30', '~', 'null', 'a:b', 'a#b', 'http://x/y', '-1', '<<', '.inf', '${X}', '{{ .A }}', '<NAME>', 'é😀', 'a\u2028b', '0x1F', '?x', '-x');
const quoted = pick("'single'", "'it''s'", '"double"', '"a\\nb"', '"\\u0041\\x41"', '""', "''", '"${X} y"', '"# no"', '"a: b"', '"\\ud83d\\ude00"', '"\\q"', '"a\\\n  b"', '"a\n\n   b"', "'a\n   b'");
const odd = pick('&x a', '*x', '!Ref a', '!!str 5', '! a', '@a', '`a', '%a', '|', '>-', '|2', '- a', '[a', '}', 'a: b: c', '"a" b', 'a\tb', '? a');
const flow = pick('[]', '{}', '[a, "b", 5]', '{ a: 1, b: [c, { d: e }] }', '[a, b, ]', '[a: b]', '{a, b: }', '[a,\n  # c\n  b]', '{\n  a: 1 # c\n  }', '{a: 1,\n b: 2}', '["a" , \'b\']', '[\n]', '{"a":1}');
const blockText = fc.tuple(pick('|', '>', '|-', '>-', '|+', '|2', '| # c'), fc.array(pick('one', '  deeper', '', '# no comment', 'a: b', ' x ', '${X}'), { maxLength: 4 }), pick('', '\n', '\n\n'));
const remark = pick('', '', '', ' # c', '  ');
const between = fc.oneof({ weight: 9, arbitrary: fc.constant('') }, { weight: 1, arbitrary: pick('\n', '# c\n', '  # c\n', '      # c\n', '\n# c\n\n', '{{- if .x }}\n', '{{- end }}\n') });

/** YAML as people write it: a map or list in blocks, `indent` columns deep. */
const { block } = fc.letrec<{ block: (indent: number) => string; value: (indent: number) => string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    { weight: 4, arbitrary: fc.tuple(plain, remark).map(([it, rest]) => () => ` ${it}${rest}\n`) },
    { weight: 2, arbitrary: fc.tuple(quoted, remark).map(([it, rest]) => () => ` ${it}${rest}\n`) },
    { weight: 2, arbitrary: fc.tuple(flow, remark).map(([it, rest]) => () => ` ${it}${rest}\n`) },
    { weight: 1, arbitrary: pick('\n', '  \n', ' # c\n').map((it) => () => it) },
    { weight: 1, arbitrary: pick('one\ntwo', 'one\n\ntwo # c').map((it) => (indent: number) => ` ${it.replaceAll('\n', `\n${' '.repeat(indent + 2)}`)}\n`) },
    { weight: 1, arbitrary: blockText.map(([header, lines, rest]) => (indent: number) => ` ${header}\n${lines.map((it) => `${it && ' '.repeat(indent + 2)}${it}\n`).join('')}${rest}`) },
    { weight: 4, arbitrary: fc.tuple(tie('block'), fc.constantFrom(0, 2, 4), remark).map(([it, more, rest]) => (indent: number) => `${rest}\n${it(indent + more)}`) },
  ),
  block: fc.oneof(
    fc.array(fc.tuple(fc.oneof({ weight: 60, arbitrary: pick('a', 'b', 'cc', '"q"', "'s'", 'x.y/z', 'on', '5') }, { weight: 1, arbitrary: odd }), tie('value'), between), { minLength: 1, maxLength: 4 })
      .map((pairs) => (indent: number) => pairs.map(([key, value, rest]) => `${' '.repeat(indent)}${key}:${value(indent)}${rest}`).join('')),
    fc.array(fc.tuple(fc.oneof({ weight: 60, arbitrary: tie('value') }, { weight: 1, arbitrary: odd.map((it) => () => ` ${it}\n`) }), between), { minLength: 1, maxLength: 4 })
      .map((items) => (indent: number) => items.map(([value, rest]) => `${' '.repeat(indent)}-${value(indent)}${rest}`).join('')),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((items) => (indent: number) => items.map((it) => `${' '.repeat(indent)}- ${it(indent + 2).trimStart()}`).join('')),
  ),
})) as { block: fc.Arbitrary<(indent: number) => string> };

const usually = (usual: string, ...others: readonly string[]) => fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: pick(...others) });
const document = fc.tuple(usually('', '---\n', '# c\n', '--- # c\n', '\uFEFF', '%YAML 1.2\n---\n'), block, usually('', '...\n', '# c\n', '  # c\n', '\n\n'), usually('\n', '\r\n', '\r'))
  .map(([before, make, after, end]) => `${before}${make(0)}${after}`.replaceAll('\n', end));

const slip = fc.record({ at: fc.nat(), gone: fc.nat(4), put: fc.oneof(pick('', ' ', '  ', '\n', ':', ': ', '#', ' #', '- ', '[', ']', '{', '}', ',', '"', "'", '|', '>\n', '\t', '\\', '&a ', '*a', '!b ', '? ', '\u0000', '\u0085', '\uD800'), fc.string({ maxLength: 3 })) });
const slipped = fc.tuple(document, fc.array(slip, { minLength: 1, maxLength: 3 })).map(([text, slips]) => slips.reduce((it, { at, gone, put }) => {
  const place = at % (it.length + 1);
  return it.slice(0, place) + put + it.slice(place + gone);
}, text));

test('both readers find the same in what people write', () => {
  fc.assert(fc.property(document, agree), { numRuns: 1000 });
});

test('both readers find the same nothing', () => {
  const nothing = fc.array(pick('---', '...', '\n', '\r\n', '\r', ' ', '#'), { maxLength: 6 }).map((it) => it.join(''));
  fc.assert(fc.property(nothing, agree), { numRuns: 1000 });
});

test('both readers find the same after slips of the hand', () => {
  fc.assert(fc.property(slipped, agree), { numRuns: 1000 });
});

test('both readers find the same in any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), agree), { numRuns: 500 });
});

test('the quick reader is not only there to give up', () => {
  expect(fc.sample(document, { numRuns: 300, seed: 1 }).filter(isQuick).length).toBeGreaterThan(50);
});

test.each([
  ['blocks', 'a:\n  b: 1\n  c:\n  - d\n  - e: f\n    g: "h"\n'],
  ['Windows line ends', 'a:\r\n  b: |\r\n    c\r\n\r\n  d: 1\r\n'],
  ['texts', 'a: |\n  one\n\n  two\n\nb: >-\n  three\n  four\nc: d\n'],
  ['brackets', 'a: [1, { b: c }, []]\nd: {\n  e: 1, # c\n  f: 2\n}\n'.replace('\n}', '\n  }')],
  ['comments', '# a\n---\n# b\na: 1 # c\n# d\nb:\n  # e\n  c: 1\n  # f\n  d: 2\n# g\n'],
  ['values that are not there yet', 'a:\nb:\n  c:\nd: 1\n'],
  ['placeholders', 'a: ${A}\nb: "{{ .B }}-x"\n{{- if .c }}\nc: 1\n{{- end }}\n'],
  ['equal keys', 'a: 1\na: 2\n'],
])('the quick reader knows %s', (_, text) => {
  expect(isQuick(text)).toBe(true);
  agree(text);
});

test.each([
  ['anchors', 'a: &x 1\nb: *x\n'], ['tags', 'a: !Ref b\n'], ['a remark behind a header that ends like one', 'a: | #>\n c\n'], ['mistakes', 'a: [1\n'], ['tabs', 'a: 1\t# c\n'], ['two documents', 'a: 1\n---\nb: 1\n'],
  ['a comment deeper than what follows', 'a:\n  b:\n    c: 1\n    # d\ne: 1\n'], ['pairs in lists', 'a: [b: c]\n'], ['explicit keys', '? a\n: b\n'], ['long keys', `${'a'.repeat(1100)}: 1\n`],
  ['the end of a flow map under its key', 'a: {\n  b: 1\n}\n'], ['deep nesting', `${'['.repeat(150)}${']'.repeat(150)}\n`],
])('%s are left to the tolerant reader', (_, text) => {
  expect(isQuick(text)).toBe(false);
  agree(text);
});
