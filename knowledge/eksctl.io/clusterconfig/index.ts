import type { Kind } from '../../../engine/model.js';
import { eksctlRules } from '../../networks/rules/index.js';
import { bootstrapScriptBesideNodeConfig } from '../../shared/rules/bootstrap-script-beside-node-config.js';
import { nodeConfigOutOfReach } from '../../shared/rules/node-config-out-of-reach.js';
import { userDataGroups } from '../../shared/userData.js';
import { conditions } from './conditions/index.js';
import { corrected } from './corrections.js';
import { docs } from './docs.js';
import { domains } from './domains.js';
import { samples } from './samples.js';
import { schema } from './schema.js';

/**
 * A cluster as eksctl makes it. eksctl decodes the file twice: the first reader refuses unknown keys and ignores the
 * letters' case, the second, which counts, skips keys in the wrong case. Neither converts scalars.
 * Source: https://github.com/eksctl-io/eksctl/blob/main/pkg/eks/api.go (LoadConfigFromFile).
 */
export const clusterConfig: Kind = {
  group: 'eksctl.io',
  version: 'v1alpha5',
  name: 'ClusterConfig',
  summary: 'A cluster as eksctl makes it, with its networks and its nodes.',
  link: 'https://schema.eksctl.io',
  scope: 'File',
  receiver: 'eksctl',
  unknownFields: 'refused',
  keysIgnoreCase: true,
  knownIn: 'eksctl 0.231',
  product: 'eksctl',
  schema: corrected(schema),
  docs,
  embeds: ['managedNodeGroups', 'nodeGroups'].map((it) => ({ path: `${it}[].overrideBootstrapCommand`, groups: userDataGroups })),
  domains,
  links: [],
  rules: [...conditions, ...eksctlRules, nodeConfigOutOfReach, bootstrapScriptBesideNodeConfig],
  samples,
};
