import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { textOf } from '../../engine/say.js';
import { parse } from '../../engine/yaml/parse.js';

const read = (text: string) => parse({ uri: 'a.yaml', text });
const valueOf = (text: string) => read(text).root?.value;
const problemsOf = (text: string) => read(text).problems.map((it) => `${it.rule}@${JSON.stringify(text.slice(it.span.start, it.span.end))}: ${textOf(it.message)}`);

describe('plain scalars mean what the API server will see', () => {
  test.each([
    ['yes', true], ['Off', false], ['y', true], ['yEs', 'yEs'], ['~', null], ['', null], ['nULL', 'nULL'],
    ['0777', 511], ['0o17', 15], ['0x1F', 31], ['-0b11', -3], ['08', 8], ['1_000', 1000], ['1__0', 10], ['_1', '_1'],
    ['1.10', 1.1], ['5.', 5], ['.5', 0.5], ['1e3', 1000], ['1:30', '1:30'], ['2026-01-31', '2026-01-31'], ['1.30.2', '1.30.2'],
    ['1e1000', '1e1000'], ['"5"', '5'], ["'no'", 'no'], ['!!str 5', '5'], ['!!int "5"', 5],
  ])('%s', (text, value) => {
    expect(valueOf(`a: ${text}\n`)).toEqual({ a: value });
  });

  test.each([['on: 1', 'true'], ['0x10: 1', '16'], ['1.5: 1', '1.5'], ['"on": 1', 'on']])('the key of %s is a string', (text, key) => {
    expect(Object.keys(valueOf(text) as object)).toEqual([key]);
  });

  test('a number that JSON lacks is a problem', () => {
    expect(problemsOf('a: .inf\n')).toEqual(['yaml-syntax@".inf": .inf is a number that JSON does not have, so it cannot be sent; put it in quotes if it is a text']);
  });
});

describe('structure', () => {
  test('of equal keys the last one counts, and the second is a problem', () => {
    expect(valueOf('a: 1\na: 2\n')).toEqual({ a: 2 });
    expect(problemsOf('a: 1\na: 2\n')).toEqual(['duplicate-key@"a": a is already set above in the same map']);
  });

  test('merge keys add what is not there, the first source first', () => {
    const text = 'x: &x { a: 1, b: 1 }\ny: &y { b: 2, c: 2 }\nz: { <<: [*x, *y], a: 0 }\n';
    expect((valueOf(text) as { z: unknown }).z).toEqual({ a: 0, b: 1, c: 2 });
  });

  test('an alias stands where it stands and holds what its anchor holds', () => {
    const text = 'a: &a { b: 1 }\nc: *a\n';
    const alias = read(text).root!.get('c')!;
    expect(text.slice(alias.span.start, alias.span.end)).toBe('*a');
    expect(alias.at('b')?.value).toBe(1);
  });

  test('spans hold quotes, keys and values', () => {
    const text = 'key: "va lue" # c\n';
    const node = read(text).root!.get('key')!;
    expect([text.slice(node.span.start, node.span.end), text.slice(node.key!.start, node.key!.end)]).toEqual(['"va lue"', 'key']);
  });

  test('a key with dots is one key, a path with dots is many', () => {
    const { root } = read('a:\n  karpenter.sh/x: 1\n  b: [{ c: 2 }]\n');
    expect([root!.get('a')!.get('karpenter.sh/x')!.value, root!.at('a.b.0.c')!.value]).toEqual([1, 2]);
  });

  test('tags of other languages are unknown values', () => {
    const node = read('a: !Ref Cluster\n').root!.get('a')!;
    expect([node.unknown, node.tag]).toEqual([true, '!Ref']);
  });
});

