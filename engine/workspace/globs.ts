/**
 * Matches paths as .gitignore-like tools do: `*` within a folder, `**` over folders, `?` one character; a pattern that
 * names a folder means everything below it. Linear time: no pattern can make the server wait.
 */
export function globMatcher(pattern: string): (path: string) => boolean {
  const wanted = pattern.replace(/^\.?\//, '').replace(/\/$/, '').split('/');
  return (path) => matchSteps(wanted, path.split('/'));
}

/** The steps of a pattern against the steps of a path: the pattern may end above the path, as folders do. */
function matchSteps(pattern: readonly string[], path: readonly string[]): boolean {
  let reachable = new Set<number>([0]);
  for (const step of pattern) {
    const next = new Set<number>();
    for (const at of reachable) {
      if (step === '**') for (let it = at; it <= path.length; it += 1) next.add(it);
      else if (at < path.length && matchStep(step, path[at]!)) next.add(at + 1);
    }
    reachable = next;
  }
  return reachable.size > 0;
}

/** One name against one step with `*` and `?`: the classic two-pointer walk, never exponential. */
function matchStep(pattern: string, name: string): boolean {
  let at = 0;
  let star = -1;
  let retry = 0;
  for (let it = 0; it < name.length;) {
    if (at < pattern.length && (pattern[at] === '?' || pattern[at] === name[it]) && pattern[at] !== '*') {
      at += 1;
      it += 1;
    } else if (pattern[at] === '*') {
      star = at;
      retry = it;
      at += 1;
    } else if (star >= 0) {
      at = star + 1;
      retry += 1;
      it = retry;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}
