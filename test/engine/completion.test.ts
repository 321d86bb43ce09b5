import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completion, type Completion } from '../../engine/features/completion.js';
import type { Options } from '../../engine/model.js';
import { gadget, machine } from '../support/machine.js';
import { world } from '../support/world.js';

const kinds = [machine, gadget];

function ask(fixture: string, options: Partial<Options> = {}) {
  const { workspace, text, cursor } = world(kinds, fixture);
  workspace.apply({ options: { enabled: true, severity: {}, targets: {}, ...options } });
  const items = [...completion(workspace.snapshot(), cursor).items].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
  return { items, text, cursor };
}

/** The labels in the order in which an editor shows them. */
function labels(fixture: string, options: Partial<Options> = {}): readonly string[] {
  return ask(fixture, options).items.map((it) => it.label);
}

/** The text after one item was taken: by inserting or replacing, with tab stops or without. */
function accept(fixture: string, label: string, how: 'insert' | 'replace' | 'plain' = 'insert'): string {
  const { items, text } = ask(fixture);
  const item = items.find((it) => it.label === label);
  if (!item) throw new Error(`No ${label} among ${items.map((it) => it.label).join(', ')}`);
  const span = how === 'replace' ? item.replaceSpan : item.insertSpan;
  const edits = [{ span, text: indented(how === 'plain' ? item.plain : item.snippet, text, span.start) }, ...(item.also ?? [])];
  return edits.sort((a, b) => b.span.start - a.span.start).reduce((it, edit) => it.slice(0, edit.span.start) + edit.text + it.slice(edit.span.end), text);
}

/** What an editor does with `InsertTextMode.adjustIndentation`; escaped braces are read back. */
function indented(snippet: string, text: string, start: number): string {
  const line = text.slice(0, start).split('\n').at(-1)!;
  return snippet.replaceAll('\\}', '}').replaceAll('\n', `\n${/^[ \t]*/.exec(line)![0]}`);
}

function inSpec(lines: string): string {
  return `apiVersion: test.dev/v1\nkind: Machine\nspec:\n${lines.replace(/^(?=.)/gm, '  ')}`;
}

/** What `accept` made of the lines given to `inSpec`. */
function acceptInSpec(lines: string, label: string, how?: 'insert' | 'replace' | 'plain'): string {
  return accept(inSpec(lines), label, how).split('\n').slice(3).map((it) => it.replace(/^ {2}/, '')).join('\n');
}

function find(items: readonly Completion[], label: string): Completion | undefined {
  return items.find((it) => it.label === label);
}

test('required keys come first, the others as the schema orders them', () => {
  expect(labels(inSpec('<|>'))).toMatchInlineSnapshot(`
    [
      "size",
      "parts",
      "byName",
      "byLabel",
      "title",
      "color",
      "enabled",
      "code",
      "version",
      "width",
      "zone",
      "engine",
      "tags",
      "ports",
      "grid",
      "requirements",
      "labels",
      "limits",
      "config",
      "script",
      "cheap",
      "golden",
      "template",
    ]
  `);
});

test('keys that are there are not offered again, above or below', () => {
  const offered = labels(inSpec('size: 1\n<|>\ncolor: red\n'));
  expect(offered).not.toContain('size');
  expect(offered).not.toContain('color');
  expect(offered[0]).toBe('parts');
});

test('a key that is being renamed is offered itself', () => {
  expect(labels(inSpec('si<|>ze: 1\n'))).toContain('size');
  expect(labels(inSpec('labels:\n  te<|>am: a\n  "test.dev/owner": b\n'))).toEqual(['team']);
  expect(labels(inSpec('labels:\n  team: a\n  "test<|>.dev/owner": b\n'))).toEqual(['test.dev/owner']);
});

