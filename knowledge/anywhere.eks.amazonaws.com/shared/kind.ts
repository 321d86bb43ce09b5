import type { Docs, Domain, Kind, Link, Rule, Sample, Schema } from '../../../engine/model.js';
import { forms } from '../../shared/forms.js';
import { withMetadata, withMetadataDocs, withMetadataRules } from '../../shared/metadata.js';
import { asRead, type Reading } from './asRead.js';
import { statusDocs } from './pieces.js';
import { group, targetOf } from './read.js';
import { everywhere } from './rules/index.js';

export interface Anywhere extends Pick<Kind, 'name' | 'summary' | 'link'>, Reading {
  readonly schema: Schema;
  /** Whether `eksctl anywhere` refuses unknown fields of this kind; it drops them where it reads leniently. */
  readonly strict?: true;
  readonly docs: Docs;
  readonly domains?: readonly Domain[];
  /** Docs paths of the references, each a map with `kind` and `name`. */
  readonly references?: readonly string[];
  readonly rules?: readonly Rule[];
  readonly samples?: readonly Sample[];
}

/** A kind that people write for `eksctl anywhere`. */
export function anywhereKind({ name, summary, link, schema, strict, docs, domains = [], references = [], rules = [], samples = [], ...reading }: Anywhere): Kind {
  const hasStatus = schema.properties?.['status'] !== undefined;
  return {
    group,
    version: 'v1alpha1',
    name,
    summary,
    link,
    scope: 'Namespaced',
    receiver: 'eksctl anywhere',
    // GetAndValidateClusterConfig decodes the Cluster and some datacenters strictly, ParseConfig everything else leniently.
    unknownFields: strict ? 'refused' : 'pruned',
    knownIn: 'EKS Anywhere 0.26',
    product: 'eksAnywhere',
    newest: '0.26',
    keysIgnoreCase: true,
    convertsScalars: true,
    schema: withMetadata(asRead(schema, reading)),
    docs: withMetadataDocs({ ...(hasStatus ? statusDocs : {}), ...docs }),
    forms: { ...forms, '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$': 'a name of lower-case letters, digits and -' },
    domains,
    links: references.map((path): Link => ({ path, target: targetOf })),
    rules: withMetadataRules([...everywhere, ...rules]),
    samples,
  };
}
