import { say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { clusterRule } from '../world.js';

export const remoteNetworksInSeveralEntries: Rule = clusterRule({
  id: 'remote-networks-in-several-entries',
  severity: 'error',
  summary: 'Remote networks stand in several entries of their list.',
  why: 'The lists of remote networks hold one entry at most. All ranges go into its `cidrs`.',
  sources: ['https://github.com/eksctl-io/eksctl/blob/main/pkg/apis/eksctl.io/v1alpha5/validation.go', 'https://docs.aws.amazon.com/eks/latest/APIReference/API_RemoteNetworkConfigRequest.html'],
  covers: ['HN02', 'EK086', 'EK087'],
  examples: [
    {
      title: 'An entry for each network',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]
            - cidrs: [10.81.0.0/16]
      #       ^^^^^^^^^^^^^^^^^^^^^ Only one entry is allowed here; put these ranges into cidrs of the first`,
    },
    {
      title: 'One entry',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16, 10.81.0.0/16]`,
    },
  ],
}, function* ({ by, nodes, pods }) {
  for (const { node } of [nodes, pods]) {
    const second = node?.tag === undefined ? node?.items()[1] : undefined;
    if (second) yield { span: second.span, message: say`Only one entry is allowed here; put these ranges into ${by === 'eksctl' ? 'cidrs' : 'Cidrs'} of the first` };
  }
});
