import { describe, expect, test } from 'vitest';

import { diagnostics } from '../../engine/features/diagnostics.js';
import { textOf } from '../../engine/say.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { widget } from '../support/widget.js';

const named = (name: string, spec = 'size: 1\n  sharp: true') => `apiVersion: test.dev/v1\nkind: Widget\nmetadata:\n  name: ${name}\nspec:\n  ${spec}\n`;
const plan = (text: string) => `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n${text}`;
/** Lacks fields that the API server would ask for. */
const patch = named('a', 'color: red\n  template:\n    holder:\n      kind: b\n  parts:\n    - key: c');

type Files = Readonly<Record<string, string>>;

function workspaceOf(files: Files) {
  const workspace = createWorkspace([widget]);
  workspace.apply({ put: Object.entries(files).map(([name, text]) => ({ uri: `file:///w/${name}`, text })) });
  return workspace;
}

function findings(files: Files, name: string): readonly string[] {
  return diagnostics(workspaceOf(files).snapshot(), { uri: `file:///w/${name}` })
    .map(({ rule, span, message }) => `${rule} @ ${files[name]!.slice(span.start, span.end)}: ${textOf(message)}`);
}

const told = (files: Files, name: string) => findings(files, name).map((it) => it.split(':', 1)[0]!);

const base = { 'base/kustomization.yaml': plan('resources: [widget.yaml]\n'), 'base/widget.yaml': named('a') };

describe('a strategic-merge patch is not asked for what its target has', () => {
  test.each([
    ['patches', 'patches:\n  - path: patch.yaml\n'],
    ['patches with a target', 'patches:\n  - path: ./patch.yaml\n    target:\n      kind: Widget\n'],
    ['patchesStrategicMerge', 'patchesStrategicMerge:\n  - patch.yaml\n'],
  ])('named in %s', (_, how) => {
    const files = { ...base, 'prod/kustomization.yaml': plan(`resources: [../base]\n${how}`), 'prod/patch.yaml': patch };
    expect(findings(files, 'prod/patch.yaml')).toEqual([]);
  });

  test.each(['kustomization.yml', 'Kustomization'])('named in a file called %s', (name) => {
    expect(findings({ 'base/widget.yaml': named('a'), [`base/${name}`]: plan('resources: [widget.yaml]\npatches: [{ path: p.yaml }]\n'), 'base/p.yaml': patch }, 'base/p.yaml')).toEqual([]);
  });

  test('and one of a component, and one in another folder with spaces in its name', () => {
    const files = {
      'c/kustomization.yaml': 'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches: [{ path: "my patches/p.yaml" }]\n',
      'c/my%20patches/p.yaml': patch,
    };
    expect(findings(files, 'c/my%20patches/p.yaml')).toEqual([]);
  });

  test('without the kustomization it is an object like any other', () => {
    expect(told({ 'patch.yaml': patch }, 'patch.yaml')).toEqual(['missing-field @ holder', 'missing-field @ key']);
  });

  test('what is wrong in it is told all the same', () => {
    const files = { ...base, 'prod/kustomization.yaml': plan('resources: [../base]\npatches: [{ path: p.yaml }]\n'), 'prod/p.yaml': named('a', 'size: 99\n  wieght: 1') };
    expect(told(files, 'prod/p.yaml')).toEqual(['number-out-of-range @ 99', 'unknown-field @ wieght']);
  });

  test('it becomes one when the kustomization comes, and stops being one when that goes', () => {
    const workspace = workspaceOf({ 'p.yaml': patch });
    const count = () => diagnostics(workspace.snapshot(), { uri: 'file:///w/p.yaml' }).length;
    const uri = 'file:///w/kustomization.yaml';
    expect(count()).toBe(2);
    workspace.apply({ put: [{ uri, text: plan('patches: [{ path: p.yaml }]\n') }] });
    expect(count()).toBe(0);
    workspace.apply({ drop: [uri] });
    expect(count()).toBe(2);
  });
});

describe('directives', () => {
  test('$patch makes a patch of any file, and nothing in it is unknown', () => {
    const text = named('a', '$retainKeys: [color]\n  color: red\n  $setElementOrder/parts: []\n  $deleteFromPrimitiveList/tags: [x]\n  parts:\n    - $patch: delete\n      key: a');
    expect(findings({ 'p.yaml': text }, 'p.yaml')).toEqual([]);
  });

  test('without $patch the API server would refuse them', () => {
    expect(told({ 'p.yaml': named('a', 'size: 1\n  sharp: true\n  $retainKeys: []') }, 'p.yaml')).toEqual(['unknown-field @ $retainKeys']);
  });
});

