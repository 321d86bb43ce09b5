/** A small validator: says of a value that came from elsewhere whether it is what it should be. */
export type Check<Value> = (value: unknown) => value is Value;

type Checked<It> = It extends Check<infer Value> ? Value : never;
type Shape = Readonly<Record<string, Check<unknown>>>;
type Whole<Needed extends Shape, Extra extends Shape> =
  & { readonly [Key in keyof Needed]: Checked<Needed[Key]> }
  & { readonly [Key in keyof Extra]?: Checked<Extra[Key]> };

/** Names that every object has a meaning for. */
const taken: readonly string[] = ['__proto__', 'constructor', 'prototype'];

export function text(most = 20_000): Check<string> {
  return (value): value is string => typeof value === 'string' && value.length <= most;
}

export function flag(): Check<boolean> {
  return (value): value is boolean => typeof value === 'boolean';
}

export function number(): Check<number> {
  return (value): value is number => typeof value === 'number' && Number.isFinite(value);
}

export function oneOf<Word extends string>(...words: readonly Word[]): Check<Word> {
  return (value): value is Word => words.some((it) => it === value);
}

export function listOf<Item>(item: Check<Item>, most = 2000): Check<readonly Item[]> {
  return (value): value is readonly Item[] => Array.isArray(value) && value.length <= most && value.every((it) => item(it));
}

/** Any names, all with values of one shape. */
export function recordOf<Item>(item: Check<Item>, most = 2000): Check<Readonly<Record<string, Item>>> {
  return (value): value is Readonly<Record<string, Item>> => {
    if (!isPlain(value)) return false;
    const entries = Object.entries(value);
    return entries.length <= most && entries.every(([name, it]) => name.length <= 2000 && !taken.includes(name) && item(it));
  };
}

/** An object with all of the one and perhaps some of the other. What else it carries is not looked at. */
export function object<Needed extends Shape, Extra extends Shape = Readonly<Record<never, never>>>(needed: Needed, extra?: Extra): Check<Whole<Needed, Extra>> {
  return (value): value is Whole<Needed, Extra> => isPlain(value)
    && Object.entries(needed).every(([name, check]) => Object.hasOwn(value, name) && check(value[name]))
    && Object.entries(extra ?? {}).every(([name, check]) => !Object.hasOwn(value, name) || check(value[name]));
}

export function nothing(): Check<null> {
  return (value): value is null => value === null;
}

export function either<One, Other>(one: Check<One>, other: Check<Other>): Check<One | Other> {
  return (value): value is One | Other => one(value) || other(value);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
