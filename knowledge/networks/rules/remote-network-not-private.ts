import { isCarrierGrade, isPrivate, say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { clusterRule } from '../world.js';

export const remoteNetworkNotPrivate: Rule = clusterRule({
  id: 'remote-network-not-private',
  severity: 'warning',
  summary: 'A network of hybrid nodes is not one of the private IPv4 ranges that EKS takes.',
  why: `EKS takes IPv4 ranges from \`/8\` to \`/32\` inside of 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16, and since February 2026 inside of 100.64.0.0/10. Public ranges and IPv6 are not supported: the control plane would send their traffic elsewhere.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-networking.html', 'https://docs.aws.amazon.com/eks/latest/APIReference/API_RemoteNodeNetwork.html'],
  covers: ['HN08', 'HN09', 'EK307', 'CF08'],
  examples: [
    {
      title: 'A public range, one that is too wide, and IPv6',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [192.0.2.0/24]
      #               ^^^^^^^^^^^^ 192.0.2.0/24 is not inside of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10
          remotePodNetworks:
            - cidrs: [10.0.0.0/7, "fd00::/48"]
      #               ^^^^^^^^^^ 10.0.0.0/7 is wider than /8, the widest range that EKS takes
      #                           ^^^^^^^^^^^ fd00::/48 is IPv6; hybrid nodes have IPv4 networks only`,
    },
    {
      title: 'In a template',
      yaml: `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              RemoteNetworkConfig:
                RemoteNodeNetworks:
                  - Cidrs: [!Ref NodeCidr, 8.8.8.0/24]
      #                                    ^^^^^^^^^^ 8.8.8.0/24 is not inside of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10`,
    },
    {
      title: 'A private range, and one of carriers',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]
          remotePodNetworks:
            - cidrs: [100.64.0.0/16]`,
    },
  ],
}, function* ({ nodes, pods }) {
  for (const { node, text, cidr } of [...nodes.all, ...pods.all]) {
    if (!node || !cidr) continue;
    if (cidr.family === 6) yield { span: node.span, message: say`${text} is IPv6; hybrid nodes have IPv4 networks only` };
    else if (cidr.bits < 8) yield { span: node.span, message: say`${text} is wider than /8, the widest range that EKS takes` };
    else if (!isPrivate(cidr) && !isCarrierGrade(cidr)) yield { span: node.span, message: say`${text} is not inside of 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10` };
  }
});
