/** The items by what `keyOf` says of each, in the order in which they and their keys come. What Map.groupBy does, which the oldest editors lack. */
export function grouped<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const it of items) {
    const key = keyOf(it);
    const group = groups.get(key);
    if (group) group.push(it);
    else groups.set(key, [it]);
  }
  return groups;
}
