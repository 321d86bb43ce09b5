import type { Docs, Kind } from '../../../engine/model.js';
import { gatewayValues } from '../../networks/readers/gateway.js';
import { gatewayRules } from '../../networks/rules/index.js';
import { open } from '../../shared/openKind.js';

const guide = 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-gateway-configuration.html';

const docs: Docs = Object.freeze({
  vpcCIDR: { does: 'The range of the VPC, to which hybrid nodes send through the gateway.', link: guide },
  podCIDRs: { does: 'Ranges of pods on hybrid nodes, with commas between them.', trap: 'They have to lie in the remote pod networks of the cluster.', link: guide },
  routeTableIDs: { does: 'Route tables of the VPC, `rtb-…` with commas between them. The gateway writes a route for each range of pods into each.', link: guide },
  nodeLabel: { does: 'The label of the nodes of the gateway, with the value `"true"`.', absent: '`hybrid-gateway-node`.', link: guide },
  replicas: { does: 'Pods of the gateway, one of which forwards.', absent: '2.', link: guide },
  autoMode: { does: 'How it lives with EKS Auto Mode.', link: guide },
  'autoMode.enabled': { does: 'Runs the gateway on nodes of EKS Auto Mode.', absent: 'true', trap: 'A NodePool has to give the label and the taint `hybrid-gateway-node`.', link: guide },
});

/** Values of the chart that connects pods on hybrid nodes with the VPC. */
export const hybridGatewayValues: Kind = {
  group: 'helm.sh',
  version: 'v3',
  name: 'HybridGatewayValues',
  summary: 'Values of the chart of the EKS Hybrid Nodes gateway.',
  link: guide,
  scope: 'File',
  receiver: 'Helm',
  unknownFields: 'pruned',
  knownIn: 'eks-hybrid-nodes-gateway 1.0',
  markers: ['routeTableIDs', 'podCIDRs'],
  shape: (root) => gatewayValues(root) !== undefined,
  schema: open({ vpcCIDR: {}, podCIDRs: {}, routeTableIDs: {}, nodeLabel: {}, replicas: {}, autoMode: open({ enabled: {} }) }),
  docs,
  domains: [],
  links: [],
  rules: gatewayRules,
  samples: [],
};
