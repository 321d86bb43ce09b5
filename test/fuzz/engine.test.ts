import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Options, Source } from '../../engine/model.js';
import { createWorkspace, defaultOptions } from '../../engine/workspace/workspace.js';
import { catalog } from '../../knowledge/catalog.js';
import { targetReaders } from '../../knowledge/targets.js';
import { toSpan } from '../../server/src/convert.js';
import { optionsFrom } from '../../server/src/settings.js';
import { askEverything, expectSound } from '../support/asking.js';
import { watched } from '../support/watchdog.js';
import { widget } from '../support/widget.js';
import { holds, timeout } from './bounds.js';
import { change, text } from './texts.js';

const kinds = [widget, ...catalog];
const uri = 'file:///w/a.yaml';

function answersAbout(files: readonly Source[], options: Options, offsets: readonly number[]) {
  const workspace = createWorkspace(kinds, targetReaders);
  workspace.apply({ put: files, options });
  return askEverything(workspace.snapshot(), uri, offsets);
}

test('whatever a text says, every question about it is answered, and about it', () => holds('any text', fc.record({ content: text, at: fc.nat(400) }), ({ content, at }) => {
  watched(() => {
    const offset = Math.min(at, content.length);
    expectSound(answersAbout([{ uri, text: content }], defaultOptions, [offset, content.length]), content);
  });
}, 150), timeout);

test('a text that was edited gives the answers of a text just opened, byte for byte', () => holds('edited text', fc.record({ before: text, changes: fc.array(change, { minLength: 1, maxLength: 6 }) }), ({ before, changes }) => {
  watched(() => {
    const workspace = createWorkspace(kinds, targetReaders);
    let source: Source = { uri, text: before };
    workspace.apply({ put: [source] });
    for (const { from, to, put } of changes) {
      const span = toSpan(source, { start: from, end: to });
      source = { uri, text: source.text.slice(0, span.start) + put + source.text.slice(span.end) };
      workspace.apply({ put: [source] });
      askEverything(workspace.snapshot(), uri, [span.start]);
    }
    const offsets = [0, source.text.length >> 1];
    expect(JSON.stringify(askEverything(workspace.snapshot(), uri, offsets).all)).toBe(JSON.stringify(answersAbout([source], defaultOptions, offsets).all));
  });
}, 60), timeout);

test('in whatever order the files of a workspace come, change and go, the answers are those of the files that are there', () => {
  const name = fc.constantFrom('a.yaml', 'b.yaml', 'k/kustomization.yaml', 'k/c.yaml', '.nodewise.yaml', 'crds/toys.yaml', 'main.tf');
  const crd = 'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  group: test.dev\n  names: { kind: Widget }\n  versions: [{ name: v1, served: true, schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { size: { type: string } } } } } } }]\n';
  const content = fc.oneof(text, fc.constantFrom(crd, 'rules: { loud-color: off }\n', 'ignores: [{ path: "**" }]\n', 'resources: [c.yaml, ../k]\npatches: [{ path: c.yaml }]\n', 'resources: [../k]\n'));
  const step = fc.record({ name, content: fc.option(content, { nil: null }) });
  return holds('workspace', fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
    watched(() => {
      const workspace = createWorkspace(kinds, targetReaders);
      const files = new Map<string, Source>([[uri, { uri, text: 'apiVersion: test.dev/v1\nkind: Widget\nmetadata: { name: a }\nspec: { size: 1, color: pink }\n' }]]);
      workspace.apply({ put: [...files.values()] });
      for (const it of steps) {
        const address = `file:///w/${it.name}`;
        if (it.content === null && address !== uri) {
          files.delete(address);
          workspace.apply({ drop: [address] });
        } else if (it.content !== null) {
          files.delete(address);
          files.set(address, { uri: address, text: it.content });
          workspace.apply({ put: [files.get(address)!] });
        }
        askEverything(workspace.snapshot(), uri, [0]);
      }
      expect(JSON.stringify(askEverything(workspace.snapshot(), uri, [0, 30]).all)).toBe(JSON.stringify(answersAbout([...files.values()], defaultOptions, [0, 30]).all));
    });
  }, 60);
}, timeout);

test('whatever settings say, they are options that everything can be asked with', () => {
  const named = fc.record({
    enable: fc.anything(),
    rules: fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom('loud-color', 'wrong-type', '__proto__', 'x'), fc.constantFrom('off', 'error', 'hint', 'loud', null, 5))),
    targetVersions: fc.oneof(fc.anything(), fc.record({ karpenter: fc.oneof(fc.string(), fc.constantFrom('1.14', 'v0.37.0', '9999999999999999999.1')), kubernetes: fc.anything() })),
  }, { requiredKeys: [] });
  const jsonOnly = (settings: unknown): boolean => {
    try {
      return JSON.stringify(settings) !== undefined;
    } catch {
      return false;
    }
  };
  return holds('settings', fc.oneof(fc.anything(), named).filter(jsonOnly), (settings) => {
    const sent = JSON.parse(JSON.stringify(settings)) as unknown;
    watched(() => {
      const content = 'apiVersion: test.dev/v1\nkind: Widget\nmetadata: { name: a }\nspec: { size: 99, color: pink }\n';
      expectSound(answersAbout([{ uri, text: content }], optionsFrom(sent, () => undefined), [content.length - 3]), content);
    });
  }, 100);
}, timeout);