test.each([
  ['a scalar', 'ti<|>', 'title', 'title: $1'],
  ['a default', 'e<|>', 'version', 'version: ${1:"1.0"}'],
  ['an enumeration, its default first', '<|>', 'color', 'color: ${1|red,green,blue|}'],
  ['an enumeration of words that read as something else', '<|>', 'code', 'code: ${1|"1","true","*","a: b",plain|}'],
  ['a boolean, its default first', '<|>', 'enabled', 'enabled: ${1|false,true|}'],
  ['an object with what it requires', '<|>', 'engine', 'engine:\n  fuel: ${1|petrol,diesel|}'],
  ['nested objects', '<|>', 'template', 'template:\n  spec:\n    engineRef:\n      group: $1\n      name: $2'],
  ['a list of objects', '<|>', 'parts', 'parts:\n  - name: $1\n    material:\n      grade: ${2|soft,hard|}'],
  ['a list of scalars', '<|>', 'tags', 'tags:\n  - $1'],
  ['a list of lists', '<|>', 'grid', 'grid:\n  - - $1'],
  ['a map', '<|>', 'labels', 'labels:\n  $1'],
])('a key brings what belongs to it: %s', (_, lines, label, expected) => {
  expect(acceptInSpec(lines, label)).toBe(expected);
});

test('plain text takes the first choice and leaves empty what nobody knows', () => {
  expect(acceptInSpec('<|>', 'parts', 'plain')).toBe('parts:\n  - name: \n    material:\n      grade: soft');
});

test('skeletons are indented as the document is', () => {
  expect(accept('apiVersion: test.dev/v1\nkind: Machine\nmetadata:\n    name: a\nspec:\n    <|>', 'engine').split('\n').slice(5).join('\n'))
    .toBe('    engine:\n        fuel: ${1|petrol,diesel|}');
});

test('dashes stand where the document has them', () => {
  expect(acceptInSpec('tags:\n- a\n<|>', 'parts')).toBe('tags:\n- a\nparts:\n- name: $1\n  material:\n    grade: ${2|soft,hard|}');
});

test('a column between two levels is put right', () => {
  expect(accept('apiVersion: test.dev/v1\nkind: Machine\nspec:\n    size: 1\n  <|>', 'title')).toContain('\n    size: 1\n    title: $1');
  expect(acceptInSpec('size: 1\n    ti<|>\n'.replace('    ti', '    '), 'title')).toBe('size: 1\ntitle: $1\n');
});

test('inserting keeps the rest of the word, replacing does not; neither doubles the colon', () => {
  expect(acceptInSpec('ti<|>zze: 1\n', 'size')).toBe('sizezze: 1\n');
  expect(acceptInSpec('ti<|>zze: 1\n', 'size', 'replace')).toBe('size: 1\n');
});

test('the keys of a list item', () => {
  expect(labels(inSpec('parts:\n  - <|>'))).toEqual(['name, material', 'name', 'material', 'count', 'notes']);
  expect(labels(inSpec('parts:\n  - name: a\n    <|>\n  - name: b\n'))).toEqual(['material', 'count', 'notes']);
  expect(acceptInSpec('parts:\n  - <|>', 'material')).toBe('parts:\n  - material:\n      grade: ${1|soft,hard|}');
  expect(acceptInSpec('parts:\n  -<|>', 'name')).toBe('parts:\n  - name: $1');
});

test('behind a dash the whole item comes first', () => {
  expect(acceptInSpec('parts:\n  - <|>', 'name, material')).toBe('parts:\n  - name: $1\n    material:\n      grade: ${2|soft,hard|}');
  expect(labels(inSpec('parts:\n  - <|>\n    name: a\n'))).toEqual(['material', 'count', 'notes']);
});

test('an enumeration comes in the order of its domain, in skeletons too', () => {
  expect(acceptInSpec('<|>', 'requirements')).toBe('requirements:\n  - key: $1\n    operator: ${2|NotIn,In,Exists,Gt|}');
});

test('one of the fields that exclude each other is needed, so both come before the optional ones', () => {
  expect(labels(inSpec('<|>')).slice(0, 4)).toEqual(['size', 'parts', 'byName', 'byLabel']);
});

