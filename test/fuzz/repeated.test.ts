import fc from 'fast-check';
import { afterAll, test } from 'vitest';

import { createWorkspace } from '../../engine/workspace/workspace.js';
import { catalog } from '../../knowledge/catalog.js';
import { targetReaders } from '../../knowledge/targets.js';
import { askEverything, expectSound } from '../support/asking.js';
import { watched } from '../support/watchdog.js';
import { holds, seconds, timeout } from './bounds.js';
import { manifestAt, schemaPlaces } from './places.js';
import { words } from './texts.js';

/**
 * The same few words again and again, at any place of any kind, to a megabyte: whatever looks at all of a text, a list or
 * a map for each part of it takes minutes for that, and seconds when it does not.
 */
interface Repeated {
  readonly place: string;
  readonly unit: string;
  readonly size: number;
  /** Behind the key, below it, or as one line in quotes. */
  readonly form: 'behind' | 'below' | 'quoted';
}

const uri = 'file:///w/a.yaml';
/** A megabyte takes two seconds or three for all questions; a busy machine may need five times that. */
const patience = 20_000;

const lines = fc.constantFrom('- a\n', '- a: b\n', '- key: a\n', '- {}\n', '- name: a\n', 'a: b\n', 'a:\n', 'a: |\n', '- |\n', 'a: "x\n', '- {a: [\n', 'a.', 'a/', 'a=b,', '0.', '10.0.0.0/8,', '--a=b ', '\\', '%', '@daily ', 'http://');
const unit = fc.oneof(lines, fc.array(fc.oneof(words, lines), { minLength: 1, maxLength: 3 }).map((it) => it.join('')));
const repeated: fc.Arbitrary<Repeated> = fc.record({
  place: fc.constantFrom(...schemaPlaces.keys()),
  unit,
  size: fc.constant(seconds > 0 ? 1_000_000 : 60_000),
  form: fc.constantFrom('behind', 'below', 'quoted'),
});

function textOf({ place, unit, size, form }: Repeated): string {
  const many = unit.repeat(Math.ceil(size / unit.length));
  const body = form === 'quoted' ? `"${many.replaceAll(/["\n\r\\]/g, ' ')}"\n` : many;
  return manifestAt(schemaPlaces.get(place)!, body, form !== 'below');
}

const slowest: { readonly milliseconds: number; readonly input: string }[] = [];

test('whatever is repeated for a megabyte, wherever it stands, every question is answered in the end', () => holds('repeated', repeated, (input) => {
  const text = textOf(input);
  const before = process.cpuUsage();
  watched(() => {
    const workspace = createWorkspace(catalog, targetReaders);
    workspace.apply({ put: [{ uri, text }] });
    expectSound(askEverything(workspace.snapshot(), uri, [text.length >> 1, text.length]), text);
  }, patience);
  const { user, system } = process.cpuUsage(before);
  slowest.push({ milliseconds: Math.round((user + system) / 1000), input: JSON.stringify(input) });
}, 30), timeout);

afterAll(() => {
  if (seconds === 0) return;
  const worst = slowest.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 10);
  console.info(`The slowest texts, all questions together:\n${worst.map((it) => `${it.milliseconds} ms  ${it.input}`).join('\n')}`);
});
