import { describe, expect, test } from 'vitest';

import { diagnostics } from '../../engine/features/diagnostics.js';
import { hover } from '../../engine/features/hover.js';
import { textOf } from '../../engine/say.js';
import { escapedMarkdown } from '../../engine/workspace/crds.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { widget } from '../support/widget.js';

const crdUri = 'file:///w/crds/gadgets.yaml';
const uri = 'file:///w/gadget.yaml';

const gadgets = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: gadgets.toys.dev }
spec:
  group: toys.dev
  names: { kind: Gadget, plural: gadgets }
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          description: A toy with [a link](command:evil) and <b>HTML</b>.
          required: [spec]
          properties:
            apiVersion: { type: string }
            kind: { type: string }
            metadata: { type: object }
            spec:
              type: object
              required: [size]
              properties:
                size: { type: integer, minimum: 1, description: How big. }
                color: { type: string, default: red }
                share: { anyOf: [{ type: integer }, { type: string }], x-kubernetes-int-or-string: true }
                my-flag: { type: boolean }
                terms:
                  type: array
                  items:
                    type: object
                    properties: { id: { type: string }, alias: { type: string } }
                    x-kubernetes-validations:
                      - { rule: "!(has(self.id) && has(self.alias))", message: "'alias' excludes 'id'" }
                tags: { type: object, additionalProperties: { type: string }, x-kubernetes-validations: [{ rule: "self.all(x, x.matches('^[a-z]+$'))", message: tags are lower case }] }
              x-kubernetes-validations:
                - { rule: "self.size < 10 || self.color == 'blue'", message: big ones are blue, fieldPath: .color }
                - { rule: "!has(self.my__dash__flag) || self.size > 1", messageExpression: "'flags need more than ' + string(self.size)" }
                - { rule: "!has(self.share) || int(self.share) < 100", message: share is below 100 }
    - name: v1alpha1
      served: false
      schema: { openAPIV3Schema: { type: object } }
