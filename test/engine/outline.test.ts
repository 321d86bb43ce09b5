import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folding } from '../../engine/features/folding.js';
import { selection } from '../../engine/features/selection.js';
import { symbols, type OutlineItem } from '../../engine/features/symbols.js';
import type { Span } from '../../engine/model.js';
import { widget } from '../support/widget.js';
import { world } from '../support/world.js';

function outline(fixture: string): string {
  const { snapshot, uri } = world([widget], fixture);
  return symbols(snapshot, { uri }).map((it) => drawn(it, '')).join('');
}

function drawn({ name, detail, type, children }: OutlineItem, indent: string): string {
  return `${indent}${name}${detail && ` = ${detail}`} (${type})\n${children.map((it) => drawn(it, `${indent}  `)).join('')}`;
}

function linesOf(text: string, span: Span): string {
  const line = (offset: number) => text.slice(0, offset).split('\n').length;
  return `${line(span.start)}-${line(span.end)}`;
}

function folds(fixture: string): readonly string[] | undefined {
  const { snapshot, uri, text } = world([widget], fixture);
  return folding(snapshot, { uri })?.map(({ span, kind }) => `${linesOf(text, span)}${kind === 'comment' ? ' comment' : ''}`);
}

function selected(fixture: string): readonly string[] | undefined {
  const { snapshot, cursor, text } = world([widget], fixture);
  return selection(snapshot, { uri: cursor.uri, offsets: [cursor.offset] })?.[0]?.map(({ start, end }) => text.slice(start, end));
}

const head = 'apiVersion: test.dev/v1\nkind: Widget\n';

test('a resource is shown with what it says, lists by the names of their items', () => {
  expect(outline(`${head}metadata:\n  name: first\nspec:\n  size: 4\n  parts:\n    - key: a\n      operator: In\n      values: [x, y]\n    - operator: Exists\n`)).toMatchInlineSnapshot(`
    "Widget first = test.dev/v1 (resource)
      metadata (map)
        name = first (string)
      spec (map)
        size = 4 (number)
        parts (list)
          a (map)
            key = a (string)
            operator = In (string)
            values (list)
              x (string)
              y (boolean)
          [1] (map)
            operator = Exists (string)
    "
  `);
});

test('every document of ours has a line, and nothing else has', () => {
  expect(outline(`${head}metadata: { name: a }\n---\napiVersion: v1\nkind: Pod\n---\n${head}metadata: { name: b }\n`).match(/^\S.*/gm)).toEqual([
    'Widget a = test.dev/v1 (resource)', 'Widget b = test.dev/v1 (resource)',
  ]);
});

test('the name of a resource is what the outline jumps to, wherever its document stands', () => {
  const { snapshot, uri, text } = world([widget], `${head}metadata: { name: a }\n---\n${head}metadata: { name: second }\n`);
  const span = symbols(snapshot, { uri })[1]?.nameSpan;
  expect(text.slice(span?.start, span?.end)).toBe('second');
});

test('a resource without a name is called by its kind', () => {
  expect(outline(head)).toBe('Widget = test.dev/v1 (resource)\n');
});

test('a file with thousands of fields is shown as deep as 2,500 lines go', () => {
  const objects = (count: number) => outline(Array.from({ length: count }, () => `${head}spec:\n  size: 1\n`).join('---\n'));
  expect(new Set(objects(800).trimEnd().split('\n'))).toEqual(new Set(['Widget = test.dev/v1 (resource)', '  spec (map)', '    size = 1 (number)']));
  expect(new Set(objects(1000).trimEnd().split('\n'))).toEqual(new Set(['Widget = test.dev/v1 (resource)', '  spec (map)']));
  expect(new Set(objects(1600).trimEnd().split('\n'))).toEqual(new Set(['Widget = test.dev/v1 (resource)']));
  const parts = (count: number) => outline(`${head}spec:\n  parts:\n${'    - key: a\n'.repeat(count)}`).split('\n').length;
  expect([parts(1000), parts(2000), parts(3000)]).toEqual([2004, 2004, 4]);
});

