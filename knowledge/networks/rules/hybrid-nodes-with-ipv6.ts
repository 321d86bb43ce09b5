import { say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { clusterRule } from '../world.js';

export const hybridNodesWithIpv6: Rule = clusterRule({
  id: 'hybrid-nodes-with-ipv6',
  severity: 'error',
  summary: 'A cluster of the IPv6 family is to have hybrid nodes.',
  why: 'Hybrid nodes join clusters of the IPv4 family only, and the family of a cluster cannot be changed later. eksctl refuses the file.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-cluster-prep.html', 'https://github.com/eksctl-io/eksctl/blob/main/pkg/apis/eksctl.io/v1alpha5/validation.go'],
  covers: ['HN03', 'EK084', 'CF09'],
  examples: [
    {
      title: 'Both',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        kubernetesNetworkConfig:
          ipFamily: IPv6
      #             ^^^^ Hybrid nodes need a cluster of the IPv4 family
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]`,
    },
    {
      title: 'IPv4',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        kubernetesNetworkConfig:
          ipFamily: IPv4
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]`,
    },
  ],
}, function* ({ by, remote, ipFamily: { node, value } }) {
  if (!remote || !node || value?.toLowerCase() !== 'ipv6') return;
  yield { span: node.span, message: say`Hybrid nodes need a cluster of the IPv4 family`, ...(by === 'eksctl' ? {} : { severity: 'warning' as const }) };
});
