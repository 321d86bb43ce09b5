import type { Docs, Kind, Schema } from '../../engine/model.js';
import { metadataDocs } from './metadata.js';

/** What there is to say about a kind that everybody has: the few fields to which EKS Auto Mode or Karpenter give a meaning. */
export interface OpenKind extends Pick<Kind, 'group' | 'version' | 'name' | 'summary' | 'link' | 'scope'>, Partial<Pick<Kind, 'domains' | 'rules' | 'samples'>> {
  readonly markers: readonly string[];
  /** Fields beside apiVersion, kind and metadata. */
  readonly fields?: Readonly<Record<string, Schema>>;
  /** Whether its annotations mean something here. */
  readonly annotated?: true;
  readonly docs?: Docs;
}

/** A kind of which only some fields are described; everything else of it is left to others and never judged. */
export function openKind({ fields = {}, annotated, docs = {}, domains = [], rules = [], samples = [], ...kind }: OpenKind): Kind {
  // The API server decodes them into strings and refuses anything else.
  const annotations: Schema = { type: 'object', open: true, values: { type: 'string', nullable: true } };
  return {
    ...kind,
    receiver: 'the API server',
    unknownFields: 'pruned',
    knownIn: 'the EKS guide of October 2026',
    schema: open({
      apiVersion: {},
      kind: {},
      metadata: open({ name: {}, ...(annotated ? { annotations } : {}) }),
      ...fields,
    }),
    docs: { ...shared(annotated ? [...everywhere, 'metadata.annotations'] : everywhere), ...docs },
    domains,
    links: [],
    rules,
    samples,
  };
}

/** An object with some known fields and any others. */
export function open(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', open: true, properties };
}

const everywhere: readonly string[] = Object.freeze(['apiVersion', 'kind', 'metadata', 'metadata.name']);

function shared(paths: readonly string[]): Docs {
  return Object.fromEntries(Object.entries(metadataDocs).filter(([path]) => paths.includes(path)));
}