// Verdicts and values are those of sigs.k8s.io/yaml 1.6.
describe('brackets and quotes end where they are closed, not where a line stands', () => {
  test.each([
    ['a: [\nx\n]\nb: 1\n', { a: ['x'], b: 1 }],
    ['a: &q [\nx\n]\nb: 1\n', { a: ['x'], b: 1 }],
    ['a: {\nx: 1,\n"y": [\n1]\n}\nb: "q\nr"\nc: [\n1,\n# hm\n2\n   ]\n', { a: { x: 1, y: [1] }, b: 'q r', c: [1, 2] }],
    ['a:\n- &b [\n1\n]\n- c\nb: 2\n', { a: [[1], 'c'], b: 2 }],
    ['a:\n  b: [\n  x\n]\nb: 3', { a: { b: ['x'] }, b: 3 }],
    ["a: 'q\n\nr'\r\nb: 1\r\n", { a: 'q\nr', b: 1 }],
    ['a: [\nx: 1\n]\nb: 1', { a: [{ x: 1 }], b: 1 }],
  ])('%j', (text, value) => {
    expect([problemsOf(text), read(text).root?.value]).toEqual([[], value]);
  });

  test.each(['a: [x\nb: 1\nc: [y]\n', 'a: [1,\n---\n2]\n', 'a: "x\n---\n"', 'a: [x\nb: 1]\n', 'a:\n  b: x\n c: [\nq]\n'])('%j is refused', (text) => {
    expect(problemsOf(text)).not.toEqual([]);
  });

  test('what comes behind a bracket that is never closed is read as if it were', () => {
    const text = 'a: [x\nb: 1\n';
    expect(problemsOf(text)).toEqual(['yaml-syntax@"b": A bracket that is opened above is never closed']);
    expect(read(text).root?.value).toEqual({ a: ['x'], b: 1 });
  });
});

// The same: what its scanner refuses, and ours would read.
describe('what the receivers cannot read is a problem', () => {
  test.each([
    ['a control character', 'a: x\u0007y\n', 'yaml-syntax@"\\u0007": A control character stands here, U+0007, that YAML does not allow; remove it'],
    ['a control character in quotes and comments', '# \u001b[31m\na: "\u007f"\n', 'yaml-syntax@"\\u001b": A control character stands here, U+001B, that YAML does not allow; remove it'],
    ['a slash behind a backslash', 'apiVersion: v1\nb: "sed s/a\\/b/"\n', 'yaml-syntax@"\\\\/": Unknown escape in a double-quoted text; double the backslash or use single quotes'],
    ['an anchor with a dot', 'a: &b.c 1\nd: *b.c\n', 'yaml-syntax@"&b.c": An anchor is called with letters, digits, - and _ alone'],
    ['a merge of what is no map', 'a: 1\n<<: b\n', 'yaml-syntax@"<<": << takes a map or a list of maps'],
    ['a line separator in a text without quotes', 'a: us-\u2028west-2\n', 'yaml-syntax@"west-2": A closing quote, bracket, comma or colon is missing here'],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });

  test.each([
    ['a remark without a space before it', 'a: [1]# b\nc: "d"# e\n', { a: [1], c: 'd' }],
    ['two backslashes before a slash, and JSON', 'apiVersion: v1\nb: "\\\\/"\n', { apiVersion: 'v1', b: '\\/' }],
    ['lines that end in other ways', 'a: 1\rb: "c"\u0085e: 2\u2028f: 3\r\n', { a: 1, b: 'c', e: 2, f: 3 }],
    ['a merge of maps, or of what nobody knows', 'a: &a { x: 1 }\nb: { <<: [*a, *a] }\nc: { <<: "{{ .d }}" }\n', { a: { x: 1 }, b: { x: 1 }, c: {} }],
  ])('but not %s', (_, text, value) => {
    expect([problemsOf(text), read(text).root?.value]).toEqual([[], value]);
  });
});

