import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cursorAt } from '../../engine/yaml/cursor.js';
import { machine } from '../support/machine.js';

/** `key spec [size] 'co'` reads: a key of the map at `spec`, beside `size`, whose letters so far are `co`. */
function place(marked: string): string {
  const text = marked.replace('<|>', '');
  const cursor = cursorAt({ uri: 'a.yaml', text }, marked.indexOf('<|>'));
  const { role, why, steps, siblings, prefix, quote, lead, indent, style, afterDash, list } = cursor;
  if (role === 'none') return [role, why, steps.join('/')].filter(Boolean).join(' ');
  const word = text.slice(cursor.replace.start, cursor.replace.end).trimStart();
  return [
    role,
    steps.join('/') || '.',
    role === 'key' && `[${siblings.join(' ')}]`,
    prefix && `'${prefix}'`,
    word !== prefix && `of '${word}'`,
    quote,
    lead && `lead ${lead.length}`,
    style === 'block' && role !== 'value' ? `column ${indent}` : style === 'flow' && style,
    afterDash && role !== 'value' && 'dash',
    list && `or list ${list.join('/')}`,
  ].filter(Boolean).join(' ');
}

test.each([
  ['an empty document', '<|>', 'either . column 0'],
  ['spaces only', '  <|>', 'either . column 2'],
  ['a root key half typed', 'ki<|>', "either . 'ki' column 0"],
  ['a root key half typed above others', 'ki<|>\nmetadata: {}\n', "key . [metadata] 'ki' column 0"],
  ['a root key half typed below others', 'a: 1\nb:\n  c: 2\nki<|>\n', "key . [a b] 'ki' column 0"],
  ['a blank line after a scalar', 'a: 1\n<|>', 'key . [a] column 0'],
  ['a byte order mark', '\uFEFFa: 1\nb<|>', "key . [a] 'b' column 0"],
  ['a word between siblings', 'spec:\n  a: 1\n  b<|>\n  c: 2\n', "key spec [a c] 'b' column 2"],
  ['a word at the top of siblings', 'spec:\n  b<|>\n  c: 2\n', "key spec [c] 'b' column 2"],
  ['a key that has its colon', 'spec:\n  co<|>lor: red\n  b: 1\n', "key spec [b] 'co' of 'color' column 2"],
  ['between a key and its colon', 'a <|> : 1', 'none gap'],
])('key: %s', (_, marked, expected) => {
  expect(place(marked)).toBe(expected);
});

test.each([
  ['after the space', 'spec:\n  size: <|>', 'value spec/size'],
  ['after the colon without space', 'spec:\n  size:<|>', 'value spec/size lead 1'],
  ['mid-word', 'spec:\n  color: r<|>ed # why\n', "value spec/color 'r' of 'red'"],
  ['with several words', 'a: one t<|>wo\n', "value a 'one t' of 'one two'"],
  ['inside quotes', 'a: "r<|>ed"\n', `value a 'r' of 'red' "`],
  ['inside single quotes', "a: 'r<|>ed'\n", `value a 'r' of 'red' '`],
  ['inside quotes that do not end', 'a: "r<|>\nb: 1\n', `value a 'r' "`],
  ['inside quotes that do not end, quotes below', 'a: "r<|>\nb: "1"\n', `value a 'r' "`],
  ['after an anchor', 'key: &a <|>', 'value key'],
  ['after a tag', 'key: !!str <|>', 'value key'],
  ['after an anchor, mid-word', 'key: &a va<|>', "value key 'va'"],
  ['of a quoted key with dots', '"karpenter.sh/x": <|>', 'value karpenter.sh/x'],
  ['of a key with a slash', 'labels:\n  a.b/c: d<|>\n', "value labels/a.b/c 'd'"],
  ['in a list item', 'parts:\n  - name: w<|>\n', "value parts/0/name 'w'"],
  ['before a comment', 'a: <|> # why\n', 'value a'],
  ['above children that are there', 'spec: <|>\n  size: 1\n', 'value spec'],
])('value: %s', (_, marked, expected) => {
  expect(place(marked)).toBe(expected);
});

