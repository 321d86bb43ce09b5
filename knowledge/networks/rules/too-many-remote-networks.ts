import { say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { clusterRule } from '../world.js';

export const tooManyRemoteNetworks: Rule = clusterRule({
  id: 'too-many-remote-networks',
  severity: 'error',
  summary: 'A cluster has more remote networks than EKS allows.',
  why: 'A cluster has room for 15 ranges of nodes and 15 of pods, and no request raises that. Use wider ranges.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/service-quotas.html'],
  covers: ['HN13'],
  examples: [
    {
      title: 'Sixteen',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
          remoteNodeNetworks:
      #   ^^^^^^^^^^^^^^^^^^ 16 ranges are more than the 15 that EKS takes
            - cidrs: [10.1.0.0/24, 10.2.0.0/24, 10.3.0.0/24, 10.4.0.0/24, 10.5.0.0/24, 10.6.0.0/24, 10.7.0.0/24, 10.8.0.0/24, 10.9.0.0/24, 10.10.0.0/24, 10.11.0.0/24, 10.12.0.0/24, 10.13.0.0/24, 10.14.0.0/24, 10.15.0.0/24, 10.16.0.0/24]`,
    },
    {
      title: 'One',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.0.0.0/12]`,
    },
  ],
}, function* ({ nodes, pods }) {
  for (const { node, all } of [nodes, pods]) {
    if (node && all.length > most) yield { span: node.key ?? node.span, message: say`${String(all.length)} ranges are more than the ${String(most)} that EKS takes` };
  }
});

const most = 15;
