/**
 * Whether a target release has what came with `since`: `reaches('1.9', '1.10')` is false. A target that is absent or not
 * a number stands for the newest release.
 */
export function reaches(target: string | undefined, since: string | undefined): boolean {
  if (since === undefined) return true;
  const [wanted, needed] = [minorOf(target ?? ''), minorOf(since)];
  if (!wanted || !needed) return true;
  return wanted[0] > needed[0] || (wanted[0] === needed[0] && wanted[1] >= needed[1]);
}

function minorOf(release: string): readonly [number, number] | undefined {
  const parts = /^v?(\d+)\.(\d+)/.exec(release.trim());
  return parts ? [Number(parts[1]), Number(parts[2])] : undefined;
}
