import type { Rule } from '../../../engine/model.js';
import { hybridAuthenticationMode } from './hybrid-authentication-mode.js';
import { hybridBothEndpoints } from './hybrid-both-endpoints.js';
import { hybridCredentialProvider } from './hybrid-credential-provider.js';
import { hybridNodesWithIpv6 } from './hybrid-nodes-with-ipv6.js';
import { hybridVpcGateway } from './hybrid-vpc-gateway.js';
import { invalidRemoteNetwork } from './invalid-remote-network.js';
import { overlappingNetworks } from './overlapping-networks.js';
import { remoteNetworkNotPrivate } from './remote-network-not-private.js';
import { remoteNetworksInSeveralEntries } from './remote-networks-in-several-entries.js';
import { remotePodsWithoutNodes } from './remote-pods-without-nodes.js';
import { tooManyRemoteNetworks } from './too-many-remote-networks.js';
import { unusableServiceRange } from './unusable-service-range.js';

/** What the networks of a cluster get wrong, whichever tool makes the cluster. */
export const clusterRules: readonly Rule[] = [
  invalidRemoteNetwork,
  remoteNetworkNotPrivate,
  overlappingNetworks,
  tooManyRemoteNetworks,
  remoteNetworksInSeveralEntries,
  remotePodsWithoutNodes,
  hybridNodesWithIpv6,
  hybridAuthenticationMode,
  hybridBothEndpoints,
  unusableServiceRange,
];

/** What only eksctl sets up. */
export const eksctlRules: readonly Rule[] = [...clusterRules, hybridVpcGateway, hybridCredentialProvider];
