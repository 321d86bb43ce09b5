import { expect, test } from 'vitest';

import { emptied } from '../../tools/withoutTexts.mjs';

test('reasons and examples go, everything else stays to the letter', () => {
  const rule = (why: string, examples: string) => `export const a: Rule = {\n  id: 'a', // why: not this\n  why: ${why},\n  examples: ${examples},\n  *check() { yield { message: say\`why: \${examples}\` }; },\n};\n`;
  expect(emptied(rule('`because`', "[{ title: 'x', yaml: '' }]"))).toBe(rule("''", '[]'));
});

test('what a function makes stays', () => {
  expect(emptied('export const a = { examples: examplesOf(b), why };')).toBe('export const a = { examples: examplesOf(b), why };');
});