test.each([
  ['deeper than an open key', 'spec:\n  <|>', 'either spec column 2'],
  ['a word deeper than an open key', 'spec:\n  co<|>', "either spec 'co' column 2"],
  ['at the column of the children', 'spec:\n  a:\n    b: 1\n  <|>', 'key spec [a] column 2'],
  ['at the column of the grandchildren', 'spec:\n  a:\n    b: 1\n    <|>', 'key spec/a [b] column 4'],
  ['at column 0', 'spec:\n  a:\n    b: 1\n<|>', 'key . [spec] column 0'],
  ['between two levels', 'spec:\n    a: 1\n  <|>', 'key spec [a] lead 2 column 4'],
  ['between two levels, from above', 'spec:\n  <|>\n    a: 1\n', 'key spec [a] lead 2 column 4'],
  ['deeper than a scalar', 'spec:\n  a: 1\n     <|>', 'key spec [a] column 2'],
  ['above the children', 'spec:\n  <|>\n  a: 1\n', 'key spec [a] column 2'],
  ['between siblings', 'spec:\n  a: 1\n  <|>\n  b: 1\n', 'key spec [a b] column 2'],
  ['after blank lines and comments', 'spec:\n  a: 1\n\n  # words\n\n  <|>', 'key spec [a] column 2'],
  ['the value on the next line', 'spec:\n  color:\n    r<|>ed\n', "either spec/color 'r' of 'red' column 4"],
  ['after an anchor', 'spec: &a\n  <|>', 'either spec column 2'],
  ['white space behind the cursor', 'spec:\n  a: 1\n  <|>  \n', 'key spec [a] column 2'],
])('the column decides: %s', (_, marked, expected) => {
  expect(place(marked)).toBe(expected);
});

test.each([
  ['after a dash', 'parts:\n  - <|>', 'either parts/0 column 4 dash'],
  ['after a dash without space', 'parts:\n  -<|>', 'either parts/0 lead 1 column 4 dash'],
  ['a word after a dash', 'parts:\n  - na<|>\n', "either parts/0 'na' column 4 dash"],
  ['a word after a dash, keys below', 'parts:\n  - na<|>\n    count: 1\n', "key parts/0 [count] 'na' column 4 dash"],
  ['after a second dash', 'parts:\n  - a\n  - <|>', 'either parts/1 column 4 dash'],
  ['the second key of an item', 'parts:\n  - name: a\n    <|>', 'key parts/0 [name] column 4'],
  ['the second key of an item, half typed', 'parts:\n  - name: a\n    co<|>\n  - name: b\n', "key parts/0 [name] 'co' column 4"],
  ['between dash and keys', 'parts:\n  - name: a\n   <|>', 'key parts/0 [name] lead 1 column 4'],
  ['at the column of deeper dashes', 'parts:\n  - a\n  <|>', 'item parts column 2'],
  ['dashes at the column of their key', 'parts:\n- a\n<|>', 'key . [parts] column 0 or list parts'],
  ['dashes at the column of their key, nested', 'spec:\n  parts:\n  - a: 1\n    <|>\n', 'key spec/parts/0 [a] column 4'],
  ['a key after such dashes', 'spec:\n  parts:\n  - a: 1\n  si<|>\n', "key spec [parts] 'si' column 2 or list spec/parts"],
  ['above the first dash', 'parts:\n<|>\n- a\n', 'item parts column 0'],
  ['above the first deeper dash', 'parts:\n  <|>\n  - a\n', 'item parts column 2'],
  ['an open key, a dash may follow', 'parts:\n<|>', 'key . [parts] column 0 or list parts'],
  ['a list in a list', 'grid:\n  - - 1\n    - <|>\n', 'either grid/0/1 column 6 dash'],
  ['after a dash on its own line', 'parts:\n  -\n    <|>', 'either parts/0 column 4'],
  ['a root list', '- a\n<|>', 'item . column 0'],
  ['the key of an item', 'parts:\n  - na<|>me: a\n', "key parts/0 [] 'na' of 'name' column 4 dash"],
])('list: %s', (_, marked, expected) => {
  expect(place(marked)).toBe(expected);
});

