import type { Kind, Schema } from '../../../engine/model.js';
import { notTheNodeconfigApi } from './rules/not-the-nodeconfig-api.js';

/** Nothing is judged in it but its name. */
const anything: Schema = Object.freeze({ type: 'object', open: true });

/** Versions and kinds that people write and no `nodeadm` knows. */
const written: readonly (readonly [version: string, name: string])[] = Object.freeze([
  ['v1', 'NodeConfig'],
  ['v1beta1', 'NodeConfig'],
  ['v1alpha2', 'NodeConfig'],
  ['v1alpha1', 'Nodeconfig'],
  ['v1alpha1', 'nodeConfig'],
  ['v1alpha1', 'nodeconfig'],
  ['v1alpha1', 'NodeConfigs'],
  ['v1alpha1', 'NodeConfiguration'],
  ['v1alpha1', 'HybridNodeConfig'],
] as const);

/** Recognised to be told from the one that is read, and never offered: they have markers and no samples. */
export const strangers: readonly Kind[] = written.map(([version, name]): Kind => ({
  group: 'node.eks.aws',
  version,
  name,
  summary: 'Not a kind that any `nodeadm` reads: that is `NodeConfig` of `node.eks.aws/v1alpha1`.',
  link: 'https://awslabs.github.io/amazon-eks-ami/nodeadm/doc/api/',
  scope: 'File',
  receiver: 'nodeadm',
  unknownFields: 'pruned',
  knownIn: 'no nodeadm',
  markers: [`node.eks.aws/${version}`],
  schema: anything,
  docs: {},
  domains: [],
  links: [],
  rules: [notTheNodeconfigApi],
  samples: [],
}));
