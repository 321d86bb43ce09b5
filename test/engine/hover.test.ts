import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hover } from '../../engine/features/hover.js';
import { widget } from '../support/widget.js';
import { world } from '../support/world.js';

function check(fixture: string) {
  const { snapshot, cursor } = world([widget], fixture);
  return expect(hover(snapshot, cursor)?.markdown);
}

function inSpec(lines: string): string {
  return `apiVersion: test.dev/v1\nkind: Widget\nmetadata:\n  name: a\nspec:\n${lines.replace(/^(?=.)/gm, '  ')}\n`;
}

test('a key shows the field: type, limits, meaning, absence, trap and page', () => {
  check(inSpec('si<|>ze: 4')).toMatchInlineSnapshot(`
    "**\`size\`** · integer, required, default \`3\`

    How big it is, in millimetres.

    1 to 10

    Left out: the widget is 3 millimetres big.

    Careful: big widgets do not fit through the door.

    [Documentation](https://example.com/widget#size)"
  `);
});

test('allowed values come with their meaning and their first release', () => {
  check(inSpec('co<|>lor: red')).toMatchInlineSnapshot(`
    "**\`color\`** · string, optional

    What it is painted with.

    Allowed:

    - \`red\`: The colour of roses.
    - \`green\`: The colour of grass.
    - \`pink\` (since Karpenter 1.4)

    [Documentation](https://example.com/widget#color)"
  `);
});

test('a field that came later says since when', () => {
  check(inSpec('wei<|>ght: 4')).toContain('since Karpenter 1.3');
});

test('a pattern is shown as it is', () => {
  check(inSpec('co<|>de: a')).toMatchInlineSnapshot(`
    "**\`code\`** · string, optional

    At most 8 characters, matching \`^[a-z]+$\`"
  `);
});

test('fields that exclude each other say so', () => {
  check(inSpec('sha<|>rp: true')).toContain('Exactly one of `sharp`, `soft`');
});

test('the object around them says so too', () => {
  check(inSpec('size: 1').replace('spec:', 'sp<|>ec:')).toContain('Inside: exactly one of `sharp`, `soft`');
});

test('the hover covers the word, counted from the start of the file', () => {
  const fixture = `a: 1\n---\n${inSpec('si<|>ze: 4')}`;
  const { snapshot, cursor, text } = world([widget], fixture);
  const span = hover(snapshot, cursor)?.span;
  expect(text.slice(span?.start, span?.end)).toBe('size');
});

test('the value of kind says what the kind is', () => {
  check('apiVersion: test.dev/v1\nkind: Wid<|>get\n').toMatchInlineSnapshot(`
    "**Widget** · \`test.dev/v1\`

    A thing to try machinery on.

    [Documentation](https://example.com/widget)"
  `);
});

test('the value of apiVersion says what the kind is', () => {
  check('apiVersion: test<|>.dev/v1\nkind: Widget\n').toContain('A thing to try machinery on.');
});

test('a field called kind further down is a field like any other', () => {
  check(inSpec('template:\n  holder:\n    kind: Wid<|>get')).toBeUndefined();
});

test('an allowed value shows its own meaning', () => {
  check(inSpec('color: gr<|>een')).toBe('**`green`** · The colour of grass.');
});

test('a value of a domain is explained', () => {
  check(inSpec('parts:\n  - key: test.dev/<|>shape\n    operator: In')).toBe('The form of the part: round or square.');
});

test('an item of a list is explained', () => {
  check(inSpec('parts:\n  - key: test.dev/shape\n    values: [ro<|>und]')).toBe('Without corners.');
});

test('a key of a map is explained, then documented', () => {
  check(inSpec('limits:\n  st<|>eel: 4')).toMatchInlineSnapshot(`
    "Steel is counted in grams.

    **entry of \`limits\`** · integer or string

    How much of one thing it may use.

    [Documentation](https://example.com/widget#limits)"
  `);
});

test('the fields that every object has are explained too', () => {
  check('apiVersion: test.dev/v1\nkind: Widget\nmeta<|>data:\n  name: a\n').toContain('required');
});

