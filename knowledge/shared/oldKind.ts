import type { Kind, Schema } from '../../engine/model.js';
import { apiVersionNotServed } from './rules/api-version-not-served.js';

/** Nothing is judged in it but that nobody serves it any more. */
const anything: Schema = Object.freeze({ type: 'object', open: true });

/** A kind in a version that was served once. */
export function oldKind(kind: Pick<Kind, 'group' | 'version' | 'name' | 'summary' | 'link' | 'scope' | 'knownIn'>): Kind {
  return {
    ...kind,
    receiver: 'the API server',
    unknownFields: 'pruned',
    product: 'karpenter',
    // Its text holds its version in any case: kinds with markers and no samples are recognised, and never offered.
    markers: [`${kind.group}/${kind.version}`],
    schema: anything,
    docs: {},
    domains: [],
    links: [],
    rules: [apiVersionNotServed],
    samples: [],
  };
}
