import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientStrings, type ClientStrings } from './client.js';

/** The strings of every program text below the folder. */
export function stringsIn(folder: string): readonly ClientStrings[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.ts')).sort();
  return files.map((it) => clientStrings(it, readFileSync(join(folder, it), 'utf8')));
}

/** The sentences in the form that VS Code reads: English to itself. */
export function bundleOf(folder: string): Readonly<Record<string, string>> {
  const sentences = new Set(stringsIn(folder).flatMap((it) => it.translated));
  return Object.fromEntries([...sentences].sort().map((it) => [it, it]));
}