test('a new item brings its dash and what it requires', () => {
  expect(acceptInSpec('parts:\n  <|>', '- name, material')).toBe('parts:\n  - name: $1\n    material:\n      grade: ${2|soft,hard|}');
  expect(acceptInSpec('parts:\n  - name: a\n  <|>', '- name, material')).toContain('- name: a\n  - name: $1\n    material:');
});

test('at the column of its key a dash is offered after the keys', () => {
  const offered = labels(inSpec('parts:\n- name: a\n<|>'));
  expect(offered[0]).toBe('size');
  expect(offered.at(-1)).toBe('- name, material');
});

test('behind the colon of an object or list stands its skeleton on the next line', () => {
  expect(acceptInSpec('engine: <|>', 'fuel')).toBe('engine:\n  fuel: ${1|petrol,diesel|}');
  expect(acceptInSpec('parts:<|>', '- name, material')).toBe('parts:\n  - name: $1\n    material:\n      grade: ${2|soft,hard|}');
});

test('nothing is offered above children that are there', () => {
  expect(labels(inSpec('engine: <|>\n  fuel: petrol\n'))).toEqual([]);
});

test('values of an enumeration, with their default first and their meaning', () => {
  const { items } = ask(inSpec('color: <|>'));
  expect(items.map((it) => it.label)).toEqual(['red', 'green', 'blue']);
  expect(find(items, 'red')?.detail).toBe('default');
  expect(find(items, 'green')?.doc()).toContain('Like grass.');
});

test.each([
  ['a boolean', 'enabled: <|>', 'true', 'enabled: true'],
  ['a word that reads as a number', 'code: <|>', '1', 'code: "1"'],
  ['a word that reads as a boolean', 'code: <|>', 'true', 'code: "true"'],
  ['a word that reads as an alias', 'code: <|>', '*', 'code: "*"'],
  ['a word with a colon', 'code: <|>', 'a: b', 'code: "a: b"'],
  ['a word that is one', 'code: <|>', 'plain', 'code: plain'],
  ['a default that reads as a number', 'version: <|>', '1.0', 'version: "1.0"'],
  ['an integer or a string', 'width: <|>', '10%', 'width: 10%'],
  ['without space', 'color:<|>', 'red', 'color: red'],
  ['in the middle of a word', 'color: gr<|>y\n', 'green', 'color: greeny\n'],
  ['inside quotes', 'color: "g<|>"\n', 'green', 'color: "green"\n'],
  ['inside single quotes', "color: '<|>'\n", 'green', "color: 'green'\n"],
  ['inside quotes without end', 'color: "g<|>', 'green', 'color: "green"'],
  ['a boolean in place of quotes', 'enabled: "t<|>"', 'true', 'enabled: true'],
  ['a word that needs quotes, inside quotes', "code: '<|>'", 'true', "code: 'true'"],
  ['on the next line', 'color:\n  <|>', 'red', 'color:\n  red'],
  ['after an anchor', 'color: &a <|>', 'red', 'color: &a red'],
])('a value is written as what it is: %s', (_, lines, label, expected) => {
  expect(acceptInSpec(lines, label)).toBe(expected);
});

test('replacing takes the whole value', () => {
  expect(acceptInSpec('color: gr<|>y # why\n', 'green', 'replace')).toBe('color: green # why\n');
  expect(acceptInSpec('color: "gr<|>y"\n', 'green', 'replace')).toBe('color: "green"\n');
});

test('values of a domain, ranked, with their words', () => {
  const { items } = ask(inSpec('zone: <|>'));
  expect(items.map((it) => [it.label, it.detail])).toEqual([['zone-a', 'north'], ['zone-b', 'south']]);
  expect(items[0]?.doc()).toBe('The northern zone.');
});

