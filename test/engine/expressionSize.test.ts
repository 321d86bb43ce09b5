import { expect, test } from 'vitest';

import { expressionSize } from '../../engine/schema/expressionSize.js';
import { patternOf } from '../../engine/schema/patterns.js';

test.each([
  ['abc', 3],
  ['[a-z]+', 2],
  ['a{3}', 3],
  ['a{2,5}', 5],
  ['(ab){10}', 30],
  ['(a{1000}){100}', 100_100],
  ['\\{3}', 3],
  ['[{3}]', 1],
  [')(', 1],
])('%s has about %i states', (pattern, size) => {
  expect(expressionSize(pattern)).toBe(size);
});

test('a pattern of too many states judges nothing', () => {
  expect(patternOf({ pattern: '^(a{1000}){100}$' })('b')).toBe(true);
  expect(patternOf({ pattern: '^a{10}$' })('b')).toBe(false);
});

test('a text that is too long for a pattern is not judged', () => {
  expect(patternOf({ pattern: '^(a{30}){60}$' })('b'.repeat(100_000))).toBe(true);
});
