import type { Rule } from '../../../engine/model.js';
import { addonTooOldForHybrid } from './addon-too-old-for-hybrid.js';
import { ciliumBlockLargerThanPool } from './cilium-block-larger-than-pool.js';
import { ciliumHalfOnHybridNodes } from './cilium-half-on-hybrid-nodes.js';
import { ciliumModeNotForHybrid } from './cilium-mode-not-for-hybrid.js';
import { ciliumTooOldForHybrid } from './cilium-too-old-for-hybrid.js';
import { gatewayNodesWithoutTaint } from './gateway-nodes-without-taint.js';
import { gatewayPodsOutsideRemoteNetworks } from './gateway-pods-outside-remote-networks.js';
import { gatewayWithoutNodes } from './gateway-without-nodes.js';
import { hybridAuthenticationMode } from './hybrid-authentication-mode.js';
import { hybridBothEndpoints } from './hybrid-both-endpoints.js';
import { hybridCredentialProvider } from './hybrid-credential-provider.js';
import { hybridNodesFromNodePool } from './hybrid-nodes-from-node-pool.js';
import { hybridNodesWithIpv6 } from './hybrid-nodes-with-ipv6.js';
import { hybridPodsNeedEc2 } from './hybrid-pods-need-ec2.js';
import { hybridTargetTypeInstance } from './hybrid-target-type-instance.js';
import { hybridVpcGateway } from './hybrid-vpc-gateway.js';
import { hybridWebhookOutOfReach } from './hybrid-webhook-out-of-reach.js';
import { incompleteGatewayValues } from './incomplete-gateway-values.js';
import { invalidRemoteNetwork } from './invalid-remote-network.js';
import { mistypedPseudoParameter } from './mistyped-pseudo-parameter.js';
import { mixedHybridCredentials } from './mixed-hybrid-credentials.js';
import { moreNodesThanPodBlocks } from './more-nodes-than-pod-blocks.js';
import { morePodsThanPodBlock } from './more-pods-than-pod-block.js';
import { nodeIpOutsideRemoteNetworks } from './node-ip-outside-remote-networks.js';
import { overlappingNetworks } from './overlapping-networks.js';
import { podPoolOutsideRemoteNetworks } from './pod-pool-outside-remote-networks.js';
import { remoteNetworkNotPrivate } from './remote-network-not-private.js';
import { remoteNetworksInSeveralEntries } from './remote-networks-in-several-entries.js';
import { remotePodsWithoutNodes } from './remote-pods-without-nodes.js';
import { serviceRangeOfAnotherCluster } from './service-range-of-another-cluster.js';
import { tooManyRemoteNetworks } from './too-many-remote-networks.js';
import { unknownComputeType } from './unknown-compute-type.js';
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
  addonTooOldForHybrid,
];

/** What only eksctl sets up. */
export const eksctlRules: readonly Rule[] = [...clusterRules, hybridVpcGateway, hybridCredentialProvider];

/** What only CloudFormation takes. */
export const templateRules: readonly Rule[] = [...clusterRules, mistypedPseudoParameter];

/** How machines of your own fit the cluster that they join. */
export const nodeConfigRules: readonly Rule[] = [nodeIpOutsideRemoteNetworks, serviceRangeOfAnotherCluster, morePodsThanPodBlock, mixedHybridCredentials];

/** How Cilium fits hybrid nodes. */
export const ciliumRules: readonly Rule[] = [podPoolOutsideRemoteNetworks, ciliumBlockLargerThanPool, moreNodesThanPodBlocks, ciliumModeNotForHybrid, ciliumHalfOnHybridNodes, ciliumTooOldForHybrid];

/** How Calico fits hybrid nodes. */
export const calicoRules: readonly Rule[] = [podPoolOutsideRemoteNetworks];

/** Values of the hybrid nodes gateway. */
export const gatewayRules: readonly Rule[] = [incompleteGatewayValues, gatewayPodsOutsideRemoteNetworks, gatewayWithoutNodes];

/** What NodePools have to do with hybrid nodes. */
export const nodePoolRules: readonly Rule[] = [hybridNodesFromNodePool, gatewayNodesWithoutTaint];

/** What runs on hybrid nodes, and what calls it. */
export const workloadRules: readonly Rule[] = [unknownComputeType, hybridPodsNeedEc2, hybridWebhookOutOfReach];

/** Load balancers before pods on hybrid nodes. */
export const serviceRules: readonly Rule[] = [hybridTargetTypeInstance];
