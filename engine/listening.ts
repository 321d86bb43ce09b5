import { derive, deriveBriefly } from './derive.js';
import type { Resource, Target, World } from './model.js';

/** What was asked of a world, and what it answered. */
type Ask =
  | { readonly group: string; readonly kind: string; readonly name: string | undefined; readonly answer: Token }
  | { readonly target: Target; readonly answer: Token };

/** Tells one answer from another without keeping it: who asked may live long after what was answered is gone. */
type Token = object | undefined;
const tokenOf = derive((_: Resource | readonly Resource[]): object => ({}));

/** Everything that somebody asked of a world. */
export type Asks = readonly Ask[];

/** A world that answers as `base` does, and remembers what it was asked. */
export interface Listener extends World {
  readonly base: World;
  readonly asks: Ask[];
}

export function listenTo(base: World): Listener {
  const { kinds, options } = base;
  const asks: Ask[] = [];
  return {
    base, kinds, options, asks,
    named(group, kind, name) {
      const answer = base.named(group, kind, name);
      asks.push({ group, kind, name, answer: tokenOf(answer) });
      return answer;
    },
    resolve(target) {
      const answer = base.resolve(target);
      asks.push({ target, answer: answer && tokenOf(answer) });
      return answer;
    },
  };
}

/** Whether another world of the same kinds and options gives the same answers: then what followed from them follows still. */
export function stillTrue(asks: Asks, world: World): boolean {
  return asks.every((it) => {
    const answer = 'target' in it ? world.resolve(it.target) : world.named(it.group, it.kind, it.name);
    return it.answer === (answer && tokenOf(answer));
  });
}

/** Where answers came from: all objects of some kinds. */
export type Lists = readonly { readonly group: string; readonly kind: string; readonly list: Token }[];

/** The lists of objects that a world took its answers from: the same value for all who asked for the same kinds. */
export function listsBehind(answers: readonly { readonly asks: Asks }[], world: World): Lists {
  const asked = new Map<string, Pick<Lists[number], 'group' | 'kind'>>();
  for (const { asks } of answers) {
    for (const it of asks) {
      const { group, kind } = 'target' in it ? it.target : it;
      asked.set(`${group}/${kind}`, { group, kind });
    }
  }
  // A group or kind is what somebody wrote, with whatever signs in it.
  const types = JSON.stringify([...asked.keys()]);
  const known = listsOf(world).get(types);
  if (known) return known;
  const lists = [...asked.values()].map(({ group, kind }) => ({ group, kind, list: tokenOf(world.named(group, kind)) }));
  listsOf(world).set(types, lists);
  return lists;
}

const listsOf = derive((_: World) => new Map<string, Lists>());

/**
 * Whether another world of the same kinds has the same lists: then it gives the same answers, however many were asked for.
 * Compared once for all documents that go by the same lists: after each key press, thousands do.
 */
export function hasLists(world: World, lists: Lists): boolean {
  return isAlive(world)(lists);
}

const isAlive = derive((world: World) => deriveBriefly((lists: Lists): boolean => lists.every(({ group, kind, list }) => tokenOf(world.named(group, kind)) === list)));

/**
 * Remembers what follows from a world, however many ask; whoever uses it counts as having asked for all that it took.
 * A plain `derive` would compute it anew for each rule and resource, because each is listened to on its own.
 */
export function deriveWorld<Output>(compute: (world: World) => Output): (world: World) => Output {
  const known = deriveBriefly((base: World) => {
    const listener = listenTo(base);
    return { output: compute(listener), asks: listener.asks };
  });
  return (world) => {
    if (!isListener(world)) return known(world).output;
    const { output, asks } = known(world.base);
    for (const it of asks) world.asks.push(it);
    return output;
  };
}

function isListener(world: World): world is Listener {
  return 'asks' in world;
}