test('values of a domain hang on what stands beside them', () => {
  expect(labels(inSpec('requirements:\n  - key: test.dev/zone\n    operator: In\n    values: [<|>]'))).toEqual(['zone-a', 'zone-b']);
  expect(labels(inSpec('requirements:\n  - key: test.dev/zone\n    operator: In\n    values: [zone-a, <|>]'))).toEqual(['zone-b']);
  expect(labels(inSpec('requirements:\n  - key: test.dev/zone\n    operator: In\n    values:\n      - <|>\n'))).toEqual(['zone-a', 'zone-b']);
  expect(labels(inSpec('requirements:\n  - key: test.dev/zone\n    operator: In\n    values: ["zone-b", "<|>'))).toEqual(['zone-a']);
});

test('numbers of a domain are text where text is asked for', () => {
  expect(acceptInSpec('requirements:\n  - key: test.dev/count\n    operator: Gt\n    values: [<|>]', '1')).toContain('values: ["1"]');
  expect(acceptInSpec('requirements:\n  - key: test.dev/count\n    operator: Gt\n    values: <|>', '1')).toContain('values: ["1"]');
});

test('broken text around the cursor does not hide the neighbours', () => {
  expect(labels(inSpec('requirements:\n  - key: test.dev/zone\n    op<|>\n    values: []\n'))).toEqual(['operator']);
  expect(labels(inSpec('title: "x\ngrid: [1, {\nrequirements:\n  - key: test.dev/zone\n    values:\n      - <|>\n    : :\n'))).toEqual(['zone-a', 'zone-b']);
});

test('items of a set are offered once, those that read as numbers in quotes', () => {
  expect(labels(inSpec('tags: [fast, <|>]'))).toEqual(['quiet', '007']);
  expect(acceptInSpec('tags:\n  - fast\n  <|>', '007')).toBe('tags:\n  - fast\n  - "007"');
});

test('keys of an open map come from its domain, and their values too', () => {
  expect(labels(inSpec('labels:\n  team: a\n  <|>'))).toEqual(['test.dev/owner']);
  expect(acceptInSpec('labels:\n  <|>', 'test.dev/owner')).toBe('labels:\n  test.dev/owner: $1');
  expect(acceptInSpec('labels:\n  team: <|>', 'true')).toBe('labels:\n  team: "true"');
});

test('fields that exclude each other are not offered beside each other', () => {
  expect(labels(inSpec('<|>'))).toContain('byLabel');
  expect(labels(inSpec('byName: a\n<|>'))).not.toContain('byLabel');
  expect(labels(inSpec('cheap: true\n<|>'))).not.toContain('golden');
  expect(labels(inSpec('golden: true\n<|>'))).not.toContain('cheap');
});

test('what the target does not have comes last and says what it needs', () => {
  const old = { targets: { karpenter: '1.8.2' } };
  expect(find(ask(inSpec('engine:\n  <|>'), old).items, 'turbo')?.detail).toContain('needs 1.9');
  expect(labels(inSpec('color: <|>'), old).at(-1)).toBe('blue');
  expect(find(ask(inSpec('color: <|>'), old).items, 'blue')?.detail).toBe('needs 1.9');
  expect(find(ask(inSpec('engine:\n  <|>'), { targets: { karpenter: '1.10' } }).items, 'turbo')?.detail).not.toContain('needs');
});

test.each([
  ['a key', 'engine: { <|> }', 'fuel', 'engine: { fuel: ${1|petrol,diesel|} }'],
  ['an object', '<|>', 'engine', 'engine:\n  fuel: ${1|petrol,diesel|}'],
  ['an object in a list', 'parts: [<|>]', 'name, material', 'parts: [{ name: $1, material: { grade: ${2|soft,hard|} } }]'],
  ['a list', 'template: { spec: { <|> } }', 'engineRef', 'template: { spec: { engineRef: { group: $1, name: $2 } } }'],
  ['a value', 'engine: { fuel:<|> }', 'diesel', 'engine: { fuel: diesel }'],
])('flow style stays flow style: %s', (_, lines, label, expected) => {
  expect(acceptInSpec(lines, label)).toBe(expected);
});

