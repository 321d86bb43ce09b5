import type { Sample } from '../../engine/model.js';

/** The manifest of a sample, to build a file on. Tests walk all scaffolds, so an id that is not there cannot stay. */
export function sampleText(samples: readonly Sample[], id: string): string {
  const sample = samples.find((it) => it.id === id);
  if (!sample) throw new Error(`There is no sample ${id}`);
  return sample.yaml;
}

/** A value as a JSON file. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
