import { isSet, mayHaveMore, placeOfAbsence, say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { clusterRule } from '../world.js';

export const remotePodsWithoutNodes: Rule = clusterRule({
  id: 'remote-pods-without-nodes',
  severity: 'error',
  summary: 'A cluster for hybrid nodes has no remote node networks.',
  why: `Without \`remoteNodeNetworks\` the control plane cannot reach a hybrid node. eksctl refuses the file, except on Outposts, where pod networks alone are allowed, and where an empty \`remotePodNetworks\` asks to remove what is there.

The newest schema of CloudFormation lets it pass; older ones do not.`,
  sources: ['https://github.com/eksctl-io/eksctl/blob/main/pkg/apis/eksctl.io/v1alpha5/validation.go', 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-eks-cluster-remotenetworkconfig.html'],
  covers: ['HN01', 'EK088', 'CF10'],
  examples: [
    {
      title: 'Pods only',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
      # ^^^^^^^^^^^^^^^^^^^ Hybrid nodes need a range in remoteNodeNetworks
          remotePodNetworks:
            - cidrs: [10.85.0.0/16]`,
    },
    {
      title: 'On Outposts',
      yaml: `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        outpost:
          controlPlaneOutpostARN: arn:aws:outposts:eu-central-1:111122223333:outpost/op-1234567890abcdef0
          etcdInstanceType: m5d.large
        remoteNetworkConfig:
          remotePodNetworks:
            - cidrs: [10.85.0.0/16]`,
    },
  ],
}, function* ({ by, remote, nodes, pods, settings, resource }) {
  if (!remote || mayHaveMore(resource, remote) || remote.tag !== undefined) return;
  if (nodes.node && (nodes.node.type !== 'list' || nodes.node.items().length > 0)) return;
  const onOutpost = isSet(settings.get('outpost')) || isSet(settings.get('OutpostConfig'));
  const removes = pods.node?.type === 'list' && pods.node.items().length === 0;
  if (removes || onOutpost || (by === 'CloudFormation' && !pods.node)) return;
  const field = by === 'eksctl' ? 'remoteNodeNetworks' : 'RemoteNodeNetworks';
  yield { span: nodes.node?.key ?? placeOfAbsence(remote), message: say`Hybrid nodes need a range in ${field}`, missing: true, ...(by === 'CloudFormation' ? { severity: 'warning' as const } : {}) };
});
