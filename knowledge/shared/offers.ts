import type { Domain, Moment, Node, Offer } from '../../engine/model.js';

/** Values and a few words about each; pairs where values that look like numbers would lose their order as keys. */
export type Table = Readonly<Record<string, string>> | readonly (readonly [value: string, words: string])[];

/**
 * A place where a few well-known values or keys are offered, in the order of the table. Whatever else stands there is
 * fine too. What is already written beside the place is not offered again.
 */
export function wellKnown(path: string, of: Domain['of'], table: Table): Domain {
  return {
    path,
    of,
    *offers(at) {
      yield* fromTable(table, at, of);
    },
    explain: (value) => wordsOf(table, value),
  };
}

/** The values of a table as offers, without those that are taken. */
export function* fromTable(table: Table, at: Moment, of: Domain['of'] = 'value'): Iterable<Offer> {
  const taken = takenBeside(at, of);
  yield* pairsOf(table)
    .filter(([value]) => !taken.has(value))
    .map(([value, detail], index): Offer => ({ value, rank: 10 + index, detail, doc: () => `**\`${value}\`** · ${detail}` }));
}

/** What a table says about a value. */
export function wordsOf(table: Table, value: string): string | undefined {
  const words = pairsOf(table).find(([one]) => one === value)?.[1];
  return words === undefined ? undefined : `**\`${value}\`** · ${words}`;
}

function pairsOf(table: Table): readonly (readonly [value: string, words: string])[] {
  return isPairs(table) ? table : Object.entries(table);
}

function isPairs(table: Table): table is readonly (readonly [value: string, words: string])[] {
  return Array.isArray(table);
}

/** The other keys of the map, or the other items of the list, around a place. */
export function takenBeside({ around, steps }: Moment, of: Domain['of'] = 'value'): ReadonlySet<string> {
  const own = steps.at(-1);
  if (of === 'key') return new Set(around.entries().map(({ name }) => name).filter((name) => name !== own));
  return new Set(around.items().filter((_, index) => index !== own).map((item) => String(item.value)));
}

/** The node at the end of some steps. */
export function nodeAt(root: Node, steps: readonly (string | number)[]): Node | undefined {
  return steps.reduce<Node | undefined>((node, step) => (typeof step === 'number' ? node?.items()[step] : node?.get(step)), root);
}

/** A written string, or undefined when it is absent, a placeholder or something else. */
export function textAt(node: Node | undefined, key: string): string | undefined {
  const value = node?.get(key)?.value;
  return typeof value === 'string' ? value : undefined;
}
