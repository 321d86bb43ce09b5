import { derive, deriveBriefly } from '../derive.js';
import type { Document, Options, Placed, TargetHint, TargetReader, Targets } from '../model.js';
import { parse } from '../yaml/parse.js';

/** Reads the target versions that a file's documents speak of; remembered for each document. */
export function hintReader(readers: readonly TargetReader[]): (documents: readonly Placed[]) => Targets | undefined {
  const ofDocument = deriveBriefly((document: Document): Targets => {
    const fitting = readers.filter((it) => document.text.includes(it.marker) && document.text.includes(it.trace));
    if (!fitting.length) return {};
    const { root } = parse(document);
    return Object.assign({}, ...fitting.map((it) => it.read(document, root))) as Targets;
  });
  return (documents) => {
    const all = {};
    for (const { document } of documents) Object.assign(all, ofDocument(document));
    return Object.keys(all).length ? all : undefined;
  };
}

/** `options` with the targets that nobody set filled in from the hint nearest to the file. */
export function withHints(options: Options, hints: readonly TargetHint[], uri: string): Options {
  if (!hints.length) return options;
  const nearest = nearestFirst(hints, uri);
  const wanted = (['karpenter', 'kubernetes', 'eksAnywhere'] as const).filter((it) => options.targets[it] === undefined);
  const found = wanted.flatMap((product) => {
    const version = nearest.find((it) => it.targets[product] !== undefined)?.targets[product];
    return version === undefined ? [] : [[product, version] as const];
  });
  return found.length ? guessedVariant(options, JSON.stringify(found), found) : options;
}

/** The order for the file that was looked at last, which is looked at again with the next key. */
const lastOrder = derive((_: readonly TargetHint[]): { uri?: string; nearest: readonly TargetHint[] } => ({ nearest: [] }));

function nearestFirst(hints: readonly TargetHint[], uri: string): readonly TargetHint[] {
  const last = lastOrder(hints);
  if (last.uri === uri) return last.nearest;
  last.uri = uri;
  last.nearest = [...hints].sort((a, b) => closeness(b.uri, uri) - closeness(a.uri, uri) || (a.uri < b.uri ? -1 : 1));
  return last.nearest;
}

/** The same value for the same guesses, so that findings stay remembered. */
const variants = derive((_: Options) => new Map<string, Options>());

function guessedVariant(options: Options, key: string, found: readonly (readonly [keyof Targets, string])[]): Options {
  const known = variants(options).get(key);
  if (known) return known;
  const made: Options = { ...options, targets: { ...options.targets, ...Object.fromEntries(found) }, guessed: found.map(([product]) => product) };
  variants(options).set(key, made);
  return made;
}

/** How many folders two files share, counted from the top. */
function closeness(one: string, other: string): number {
  const [a, b] = [one.split('/'), other.split('/')];
  const differs = a.findIndex((step, index) => step !== b[index]);
  return differs < 0 ? a.length : differs;
}
