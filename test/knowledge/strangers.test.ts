import { expect, test } from 'vitest';
import { catalog } from '../../knowledge/catalog.js';
import { strangerTable } from '../../knowledge/shared/strangerTable.js';

const pairOf = ([apiVersion, kind]: readonly [string, string]) => `${apiVersion} ${kind}`;
const served = catalog.filter((it) => !it.markers).map((it) => `${it.group}/${it.version} ${it.name}`);

test('what there is not is told once, and never of what there is', () => {
  const written = strangerTable.map((it) => pairOf(it.written));
  expect(written.length).toBeGreaterThan(30);
  expect(new Set(written).size).toBe(written.length);
  const others = catalog.filter((it) => it.knownIn !== 'no API server').map((it) => `${it.group}/${it.version} ${it.name}`);
  expect(written.filter((it) => others.includes(it))).toEqual([]);
});

test('what is meant is a kind that is served, and differs in one word', () => {
  for (const { written, meant } of strangerTable) {
    expect(served).toContain(pairOf(meant));
    expect([written[0] === meant[0], written[1] === meant[1]].filter(Boolean)).toHaveLength(1);
  }
});
