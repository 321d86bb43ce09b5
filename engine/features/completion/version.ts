import type { Kind, Options } from '../../model.js';

/** The release that has to be waited for; undefined when the target has it, or nobody said what the target is. */
export function needed(since: string | undefined, { product }: Kind, { targets }: Options): string | undefined {
  if (since === undefined || !product || product === 'eksctl') return undefined;
  const target = targets[product];
  return target !== undefined && isOlder(target, since) ? since : undefined;
}

function isOlder(target: string, since: string): boolean {
  const [have, want] = [numbersOf(target), numbersOf(since)];
  if (have.length === 0) return false;
  for (const [index, wanted] of want.entries()) {
    const had = have[index];
    if (had === undefined || had > wanted) return false;
    if (had < wanted) return true;
  }
  return false;
}

function numbersOf(version: string): readonly number[] {
  return (/^v?(\d+(?:\.\d+)*)/.exec(version.trim())?.[1] ?? '').split('.').filter(Boolean).map(Number);
}
