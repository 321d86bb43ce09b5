import type { Docs, Kind, Schema } from '../../../engine/model.js';
import { forms } from '../../shared/forms.js';
import { withMetadata, withMetadataDocs } from '../../shared/metadata.js';
import { schema as amiSchema } from './amiSchema.js';
import { dialectOf } from './dialect.js';
import { docs } from './docs.js';
import { domains } from './domains.js';
import { schema as hybridSchema } from './hybridSchema.js';
import { kubeletSchema } from './kubelet.js';
import { rules } from './rules/index.js';
import { samples } from './samples.js';
import { schema as unionSchema } from './unionSchema.js';

const status: Schema = { type: 'object', nullable: true, open: true };

/**
 * The hybrid `nodeadm` decodes a file into its internal type, which has a `status` that the CRD lacks: it fills it itself
 * and takes a written one (https://github.com/aws/eks-hybrid/blob/e5f42ca/internal/api/types.go).
 */
function withStatus(schema: Schema): Schema {
  return { ...schema, properties: { ...schema.properties, status } };
}

/** The CRDs say no more of the kubelet's own settings than that they are a map. */
function withKubelet(schema: Schema): Schema {
  return within(schema, ['spec', 'kubelet', 'config'], kubeletSchema());
}

function within(schema: Schema, [step, ...steps]: readonly string[], inner: Schema): Schema {
  if (step === undefined) return inner;
  return { ...schema, properties: { ...schema.properties, [step]: within(schema.properties?.[step] ?? {}, steps, inner) } };
}

const statusDocs: Docs = {
  status: {
    does: 'What `nodeadm` found out about the machine. It fills this itself: nobody writes it.',
    link: 'https://github.com/aws/eks-hybrid/blob/main/internal/api/types.go',
  },
};

/** What the three share. Neither `nodeadm` is an API server: only its own code judges the file. */
const common = {
  group: 'node.eks.aws',
  version: 'v1alpha1',
  name: 'NodeConfig',
  scope: 'File',
  receiver: 'nodeadm',
  docs: withMetadataDocs({ ...statusDocs, ...docs }),
  forms,
  domains,
  links: [],
  rules,
} as const;

/**
 * Read by the `nodeadm` of EKS Hybrid Nodes (github.com/aws/eks-hybrid, internal/configprovider/file.go): it decodes
 * strictly, through Go's JSON decoder, which ignores the letters' case of keys and turns scalars into strings.
 */
export const hybridNodeConfig: Kind = {
  ...common,
  summary: 'How a machine outside AWS joins an EKS cluster as a hybrid node.',
  link: 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-nodeadm.html',
  unknownFields: 'refused',
  keysIgnoreCase: true,
  convertsScalars: true,
  knownIn: 'nodeadm for hybrid nodes of August 2026',
  claims: (root, document) => dialectOf(root, document) === 'hybrid',
  schema: withMetadata(withKubelet(withStatus(hybridSchema))),
  samples: samples.filter(({ yaml }) => yaml.includes('\n  hybrid:')),
};

/** Read by the `nodeadm` of the EKS AMIs (github.com/awslabs/amazon-eks-ami, nodeadm): it skips what it does not know. */
export const amiNodeConfig: Kind = {
  ...common,
  summary: 'How an EC2 instance of an Amazon Linux 2023 EKS image joins its cluster.',
  link: 'https://awslabs.github.io/amazon-eks-ami/nodeadm/',
  unknownFields: 'pruned',
  knownIn: 'nodeadm of the EKS AMIs of July 2026',
  claims: (root, document) => dialectOf(root, document) === 'ami',
  schema: withMetadata(withKubelet(amiSchema)),
  samples: samples.filter(({ yaml }) => !yaml.includes('\n  hybrid:')),
};

/** A NodeConfig that does not say which of the two will read it: it may use the fields of both. */
export const nodeConfig: Kind = {
  ...common,
  summary: 'How a machine joins an EKS cluster. Two programs named `nodeadm` read it: one for hybrid nodes, one in the EKS AMIs. `# nodewise-dialect: hybrid` or `ami` says which is meant.',
  link: 'https://awslabs.github.io/amazon-eks-ami/nodeadm/doc/api/',
  unknownFields: 'pruned',
  convertsScalars: 'maybe',
  knownIn: 'nodeadm of August 2026',
  schema: withMetadata(withKubelet(withStatus(unionSchema))),
  samples: [],
};
