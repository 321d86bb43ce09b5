import { describe, expect, test } from 'vitest';
import { completion } from '../../engine/features/completion.js';
import { diagnostics } from '../../engine/features/diagnostics.js';
import type { Kind } from '../../engine/model.js';
import { widget } from '../support/widget.js';
import { world } from '../support/world.js';

/** Known by its looks: a map with `gears`, in text that speaks of gears. */
const plan: Kind = { ...widget, group: 'plans.test', name: 'Plan', markers: ['gears'], shape: (root) => root.get('gears')?.type === 'list' };
const kinds = [widget, plan];

const kindsIn = (fixture: string) => {
  const { snapshot, uri } = world(kinds, fixture);
  return snapshot.documents(uri).flatMap((it) => snapshot.resources(it.document)).map((it) => it.kind.name);
};

describe('a kind with a shape', () => {
  test('is read where a document without apiVersion and kind looks like it', () => {
    expect(kindsIn('gears: [1, 2]\nspec: { color: pink }\n')).toEqual(['Plan']);
  });

  test('has its rules asked, and is found by group and kind', () => {
    const { snapshot, uri } = world(kinds, 'gears: [1, 2]\nspec: { color: pink }\n');
    expect(diagnostics(snapshot, { uri }).map((it) => it.rule)).toContain('loud-color');
    expect(snapshot.named('plans.test', 'Plan').length).toBe(1);
  });

  test.each([
    ['text without its markers', 'wheels: [1, 2]\n'],
    ['another shape', 'gears: 2\n'],
    ['an object of Kubernetes', 'apiVersion: v1\nkind: ConfigMap\ngears: [1]\n'],
    ['a list', '- gears: [1]\n'],
  ])('is not read in %s', (_, text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  test('leaves the kinds that say what they are to themselves', () => {
    expect(kindsIn('apiVersion: test.dev/v1\nkind: Widget\ngears: [1]\n')).toEqual(['Widget']);
  });

  test('has its fields completed, and none of an object of Kubernetes', () => {
    const offered = (text: string) => {
      const { snapshot, cursor } = world(kinds, text);
      return completion(snapshot, cursor).items.map((it) => it.label);
    };
    expect(offered('gears: [1, 2]\nspec:\n  <|>\n')).toContain('color');
    expect(offered('wheels: [1, 2]\nspec:\n  <|>\n')).toEqual([]);
  });

  test('is not offered as an apiVersion', () => {
    const { snapshot, cursor } = world(kinds, 'apiVersion: <|>\n');
    expect(completion(snapshot, cursor).items.map((it) => it.label).filter((it) => it.includes('plans.test'))).toEqual([]);
  });
});