test.each([
  ['a key', 'a: { b: 1, <|> }', 'key a [b] flow'],
  ['the first key', 'a: {<|>}', 'key a [] flow'],
  ['the first key, never closed', 'a: {<|>\nb: 1\n', 'key a [] flow'],
  ['a half-typed key', 'a: { b: 1, c<|> }', "key a [b] 'c' flow"],
  ['a half-typed key before others', 'a: { c<|>, b: 1 }', "key a [b] 'c' flow"],
  ['a value', 'a: { b: <|> }', 'value a/b flow'],
  ['a value without space', 'a: { b:<|> }', 'value a/b lead 1 flow'],
  ['a half-typed value', 'a: { b: x<|>y, c: 1 }', "value a/b 'x' of 'xy' flow"],
  ['an item', 'a: [x, <|>]', 'value a/1 flow'],
  ['an item without space', 'a: [x,<|>]', 'value a/1 lead 1 flow'],
  ['a half-typed item', 'a: [x, y<|>]', "value a/1 'y' flow"],
  ['a quoted item', 'a: ["x", "y<|>"]', `value a/1 'y' " flow`],
  ['an item whose quotes do not end', 'a: ["y<|>]\nb: 1', `value a/0 'y' " flow`],
  ['nested', 'a: [{ b: { c: [1, <|>] } }]', 'value a/0/b/c/1 flow'],
  ['nested over several lines', 'a: [\n  { b: 1 },\n  {\n    c: 1,\n    <|>\n  }\n]\nd: 1', 'key a/1 [c] flow'],
  ['missing commas', 'a: {\n  b: 1\n  c<|>\n  d: 2\n}', "key a [b d] 'c' flow"],
  ['a pair in a list', 'a: [b: <|>]', 'value a/0/b flow'],
  ['a JSON key', '{\n  "spec": {\n    "a": 1,\n    "b<|>"\n  }\n}', `key spec [a] 'b' " flow`],
  ['a JSON value', '{ "spec": { "a":<|> } }', 'value spec/a lead 1 flow'],
  ['a JSON string', '{"a":"<|>"}', 'value a " flow'],
  ['inside an item', 'parts:\n  - { name: a, <|> }', 'key parts/0 [name] flow'],
  ['behind the end', 'a: { b: 1 } <|>', 'none gap a'],
  ['after a value without comma', 'a: { b: 1 <|>}', 'none gap a'],
  ['a line to the left ends it', 'spec:\n  a: [\n  b<|>\n', "key spec [a] 'b' column 2"],
  ['text below is not swallowed', 'a: [x\nspec:\n  b: 1\n  <|>', 'key spec [b] column 2'],
])('flow: %s', (_, marked, expected) => {
  expect(place(marked)).toBe(expected);
});

test.each([
  ['in a comment', 'a: 1 # wor<|>ds', 'none comment a'],
  ['in a comment line', 'spec:\n  # wor<|>ds\n  a: 1', 'none comment spec'],
  ['in a comment of flow style', 'a: [ # wor<|>ds\n  1 ]', 'none comment a'],
  ['in a block scalar', 'a:\n  script: |\n    one\n    <|>two\n', 'none block scalar a/script'],
  ['on a blank line of a block scalar', 'a:\n  script: |\n    one\n\n    <|>\n', 'none block scalar a/script'],
  ['in an empty block scalar', 'script: |\n  <|>', 'none block scalar script'],
  ['in the block scalar of an item', 'a:\n  - |\n    <|>x\n', 'none block scalar a/0'],
  ['on the header', 'script: |<|>\n', 'none block scalar script'],
  ['a comment sign in a block scalar', 'script: |\n  # b<|>\n', 'none block scalar script'],
  ['in quoted text of several lines', 'a: "one\n  tw<|>o"\nb: 1\n', 'none string a'],
  ['in plain text of several lines', 'a: one\n  tw<|>o\nb: 1\n', 'none string'],
  ['on a separator', 'a: 1\n-<|>--\nb: 1', 'none separator'],
  ['in an anchor', 'a: &x<|>y', 'none anchor a'],
  ['in an alias', 'a: *x<|>', 'none alias a'],
  ['in a merge', 'a:\n  <<: <|>', 'none merge a/<<'],
  ['after an explicit key', '? a<|>\n: b\n', 'none explicit key'],
  ['in a placeholder', 'a: ${X<|>}', 'none placeholder'],
  ['in a placeholder that does not end', 'a: ${X<|>\nb: 1', 'none placeholder'],
  ['in a template', 'a: {{ .Va<|>lues.x }}', 'none placeholder'],
  ['in a line of template code', '{{- if .x<|> }}\na: 1\n{{- end }}', 'none placeholder'],
  ['before the content of a line', 'spec:\n <|> a: 1\n', 'none gap spec/a'],
])('nothing %s', (_, marked, expected) => {
  expect(place(marked)).toBe(expected);
});

