import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { diagnostics } from '../../engine/features/diagnostics.js';
import { textOf } from '../../engine/say.js';
import { defaultOptions } from '../../engine/workspace/workspace.js';
import { renderings } from '../../engine/yaml/branches.js';
import { mask } from '../../engine/yaml/placeholders.js';
import { widget } from '../support/widget.js';
import { world } from '../support/world.js';

/** A widget with these lines in its spec. */
const inSpec = (lines: string) => `apiVersion: test.dev/v1\nkind: Widget\nmetadata:\n  name: a\nspec:\n  ${lines.replaceAll('\n', '\n  ')}\n`;
const whole = 'size: 1\nsharp: true\n';

/** Each finding with the text that it stands on. */
function findings(text: string): readonly string[] {
  const it = world([widget], text);
  return diagnostics(it.snapshot, { uri: it.uri }).map(({ rule, span, message }) => `${rule} @ ${text.slice(span.start, span.end)}: ${textOf(message)}`);
}

/** `rule @ text` only. */
const brief = (text: string) => findings(text).map((it) => it.replace(/:(?: |$).*/s, ''));

const forms: readonly (readonly [string, string])[] = [
  ['envsubst', '${VAR}'],
  ['envsubst with a default', '${VAR:-10}'],
  ['envsubst with a default of several words', '${VAR:-a b: c}'],
  ['envsubst with braces in the default', '${VAR:-{"a": "b"}}'],
  ['Flux postBuild', '${var:=x}'],
  ['a shell variable', '$VAR'],
  ['Kustomize', '$(VAR)'],
  ['Terraform', '${var.nodes["a"].size}'],
  ['Terraform with a function', '${jsonencode({ a = "b" })}'],
  ['documentation', '<PLACEHOLDER>'],
  ['documentation in words', '<your cluster>'],
  ['double angle brackets', '<<PLACEHOLDER>>'],
  ['underscores', '__VAR__'],
  ['a format of Go', '%s'],
  ['at signs', '@VAR@'],
  ['an ellipsis', '...'],
  ['Helm', '{{ .Values.x }}'],
  ['Helm with trimmed space', '{{- .Values.x | quote -}}'],
  ['Helm with braces in a text', '{{ printf "{%s}" .Values.x }}'],
  ['Helm include', '{{ include "chart.x" . | nindent 8 }}'],
  ['Helm tpl', '{{ tpl .Values.x $ }}'],
  ['Helm over several lines', '{{ .Values.x\n      | default "a"\n      | quote }}'],
  ['a choice of Helm on one line', '{{ if .Values.x }}10{{ else }}20{{ end }}'],
  ['gomplate', '{{ (ds "config").x }}'],
  ['Jinja and Ansible', '{{ x | default(omit) }}'],
  ['Jinja with a map in it', "{{ {'a': {'b': 1}} | to_json }}"],
  ['a choice of Jinja on one line', '{% if x %}10{% else %}20{% endif %}'],
  ['a choice of Terraform on one line', '%{ if x }10%{ else }20%{ endif }'],
];

/** Where a placeholder may stand; `@` is its place. */
const places: readonly (readonly [string, string])[] = [
  ['an integer', `size: @\nsharp: true`],
  ['a boolean', `size: 1\nsharp: @`],
  ['an enum', `${whole}color: @`],
  ['a pattern', `${whole}code: @`],
  ['a number', `${whole}ratio: @`],
  ['an integer or a string', `${whole}weight: @`],
  ['a string', `${whole}script: @`],
  ['a list', `${whole}tags: @`],
  ['a map', `${whole}limits: @`],
  ['a list of maps', `${whole}parts: @`],
  ['an item', `${whole}tags:\n  - @\n  - b`],
  ['an item beside the key of its list', `${whole}tags:\n- a\n- @`],
  ['an item that is a map', `${whole}parts:\n  - @\n  - key: a\n    operator: In`],
  ['a field of an item', `${whole}parts:\n  - key: a\n    operator: @`],
  ['a value of a map', `${whole}limits:\n  steel: @`],
];
const inFlow: readonly (readonly [string, string])[] = [
  ['an item in flow style', `${whole}tags: [a, @]`],
  ['a value in flow style', `${whole}limits: { steel: @ }`],
];
const inQuotes: readonly (readonly [string, string])[] = [
  ['quotes', `${whole}script: "@"`], ['single quotes', `${whole}script: '@'`],
  ['quotes in an integer', 'size: "@"\nsharp: true'], ['quotes in a boolean', "size: 1\nsharp: '@'"],
  ['a part of a string', `${whole}script: a-@-b`], ['a part of a quoted string', `${whole}script: "a @ b"`],
  ['a block scalar', `${whole}script: |\n  a\n  @\n  b @ c`], ['a folded scalar', `${whole}script: >-\n  @`],
];

