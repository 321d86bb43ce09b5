/**
 * Writes everything that follows from the rules: docs/rules, docs/rules-coverage.md and the rule ids in the manifest.
 * Usage: npm run generate
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { generatedFiles, stalePages } from './docs/generated.js';

for (const [path, text] of generatedFiles()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
for (const path of stalePages()) rmSync(path);