test('JSON stays JSON', () => {
  const json = (spec: string) => `{ "apiVersion": "test.dev/v1", "kind": "Machine", "spec": { ${spec} } }`;
  expect(accept(json('<|>'), 'engine')).toBe(json('"engine": { "fuel": ${1|"petrol","diesel"|} }'));
  expect(accept(json('"si<|>"'), 'size')).toBe(json('"size": $1'));
  expect(accept(json('"color": <|>'), 'red')).toBe(json('"color": "red"'));
  expect(accept(json('"color": "<|>"'), 'red')).toBe(json('"color": "red"'));
});

test('the fields that every object has', () => {
  expect(labels('apiVersion: test.dev/v1\nkind: Machine\n<|>')).toEqual(['metadata', 'spec']);
  expect(labels('apiVersion: parts.dev/v1\nkind: Gadget\nmetadata:\n  <|>')).toEqual(['name', 'namespace', 'labels', 'annotations']);
  expect(labels('apiVersion: test.dev/v1\nkind: Machine\nmetadata:\n  <|>')).toEqual(['name', 'labels', 'annotations']);
});

test('kind fits the apiVersion that is written', () => {
  expect(labels('apiVersion: parts.dev/v1\nkind: <|>')).toEqual(['Gadget']);
  expect(labels('kind: Machine\napiVersion: <|>')).toEqual(['test.dev/v1']);
});

test('kind brings its apiVersion, apiVersion its kind', () => {
  expect(accept('kind: <|>', 'Gadget')).toBe('apiVersion: parts.dev/v1\nkind: Gadget');
  expect(accept('apiVersion: wrong/v1\nkind: G<|>\n', 'Gadget')).toBe('apiVersion: parts.dev/v1\nkind: Gadget\n');
  expect(accept('apiVersion: <|>\nkind: Nothing\n', 'parts.dev/v1 Gadget')).toBe('apiVersion: parts.dev/v1\nkind: Gadget\n');
});

test('a half-typed root is offered the pair', () => {
  expect(accept('metadata: {}\nki<|>', 'Gadget')).toBe('metadata: {}\napiVersion: parts.dev/v1\nkind: Gadget');
  expect(accept('apiVersion: parts.dev/v1\nki<|>\n', 'kind')).toBe('apiVersion: parts.dev/v1\nkind: ${1:Gadget}\n');
});

test('an empty document is offered whole resources, bare and by intent', () => {
  const { items } = ask('<|>');
  expect(items.map((it) => it.label)).toEqual(['Machine', 'Gadget', 'Machine: A small machine']);
  expect(find(items, 'Machine: A small machine')?.doc()).toContain('Choose it when space is short.');
  expect(find(items, 'Machine: A small machine')?.snippet).toContain('title: costs \\$5 {really\\}');
  expect(find(items, 'Machine: A small machine')?.plain).toBe(machine.samples[0]!.yaml.trim());
  expect(find(items, 'Machine')?.plain).toMatchInlineSnapshot(`
    "apiVersion: test.dev/v1
    kind: Machine
    metadata:
      name: 
    spec:
      size: 
      parts:
        - name: 
          material:
            grade: soft"
  `);
});

test('an empty document may stand behind others', () => {
  expect(labels('apiVersion: test.dev/v1\nkind: Machine\n---\n<|>')).toContain('Machine: A small machine');
});

test('spans count from the start of the file', () => {
  const { items, text } = ask(`a: 1\n---\n${inSpec('color: gr<|>een')}`);
  const { insertSpan, replaceSpan } = items[0]!;
  expect(text.slice(insertSpan.start, insertSpan.end)).toBe('gr');
  expect(text.slice(replaceSpan.start, replaceSpan.end)).toBe('green');
});

test('items of a List are resources like others', () => {
  expect(labels('apiVersion: v1\nkind: List\nitems:\n  - apiVersion: test.dev/v1\n    kind: Machine\n    spec:\n      color: <|>')).toEqual(['red', 'green', 'blue']);
});

