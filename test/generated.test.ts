import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { generatedFiles, stalePages } from '../tools/docs/generated.js';

test('generated files are fresh: npm run generate', () => {
  const stale = [...generatedFiles()].filter(([path, text]) => textOf(path) !== text).map(([path]) => path);
  expect([...stale, ...stalePages()]).toEqual([]);
});

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
