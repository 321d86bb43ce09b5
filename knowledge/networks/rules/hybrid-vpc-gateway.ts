import { isSet, say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { isStandIn, literal } from '../readers/values.js';
import { clusterRule } from '../world.js';

export const hybridVpcGateway: Rule = clusterRule({
  id: 'hybrid-vpc-gateway',
  severity: 'error',
  summary: 'The gateway to hybrid nodes is not one that eksctl can attach.',
  why: 'eksctl routes the remote networks through a transit gateway (`tgw-…`) or a virtual private gateway (`vgw-…`) of the VPC that it makes. In a VPC of yours the routes are yours too, so `vpcGatewayID` is refused beside `vpc.id`.',
  sources: ['https://github.com/eksctl-io/eksctl/blob/main/pkg/apis/eksctl.io/v1alpha5/validation.go', 'https://eksctl.io/usage/hybrid-nodes/'],
  covers: ['HN05', 'EK091', 'EK092'],
  examples: [
    {
      title: 'An internet gateway',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
          vpcGatewayID: igw-0123456789abcdef0
      #                 ^^^^^^^^^^^^^^^^^^^^^ igw-0123456789abcdef0 is neither a transit gateway (tgw-…) nor a virtual private gateway (vgw-…)
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]`,
    },
    {
      title: 'In a VPC that exists',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        vpc:
          id: vpc-0123456789abcdef0
        remoteNetworkConfig:
          vpcGatewayID: tgw-0123456789abcdef0
      #   ^^^^^^^^^^^^ vpcGatewayID cannot be set together with vpc.id
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]`,
    },
    {
      title: 'A transit gateway',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
          vpcGatewayID: tgw-0123456789abcdef0
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]`,
    },
  ],
}, function* ({ remote, nodes, settings }) {
  const gateway = remote?.get('vpcGatewayID');
  const value = literal(gateway);
  if (!gateway || !value || !nodes.node?.items().length) return;
  if (!/^(?:tgw|vgw)/.test(value) && !isStandIn(value)) yield { span: gateway.span, message: say`${value} is neither a transit gateway (tgw-…) nor a virtual private gateway (vgw-…)` };
  const vpc = settings.at('vpc.id');
  if (isSet(vpc) && vpc.text !== '') yield { span: gateway.key ?? gateway.span, message: say`vpcGatewayID cannot be set together with vpc.id` };
});
