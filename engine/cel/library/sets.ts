import { define, type Library, type Meter } from './define.js';
import { same } from './lists.js';

class Sets {}
type List = readonly unknown[];

/** Source: https://kubernetes.io/docs/reference/using-api/cel/#cel-options-language-features-and-libraries (sets) */
export function setsLibrary(meter: Meter): Library {
  const holds = (list: List, wanted: unknown) => list.some((it) => same(it, wanted));
  const contains = (list: List, wanted: List) => {
    meter.spend(list.length * wanted.length);
    return wanted.every((it) => holds(list, it));
  };
  return {
    types: { Sets: { constructor: Sets } },
    namespaces: { sets: { type: 'Sets', value: new Sets() } },
    functions: [
      define('Sets.contains(list, list): bool', (_: Sets, list: List, wanted: List) => contains(list, wanted)),
      define('Sets.equivalent(list, list): bool', (_: Sets, a: List, b: List) => contains(a, b) && contains(b, a)),
      define('Sets.intersects(list, list): bool', (_: Sets, a: List, b: List) => {
        meter.spend(a.length * b.length);
        return a.some((it) => holds(b, it));
      }),
    ],
  };
}
