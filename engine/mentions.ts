import { derive } from './derive.js';
import type { Constraint, Kind, Rule } from './model.js';

/** Whether a rule may have something to say of what stands in a text. */
export type IsConcerned = (rule: Rule) => boolean;

/**
 * Which rules of a kind a text concerns. An escape in quotes can spell any word otherwise, so that a text with a
 * backslash concerns all of them.
 */
export function concernedBy(kind: Kind, text: string): IsConcerned {
  if (text.includes('\\')) return () => true;
  const { pattern, within } = wordsOf(kind);
  const found = new Set<string>();
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    for (const it of within.get(match[0])!) found.add(it);
    // Another word may begin in the middle of this one.
    pattern.lastIndex = match.index + 1;
  }
  return ({ mentions }) => mentions === undefined || mentions.some((it) => found.has(it));
}

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