test('a value that nobody knows more about shows nothing', () => {
  check(inSpec('size: <|>4')).toBeUndefined();
});

test('a field that nobody knows shows nothing', () => {
  check(inSpec('colour<|>: red')).toBeUndefined();
});

test.each([
  ['yes', 'boolean `true`'],
  ['off', 'boolean `false`'],
  ['0777', 'number `511`'],
  ['1_000', 'number `1000`'],
  ['1.10', 'number `1.1`'],
  ['1e3', 'number `1000`'],
  ['0x1F', 'number `31`'],
  ['~', 'as null'],
  ['1:30', '`90` to readers that count in base 60'],
])('%s without quotes is not what it looks like', (written, read) => {
  check(inSpec(`code: ${written}<|>`)).toContain(read);
});

test.each(['true', '12', '1.5', 'null', 'red', '"yes"', "'0777'", '-4'])('%s is what it looks like', (written) => {
  check(inSpec(`script: ${written}<|>`)).toBeUndefined();
});

test('between the lines of a template everything is explained, in either branch', () => {
  check(inSpec('{{- if .x }}\nsize: 1\n{{- else }}\nsi<|>ze: 2\n{{- end }}\n{{ toYaml .y | indent 2 }}')).toContain('How big it is');
  check(inSpec('{{- range .p }}\nparts:\n  {{- with .q }}\n  - ke<|>y: a\n  {{- end }}\n{{- end }}')).toContain('What the part is chosen by');
});

test('a placeholder is named as one, with what is expected in its place', () => {
  check(inSpec('size: ${SI<|>ZE}')).toMatchInlineSnapshot(`
    "\`\${SIZE}\` is a placeholder, so its value is not known here

    Expected here: integer, 1 to 10"
  `);
});

test('a text with a placeholder in it too', () => {
  check(inSpec('code: a-${SI<|>ZE}')).toContain('holds a placeholder');
});

test('an alias shows what it stands for', () => {
  check(inSpec('color: &c green\ntemplate:\n  holder:\n    name: *<|>c')).toBe('`*c` stands for `green`');
});

test('a merge key names the fields that it brings along', () => {
  check(inSpec('parts:\n  - &base\n    key: a\n    operator: In\n  - <<<|>: *base\n    key: b')).toContain('Brings `operator` along');
});

test('text that only means something where it is merged is explained there', () => {
  check(`apiVersion: test.dev/v1\nkind: Widget\nx-base: &base\n  si<|>ze: 4\nspec:\n  <<: *base\n`).toContain('How big it is');
});

test('broken YAML still answers', () => {
  check('apiVersion: test.dev/v1\nkind: Widget\nspec:\n  si<|>ze: [\n').toContain('How big it is');
});

test('an item of a list kind is a resource of its own', () => {
  check('apiVersion: v1\nkind: List\nitems:\n  - apiVersion: test.dev/v1\n    kind: Widget\n    spec:\n      si<|>ze: 4\n').toContain('How big it is');
});

test('the second file of a workspace answers', () => {
  check('#- a.yaml\nfoo: bar\n#- b.yaml\napiVersion: test.dev/v1\nkind: Widget\nsp<|>ec: {}\n').toContain('What the widget is meant to be.');
});

test('JSON answers like YAML', () => {
  check('{"apiVersion": "test.dev/v1", "kind": "Widget", "spec": {"si<|>ze": 4}}').toContain('How big it is');
});

test('files of other kinds are none of our business', () => {
  check('apiVersion: v1\nkind: Pod\nsp<|>ec: {}\n').toBeUndefined();
});

test('no text and no place makes it throw', () => {
  const whole = inSpec('size: 4\nparts:\n  - &a\n    key: x\n  - <<: *a\nscript: |\n  hello\ncode: "${X}"');
  fc.assert(fc.property(fc.nat(whole.length), fc.nat(whole.length), fc.constantFrom('', ':', '- ', '{', '"', '\t', '*', '&', '${', '\r'), (cut, offset, extra) => {
    const { snapshot, uri } = world([widget], `${whole.slice(0, cut)}${extra}${whole.slice(offset)}`);
    expect(() => hover(snapshot, { uri, offset })).not.toThrow();
  }));
});
