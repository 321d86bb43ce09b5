import fc from 'fast-check';
import { expect, test } from 'vitest';

import { globMatcher } from '../../engine/workspace/globs.js';

test.each([
  ['legacy/**', 'legacy/a/b.yaml', true], ['legacy', 'legacy/a/b.yaml', true], ['legacy/', 'legacy/b.yaml', true], ['legacy', 'legacy2/b.yaml', false],
  ['*.yaml', 'a.yaml', true], ['*.yaml', 'x/a.yaml', false], ['**/*.yaml', 'x/y/a.yaml', true], ['**/*.yaml', 'a.yaml', true],
  ['a?.yaml', 'ab.yaml', true], ['./charts/*/templates', 'charts/x/templates/a.yaml', true], ['**', 'anything', true], ['a*b*c', 'aXbYc', true], ['a*b*c', 'aXbY', false],
])('%s and %s', (pattern, path, expected) => {
  expect(globMatcher(pattern)(path)).toBe(expected);
});

test('a pattern without wildcards matches exactly itself and what is below it', () => {
  const name = fc.stringMatching(/^[a-z.]{1,6}$/);
  fc.assert(fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), fc.array(name, { maxLength: 3 }), (steps, more) => {
    const pattern = steps.join('/').replace(/^\.\//, 'x/');
    expect(globMatcher(pattern)([pattern, ...more].join('/'))).toBe(true);
  }));
});
