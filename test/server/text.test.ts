import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWorkspace } from '../../engine/workspace/workspace.js';
import type { Source } from '../../engine/model.js';
import { edited, offsetAt, positionAt } from '../../server/src/convert.js';
import { createDocuments } from '../../server/src/documents.js';
import { converse } from '../support/conversation.js';
import { widget } from '../support/widget.js';

const uri = 'file:///a.yaml';
const piece = fc.constantFrom('a', ': ', '- ', '\n', '\r\n', '\r', '---\n', '  ', '"', '😀', '\u2028', 'apiVersion: test.dev/v1\n', 'kind: Widget\n', 'spec:\n');
const text = fc.array(piece, { maxLength: 30 }).map((it) => it.join(''));
const spot = fc.record({ line: fc.nat(12), character: fc.nat(30) });

function documents() {
  const workspace = createWorkspace([widget]);
  const read: (string | undefined)[] = [];
  const store = createDocuments({ ...workspace, apply: (change) => {
    read.push(...(change.put ?? []).map((it) => it.text));
    workspace.apply(change);
  } });
  const textOf = () => {
    store.settle();
    return workspace.snapshot().source(uri)?.text;
  };
  return { documents: store, read, textOf };
}

test('of many keys between two questions only the last text is read', () => {
  const { documents: store, read, textOf } = documents();
  store.open({ uri, languageId: 'yaml', version: 1, text: '' });
  for (let key = 0; key < 30; key += 1) store.change({ uri, version: key + 2 }, [{ range: { start: { line: 0, character: key }, end: { line: 0, character: key } }, text: 'x' }]);
  expect(textOf()).toBe('x'.repeat(30));
  expect(textOf()).toBe('x'.repeat(30));
  expect(read).toEqual(['', 'x'.repeat(30)]);
});

test('what was typed and not asked about is forgotten when the document is closed', () => {
  const { documents: store, textOf } = documents();
  store.open({ uri, languageId: 'yaml', version: 1, text: 'a' });
  store.change({ uri, version: 2 }, [{ text: 'b' }]);
  store.close(uri);
  expect(textOf()).toBeUndefined();
});

test('every offset survives the way to a position and back, whatever ends the lines', () => {
  fc.assert(fc.property(text, fc.nat(200), (content, offset) => {
    const source = { uri, text: content };
    const inside = Math.min(offset, content.length);
    const betweenReturnAndFeed = content[inside - 1] === '\r' && content[inside] === '\n';
    expect(offsetAt(source, positionAt(source, inside))).toBe(betweenReturnAndFeed ? inside - 1 : inside);
  }));
});

test('lines end at \\n, \\r\\n and \\r, and nowhere else', () => {
  const source = { text: 'a\nb\r\nc\rd\u2028e\u0085f' };
  expect(positionAt(source, source.text.length)).toEqual({ line: 3, character: 5 });
});

test('positions count UTF-16 units', () => {
  expect(positionAt({ text: '😀x' }, 2)).toEqual({ line: 0, character: 2 });
});

test('a position beyond the end of its line is the end of it', () => {
  expect(offsetAt({ text: 'ab\r\ncd' }, { line: 0, character: 99 })).toBe(2);
  expect(offsetAt({ text: 'ab\r\ncd' }, { line: 99, character: 0 })).toBe(6);
});

test('after any row of edits the lines are those of the text', () => {
  const change = fc.record({ start: fc.nat(60), length: fc.nat(6), put: text });
  fc.assert(fc.property(text, fc.array(change, { maxLength: 8 }), (before, changes) => {
    let source: Source = { uri, text: before };
    for (const { start, length, put } of changes) {
      const at = Math.min(start, source.text.length);
      source = edited(source, { start: at, end: Math.min(at + length, source.text.length) }, put);
      const fresh = { uri, text: source.text };
      const offsets = Array.from({ length: fresh.text.length + 1 }, (_, offset) => offset);
      expect(offsets.map((it) => positionAt(source, it))).toEqual(offsets.map((it) => positionAt(fresh, it)));
    }
  }), { numRuns: 300 });
});

