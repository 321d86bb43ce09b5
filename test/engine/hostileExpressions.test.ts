import { expect, test } from 'vitest';

import { diagnostics } from '../../engine/features/diagnostics.js';
import { embeddedYaml } from '../../engine/embedded/embedded.js';
import { familyOf } from '../../engine/net/cidr.js';
import { patternOf } from '../../engine/schema/patterns.js';
import { globMatcher } from '../../engine/workspace/globs.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { documentsIn } from '../../engine/yaml/split.js';
import { readTolerantly } from '../../engine/yaml/tolerant.js';
import { askEverything, expectSound } from '../support/asking.js';
import { watched } from '../support/watchdog.js';
import { widget } from '../support/widget.js';

/** Texts that one of our own expressions once needed minutes for, or longer than the world is old. */
const head = 'apiVersion: test.dev/v1\nkind: Widget\nmetadata:\n  name: a\n';
const uri = 'file:///a.yaml';

function ask(text: string): string {
  return watched(() => {
    const workspace = createWorkspace([widget]);
    workspace.apply({ put: [{ uri, text }] });
    const answers = askEverything(workspace.snapshot(), uri, [0, text.length >> 1, text.length]);
    expectSound(answers, text);
    return JSON.stringify(answers.all);
  });
}

test('a licence of fifty lines with Windows line ends does not hide the documents below it', () => {
  const text = `${'# Copyright of somebody\r\n'.repeat(50)}${head.replaceAll('\n', '\r\n')}spec:\r\n  size: 1\r\n---\r\n${head.replaceAll('\n', '\r\n')}spec:\r\n  size: 99\r\n`;
  expect(watched(() => documentsIn({ uri, text }))).toHaveLength(2);
  expect(ask(text)).toContain('99');
});

test.each([
  ['directives with mixed line ends', `${'%A\r\n'.repeat(40)}x\n---\n${head}`],
  ['dashes in a word of documentation that never closes', `${head}spec:\n  code: <${'a-'.repeat(60)}\n`],
  ['dashes and dots in it', `${head}spec:\n  code: <${'A__-__-'.repeat(40)} b\n`],
  ['number signs behind template code', `${head}spec:\n  {{ if .a }}\n  size:${' '.repeat(3)}#${'#'.repeat(60)}\n  {{ end }}\n  tags: [a]\n`],
  ['remarks inside of brackets', `${head}spec:\n  tags: [a${' # b'.repeat(40)}\n    , b${' # '.repeat(40)}\n`],
  ['remarks with Windows line ends behind a value', `${head}spec:\r\n  size: 1\r\n${'  # a\r\n'.repeat(60)}  sharp: true\r\n`],
  ['a hundred thousand spaces', ' '.repeat(100_000)],
  ['a hundred thousand spaces before a quote', `${' '.repeat(100_000)}"apiVersion: test.dev/v1`],
  ['a hundred thousand tabs behind template code', `${head}spec: {{ a }}\n${'\t'.repeat(100_000)}x\n`],
  ['spaces behind a dash before template code', `${head}spec:\n  tags:\n  -${' '.repeat(100_000)}x{{ a }}\n`],
  ['remarks that end where only JavaScript ends lines', `${head}${'# \u2028'.repeat(40_000)}\n`],
  ['percent signs that open and never close', `${head}spec: ${'{% '.repeat(40_000)}\n`],
  ['number signs that open and never close', `${head}spec: ${'{# '.repeat(40_000)}\n`],
  ['dollars that open and never close', `${head}spec: ${'${'.repeat(60_000)}\n`],
  ['a bracket too many, a hundred thousand times', `${head}spec: ${']'.repeat(100_000)}\n`],
  ['a list where a key should be, fifty thousand times', `${head}${'- a\n'.repeat(50_000)}`],
  ['remarks that leave a rule out, ten thousand times', `${head}spec:\n${'  a: b # nodewise-disable-line unknown-field\n'.repeat(10_000)}`],
  ['lines of template code below keys, thirty thousand times', `${head}spec:\n${'  a:\n  {{ b }}\n'.repeat(30_000)}`],
  ['documents of nothing, fifty thousand times', `${head}${'---\n'.repeat(50_000)}`],
])('%s', (_, text) => {
  ask(text);
});