`;

function worldOf(gadget: string, crd = gadgets, more: Readonly<Record<string, string>> = {}) {
  const workspace = createWorkspace([widget]);
  workspace.apply({ put: [{ uri, text: gadget }, { uri: crdUri, text: crd }, ...Object.entries(more).map(([it, text]) => ({ uri: it, text }))] });
  return { workspace, snapshot: workspace.snapshot() };
}

const head = 'apiVersion: toys.dev/v1\nkind: Gadget\nmetadata: { name: a }\n';

/** Each finding with the text it points at. */
function found(spec: string, crd?: string): readonly string[] {
  const text = head + spec;
  return diagnostics(worldOf(text, crd).snapshot, { uri }).map((it) => `${it.rule} ${text.slice(it.span.start, it.span.end)}: ${textOf(it.message)}`);
}

describe('a CRD of the workspace', () => {
  test('teaches its kind, in the versions that are served', () => {
    const { snapshot } = worldOf('');
    expect(snapshot.learned).toEqual([{ group: 'toys.dev', version: 'v1', kind: 'Gadget', uri: crdUri }]);
    expect(snapshot.kinds.map((it) => `${it.group}/${it.version} ${it.name}`)).toEqual(['test.dev/v1 Widget', 'toys.dev/v1 Gadget']);
  });
  test('checks structure', () => {
    expect(found('spec: { size: x, colour: red }')).toEqual(['wrong-type x: x (a string) is not a whole number', 'unknown-field colour: colour is not a field here; did you mean color?']);
  });
  test('takes what is right', () => {
    expect(found('spec:\n  size: 3\n  my-flag: true\n  share: "7"\n  terms: [{ id: a }, { alias: b }]\n  tags: { a: b }\n')).toEqual([]);
  });
  test.each([
    ['at the field that it names', 'spec: { size: 12, color: green }', ['crd-rule color: big ones are blue (a rule of crds/gadgets.yaml)']],
    ['on the place that it stands on, with defaults', 'spec: { size: 12 }', ['crd-rule spec: big ones are blue (a rule of crds/gadgets.yaml)']],
    ['in an item of a list', 'spec: { size: 1, terms: [{ id: a, alias: b }] }', ["crd-rule id: 'alias' excludes 'id' (a rule of crds/gadgets.yaml)"]],
    ['with words made by an expression', 'spec: { size: 1, my-flag: true }', ['crd-rule spec: flags need more than 1 (a rule of crds/gadgets.yaml)']],
    ['that fails', 'spec: { size: 1, share: many }', ['crd-rule spec: share is below 100 (a rule of crds/gadgets.yaml, which cannot be answered: "many" is not a whole number)']],
  ])('asks its rules: %s', (_, spec, expected) => {
    expect(found(spec)).toEqual(expected);
  });
  test('asks the rules of a map about its keys', () => {
    expect(found('spec: { size: 1, tags: { A: b } }')).toEqual(['crd-rule tags: tags are lower case (a rule of crds/gadgets.yaml)']);
  });
  test('asks no rule while the structure is wrong, as the API server does', () => {
    expect(found('spec: { size: 1, my-flag: yes please }').map((it) => it.split(' ')[0])).toEqual(['wrong-type']);
  });
  test.each([
    ['a value that decides', 'spec: { size: ${SIZE}, color: green }'],
    ['a list item that decides', 'spec: { size: 1, terms: [{ id: a, alias: ${ALIAS} }] }'],
    ['a key that may be anything', 'spec: { size: 12, "${KEY}": green }'],
    ['template lines', 'spec:\n  size: 12\n  {{- include "x" . }}\n'],
  ])('says nothing when a placeholder hides %s', (_, spec) => {
    expect(found(spec).filter((it) => it.startsWith('crd-rule'))).toEqual([]);
  });
  test('still judges what a placeholder elsewhere does not touch', () => {
    expect(found('spec: { size: 12, color: green, share: ${SHARE} }')).toEqual(['crd-rule color: big ones are blue (a rule of crds/gadgets.yaml)']);
  });
});

describe('learning', () => {
  test('follows the CRD when it changes or goes', () => {
    const { workspace } = worldOf(`${head}spec: { size: 12, color: green }`);
    const rules = () => diagnostics(workspace.snapshot(), { uri }).map((it) => it.rule);
    expect(rules()).toEqual(['crd-rule']);
    workspace.apply({ put: [{ uri: crdUri, text: gadgets.replace('self.size < 10', 'self.size < 20') }] });
    expect(rules()).toEqual([]);
    workspace.apply({ drop: [crdUri] });
    expect([rules(), workspace.snapshot().learned, workspace.snapshot().kinds]).toEqual([[], [], [widget]]);
  });
  test('does not begin anew while nothing about CRDs changes', () => {
    const { workspace } = worldOf('');
    const { kinds } = workspace.snapshot();
    workspace.apply({ put: [{ uri, text: `${head}spec: { size: 1 }` }] });
    expect(workspace.snapshot().kinds).toBe(kinds);
  });
  test('reads several CRDs of one file and of a list', () => {
    const other = gadgets.replaceAll('Gadget', 'Gizmo');
    const list = `apiVersion: v1\nkind: List\nitems:\n${gadgets.replaceAll('Gadget', 'Gimmick').split('\n').map((it, index) => (index === 0 ? `- ${it}` : `  ${it}`)).join('\n')}`;
    const { snapshot } = worldOf('', `${gadgets}---\n${other}---\n${list}`);
    expect(snapshot.learned.map((it) => it.kind)).toEqual(['Gadget', 'Gizmo', 'Gimmick']);
  });
  test('finds resources that were there before their CRD', () => {
    const workspace = createWorkspace([widget]);
    workspace.apply({ put: [{ uri, text: `${head}spec: { size: 1 }` }] });
    expect(workspace.snapshot().named('toys.dev', 'Gadget')).toHaveLength(0);
    workspace.apply({ put: [{ uri: crdUri, text: gadgets }] });
    expect(workspace.snapshot().named('toys.dev', 'Gadget').map((it) => it.name)).toEqual(['a']);
  });
  test.each([
    ['no spec', 'spec:\n'],
    ['nonsense', 'spec: { group: [], names: 7, versions: { a: 1 } }'],
    ['a schema of nonsense', 'spec: { group: a.b, names: { kind: K }, versions: [{ name: v1, schema: { openAPIV3Schema: { type: [x], required: {}, enum: 3, properties: { a: 7, __proto__: { type: string } }, x-kubernetes-validations: [7, { rule: 1 }] } } }] }'],
    ['broken text', 'spec: ['],
  ])('survives a CRD with %s', (_, spec) => {
    const { snapshot } = worldOf('apiVersion: a.b/v1\nkind: K\nmetadata: { name: a }\na: 1\n', `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n${spec}`);
    expect(diagnostics(snapshot, { uri }).filter((it) => it.severity === 'error')).toEqual([]);
  });
});

describe('a CRD for a kind that we know', () => {
  const crd = gadgets.replace('group: toys.dev', 'group: test.dev').replace('kind: Gadget', 'kind: Widget');
  const widgetHead = 'apiVersion: test.dev/v1\nkind: Widget\nmetadata: { name: a }\n';
  const rules = (spec: string) => diagnostics(worldOf(widgetHead + spec, crd).snapshot, { uri }).map((it) => it.rule);

  test('replaces its structure and its admission rules', () => {
    expect(rules('spec: { size: 99, color: green }')).toEqual(['crd-rule']);
    expect(rules('spec: { size: 1, sharp: true, soft: true }')).toEqual(['unknown-field', 'unknown-field']);
  });
  test('leaves its warnings and its words', () => {
    expect(rules('spec: { size: 1, color: pink }')).toEqual(['loud-color']);
    const text = `${widgetHead}spec: { size: 1 }`;
    const { snapshot } = worldOf(text, crd);
    expect(hover(snapshot, { uri, offset: text.indexOf('size') + 1 })?.markdown).toContain('How big it is, in millimetres.');
    expect(snapshot.kinds[0]!.knownIn).toBe('crds/gadgets.yaml');
  });
  test('does not concern a kind that no API server checks', () => {
    const workspace = createWorkspace([{ ...widget, receiver: 'nodeadm' }]);
    workspace.apply({ put: [{ uri: crdUri, text: crd }] });
    expect(workspace.snapshot().learned).toEqual([]);
  });
});

describe('prose of a CRD', () => {
  test('is shown as letters', () => {
    const text = `${head}spec: { size: 1 }`;
    const { snapshot } = worldOf(text);
    expect(snapshot.kinds[1]!.summary).toBe('A toy with \\[a link\\]\\(command\\:evil\\) and \\<b\\>HTML\\</b\\>.');
    expect(hover(snapshot, { uri, offset: text.indexOf('size') + 1 })?.markdown).toContain('How big.');
  });
  test.each([['![x](https://a.b/c.png)'], ['<script>'], ['`code`'], ['# title'], ['1. one'], ['https://a.b www.a.b'], ['$(icon)'], ['a | b']])('%s holds no markup', (words) => {
    const escaped = escapedMarkdown(words);
    expect(escaped.replace(/\\(.)/g, '$1')).toBe(words);
    expect(escaped.replace(/\\./g, '')).not.toMatch(/[`*_[\]<>#!|$:]|www\.|^\d+\./);
  });
});