describe('broken text gives a smaller tree', () => {
  test('the rest of a document can still be read', () => {
    expect(read('a: 1\nb: [1, 2\nc: 3\n').root!.get('a')!.value).toBe(1);
    expect(problemsOf('a: 1\nb: [1, 2\nc: 3\n')).not.toEqual([]);
  });

  test('an unknown alias is unknown, a self-reference does not loop', () => {
    expect(read('a: *nobody\n').root!.get('a')!.unknown).toBe(true);
    expect(read('a: &a [*a]\n').root!.at('a.0')!.unknown).toBe(true);
  });

  test('an alias without an anchor in its own document is a problem, unless something unread may hold the anchor', () => {
    expect(problemsOf('a: *nobody\n')).toEqual(['yaml-syntax@"*nobody": No anchor called nobody stands above in this document']);
    for (const text of ['{{ include "anchors" . }}\na: *x\n', 'a: ${ANCHORS}\nb: *x\n', '&x a: 1\nb: *x\n', 'b: [1, &x 2\nc: *x\n']) {
      expect(problemsOf(text).filter((it) => it.includes('No anchor'))).toEqual([]);
    }
  });

  test('an alias bomb is one problem and does not unfold', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]', ...Array.from({ length: 20 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`)];
    const { problems } = read(`${lines.join('\n')}\n`);
    expect(problems.map((it) => it.rule)).toEqual(['excessive-aliasing']);
  });

  test.each([
    ['ten thousand levels are read around', 9_999, []],
    ['more than that no reader takes', 10_001, ['yaml-syntax@"a": This document is nested too deeply to be read']],
  ])('%s', (_, levels, expected) => {
    const deep = `a: ${'['.repeat(levels)}"[", x: [1, 2]${']'.repeat(levels)}\nb: 1\n`;
    expect(problemsOf(deep)).toEqual(expected);
    expect(read(deep).root?.get('b')?.value).toBe(expected.length === 0 ? 1 : undefined);
  });

  test('an anchor that stands too deep to be read is no reason to miss it', () => {
    expect(problemsOf(`a: ${'['.repeat(500)}&x 1${']'.repeat(500)}\nb: *x\n`)).toEqual([]);
  });

  test('a document of sixty thousand lines that only the slow reader can read is read up to there', () => {
    const long = 'a: &x [1]\n'.repeat(60_000);
    expect(read(long).root).toBeUndefined();
    expect(problemsOf(long)).toEqual([]);
    expect(problemsOf(`a: "\\q"\n${long}`)).toEqual(['yaml-syntax@"\\\\": Unknown escape in a double-quoted text; double the backslash or use single quotes']);
  });

  test('no text makes it throw, and every span lies inside the text', () => {
    const pieces = fc.constantFrom('a', ':', ' ', '\n', '- ', '[', ']', '{', '}', '"', "'", '&x ', '*x', '|', '>', '#', '<<: ', '{{', '}}', '${A}', '\t', '!t ', ',', '? ', '---', '\r\n', '\uFEFF', '\ud800');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      for (const { span } of read(text).problems) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(Math.max(1, text.length));
      }
      JSON.stringify(read(text).root?.value);
    }), { numRuns: 500 });
  });
});

describe('placeholders are unknown values', () => {
  test.each([
    '${VAR}', '${VAR:-x}', '${var:=x}', '$(VAR)', '$VAR', '<PLACEHOLDER>', '<your-cluster>', '__VAR__', '{{ .Values.x }}', '{{- .x | quote }}', '...',
  ])('%s is unknown as a whole', (placeholder) => {
    const node = read(`a: ${placeholder}\nb: 1\n`).root!.get('a')!;
    expect([node.type, node.value, node.text]).toEqual(['unknown', undefined, placeholder]);
  });

  test.each(['${VAR}-role', '"{{ .x }}"', "'<NAME>-role'", 'arn:aws:iam::${ACCOUNT}:role/x', '"${VAR}"'])('%s is a string that nobody knows', (text) => {
    const node = read(`a: ${text}\n`).root!.get('a')!;
    expect([node.type, node.value, node.unknown]).toEqual(['string', undefined, true]);
  });

  test.each([['"a \\"${B}\\" {{ .c }}"', 'a "${B}" {{ .c }}'], ["'it''s {{ x }}'", "it's {{ x }}"], ['|\n  a ${B}\n', 'a ${B}\n']])('%s is read as it is written', (text, read_) => {
    expect(read(`a: ${text}\n`).root!.get('a')!.text).toBe(read_);
  });

  test.each(['a < b and c > d', '$5', 'a__b', 'price: $'.slice(7), 'x|y'])('%s is not a placeholder', (text) => {
    expect(read(`a: "${text}"\n`).root!.get('a')!.value).toBe(text);
  });

  test('lines of template code break nothing and leave the document templated', () => {
    const text = 'a: 1\n{{- if .x }}\nb: 2\n{{- else }}\nb: 3\n{{- end }}\nc: {{ .c }}\n';
    expect(read(text)).toMatchObject({ problems: [], templated: true });
    expect(read(text).root!.get('b')!.value).toBe(3);
  });

  test('a placeholder inside flow style and as a key', () => {
    const { root, problems } = read('a: { b: ${B}, ${K}: 1 }\n');
    expect(problems).toEqual([]);
    expect(root!.at('a.b')!.unknown).toBe(true);
    expect(root!.get('a')!.entries()[1]).toMatchObject({ name: '${K}', unknown: true });
  });
});
