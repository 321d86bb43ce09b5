import type { Constraint, Rule } from './model.js';

/**
 * Whether a rule may have something to say of what stands in a text; each word is looked for once, however many rules ask.
 * An escape in quotes can spell any word otherwise, so that a text with a backslash may hold all of them.
 */
export function concernedBy(text: string): (rule: Rule) => boolean {
  const known = new Map<string, boolean>();
  const isOpen = text.includes('\\');
  return ({ mentions }) => isOpen || !mentions || mentions.some(stands);

  function stands(word: string): boolean {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = text.includes(word);
    known.set(word, found);
    return found;
  }
}

/** The words without which a constraint has nothing to judge, where there are some. */
export function wordsOf({ path, of, fields }: Constraint): Rule['mentions'] {
  if (of === 'needs' || of === 'forbids') return [fields[0]!];
  if (of === 'atMostOne' || of === 'together') return fields as readonly [string, ...string[]];
  const above = path.split(/\.|\[\]/).findLast((it) => it !== '' && it !== '*');
  return above === undefined ? undefined : [above];
}
