/**
 * Writes l10n/bundle.l10n.json, what translators start from: every sentence that the client shows.
 *
 *   node tools/run.mjs tools/strings.ts
 */
import { writeFileSync } from 'node:fs';
import { bundleOf } from './strings/bundle.js';

writeFileSync('l10n/bundle.l10n.json', `${JSON.stringify(bundleOf('client'), null, 2)}\n`);
