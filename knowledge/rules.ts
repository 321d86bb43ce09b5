import type { RuleText } from '../engine/model.js';
import { catalog } from './catalog.js';
import { structureRules } from './shared/structureRules.js';

/** Every rule there is, each once, in alphabetical order. */
export function allRules(): readonly RuleText[] {
  const byId = new Map<string, RuleText>();
  for (const rule of [...structureRules, ...catalog.flatMap((kind) => kind.rules)]) byId.set(rule.id, rule);
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