test.each([
  ['documents, a hundred and fifty thousand', `${head}${'---\n'.repeat(150_000)}`],
  ['keys that are no texts, a hundred and fifty thousand', `${head}spec:\n${'[a]: b\n'.repeat(150_000)}`],
  ['merged keys, a hundred and fifty thousand', `${head}x: &x\n${Array.from({ length: 150_000 }, (_, it) => `  k${it}: 1\n`).join('')}spec: { <<: *x }\n`],
  ['mistakes that one rule finds, a hundred and fifty thousand', `${head}spec:\n${Array.from({ length: 150_000 }, (_, it) => `  k${it}: 1\n`).join('')}`],
])('%s: more than a call takes arguments', (_, text) => {
  watched(() => {
    const workspace = createWorkspace([widget], [{ marker: 'x', trace: 'y', read: () => ({}) }]);
    workspace.apply({ put: [{ uri, text }] });
    expect(diagnostics(workspace.snapshot(), { uri }).map((it) => String(it.message.english))).not.toContain('This document is nested too deeply to be read');
  });
}, 120_000);

test('a kind that a CRD calls by an expression is a word like any other', () => {
  const crd = `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  group: test.dev\n  names: { kind: '((a+)+$' }\n  versions: [{ name: v1, served: true, schema: { openAPIV3Schema: { type: object } } }]\n`;
  const plan = "resources: [all.yaml]\npatches:\n- patch: 'a: 1'\n  target: { kind: '((a+)+$', name: b }\n";
  const found = watched(() => {
    const workspace = createWorkspace([widget]);
    workspace.apply({ put: [{ uri: 'file:///k/crd.yaml', text: crd }, { uri: 'file:///k/all.yaml', text: `kind: ${'a'.repeat(5000)}!\n` }, { uri: 'file:///k/kustomization.yaml', text: plan }] });
    return diagnostics(workspace.snapshot(), { uri: 'file:///k/kustomization.yaml' });
  });
  expect(found.map((it) => it.rule)).toEqual(['patch-without-target']);
});

test('a list a hundred thousand deep is a mistake of form, and all questions are answered', () => {
  expect(ask(`${head}spec:\n${'- '.repeat(100_000)}x\n`)).toContain('yaml-syntax');
});

test.each([']', '*a ', '"', '%\n'])('of a hundred thousand mistakes of %j the YAML library notes a thousand at most', (token) => {
  const text = `${head}spec: "a" ${token.repeat(100_000)}\n`;
  expect(watched(() => readTolerantly(text, { text, gaps: [], forked: false })).syntax.length).toBeLessThanOrEqual(1001);
});

test('an outline of a hundred thousand lines shows no more than people scroll', () => {
  const answers = ask(`${head}spec:\n  tags:\n${'  - a\n'.repeat(100_000)}`);
  expect(answers.match(/"nameSpan"/g)!.length).toBeLessThan(20_100);
});

test('here-documents that never end do not look for their end in the whole text each time', () => {
  const text = `${Array.from({ length: 40_000 }, (_, it) => `cat <<E${it}\n`).join('')}cat <<EOF\napiVersion: v1\nEOF\n`;
  expect(watched(() => embeddedYaml('a.sh', text))).toHaveLength(1);
});

test.each([
  ['remarks about what is left out', `#${'SNIP '.repeat(20_000)}`],
  ['choices', `-:${'B |'.repeat(30_000)}`],
  ['variables that never close', '0${'.repeat(30_000)],
  ['commands that never close', '$('.repeat(50_000)],
  ['arithmetic that never closes', '(('.repeat(50_000)],
])('a line of a shell script with %s', (_, line) => {
  watched(() => embeddedYaml('a.sh', `cat <<EOF\napiVersion: v1\n${line}\u2028\nEOF\n${line}\n`));
  watched(() => embeddedYaml('a.md', `\`\`\`yaml\napiVersion: v1\n${line}\u2028\n\`\`\`\n`));
});

