/** One value for each factor. */
export type Row = Readonly<Record<string, string>>;

/**
 * Rows in which every two values of two factors stand together at least once, as far as `allowed` lets them. Greedy, as in
 * Cohen et al., "The AETG system" (1997): each row takes, factor by factor, the value that covers most of what is left.
 * (covertable from npm needs minutes for fifty factors with a filter.) `allowed` is asked of unfinished rows too, and says
 * yes while it cannot know.
 */
export function pairwise(factors: Readonly<Record<string, readonly string[]>>, allowed: (row: Row) => boolean = () => true): readonly Row[] {
  const names = Object.keys(factors);
  const left = new Set<string>();
  for (const [index, one] of names.entries()) for (const other of names.slice(index + 1)) for (const a of factors[one]!) for (const b of factors[other]!) left.add(keyOf(one, a, other, b));
  const rows: Row[] = [];
  for (const pair of left) {
    if (!left.has(pair)) continue;
    const row = finished(JSON.parse(pair) as Row);
    left.delete(pair);
    if (!row) continue;
    for (const it of pairsOf(row)) left.delete(it);
    rows.push(row);
  }
  return rows;

  /** The row with a value for every factor; undefined when the pair that it begins with cannot be. */
  function finished(start: Row): Row | undefined {
    if (!allowed(start)) return undefined;
    let row = start;
    for (const name of names.filter((it) => !(it in start))) {
      const rated = factors[name]!.map((value) => ({ next: { ...row, [name]: value }, gain: gainOf(row, name, value) })).filter(({ next }) => allowed(next));
      if (rated.length === 0) return undefined;
      row = rated.reduce((best, it) => (it.gain > best.gain ? it : best)).next;
    }
    return row;
  }

  function gainOf(row: Row, name: string, value: string): number {
    return Object.entries(row).filter(([other, its]) => left.has(ordered(other, its, name, value))).length;
  }

  function ordered(one: string, a: string, other: string, b: string): string {
    return names.indexOf(one) < names.indexOf(other) ? keyOf(one, a, other, b) : keyOf(other, b, one, a);
  }

  function pairsOf(row: Row): readonly string[] {
    return names.flatMap((one, index) => names.slice(index + 1).map((other) => keyOf(one, row[one]!, other, row[other]!)));
  }
}

function keyOf(one: string, a: string, other: string, b: string): string {
  return JSON.stringify({ [one]: a, [other]: b });
}
