import { expect, test } from 'vitest';
import { codeActions, fixAll } from '../../engine/features/codeActions.js';
import { diagnostics } from '../../engine/features/diagnostics.js';
import type { Edit, Kind } from '../../engine/model.js';
import { say, textOf } from '../../engine/say.js';
import { widget } from '../support/widget.js';
import { world } from '../support/world.js';

const pink = (name: string) => `apiVersion: test.dev/v1\nkind: Widget\nmetadata:\n  name: ${name}\nspec:\n  size: 1\n  color: pink\n`;

/** A second rule whose fix reaches over the first one's. */
const greedy: Kind = {
  ...widget,
  rules: [...widget.rules, {
    ...widget.rules[0]!,
    id: 'no-spec',
    *check({ root }) {
      const spec = root.get('spec');
      if (spec?.key && spec.get('color')) yield { span: spec.key, message: say`No spec`, fix: { title: say`Empty it`, edits: [{ span: spec.span, text: '{}' }] } };
    },
  }],
};

function actions(kind: Kind, fixture: string) {
  const { snapshot, cursor } = world([kind], fixture);
  return codeActions(snapshot, { uri: cursor.uri, span: { start: cursor.offset, end: cursor.offset } });
}

function titles(kind: Kind, fixture: string): readonly string[] {
  return actions(kind, fixture).map((it) => `${it.kind}: ${textOf(it.title)}${it.preferred ? ' (preferred)' : ''}`);
}

function applied(text: string, edits: readonly Edit[]): string {
  return [...edits].reverse().reduce((result, { span, text: put }) => result.slice(0, span.start) + put + result.slice(span.end), text);
}

test('the fix of what is under the cursor comes first', () => {
  expect(titles(widget, pink('a').replace('pink', 'pi<|>nk'))).toEqual([
    'quickfix: Use red (preferred)', 'source.fixAll.nodewise: Fix all that can be fixed in this file',
  ]);
});

test('the same mistake elsewhere can be fixed along', () => {
  expect(titles(widget, `${pink('a').replace('pink', 'pi<|>nk')}---\n${pink('b')}`)).toContain('quickfix: Fix all 2 of loud-color in this file');
});

test('where nothing is wrong only the whole file is offered', () => {
  expect(titles(widget, `<|>${pink('a')}`)).toEqual(['source.fixAll.nodewise: Fix all that can be fixed in this file']);
});

test('a file without mistakes offers nothing', () => {
  expect(titles(widget, pink('a').replace('pink', 'r<|>ed'))).toEqual([]);
});

test('the edits count from the start of the file', () => {
  const text = `${pink('a')}---\n${pink('b')}`;
  const { snapshot, uri } = world([widget], text);
  const fixed = applied(text, fixAll(snapshot, { uri }));
  expect(fixed).toBe(text.replaceAll('pink', 'red'));
  expect(diagnostics(world([widget], fixed).snapshot, { uri }).filter((it) => it.fix)).toEqual([]);
});

test('fixes that overlap are not applied together', () => {
  const { snapshot, uri } = world([greedy], pink('a'));
  const edits = fixAll(snapshot, { uri });
  expect(edits.map((it) => it.text)).toEqual(['{}']);
});

test('rules that are silenced offer no fix', () => {
  const { workspace, uri } = world([widget], pink('a'));
  workspace.apply({ options: { enabled: true, severity: { 'loud-color': 'off' }, targets: {} } });
  expect(fixAll(workspace.snapshot(), { uri })).toEqual([]);
});
