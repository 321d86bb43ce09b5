/**
 * Writes snippets/nodewise.json, the editor's snippets, from the samples of every kind:
 *
 *   node tools/run.mjs tools/snippets.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { catalog } from '../knowledge/catalog.js';
import { snippetsOf } from './snippets/snippet.js';

mkdirSync('snippets', { recursive: true });
writeFileSync('snippets/nodewise.json', `${JSON.stringify(snippetsOf(catalog), null, 2)}\n`);
