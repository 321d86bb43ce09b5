import { distance } from 'fastest-levenshtein';

import { rememberTexts } from '../remember.js';

/** Nobody misspells a longer word, and comparing costs its length times that of every name. */
const longest = 500;

/** The name among `known` that `written` was most likely meant to be; undefined when none is near. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  if (written.length > longest) return undefined;
  const same = known.find((it) => isSameWord(it, written));
  if (same) return same;
  const most = written.length < 4 ? 0 : written.length < 6 ? 1 : 2;
  const rated = known.filter((it) => Math.abs(bare(it).length - bare(written).length) <= most)
    .map((it) => ({ it, far: distance(bare(it), bare(written)) })).filter(({ far }) => far <= most);
  return rated.sort((a, b) => a.far - b.far)[0]?.it;
}

/** The same but for letters' case and dashes: what was meant is certain. */
export function isSameWord(one: string, other: string): boolean {
  return one === other || (Math.max(one.length, other.length) <= longest && bare(one) === bare(other));
}

const bare = rememberTexts((word: string) => word.toLowerCase().replace(/[-_\s]/g, ''), 5000);
