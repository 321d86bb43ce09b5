import { derive } from './derive.js';
import type { Constraint, Kind, Rule } from './model.js';
import { textMemory } from './remember.js';

/** Rules of one kind: those that look at their own document, and those that look beyond it. */
export interface Concerned {
  readonly own: readonly Rule[];
  readonly across: readonly Rule[];
}

/**
 * The rules of a kind that may have something to say of a text. An escape in quotes can spell any word otherwise, so
 * that a text with a backslash concerns all of them.
 */
export function rulesConcerned(kind: Kind, text: string): Concerned {
  if (text.includes('\\')) return rulesOf(kind);
  const { pattern, within } = wordsOf(kind);
  const found = new Set<string>();
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.add(match[0]);
    // Another word may begin in the middle of this one.
    pattern.lastIndex = match.index + 1;
  }
  return byWords(kind)([...found].join('\n'), () => {
    const words = new Set([...found].flatMap((it) => within.get(it)!));
    const isConcerned = ({ mentions }: Rule) => mentions === undefined || mentions.some((it) => words.has(it));
    const { own, across } = rulesOf(kind);
    return { own: own.filter(isConcerned), across: across.filter(isConcerned) };
  });
}

const rulesOf = derive(({ rules }: Kind): Concerned => ({ own: rules.filter((it) => !it.across), across: rules.filter((it) => it.across) }));

/** Objects of a kind are written much alike, so that a few lists of rules serve a file of thousands. */
const byWords = derive((_: Kind) => textMemory<Concerned>(200));

/** The words that rules of a kind wait for. All are found in one pass over a text, many times as quickly as in a pass for each. */
const wordsOf = derive(({ rules }: Kind) => {
  const words = [...new Set(rules.flatMap((it) => it.mentions ?? []))].sort((a, b) => b.length - a.length);
  return {
    pattern: new RegExp(words.map((it) => it.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|') || '(?!)', 'g'),
    // Of words that begin at one place the longest is found, and holds the others.
    within: new Map(words.map((it) => [it, words.filter((word) => it.startsWith(word))])),
  };
});

/** The words without which a constraint has nothing to judge, where there are some. */
export function wordsOfConstraint({ path, of, fields }: Constraint): Rule['mentions'] {
  if (of === 'needs' || of === 'forbids') return [fields[0]!];
  if (of === 'atMostOne' || of === 'together') return fields as readonly [string, ...string[]];
  const above = path.split(/\.|\[\]/).findLast((it) => it !== '' && it !== '*');
  return above === undefined ? undefined : [above];
}
