/** Counts what happens. The function that it returns is told that it has happened again, and says whether it is too much now; then it begins anew. */
export function tooOften(most: number, withinMilliseconds: number): () => boolean {
  let times: readonly number[] = [];
  return () => {
    const now = Date.now();
    times = [...times.filter((it) => now - it < withinMilliseconds), now];
    if (times.length <= most) return false;
    times = [];
    return true;
  };
}
