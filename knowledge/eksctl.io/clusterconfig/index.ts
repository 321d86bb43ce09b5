import type { Kind, Schema } from '../../../engine/model.js';
import { eksctlRules } from '../../networks/rules/index.js';
import { open } from '../../shared/openKind.js';
import { bootstrapScriptBesideNodeConfig } from '../../shared/rules/bootstrap-script-beside-node-config.js';
import { nodeConfigOutOfReach } from '../../shared/rules/node-config-out-of-reach.js';
import { userDataGroups } from '../../shared/userData.js';
import { docs } from './docs.js';
import { samples } from './samples.js';

const networks: Schema = { type: 'array', items: open({ cidrs: { type: 'array', items: {} } }) };

/** A cluster as eksctl makes it. Only what its networks are is described here. */
export const clusterConfig: Kind = {
  group: 'eksctl.io',
  version: 'v1alpha5',
  name: 'ClusterConfig',
  summary: 'A cluster as eksctl makes it, with its networks and its nodes.',
  link: 'https://schema.eksctl.io',
  scope: 'File',
  receiver: 'eksctl',
  unknownFields: 'pruned',
  knownIn: 'eksctl 0.231',
  product: 'eksctl',
  // Most of it is left to others for now, so neighbours go on checking it too.
  markers: ['eksctl.io/'],
  schema: open({
    apiVersion: {},
    kind: {},
    metadata: open({ name: {} }),
    accessConfig: open({ authenticationMode: {} }),
    addons: { type: 'array', nullable: true, items: open({ name: {}, version: {} }) },
    kubernetesNetworkConfig: open({ ipFamily: {}, serviceIPv4CIDR: {} }),
    remoteNetworkConfig: open({
      iam: open({ provider: {}, caBundleCert: {}, roleARN: {} }),
      vpcGatewayID: {},
      remoteNodeNetworks: networks,
      remotePodNetworks: networks,
    }),
    vpc: open({ id: {}, cidr: {}, clusterEndpoints: open({ publicAccess: {}, privateAccess: {} }) }),
  }),
  docs,
  embeds: ['managedNodeGroups', 'nodeGroups'].map((it) => ({ path: `${it}[].overrideBootstrapCommand`, groups: userDataGroups })),
  domains: [],
  links: [],
  rules: [...eksctlRules, nodeConfigOutOfReach, bootstrapScriptBesideNodeConfig],
  samples,
};
