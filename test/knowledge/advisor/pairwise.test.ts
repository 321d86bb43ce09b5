import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairwise } from '../../support/pairwise.js';

const anyFactors = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.uniqueArray(fc.constantFrom('1', '2', '3', '4'), { minLength: 1 }), { minKeys: 2 });

test('every two values stand together in a row', () => {
  fc.assert(fc.property(anyFactors, (factors) => {
    const rows = pairwise(factors);
    for (const [one, as] of Object.entries(factors)) {
      for (const [other, bs] of Object.entries(factors)) {
        if (one === other) continue;
        for (const a of as) for (const b of bs) expect(rows.some((it) => it[one] === a && it[other] === b), `${one}=${a}, ${other}=${b}`).toBe(true);
      }
    }
  }));
});

test('no row is one that is not allowed', () => {
  const rows = pairwise({ a: ['1', '2'], b: ['1', '2'], c: ['1', '2', '3'] }, (row) => !(row['a'] === '1' && row['b'] === '2'));
  expect(rows.filter((it) => it['a'] === '1' && it['b'] === '2')).toEqual([]);
  expect(rows.some((it) => it['a'] === '2' && it['b'] === '2')).toBe(true);
});
