import type { Kind, Schema } from '../../engine/model.js';
import { forms } from './forms.js';
import { withMetadata, withMetadataDocs, withMetadataRules } from './metadata.js';
import { apiVersionNotServed } from './rules/api-version-not-served.js';

type Known = Pick<Kind, 'schema' | 'docs' | 'domains' | 'links' | 'rules'> & Required<Pick<Kind, 'embeds'>>;

/** A kind in a version that was served once: without a schema, nothing is judged in it but that it is no longer. */
export function oldKind({ schema, docs = {}, domains = [], links = [], rules = [], embeds = [], ...kind }: Pick<Kind, 'group' | 'version' | 'name' | 'summary' | 'link' | 'scope' | 'knownIn'> & Partial<Known>): Kind {
  return {
    ...kind,
    receiver: 'the API server',
    unknownFields: 'pruned',
    product: 'karpenter',
    // Its text holds its version in any case: kinds with markers and no samples are recognised, and never offered.
    markers: [`${kind.group}/${kind.version}`],
    schema: schema ? withMetadata(schema) : anything,
    docs: schema ? withMetadataDocs(docs) : docs,
    forms,
    domains,
    links,
    embeds,
    rules: schema ? [apiVersionNotServed, ...withMetadataRules(rules)] : [apiVersionNotServed],
    samples: [],
  };
}

const anything: Schema = Object.freeze({ type: 'object', open: true });
