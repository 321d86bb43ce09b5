import { expect, test } from 'vitest';
import { isLabelValue, isQualifiedName, isSubdomain } from '../../knowledge/shared/names.js';

const long = (length: number) => 'a'.repeat(length);

test.each([
  ['default', true], ['a.b-c.1', true], ['1', true], ['', false], ['A', false], ['a_b', false], ['-a', false], ['a-', false], ['a..b', false], ['a.-b', false], [long(253), true], [long(254), false],
])('%s is the name of an object: %s', (text, expected) => {
  expect(isSubdomain(text)).toBe(expected);
});

test.each([
  ['', true], ['a', true], ['A_b.C-1', true], ['-a', false], ['a b', false], ['a/b', false], [long(63), true], [long(64), false],
])('%s is the value of a label: %s', (text, expected) => {
  expect(isLabelValue(text)).toBe(expected);
});

test.each([
  ['team', true], ['Team_1.x', true], ['example.com/team', true], [`${long(253)}/team`, true], ['', false], ['/team', false], ['example.com/', false], ['a/b/c', false], ['Example.com/team', false],
  [`example.com/${long(64)}`, false], [`${long(254)}/team`, false],
])('%s is a key: %s', (text, expected) => {
  expect(isQualifiedName(text)).toBe(expected);
});
