/** A range as the axis needs it: first and last address as numbers. */
export interface Extent {
  readonly first: number;
  readonly last: number;
}

export interface PlacedRange extends Extent {
  readonly index: number;
  readonly x: number;
  readonly width: number;
  /** Which row: ranges that overlap or would touch on the axis stand below each other. */
  readonly row: number;
}

export interface Tick {
  readonly x: number;
  readonly address: string;
}

export interface Axis {
  readonly placed: readonly PlacedRange[];
  /** Where addresses were left out because nothing lies there. */
  readonly breaks: readonly number[];
  readonly ticks: readonly Tick[];
  readonly rows: number;
}

const narrowest = 46;
const breakWidth = 26;

/**
 * Ranges on one axis of this width. Addresses differ by billions, so the axis is in order but not to scale: each stretch
 * between two ends gets a width by the logarithm of its size, and what belongs to no range is a break.
 */
export function axisOf(extents: readonly Extent[], width: number): Axis {
  const ends = [...new Set(extents.flatMap((it) => [it.first, it.last + 1]))].sort((one, other) => one - other);
  const stretches = ends.slice(0, -1).map((from, index) => {
    const to = ends[index + 1]!;
    const covered = extents.some((it) => it.first <= from && it.last + 1 >= to);
    return { from, to, covered, weight: covered ? narrowest + 6 * Math.log2(to - from) : breakWidth };
  });
  const total = stretches.reduce((sum, it) => sum + it.weight, 0);
  const scale = total === 0 ? 0 : width / total;
  const places = new Map<number, number>();
  let x = 0;
  for (const it of stretches) {
    places.set(it.from, x);
    x += it.weight * scale;
    places.set(it.to, x);
  }
  const placed = rowsOf(extents.map((it, index) => ({ ...it, index, x: places.get(it.first) ?? 0, width: (places.get(it.last + 1) ?? 0) - (places.get(it.first) ?? 0) })));
  return {
    placed,
    breaks: stretches.filter((it) => !it.covered).map((it) => (places.get(it.from)! + places.get(it.to)!) / 2),
    ticks: ends.filter((it) => extents.some((one) => one.first === it)).map((it) => ({ x: places.get(it)!, address: addressOf(it) })),
    rows: Math.max(0, ...placed.map((it) => it.row + 1)),
  };
}

/** The widest first, each in the first row where it stands free. */
function rowsOf(ranges: readonly Omit<PlacedRange, 'row'>[]): readonly PlacedRange[] {
  const rows: (readonly Extent[])[] = [];
  const placed: PlacedRange[] = [];
  for (const it of [...ranges].sort((one, other) => other.last - other.first - (one.last - one.first) || one.index - other.index)) {
    const free = rows.findIndex((row) => row.every((other) => other.last < it.first || it.last < other.first));
    const row = free < 0 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), it];
    placed.push({ ...it, row });
  }
  return placed.sort((one, other) => one.index - other.index);
}

/** `10.80.0.0/16` → its addresses; `undefined` for what is no IPv4 range. */
export function extentOf(cidr: string): Extent | undefined {
  const [, a, b, c, d, size] = (/^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(cidr) ?? []).map(Number);
  if (a === undefined || b === undefined || c === undefined || d === undefined || size === undefined) return undefined;
  if (Math.max(a, b, c, d) > 255 || size > 32) return undefined;
  const addresses = 2 ** (32 - size);
  const first = Math.floor((((a * 256 + b) * 256 + c) * 256 + d) / addresses) * addresses;
  return { first, last: first + addresses - 1 };
}

export function addressOf(number: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');
}