describe('a patch whose target does not exist', () => {
  const prod = (text: string, more: Files = {}) => ({ ...base, 'prod/kustomization.yaml': plan(text), 'prod/p.yaml': named('b', 'color: red'), ...more });

  test('is told where it names its target', () => {
    expect(findings(prod('resources: [../base]\npatches: [{ path: p.yaml }]\n'), 'prod/p.yaml'))
      .toEqual(['patch-without-target @ b: No Widget b among the resources of prod/kustomization.yaml, so this patch is laid over nothing']);
  });

  test('is told in the kustomization for a selector and for an inline patch', () => {
    const inline = named('c', 'color: red').replaceAll('\n', '\n      ');
    const files = prod(`resources: [../base]\npatches:\n  - path: p.yaml\n    target: { kind: Widget, name: "x.*" }\n  - patch: |-\n      ${inline}\npatchesStrategicMerge:\n  - |-\n    ${named('d').replaceAll('\n', '\n    ')}\n`);
    expect(findings(files, 'prod/p.yaml')).toEqual([]);
    expect(told(files, 'prod/kustomization.yaml')).toEqual(expect.arrayContaining(['patch-without-target @ "x.*"', 'patch-without-target @ patch']));
  });

  test('a near miss can be put right', () => {
    const files = { ...prod('resources: [../base, w.yaml]\npatches: [{ path: p.yaml }]\n'), 'prod/w.yaml': named('general'), 'prod/p.yaml': named('genral', 'color: red') };
    expect(findings(files, 'prod/p.yaml')).toEqual(['patch-without-target @ genral: No Widget genral among the resources of prod/kustomization.yaml; did you mean general?']);
  });

  test.each([
    ['it exists', 'resources: [../base, w.yaml]', { 'prod/w.yaml': named('b') }],
    ['it is an expression that matches', 'resources: [../base]\npatches: [{ path: p.yaml, target: { kind: Widget, name: "[a-c]" } }]', {}],
    ['labels choose it', 'resources: [../base]\npatches: [{ path: p.yaml, target: { kind: Widget, labelSelector: "a=b", name: x } }]', {}],
    ['the kind is not ours', 'resources: [../base]\npatches: [{ path: p.yaml, target: { kind: Deployment, name: x } }]', {}],
    ['a resource is fetched', 'resources: [../base, "https://example.com/x.yaml"]', {}],
    ['a resource is a repository', 'resources: [../base, "github.com/a/b//c?ref=v1"]', {}],
    ['a resource is not in the workspace', 'resources: [../base, gone.yaml]', {}],
    ['a folder has no kustomization', 'resources: [../base, ../gone]', {}],
    ['a chart is inflated', 'resources: [../base]\nhelmCharts: [{ name: x }]', {}],
    ['names get a prefix', 'resources: [../base]\nnamePrefix: x-', {}],
    ['a generator adds objects', 'resources: [../base]\ngenerators: [g.yaml]', {}],
    ['the base adds objects', 'resources: [../base]', { 'base/kustomization.yaml': plan('resources: [widget.yaml]\ngenerators: [x]\n') }],
    ['a name is a placeholder', 'resources: [../base, w.yaml]', { 'prod/w.yaml': named('${NAME}') }],
    ['nothing is listed', '', {}],
  ] as const)('is not told when %s', (_, text, more) => {
    const whole = text.includes('patches:') ? text : `${text}\npatches: [{ path: p.yaml }]`;
    const files = prod(`${whole}\n`, more);
    expect([...findings(files, 'prod/p.yaml'), ...findings(files, 'prod/kustomization.yaml')]).toEqual([]);
  });

  test('bases that name each other do not lead in circles', () => {
    const files = prod('resources: [../base]\npatches: [{ path: p.yaml }]\n', { 'base/kustomization.yaml': plan('resources: [widget.yaml, ../prod]\n') });
    expect(told(files, 'prod/p.yaml')).toEqual(['patch-without-target @ b']);
  });
});

describe('what only looks like Kustomize', () => {
  test('JSON 6902 patches are left alone', () => {
    const files = { ...base, 'prod/kustomization.yaml': plan('resources: [../base]\npatchesJson6902:\n  - path: p.yaml\n    target: { kind: Widget, name: a }\npatches:\n  - path: p.yaml\n    target: { kind: Widget, name: a }\n  - patch: |-\n      - op: add\n        path: /spec/size\n        value: 99\n    target: { kind: Widget, name: a }\n'), 'prod/p.yaml': '# test.dev/v1\n- op: replace\n  path: /spec/size\n  value: 99\n' };
    expect([...findings(files, 'prod/p.yaml'), ...findings(files, 'prod/kustomization.yaml')]).toEqual([]);
  });

  test("Flux's Kustomization, Argo CD's Application and helmfile are none of ours", () => {
    const flux = `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: a }\nspec:\n  path: ./base\n  patches:\n    - patch: |\n        apiVersion: test.dev/v1\n        kind: Widget\n        metadata: { name: nobody }\n        spec: { nonsense: 1 }\n      target: { kind: Widget, name: nobody }\n`;
    const argo = 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source:\n    kustomize:\n      patches:\n        - target: { kind: Widget, name: nobody }\n          patch: |-\n            apiVersion: test.dev/v1\n';
    const helmfile = 'releases:\n  - name: a\n    values:\n      - extraObjects:\n          - apiVersion: test.dev/v1\n            kind: Widget\n            spec: { nonsense: 1 }\n';
    const files = { ...base, 'kustomization.yaml': flux, 'app.yaml': argo, 'helmfile.yaml': helmfile, 'values.yaml': helmfile };
    for (const name of Object.keys(files)) expect(findings(files, name)).toEqual([]);
  });
});
