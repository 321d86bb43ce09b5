import { describe, expect, test } from 'vitest';

import { judge, mostForARule } from '../../../engine/cel/evaluate.js';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => BigInt(index));

/** What becomes of a rule, and how many steps it took. */
function tried(rule: string, self: unknown, left = 10 * mostForARule) {
  const budget = { left };
  const verdict = judge({ rule }, self, budget);
  return { verdict: verdict.of === 'undecided' ? verdict.because : verdict.of, steps: left - budget.left };
}

describe('a rule that costs too much is given up', () => {
  test.each([
    ['four nested loops over a thousand items', 'self.all(a, self.all(b, self.all(c, self.all(d, a + b + c + d >= 0))))', numbers(1000)],
    ['the same over a list in the rule', `[0, 1, 2, 3].all(a, ${'self.all(b, '.repeat(3)}true${')'.repeat(3)})`, numbers(1000)],
    ['loops whose errors are swallowed', 'self.exists(a, self.exists(b, self.exists(c, c < 0 || a.x))) || true', numbers(1000)],
    ['texts that double', doubling('"0123456789"', 40), {}],
    ['lists that double', doubling('[1, 2, 3]', 40), {}],
    ['large values compared again and again', 'self.list.all(a, self.list.all(b, self.list == self.other))', { list: numbers(1000), other: numbers(1000) }],
    ['an expression held against a long text, often', "self.list.all(a, self.text.matches('(a|b)*c') || true)", { list: numbers(1000), text: 'ab'.repeat(5000) }],
    ['an expression of many states held against a long text', "self.list.all(a, self.text.matches('(a{30}b?){60}c'))", { list: numbers(1000), text: 'a'.repeat(20_000) }],
    ['sets of many', 'self.all(a, sets.contains(self, self))', numbers(1000)],
  ])('%s', (_, rule, self) => {
    const { verdict, steps } = tried(rule, self);
    expect(verdict).toBe('cost');
    // What is left of the loops unwinds without starting anew.
    expect(steps).toBeLessThan(2 * mostForARule);
  });

  test('an honest rule over a thousand items is answered', () => {
    expect(tried('self.all(a, a >= 0 && self.size() == 1000)', numbers(1000)).verdict).toBe('kept');
  });

  test('all rules of an object share what there is', () => {
    expect(tried('self.all(a, a >= 0)', numbers(1000), 100).verdict).toBe('cost');
  });
});

/** cel.bind(a, x + x, cel.bind(b, a + a, …)) */
function doubling(start: string, times: number): string {
  const name = (index: number) => `v${index}`;
  const opened = Array.from({ length: times }, (_, index) => `cel.bind(${name(index)}, ${index === 0 ? start : `${name(index - 1)} + ${name(index - 1)}`}, `);
  return `${opened.join('')}size(${name(times - 1)}) > 0${')'.repeat(times)}`;
}

describe('what a broken rule says', () => {
  const said = (rule: Parameters<typeof judge>[0], self: unknown) => {
    const verdict = judge(rule, self, { left: mostForARule });
    return verdict.of === 'broken' ? verdict.message : verdict.of;
  };
  test('is its message', () => {
    expect(said({ rule: 'self.a', message: 'no a' }, { a: false })).toBe('no a');
  });
  test('is what its expression says', () => {
    expect(said({ rule: 'self.a > 1', message: 'no', messageExpression: "'a is %d'.format([self.a])" }, { a: 1n })).toBe('a is 1');
  });
  test.each(["self.b", "''", "'a\\nb'", 'not CEL at all', '1'])('is its message when its expression is %s', (messageExpression) => {
    expect(said({ rule: 'self.a > 1', message: 'no', messageExpression }, { a: 1n })).toBe('no');
  });
});