test.each([
  ['a block scalar is left by its column', 'a:\n  script: |\n    one\n  <|>', 'key a [script] column 2'],
  ['separators divide', 'a: 1\n---\n<|>\nb: 1\n---\nc: 1\n', 'key . [b] column 0'],
  ['the document before a separator', 'a: 1\n<|>\n---\nb: 1\n', 'key . [a] column 0'],
  ['the document after a separator', '---\na<|>', "either . 'a' column 0"],
  ['Windows line ends', 'spec:\r\n  a: 1\r\n  b<|>\r\n  c: 1\r\n', "key spec [a c] 'b' column 2"],
  ['a value before a Windows line end', 'spec:\r\n  a: <|>\r\n', 'value spec/a'],
  ['tabs', 'spec:\n\ta: 1\n\t<|>', 'key spec [a] column 1'],
  ['a tab before the value', 'a:\t<|>', 'value a'],
  ['template lines are not there', 'spec:\n  {{- if .x }}\n  a: {{ .y }}\n  {{- end }}\n  <|>', 'key spec [a] column 2'],
  ['broken lines above', 'a: "x\nb: [1, {\nspec:\n  : :\n  c: 1\n  <|>', 'key spec [c] column 2'],
  ['a merge key is a sibling like others', 'a:\n  <<: *b\n  <|>', 'key a [<<] column 2'],
])('around: %s', (_, marked, expected) => {
  expect(place(marked)).toBe(expected);
});

test('the width of indentation and of dashes is learned from the text', () => {
  const at = (text: string) => { const { unit, dashIndent } = cursorAt({ uri: 'a', text }, text.length); return { unit, dashIndent }; };
  expect(at('a: 1\n')).toEqual({ unit: 2, dashIndent: 2 });
  expect(at('a:\n    b: 1\n')).toEqual({ unit: 4, dashIndent: 4 });
  expect(at('a:\n- b: 1\n')).toEqual({ unit: 2, dashIndent: 0 });
});

const texts = [
  machine.samples[0]!.yaml,
  'a: { "b": [1, \'x\', {c: d}], e: "f\\"g" } # h\n? i\n: - j\n- k\n"l.m/n": |\n  o\n\n  p\nq: >-\n r\n<<: *s\n---\nt:\n- u: &v !w x\r\n  y: ${Z}\n',
  '{\n  "apiVersion": "test.dev/v1",\n  "spec": { "parts": [ { "name": "a" }, ] }\n}\n',
  '{{- if .x }}\na: {{ .b }}\n  - c:\n\td: "e\n  f"\n{{ end }}\n...\n%YAML\n',
];

test('every sample cut at every offset has an answer at every offset of its end', () => {
  for (const text of texts) {
    for (let at = 0; at <= text.length; at += 1) {
      const cut = cursorAt({ uri: 'a', text: text.slice(0, at) }, at);
      const whole = cursorAt({ uri: 'a', text }, at);
      for (const { insert, replace, whole: all } of [cut, whole]) {
        expect(insert.start).toBeLessThanOrEqual(at);
        expect(insert.end).toBe(at);
        expect(replace.end).toBeGreaterThanOrEqual(at);
        expect(all.start).toBeLessThanOrEqual(insert.start);
      }
    }
  }
});

test('garbage has an answer too', () => {
  const piece = fc.constantFrom('a', 'b: ', '- ', '\n', '  ', ' ', '\t', '{', '}', '[', ']', ',', ':', '"', "'", '|\n', '>', '#', '&a ', '*a', '!t ', '? ', '---\n', '\r\n', '${', '}', '{{', '\\', '<<: ', '\uFEFF', '...', '%');
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), (pieces, seed) => {
    const text = pieces.join('');
    const at = seed % (text.length + 1);
    const { insert, replace, steps } = cursorAt({ uri: 'a', text }, at);
    expect(insert.end).toBe(at);
    expect(replace.end).toBeGreaterThanOrEqual(at);
    expect(Array.isArray(steps)).toBe(true);
  }), { numRuns: 2000 });
});