describe.each(forms)('%s: %s', (_, form) => {
  test.each(places)('for %s', (_, place) => {
    expect(findings(inSpec(place.replaceAll('@', () => form)))).toEqual([]);
  });

  const quotable = !/["']/.test(form);
  test.each(quotable && !form.includes('\n') ? inQuotes : [])('in %s', (_, place) => {
    expect(findings(inSpec(place.replaceAll('@', () => form)))).toEqual([]);
  });

  const fitsIntoFlow = !/^\.\.\.$|\n/.test(form);
  test.each(fitsIntoFlow ? inFlow : [])('as %s', (_, place) => {
    expect(findings(inSpec(place.replaceAll('@', () => form)))).toEqual([]);
  });

  test('as the whole spec, the whole document and the kind', () => {
    expect(findings(`apiVersion: test.dev/v1\nkind: Widget\nmetadata:\n  name: a\nspec: ${form}\n`)).toEqual([]);
    expect(findings(`# test.dev/\n${form}\n`)).toEqual([]);
    expect(findings(`apiVersion: test.dev/v1\nkind: ${form}\nspec:\n  nonsense: 1\n`)).toEqual([]);
  });
});

test.each(['${KEY}', '{{ $key }}', '{{ .key | quote }}', '$(KEY)', '__KEY__', '<KEY>', '<<KEY>>', '{{ if .x }}a{{ else }}b{{ end }}'])('%s as a key', (key) => {
  expect(findings(inSpec(`${whole}${key}: 1\nlimits:\n  ${key}: 1`))).toEqual([]);
});

test.each(['${VAR}', '{{ .Values.more }}', '{{- toYaml .Values.more | nindent 2 }}', '...', '…', '<MORE>', '<more of the same>', '__MORE__', '$(MORE)', '$MORE', '{% include "more.yaml" %}'])('%s alone on its line may add fields', (line) => {
  expect(findings(inSpec(`color: red\n${line}\nscript: a`))).toEqual([]);
  expect(findings(inSpec(`tags:\n  - a\n  ${line}\n  - b\n${line}`))).toEqual([]);
});

test.each([
  ['${CLUSTER}-role', true], ['"${CLUSTER}/x"', true], ["'{{ .Values.x }} pieces'", true], ['$(A) of b', true],
  ['1${ZEROES}', false], ['"${A}${B}"', false], ['"{{ x }}"', false], ['-${A}', false],
])('size: %s is a text for certain: %s', (value, isText) => {
  expect(brief(inSpec(`size: ${value}\nsharp: true`))).toEqual(isText ? [`wrong-type @ ${value}`] : []);
});

test.each([['sharp: ${A}-b', true], ['sharp: "${A}"', false], ['tags: ${A}-b', true], ['tags: "${A}"', false], ['limits: {{ .a }}/b', true], ['script: ${A}-b', false]])('%s has the wrong type for certain: %s', (line, isWrong) => {
  expect(brief(inSpec(`size: 1\n${line}`)).filter((it) => it.startsWith('wrong-type'))).toHaveLength(isWrong ? 1 : 0);
});

test('what stands beside a placeholder is still checked', () => {
  expect(brief(inSpec('size: 99\ncolor: ${COLOR}\ncode: {{ .x }}\ntags: [1, "${A}"]\nnonsense: $(B)'))).toEqual([
    'number-out-of-range @ 99', 'wrong-type @ 1', 'unknown-field @ nonsense',
  ]);
});

test('curl and bash in a script are no template code', () => {
  const script = 'script: |\n  curl -w %{http_code} x\n  echo ${#LIST[@]} } #}\nsize: 99\nsharp: true';
  expect(brief(inSpec(script))).toEqual(['number-out-of-range @ 99']);
});

describe('lines of template code', () => {
  test('a comment over several lines leaves nothing behind, whatever it says', () => {
    expect(findings(inSpec('{{/*\n  spec:\n    - "a\n---\n*/}}\nsize: 1\nsharp: true\n{#\n  size: 2\n#}'))).toEqual([]);
    expect(brief(inSpec('{{- /* no size */ -}}\nsize: 99\nsharp: true'))).toEqual(['number-out-of-range @ 99']);
  });

  test('a manifest that is commented out is no manifest', () => {
    const two = `${inSpec('size: 99')}---\n${inSpec('size: 99')}`;
    expect(findings(`{{/*\n${two}*/}}\n{#\n${two}#}\n`)).toEqual([]);
    expect(brief(`{{- /*\n${two}*/ -}}\n${inSpec('size: 99\nsharp: true')}`)).toEqual(['number-out-of-range @ 99']);
  });

  test('the alternatives of an if are no duplicates and do not exclude each other', () => {
    expect(findings(inSpec('size: 1\n{{- if .soft }}\nsoft: true\ncolor: red\n{{- else if .x }}\nsharp: false\ncolor: green\n{{- else }}\nsharp: true\ncolor: pink\n{{- end }}')))
      .toEqual(['loud-color @ pink: pink is too loud']);
  });

  test.each([
    ['Helm', '{{- if .a }}', '{{- else }}', '{{- end }}'], ['Jinja', '{% if a %}', '{%- else -%}', '{% endif %}'],
    ['Terraform', '%{ if a ~}', '%{ else ~}', '%{~ endif }'], ['Mustache', '{{#a}}', '{{^a}}', '{{/a}}'],
  ])('%s: a mistake in either branch is told', (_, open, other, close) => {
    expect(brief(inSpec(`${whole}${open}\ncolor: blue\n${other}\ncolor: black\n${close}`))).toEqual(['value-not-allowed @ blue', 'value-not-allowed @ black']);
  });

  test('two keys in one branch are duplicates', () => {
    expect(brief(inSpec(`${whole}{{ if .a }}\ncolor: red\ncolor: green\n{{ else }}\ncolor: red\n{{ end }}`))).toEqual(['duplicate-key @ color']);
  });

  test('what one branch and the text around it have in common counts', () => {
    expect(brief(inSpec('size: 1\nsharp: true\n{{ if .a }}\nsoft: true\n{{ end }}'))).toEqual(['sharp-or-soft @ soft']);
    expect(brief(inSpec('size: 1\n{{ if .b }}\nsharp: true\n{{ end }}\n{{ if .a }}\nsoft: true\n{{ end }}'))).toEqual([]);
  });

  test('lines of code may stand at any column', () => {
    expect(findings(`{{ if .x }}\n${inSpec('size: 1\nparts:\n{{ range .parts }}\n  - key: {{ .key }}\n          {{ if .op }}\n    operator: {{ .op }}\n{{ else }}\n    operator: In\n    {{ end }}\n{{ end }}')}{{ end }}\n`)).toEqual([]);
  });

  test('an if around a part of a line, and an if that ends on another line', () => {
    expect(findings(inSpec('size: {{ if .x }}1{{ else }}2{{ end }}\n{{ if .y }}color: red{{ end }}\nscript: a{{ if .z }}-b{{ end }}\nlimits: {{ if .l }}\n  steel: 1\n{{ end }}\ntags:{{ range .t }}\n  - {{ . }}{{ end }}'))).toEqual([]);
  });

  test('a map that code adds to, in front of its own lines', () => {
    expect(findings(inSpec('size: 1\nlimits: {{- toYaml .Values.limits | nindent 4 }}\n  steel: 1\ntags: {{ toYaml .Values.tags | nindent 2 }}\n- more\nparts:\n  - {{ .first | nindent 4 }}\n    operator: In')))
      .toEqual([]);
  });

  test('several documents of one range', () => {
    const document = inSpec('size: {{ .size }}\ncolor: blue');
    expect(brief(`{{- range .Values.widgets }}\n---\n${document}{{- end }}\n`)).toEqual(['value-not-allowed @ blue']);
    expect(brief(`{{- range .Values.widgets }}\n${document}---\n${document}{{- end }}\n---\n${document}`)).toHaveLength(3);
  });

  test('a line of code in a block scalar leaves the text unknown and the structure whole', () => {
    expect(findings(inSpec(`${whole}script: |\n  a\n{{ if .b }}\n  b\n{{ end }}\n  c`))).toEqual([]);
    expect(brief(inSpec(`script: |\n  a\n{{ .b | indent 2 }}\nsize: 99\nsharp: true`))).toEqual(['number-out-of-range @ 99']);
  });

  test('an item that begins in either branch and goes on behind them', () => {
    expect(findings(inSpec(`${whole}parts:\n{{- if .a }}\n- key: a\n{{- else }}\n- key: b\n{{- end }}\n  operator: In`))).toEqual([]);
  });

  test('a branch that asks for the versions of the cluster may use what is newer than the target', () => {
    const newer = 'weight: 1\nsharp: maybe';
    const of = (lines: string) => {
      const it = world([widget], inSpec(`size: 1\n${lines}`));
      it.workspace.apply({ options: { ...defaultOptions, targets: { karpenter: '1.0' } } });
      return diagnostics(it.workspace.snapshot(), { uri: it.uri }).map(({ rule }) => rule);
    };
    expect(of(newer)).toEqual(['needs-newer-version', 'wrong-type']);
    expect(of(`{{- if .Values.x }}\n${newer}\n{{- else }}\n${newer}\n{{- end }}`)).toHaveLength(4);
    expect(of(`{{- if semverCompare ">=1.3" .Values.version }}\n{{- if .a }}\n${newer}\n{{- end }}\n{{- else }}\nsharp: true\n{{- end }}`)).toEqual(['wrong-type']);
  });

  test('a definition is a text of its own', () => {
    expect(findings(`{{- define "a" -}}\n${inSpec(whole)}{{- end }}\n{{- define "b" -}}\n${inSpec('size: 2\nsharp: false')}{{- end }}\n`)).toEqual([]);
  });
});

describe('what is missing', () => {
  test('is told of a map that no code can add to', () => {
    expect(brief(inSpec('{{- with .Values.color }}\ncolor: {{ . }}\n{{- end }}\nparts:\n  - key: a\ntemplate:\n  holder:\n    kind: Widget\n{{- include "more" . | nindent 2 }}'))).toEqual(['missing-field @ key']);
    expect(brief(`{{ if .x }}\n${inSpec('template:\n  holder:\n    name: a\n  metadata: {}')}{{ end }}\n`)).toEqual(['missing-field @ holder']);
  });

  test('is not told where a line of code stands in the map or behind it', () => {
    expect(findings(inSpec('parts:\n  - key: a\n    {{- include "operator" . | nindent 4 }}'))).toEqual([]);
    expect(findings(inSpec('template:\n  holder:\n    name: a\n{{ .Values.rest | indent 4 }}'))).toEqual([]);
    expect(findings(inSpec('template:\n  holder:\n    {{- if .k }}\n    kind: a\n    {{- end }}\n    name: b'))).toEqual([]);
    expect(findings(inSpec('limits:\n  {{- toYaml .Values.limits | nindent 4 }}\nparts:\n  {{- range .p }}\n  - {{ toYaml . }}\n  {{- end }}'))).toEqual([]);
  });
});

describe('broken text', () => {
  test('is told before the first line of code, and not behind it', () => {
    expect(brief(inSpec('tags: [a\nsize: 1\n{{ .x }}\nsharp: true'))).toContain('yaml-syntax @ s');
    expect(findings(inSpec('size: 1\ntemplate:\n{{ .x | indent 4 }}\n      holder:\n        kind: a\n        name: b\n    metadata:\n      name: x'))).toEqual([]);
  });

  test('masking keeps every offset, and no text makes it throw', () => {
    const pieces = fc.constantFrom('a', ': ', '\n', '- ', '{{ ', ' }}', '{{- if .x }}', '{{ else }}', '{{ end }}', '${', '}', '%{ if x }', '%{ endif }', '{%', '%}', '{#', '#}', '{{/*', '*/}}', '"', "'", '  ', '...', '<A>', '$(B)', '|\n', '---\n', '\r\n', '# ', '\uE0F1');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const masked = mask(text);
      expect(masked.text).toHaveLength(text.length);
      for (const { document } of renderings({ uri: 'a.yaml', text })) expect(document.text).toHaveLength(text.length);
      for (const { start, end } of masked.gaps) expect(start < end && end <= text.length).toBe(true);
      findings(`${inSpec(whole)}${text}`);
    }), { numRuns: 400 });
  });
});
