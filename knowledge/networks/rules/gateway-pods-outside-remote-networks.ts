import { say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { gatewayPods } from '../readers/gateway.js';
import { places, podNetworksWithout, written } from '../world.js';

export const gatewayPodsOutsideRemoteNetworks: Rule = {
  id: 'gateway-pods-outside-remote-networks',
  severity: 'warning',
  summary: 'The hybrid nodes gateway routes ranges that the cluster does not know as those of pods.',
  why: 'The gateway writes a route for each of its `podCIDRs` into the route tables of the VPC. The control plane sends traffic only to the remote pod networks of the cluster, so the two have to agree.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-gateway-configuration.html'],
  covers: ['HN30'],
  across: true,
  examples: [
    {
      title: 'Another range than the cluster’s',
      files: {
        'cluster.yaml': `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]
          remotePodNetworks:
            - cidrs: [10.85.0.0/16]`,
      },
      yaml: `
        vpcCIDR: 10.0.0.0/16
        podCIDRs: 10.85.0.0/17,10.86.0.0/16
      #           ^^^^^^^^^^^^^^^^^^^^^^^^^ 10.86.0.0/16 is not inside of the remote pod networks 10.85.0.0/16
        routeTableIDs: rtb-0123456789abcdef0`,
    },
    {
      title: 'No cluster to compare with',
      yaml: `
        vpcCIDR: 10.0.0.0/16
        podCIDRs: 10.86.0.0/16
        routeTableIDs: rtb-0123456789abcdef0`,
    },
  ],
  *check(resource, world) {
    for (const { node, text, cidr } of gatewayPods(resource)) {
      const networks = node && cidr ? podNetworksWithout(cidr, world) : [];
      if (node && networks.length > 0) yield { span: node.span, message: say`${text} is not inside of the remote pod networks ${written(networks)}`, related: places(networks) };
    }
  },
};
