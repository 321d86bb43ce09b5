import { expect, test } from 'vitest';

import { derive } from '../../engine/derive.js';
import { diagnostics, failedRules } from '../../engine/features/diagnostics.js';
import { deriveWorld } from '../../engine/listening.js';
import type { Resource, Rule, World } from '../../engine/model.js';
import { say, textOf } from '../../engine/say.js';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import { widget } from '../support/widget.js';

const about: Omit<Rule, 'check'> = { id: 'across', severity: 'warning', summary: 's', why: 'w', sources: ['s'], across: true, examples: [{ title: 't', yaml: '' }] };
const widgetCalled = (name: string, spec = 'size: 1') => `apiVersion: test.dev/v1\nkind: Widget\nmetadata:\n  name: ${name}\nspec:\n  ${spec}\n`;

/** A workspace with one rule that looks beyond its document, and how often it was asked. */
function worldWith(check: Rule['check']) {
  const asked: string[] = [];
  const rule: Rule = { ...about, *check(resource, world) {
    asked.push(resource.name);
    yield* check(resource, world);
  } };
  const workspace = createWorkspace([{ ...widget, rules: [rule] }]);
  const put = (uri: string, text: string) => workspace.apply({ put: [{ uri, text }] });
  const told = (uri = 'a.yaml') => diagnostics(workspace.snapshot(), { uri }).map((it) => textOf(it.message));
  return { workspace, put, told, asked };
}

function* tellOthers(resource: Resource, { named }: World) {
  for (const it of named('test.dev', 'Widget')) if (it.document !== resource.document) yield { span: resource.root.span, message: say`beside ${it.name}` };
}

test('what another file changes is told of at once', () => {
  const { workspace, put, told } = worldWith(tellOthers);
  put('a.yaml', widgetCalled('a'));
  expect(told()).toEqual([]);
  put('b.yaml', widgetCalled('b'));
  expect(told()).toEqual(['beside b']);
  put('b.yaml', widgetCalled('c'));
  expect(told()).toEqual(['beside c']);
  workspace.apply({ drop: ['b.yaml'] });
  expect(told()).toEqual([]);
});

test('what another document of the same file changes is told of too', () => {
  const { put, told } = worldWith(tellOthers);
  put('a.yaml', `${widgetCalled('a')}---\n${widgetCalled('b')}`);
  expect(told()).toEqual(['beside b', 'beside a']);
  put('a.yaml', `${widgetCalled('a')}---\n${widgetCalled('c')}`);
  expect(told()).toEqual(['beside c', 'beside a']);
});

test('what rules remember of a world does not hide that they looked at it', () => {
  const names = derive((world: World) => world.named('test.dev', 'Widget').map((it) => it.name).join());
  const { put, told } = worldWith(function* (resource, world) {
    yield { span: resource.root.span, message: say`all: ${names(world)}` };
  });
  put('a.yaml', widgetCalled('a'));
  expect(told()).toEqual(['all: a']);
  put('b.yaml', widgetCalled('b'));
  expect(told()).toEqual(['all: a,b']);
});

test('a rule that asks for one object sees when it comes and goes', () => {
  const { put, told } = worldWith(function* (resource, world) {
    if (!world.resolve({ group: 'test.dev', kind: 'Widget', name: 'friend' })) yield { span: resource.root.span, message: say`no friend` };
  });
  put('a.yaml', widgetCalled('a'));
  expect(told()).toEqual(['no friend']);
  put('b.yaml', widgetCalled('friend'));
  expect(told()).toEqual([]);
});

test('a rule that had no question is not asked again until its document changes', () => {
  const { put, told, asked } = worldWith(function* (resource, world) {
    if (resource.root.at('spec.size')?.value === 1) yield { span: resource.root.span, message: say`plain` };
    else yield* tellOthers(resource, world);
  });
  put('a.yaml', widgetCalled('a'));
  expect(told()).toEqual(['plain']);
  const before = asked.length;
  put('b.yaml', widgetCalled('b'));
  expect([told(), asked.length]).toEqual([['plain'], before]);
  put('a.yaml', widgetCalled('a', 'size: 2'));
  expect(told()).toEqual(['beside b']);
});

test('a severity that is set later counts for what is remembered', () => {
  const { workspace, put, told } = worldWith(function* (resource) {
    yield { span: resource.root.span, message: say`plain` };
  });
  put('a.yaml', widgetCalled('a'));
  expect(told()).toEqual(['plain']);
  workspace.apply({ options: { enabled: true, severity: { across: 'off' }, targets: {} } });
  expect(told()).toEqual([]);
});

test('a rule that throws is still reported', () => {
  const { workspace, put, told } = worldWith(() => {
    throw new Error('ours');
  });
  put('a.yaml', widgetCalled('a'));
  expect(told()).toEqual([]);
  expect(failedRules(workspace.snapshot(), { uri: 'a.yaml' }).map((it) => it.rule)).toEqual(['across']);
});

test('a rule that asked for one name is asked again only when something of that name changes', () => {
  const { put, told, asked } = worldWith(function* (resource, { named }) {
    if (named('test.dev', 'Widget', 'friend').length > 1) yield { span: resource.root.span, message: say`many friends` };
  });
  put('a.yaml', widgetCalled('a'));
  put('b.yaml', widgetCalled('friend'));
  expect(told()).toEqual([]);
  const before = asked.length;
  put('c.yaml', widgetCalled('c'));
  put('c.yaml', widgetCalled('c', 'size: 2'));
  expect(told()).toEqual([]);
  const between = asked.length;
  put('c.yaml', widgetCalled('c', 'size: 3'));
  expect([told(), asked.length]).toEqual([[], between]);
  put('c.yaml', widgetCalled('friend'));
  expect([told(), asked.length > before]).toEqual([['many friends'], true]);
});

test('what is derived of a world once counts as asked by all who use it', () => {
  const names = deriveWorld((world) => world.named('test.dev', 'Widget').map((it) => it.name).join());
  const twice = deriveWorld((world) => `${names(world)};${names(world)}`);
  const { put, told } = worldWith(function* (resource, world) {
    yield { span: resource.root.span, message: say`all: ${twice(world)}` };
  });
  put('a.yaml', `${widgetCalled('a')}---\n${widgetCalled('b')}`);
  expect(told()).toEqual(['all: a,b;a,b', 'all: a,b;a,b']);
  put('c.yaml', widgetCalled('c'));
  expect(told()).toEqual(['all: a,b,c;a,b,c', 'all: a,b,c;a,b,c']);
});