test('a few hundred resources are never shown without their fields', () => {
  const fields = Array.from({ length: 10 }, (_, at) => `field${at}: 1\n`).join('');
  expect(outline(Array.from({ length: 400 }, () => `${head}${fields}`).join('---\n')).split('\n').length).toBe(400 * 11 + 1);
});

test('a document that moved to other lines is outlined where it stands now', () => {
  const { workspace, uri, text } = world([widget], `${head}metadata: { name: a }\n---\n${head}metadata: { name: second }\n`);
  symbols(workspace.snapshot(), { uri });
  const longer = `# one more\n${text}`;
  workspace.apply({ put: [{ uri, text: longer }] });
  expect(symbols(workspace.snapshot(), { uri }).map((it) => longer.slice(it.nameSpan.start, it.nameSpan.end))).toEqual(['a', 'second']);
});

test('merged fields are not shown twice', () => {
  expect(outline(`${head}spec:\n  parts:\n    - &a { key: x }\n    - { <<: *a, operator: In }\n`)).not.toMatch(/key[^]*key/);
});

test('maps, lists, long texts and runs of comments fold', () => {
  expect(folds(`# one\n# two\n${head}spec:\n  size: 4\n  script: |\n    # not\n    # a comment\n    echo\n  parts:\n    - key: a\n      operator: In\n\n`)).toEqual([
    '3-13', '5-13', '7-10', '11-13', '12-13', '1-2 comment',
  ]);
});

test('each document folds from its marker', () => {
  expect(folds(`${head}---\nkind: Pod\nspec:\n  a: 1\n`)).toEqual(['1-2', '3-6', '5-6']);
});

test('a file without a resource of ours is left to others', () => {
  expect(folds('kind: Pod\nspec:\n  a: 1\n')).toBeUndefined();
  expect(selected('kind: P<|>od\n')).toBeUndefined();
});

test('the selection grows from the text in quotes to the file', () => {
  expect(selected(`a: 1\n---\n${head}spec:\n  code: "a<|>b"\n  size: 4\n`)).toEqual([
    'ab',
    '"ab"',
    'code: "ab"',
    'code: "ab"\n  size: 4',
    'spec:\n  code: "ab"\n  size: 4',
    `${head}spec:\n  code: "ab"\n  size: 4`,
    `---\n${head}spec:\n  code: "ab"\n  size: 4\n`,
    `a: 1\n---\n${head}spec:\n  code: "ab"\n  size: 4\n`,
  ]);
});

test('an item of a list is taken with its dash', () => {
  expect(selected(`${head}spec:\n  tags:\n    - o<|>ne\n    - two\n`)?.slice(0, 3)).toEqual(['one', '- one', '- one\n    - two']);
});

test('outline, folds and selections of any text nest and stay inside the file', () => {
  const whole = `# a\n# b\n${head}metadata:\n  name: x\nspec:\n  parts:\n    - &a\n      key: x\n    - <<: *a\n  script: |\n    # x\n    # y\n---\n${head}`;
  fc.assert(fc.property(fc.nat(whole.length), fc.nat(whole.length), fc.constantFrom('', ':', '- ', '{', '"', '\t', '*a', '\r', '\n---\n'), (cut, again, extra) => {
    const { snapshot, uri, text } = world([widget], `${whole.slice(0, cut)}${extra}${whole.slice(again)}`);
    const file = { start: 0, end: text.length };
    for (const it of symbols(snapshot, { uri })) expectNested(it, file);
    for (const { span } of folding(snapshot, { uri }) ?? []) expectInside(span, file);
    for (const spans of selection(snapshot, { uri, offsets: [0, Math.floor(text.length / 2), text.length] }) ?? []) {
      for (const [index, span] of spans.entries()) expectInside(span, spans[index + 1] ?? file);
    }
  }));
});

function expectNested(item: OutlineItem, parent: Span): void {
  expect(item.name).not.toBe('');
  expectInside(item.span, parent);
  expectInside(item.nameSpan, item.span);
  for (const it of item.children) expectNested(it, item.span);
}

function expectInside(inner: Span, outer: Span): void {
  expect(inner.start).toBeGreaterThanOrEqual(outer.start);
  expect(inner.end).toBeLessThanOrEqual(outer.end);
  expect(inner.start).toBeLessThanOrEqual(inner.end);
}
