import fc from 'fast-check';
import { expect, test } from 'vitest';

import { createWorkspace } from '../../engine/workspace/workspace.js';
import { machine } from '../support/machine.js';
import { widget } from '../support/widget.js';

const kinds = [widget, machine];
const object = fc.tuple(fc.constantFrom('Widget', 'Machine', 'Other'), fc.constantFrom('a', 'b', 'c')).map(([kind, name]) => `apiVersion: test.dev/v1\nkind: ${kind}\nmetadata: { name: ${name} }\n`);
const file = fc.array(object, { maxLength: 4 }).map((it) => it.join('---\n'));
const edit = fc.record({ uri: fc.constantFrom('1', '2', '3'), text: fc.option(file) });

test('after any row of edits the workspace lists the resources that a fresh one lists, in the same order', () => {
  fc.assert(fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
    const workspace = createWorkspace(kinds);
    for (const { uri, text } of edits) {
      workspace.apply(text === null ? { drop: [uri] } : { put: [{ uri, text }] });
      const world = workspace.snapshot();
      const fresh = createWorkspace(kinds);
      fresh.apply({ put: world.uris().map((it) => world.source(it)!) });
      const told = ({ named, resolve }: typeof world) => ['Widget', 'Machine'].map((kind) => [
        named('test.dev', kind).map(placeOf),
        ...['a', 'b', 'c'].map((name) => [named('test.dev', kind, name).map(placeOf), placeOf(resolve({ group: 'test.dev', kind, name }))]),
      ]);
      expect(told(world)).toEqual(told(fresh.snapshot()));
    }
  }), { numRuns: 300 });
});

function placeOf(it: { readonly name: string; readonly document: { readonly uri: string; readonly text: string } } | undefined): string {
  return it ? `${it.document.uri} ${it.name} ${it.document.text}` : '';
}
