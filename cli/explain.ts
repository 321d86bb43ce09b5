import { nearest } from '../engine/schema/names.js';
import { rulePage } from '../engine/examples/page.js';
import { textOf } from '../engine/say.js';
import { allRules } from '../knowledge/rules.js';
import { words } from './words.js';

/** Prints the page of a rule, the same text as docs/rules. */
export function explain([id]: readonly string[]): number {
  if (id === undefined) return fail(textOf(words.nameARule));
  const rules = allRules();
  const rule = rules.find((it) => it.id === id);
  if (!rule) {
    const near = nearest(id, rules.map((it) => it.id));
    return fail([textOf(words.unknownRule(id)), ...(near ? [textOf(words.didYouMean(near))] : [])].join('. '));
  }
  process.stdout.write(rulePage(rule));
  return 0;
}

function fail(text: string): number {
  process.stderr.write(`${text}\n`);
  return 2;
}