test.each([
  ['in the first branch', '{{- if .x }}\ncolor: <|>\n{{- else }}\ncolor: red\n{{- end }}'],
  ['in the other branch', '{{- if .x }}\ncolor: red\n{{- else if .y }}\ncolor: <|>\n{{- end }}'],
  ['behind lines at column 0', 'size: 1\n{{ include "more" . | indent 2 }}\ncolor: <|>\n{{- toYaml .Values.y | nindent 4 }}'],
  ['below a comment of the template', '{{- /*\n  color:\n*/}}\ncolor: <|>'],
  ['between the lines of Terraform', '%{ for s in sizes ~}\ncolor: <|>\n%{ endfor ~}'],
])('values are offered %s', (_, lines) => {
  expect(labels(inSpec(lines))).toEqual(['red', 'green', 'blue']);
});

test('placeholders around the cursor change nothing', () => {
  expect(labels(inSpec('size: ${SIZE}\n{{- if .x }}\ntitle: {{ .title }}\n{{- end }}\ncolor: <|>'))).toEqual(['red', 'green', 'blue']);
});

test('a key with known values invites to ask again', () => {
  const { items } = ask(inSpec('<|>'));
  expect(find(items, 'zone')?.again).toBe(true);
  expect(find(items, 'title')?.again).toBe(false);
});

test.each([
  ['an unknown kind', 'apiVersion: other.dev/v1\nkind: Thing\nspec:\n  <|>'],
  ['an unknown kind, at its root', 'apiVersion: other.dev/v1\nkind: Thing\n<|>'],
  ['a comment', inSpec('# <|>')],
  ['a block scalar', inSpec('script: |\n  <|>')],
  ['a placeholder', inSpec('color: ${<|>}')],
  ['a place that nobody knows', inSpec('unknown:\n  <|>')],
  ['a separator', '---<|>'],
])('nothing is offered in %s', (_, fixture) => {
  expect(labels(fixture)).toEqual([]);
});

test('every key that is offered makes YAML that offers no key twice', () => {
  for (const { label } of ask(inSpec('<|>\n')).items) {
    const once = acceptInSpec('<|>\n', label, 'plain');
    expect(labels(inSpec(`${once}<|>`)), label).not.toContain(label);
  }
});

test('a sample cut at any offset has an answer, and each item covers the cursor on one line', () => {
  const text = `${machine.samples[0]!.yaml}  labels: { team: "blue" }\n  requirements:\n  - key: test.dev/zone\n    operator: In\n    values: ["zone-a", b]\n`;
  fc.assert(fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
    const at = Math.min(a, b);
    const { items, text: whole } = ask(`${text.slice(0, at)}<|>${text.slice(Math.max(a, b))}`);
    for (const { insertSpan, replaceSpan, doc } of items) {
      expect(insertSpan.start).toBe(replaceSpan.start);
      expect(insertSpan.start).toBeLessThanOrEqual(at);
      expect(insertSpan.end).toBeGreaterThanOrEqual(at);
      expect(replaceSpan.end).toBeGreaterThanOrEqual(insertSpan.end);
      expect(whole.slice(replaceSpan.start, replaceSpan.end)).not.toContain('\n');
      expect(typeof doc()).toBe('string');
    }
  }), { numRuns: 400 });
});

test('garbage inside a resource has an answer too', () => {
  const piece = fc.constantFrom('size', 'parts:', 'labels: ', '- ', '\n', '  ', ' ', '\t', '{', '}', '[', ']', ',', ':', '"', "'", '|\n', '#', '&a ', '*a', '? ', '---\n', '\r\n', '${', '{{', '<<: ', 'kind: ', 'apiVersion: ');
  fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), fc.array(piece, { maxLength: 10 }), (before, after) => {
    const { items } = ask(inSpec(`${before.join('')}<|>${after.join('')}`));
    for (const it of items) expect(it.snippet.length).toBeGreaterThan(0);
  }), { numRuns: 1000 });
});
