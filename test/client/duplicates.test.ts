import { describe, expect, test } from 'vitest';
import { fingerprintOf, withoutDuplicates, type Shown } from '../../client/src/neighbours/duplicates.js';

const text = 'kind: Widget\nspec:\n  colour: red\n---\nkind: Gadget\nspec: [\n';

function shown(code: string, line: number, { from = 2, to = 8, message = 'It is wrong', source = 'nodewise', severity = 0 } = {}): Shown {
  return { code, severity, source, message, range: { start: { line, character: from }, end: { line, character: to } } };
}
const schema = { source: 'yaml-schema: widget.json' };
const left = (ours: Shown, other: Shown) => withoutDuplicates([ours], [ours, other], text).length;

describe('what a neighbour shows already is not shown again', () => {
  test.each([
    ['an unknown field on the same word', shown('unknown-field', 2), shown('', 2, schema), 0],
    ['a value whose range is a little wider there', shown('wrong-type', 2, { from: 10, to: 13 }), shown('', 2, { ...schema, from: 2, to: 13 }), 0],
    ['a key that stands twice', shown('duplicate-key', 2), shown('', 2, { source: 'YAML' }), 0],
    ['a missing field of the same name', shown('missing-field', 1, { message: 'colour is missing' }), shown('', 1, { ...schema, message: 'Missing property "colour".' }), 0],
    ['another missing field', shown('missing-field', 1, { message: 'size is missing' }), shown('', 1, { ...schema, message: 'Missing property "colour".' }), 1],
    ['another place of the line', shown('unknown-field', 2), shown('', 2, { ...schema, from: 20, to: 25 }), 1],
    ['another line', shown('unknown-field', 2), shown('', 1, schema), 1],
    ['what no schema can know', shown('unresolved-node-class', 2), shown('', 2, schema), 1],
    ['a spelling checker on the same word', shown('unknown-field', 2), shown('', 2, { source: 'cSpell' }), 1],
  ])('%s', (_, ours, other, expected) => expect(left(ours, other)).toBe(expected));

  test.each([
    ['anywhere in the same document', 4, 5, {}, 0],
    ['but not in another document', 4, 0, {}, 1],
    ['and not where the neighbour only has an advice', 4, 5, { severity: 1 }, 1],
  ])('unreadable YAML is said once, %s', (_, ours, other, more, expected) => {
    expect(left(shown('yaml-syntax', ours), shown('', other, { source: 'YAML', ...more }))).toBe(expected);
  });

  test('a rule with a page is recognised too', () => {
    const ours = { ...shown('', 2), code: { value: 'unknown-field', target: 'https://example.com' } };
    expect(left(ours, shown('', 2, schema))).toBe(0);
  });

  test('alone we show everything', () => {
    const ours = [shown('unknown-field', 2), shown('unknown-field', 2)];
    expect(withoutDuplicates(ours, ours, text)).toEqual(ours);
  });
});

test('the fingerprint follows the neighbours and nobody else', () => {
  const other = shown('', 2, schema);
  expect(fingerprintOf([shown('unknown-field', 2)])).toBe('');
  expect(fingerprintOf([shown('unknown-field', 2), other])).toBe(fingerprintOf([other]));
  expect(fingerprintOf([shown('', 3, schema)])).not.toBe(fingerprintOf([other]));
});
