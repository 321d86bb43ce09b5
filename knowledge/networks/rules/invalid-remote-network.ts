import { networkOf, replaceValue, say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { clusterRule } from '../world.js';

export const invalidRemoteNetwork: Rule = clusterRule({
  id: 'invalid-remote-network',
  severity: 'error',
  summary: 'A network of hybrid nodes is not a range of addresses.',
  why: `Networks are written as an address and the length of the prefix, \`10.80.0.0/16\`. EKS refuses anything else. eksctl passes the text on without looking, so the mistake shows only while the cluster is made.

Bits behind the prefix are read away by most tools, but nobody promises that EKS does: write the first address of the network.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-networking.html', 'https://github.com/eksctl-io/eksctl/blob/main/pkg/apis/eksctl.io/v1alpha5/validation.go'],
  covers: ['HN07'],
  examples: [
    {
      title: 'A prefix is missing',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.80.0.1]
      #               ^^^^^^^^^ 10.80.0.1 is not a range of addresses such as 10.80.0.0/16`,
    },
    {
      title: 'An address inside of the network',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.80.1.0/16]
      #               ^^^^^^^^^^^^ 10.80.1.0/16 is not the first address of its network 10.80.0.0/16`,
      fixed: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]`,
    },
    {
      title: 'Two networks',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]
          remotePodNetworks:
            - cidrs: ["\${POD_CIDR}"]`,
    },
  ],
}, function* ({ by, nodes, pods }) {
  for (const { node, text, cidr } of [...nodes.all, ...pods.all]) {
    if (!node) continue;
    const network = cidr && networkOf(cidr);
    const severity = by === 'eksctl' ? { severity: 'warning' as const } : {};
    if (!network) yield { span: node.span, message: say`${text} is not a range of addresses such as 10.80.0.0/16`, ...severity };
    else if (cidr.family === 4 && network !== text.trim()) {
      yield { span: node.span, message: say`${text} is not the first address of its network ${network}`, severity: 'warning', fix: { title: say`Write ${network}`, edits: [replaceValue(node, network)] } };
    }
  }
});
