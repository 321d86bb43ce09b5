import type { Resource } from '../../../engine/model.js';
import { derive } from '../../../engine/kit.js';
import { narrowingsOf, type Narrowing } from '../../shared/matchingTypes.js';
import { agree, intersection, type Requirement } from '../../shared/requirementSet.js';

/** A requirement or label that leaves nothing of its key, and what it is at odds with. */
export interface Conflict {
  readonly one: Narrowing;
  readonly others: readonly Narrowing[];
}

/** More sides of a conflict than anybody looks at. */
const mostOthers = 20;

/** Where entries of the same key, template labels included, exclude each other. */
export const conflictsIn: (resource: Resource) => readonly Conflict[] = derive((resource: Resource) => {
  const found: Conflict[] = [];
  const seen = new Map<string, { readonly allows: Requirement; readonly from: readonly Narrowing[] }>();
  for (const one of narrowingsOf(resource)) {
    const before = seen.get(one.key);
    if (before && !agree(before.allows, one.allows)) {
      const alone = before.from.find((it) => !agree(it.allows, one.allows));
      found.push({ one, others: alone ? [alone] : before.from });
      continue;
    }
    seen.set(one.key, { allows: before ? intersection(before.allows, one.allows) : one.allows, from: before && before.from.length >= mostOthers ? before.from : [...(before?.from ?? []), one] });
  }
  return found;
});