test('an address of colons and dots', () => {
  expect(watched(() => familyOf(`:${'.'.repeat(100_000)}:.`))).toBeUndefined();
});

/** V8 needs longer than anybody lives for these and texts that nearly fit. */
const catastrophic = ['^(a+)+$', '^(a|a)*$', '^(a|aa)+$', '^((a*)*)*$', '^(.*a){20}$', '(x+x+)+y', '^(([a-z])+.)+[A-Z]([a-z])+$'];

test.each(catastrophic)('the pattern %s of a user\'s CRD judges in linear time', (pattern) => {
  for (const text of [`${'a'.repeat(5000)}!`, `${'x'.repeat(5000)}!`]) expect(typeof watched(() => patternOf({ pattern })(text))).toBe('boolean');
});

test.each(catastrophic)('the pattern %s in a CRD of the workspace keeps nobody waiting', (pattern) => {
  const crd = `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  group: toys.dev\n  names: { kind: Toy }\n  versions:\n  - name: v1\n    served: true\n    schema:\n      openAPIV3Schema:\n        type: object\n        properties:\n          spec:\n            type: object\n            x-kubernetes-validations:\n            - rule: "self.name.matches('${pattern}')"\n            properties:\n              name: { type: string, pattern: '${pattern}' }\n`;
  const toy = `apiVersion: toys.dev/v1\nkind: Toy\nmetadata: { name: a }\nspec:\n  name: ${'a'.repeat(3000)}!\n`;
  const found = watched(() => {
    const workspace = createWorkspace([widget]);
    workspace.apply({ put: [{ uri: 'file:///crd.yaml', text: crd }, { uri, text: toy }] });
    expect(workspace.snapshot().learned).toHaveLength(1);
    return diagnostics(workspace.snapshot(), { uri });
  });
  expect(found.every((it) => ['pattern-mismatch', 'crd-rule'].includes(it.rule))).toBe(true);
});

test.each(['**/'.repeat(2000), '*'.repeat(5000), `${'*a'.repeat(2000)}b`, `${'?'.repeat(5000)}*`, '**/*a*/'.repeat(500), '['.repeat(5000), '{a,'.repeat(2000)])('the glob %.20s… of a settings file ends', (glob) => {
  const matches = globMatcher(glob);
  for (const path of ['a'.repeat(5000), 'a/'.repeat(500), `${'a/'.repeat(500)}b`]) expect(typeof watched(() => matches(path))).toBe('boolean');
});

test('a settings file of hostile globs speaks for a thousand files', () => {
  const globs = ['**/**/**/**/**/*a*a*a*a*b', '*/*/*/*/*/*/*', `${'*a'.repeat(200)}b`];
  const text = `ignores:\n${globs.map((it) => `- path: '${it}'\n`).join('')}`;
  watched(() => {
    const workspace = createWorkspace([widget]);
    const put = Array.from({ length: 1000 }, (_, it) => ({ uri: `file:///${'a/'.repeat(20)}${'a'.repeat(100)}${it}.yaml`, text: `${head}spec: { size: 99 }\n` }));
    workspace.apply({ put: [{ uri: 'file:///.nodewise.yaml', text }, ...put] });
    const world = workspace.snapshot();
    for (const it of put) expect(diagnostics(world, it)).toHaveLength(1);
  });
});

test.each(catastrophic)('the name %s of a patch\'s target selects in linear time', (pattern) => {
  const resource = `${head.replace('name: a', `name: ${'a'.repeat(250)}b`)}spec: { size: 1 }\n`;
  const plan = `resources: [all.yaml]\npatches:\n- patch: |\n    spec: { size: 2 }\n  target: { kind: Widget, name: '${pattern.replaceAll('^', '').replaceAll('$', '')}' }\n`;
  watched(() => {
    const workspace = createWorkspace([widget]);
    workspace.apply({ put: [{ uri: 'file:///k/all.yaml', text: resource }, { uri: 'file:///k/kustomization.yaml', text: plan }] });
    for (const it of ['file:///k/all.yaml', 'file:///k/kustomization.yaml']) diagnostics(workspace.snapshot(), { uri: it });
  });
});
