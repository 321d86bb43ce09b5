import { describe, expect, test } from 'vitest';
import { completion } from '../../engine/features/completion.js';
import { diagnostics } from '../../engine/features/diagnostics.js';
import { tracesOf } from '../../engine/workspace/resources.js';
import { widget } from '../support/widget.js';
import { world } from '../support/world.js';

/** A kind that everybody has, of the core group; only documents about widgets are read. */
const gadget = { ...widget, group: '', name: 'Gadget', markers: ['test.dev/'] };
const kinds = [widget, gadget];

const found = (fixture: string) => {
  const { snapshot, uri } = world(kinds, fixture);
  return { kinds: snapshot.documents(uri).flatMap((it) => snapshot.resources(it.document)).map((it) => it.kind.name), problems: diagnostics(snapshot, { uri }).map((it) => it.rule) };
};

describe('a kind with markers', () => {
  test('is not read in text without them, broken or not', () => {
    expect(found('apiVersion: v1\nkind: Gadget\nmetadata: { name: a }\nspec: { color: pink }\n')).toEqual({ kinds: [], problems: [] });
    expect(found('apiVersion: v1\nkind: Gadget\nspec: { color: [pink }\n')).toEqual({ kinds: [], problems: [] });
  });

  test('is read in text with one of them', () => {
    const { kinds: read, problems } = found('apiVersion: v1\nkind: Gadget\nmetadata: { name: a, labels: { test.dev/x: y } }\nspec: { color: pink }\n');
    expect(read).toEqual(['Gadget']);
    expect(problems).toContain('loud-color');
  });

  test('is known by apiVersion v1 where its group is the core group', () => {
    const { snapshot, uri } = world(kinds, 'apiVersion: v1\nkind: Gadget\nmetadata: { name: test.dev/ }\nspec: { color: pink }\n');
    expect(diagnostics(snapshot, { uri }).map((it) => it.resource?.apiVersion)).toContain('v1');
  });

  test('does not make every text worth reading', () => {
    expect(tracesOf(kinds)).toEqual(['test.dev', 'test.dev/']);
  });

  test('completes fields only in marked text', () => {
    const offered = (text: string) => {
      const { snapshot, cursor } = world(kinds, text);
      return completion(snapshot, cursor).items.map((it) => it.label);
    };
    expect(offered('apiVersion: v1\nkind: Gadget\nspec:\n  <|>\n')).toEqual([]);
    expect(offered('apiVersion: v1\nkind: Gadget\nmetadata: { name: test.dev/a }\nspec:\n  <|>\n')).toContain('color');
  });
});
