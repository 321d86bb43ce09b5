import { lookUp } from '../../../engine/kit.js';
import type { Domain, Moment, Offer } from '../../../engine/model.js';
import { takenBeside } from '../../shared/offers.js';
import { fields, values } from './fields.js';
import { textOf } from './resources.js';

const path = 'Resources.*.Properties.*';

/** Properties of EKS resources, which depend on the type that stands beside them. */
export const propertyDomains: readonly Domain[] = [
  { path, of: 'key', offers: namesAt, explain: (name, at) => (isProperty(at) ? lookUp(lookUp(fields, typeAt(at)) ?? {}, name) : undefined) },
  { path, of: 'value', offers: valuesAt },
];

function* namesAt(at: Moment): Iterable<Offer> {
  if (!isProperty(at)) return;
  const taken = takenBeside(at, 'key');
  for (const [value, words] of Object.entries(lookUp(fields, typeAt(at)) ?? {})) if (!taken.has(value)) yield { value, doc: () => words };
}

function valuesAt(at: Moment): readonly Offer[] {
  const known = isProperty(at) ? lookUp(lookUp(values, typeAt(at)) ?? {}, String(at.steps.at(-1))) : undefined;
  return (known ?? []).map((value, rank) => ({ value, rank }));
}

/** Resources, its id, Properties and a name, and nothing below. */
function isProperty({ steps }: Moment): boolean {
  return steps.length === 4;
}

function typeAt({ resource, steps }: Moment): string {
  return textOf(resource.root.get('Resources')?.get(String(steps[1]))?.get('Type')) ?? '';
}
