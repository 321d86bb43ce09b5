import { distance } from 'fastest-levenshtein';

/** The name among `known` that `written` was most likely meant to be; undefined when none is near. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const bare = (it: string) => it.toLowerCase().replace(/[-_\s]/g, '');
  const same = known.find((it) => bare(it) === bare(written));
  if (same) return same;
  const most = written.length < 4 ? 0 : written.length < 6 ? 1 : 2;
  const rated = known.map((it) => ({ it, far: distance(bare(it), bare(written)) })).filter(({ far }) => far <= most);
  return rated.sort((a, b) => a.far - b.far)[0]?.it;
}