test('a text that was edited is the text that would be opened', () => {
  const change = fc.record({ from: spot, to: spot, put: text });
  fc.assert(fc.property(text, fc.array(change, { maxLength: 8 }), (before, changes) => {
    const edited = documents();
    edited.documents.open({ uri, languageId: 'yaml', version: 1, text: before });
    let expected = before;
    for (const [index, { from, to, put }] of changes.entries()) {
      const [start, end] = [offsetAt({ text: expected }, from), offsetAt({ text: expected }, to)].sort((a, b) => a - b) as [number, number];
      expected = expected.slice(0, start) + put + expected.slice(end);
      edited.documents.change({ uri, version: index + 2 }, [{ range: { start: from, end: to }, text: put }]);
    }
    expect(edited.textOf()).toBe(expected);
  }));
});

test('answers about an edited text are those about a text just opened', async () => {
  await fc.assert(fc.asyncProperty(text, fc.array(fc.record({ from: spot, to: spot, put: text }), { maxLength: 4 }), text, async (before, changes, last) => {
    const { open, notify, request } = await converse();
    await open(uri, before);
    await notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: changes.map(({ from, to, put }) => ({ range: { start: from, end: to }, text: put })),
    });
    const end = { line: 1000, character: 0 };
    await notify('textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges: [{ range: { start: end, end }, text: last }] });

    const reference = documents();
    reference.documents.open({ uri, languageId: 'yaml', version: 1, text: before });
    for (const { from, to, put } of changes) reference.documents.change({ uri, version: 2 }, [{ range: { start: from, end: to }, text: put }]);
    const other = await converse();
    await other.open(uri, `${reference.textOf()}${last}`);

    for (const method of ['textDocument/diagnostic', 'textDocument/documentSymbol', 'textDocument/foldingRange']) {
      expect(await request(method, { textDocument: { uri } })).toEqual(await other.request(method, { textDocument: { uri } }));
    }
  }), { numRuns: 15 });
}, 30_000);

test('a change without a range replaces the whole text', () => {
  const { documents: store, textOf } = documents();
  store.open({ uri, languageId: 'yaml', version: 1, text: 'a' });
  store.change({ uri, version: 2 }, [{ text: 'b' }, { range: { start: { line: 0, character: 1 }, end: { line: 0, character: 1 } }, text: 'c' }]);
  expect(textOf()).toBe('bc');
});

test('a closed document is forgotten, unless it lies in the workspace', () => {
  const { documents: store, textOf } = documents();
  store.open({ uri, languageId: 'yaml', version: 1, text: 'a' });
  store.close(uri);
  expect(textOf()).toBeUndefined();
  store.feed({ put: [{ uri, text: 'on disk' }] });
  store.open({ uri, languageId: 'yaml', version: 1, text: 'typed' });
  expect(textOf()).toBe('typed');
  store.close(uri);
  expect(textOf()).toBe('on disk');
});

test('what is open wins over what is fed, and over what is dropped', () => {
  const { documents: store, textOf } = documents();
  store.open({ uri, languageId: 'yaml', version: 1, text: 'typed' });
  store.feed({ put: [{ uri, text: 'on disk' }] });
  expect(textOf()).toBe('typed');
  store.feed({ drop: [uri] });
  expect(textOf()).toBe('typed');
  store.close(uri);
  expect(textOf()).toBeUndefined();
});

test('a fed file that is gone is forgotten', () => {
  const { documents: store, textOf } = documents();
  store.feed({ put: [{ uri, text: 'a' }] });
  store.feed({ drop: [uri] });
  expect(textOf()).toBeUndefined();
});

test('a change of a document that is not open is logged and changes nothing', async () => {
  const { notify, settled, log, problems } = await converse();
  await notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: 'x' }] });
  await settled();
  expect(log).toEqual([expect.stringContaining('textDocument/didChange failed')]);
  expect(await problems(uri)).toEqual([]);
});
