import type { Finding, Resource } from '../../../engine/model.js';
import { say } from '../../../engine/kit.js';
import { label } from '../../shared/labels.js';
import { matchingTypes, placeOf, type Narrowing } from '../../shared/matchingTypes.js';
import { isBound } from '../../shared/requirementSet.js';
import { conflictsIn } from './conflicts.js';

/**
 * Says which requirement or label leaves no instance type of a NodePool or NodeClaim, for Karpenter and Auto Mode alike.
 * Silent where a value lies outside our data, or where a more exact rule speaks of the same mistake.
 */
export function* noTypeLeft(resource: Resource): Iterable<Finding> {
  if (resource.kind.name === 'NodeOverlay') return;
  const choice = matchingTypes(resource);
  if (!choice?.killer || !choice.certain || choice.others > 0) return;
  const { narrowing, before, alone } = choice.killer;
  if (conflictsIn(resource).length > 0 || choice.narrowings.some(isToldElsewhere)) return;
  yield {
    span: placeOf(narrowing),
    message: alone
      ? say`No known instance type meets this requirement of ${narrowing.key}`
      : say`None of the ${before} instance types that the requirements above allow meets this one of ${narrowing.key}`,
  };
}

/** A bound on a text, or gibibytes in the place of mebibytes. */
function isToldElsewhere({ key, from, allows }: Narrowing): boolean {
  if ('term' in from && isBound(from.term.operator) && label(key)?.numeric !== true) return label(key) !== undefined;
  return key.endsWith('/instance-memory') && allows.lte !== undefined && allows.lte < 512n;
}
