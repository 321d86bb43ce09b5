import { nearest } from '../engine/schema/names.js';
import { rulePage } from '../engine/examples/page.js';
import { say } from '../engine/say.js';
import { allRules } from '../knowledge/rules.js';
import { print, refuse } from './output.js';
import { words } from './words.js';

/** Prints the page of a rule, the same text as docs/rules. */
export function explain([id]: readonly string[]): number {
  if (id === undefined) return refuse(words.nameARule);
  const rules = allRules();
  const rule = rules.find((it) => it.id === id);
  if (!rule) {
    const near = nearest(id, rules.map((it) => it.id));
    return refuse(near ? say`${words.unknownRule(id)}. ${words.didYouMean(near)}` : words.unknownRule(id));
  }
  return print(rulePage(rule));
}
