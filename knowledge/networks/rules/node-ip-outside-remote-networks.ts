import { contains, familyOf, rangeOf, say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { clusterNameOf, nodeIpOf } from '../readers/nodeConfig.js';
import { clustersNamed, places, written } from '../world.js';

export const nodeIpOutsideRemoteNetworks: Rule = {
  id: 'node-ip-outside-remote-networks',
  severity: 'warning',
  summary: 'A hybrid node has an address that its cluster does not know.',
  why: `The control plane reaches the kubelet of a hybrid node through the remote node networks of the cluster, and approves its certificate only for addresses that lie in them. With another \`--node-ip\` the node joins, but \`kubectl logs\`, \`kubectl exec\` and metrics fail.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-networking.html', 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-troubleshooting.html'],
  covers: ['NC040', 'HN41'],
  across: true,
  examples: [
    {
      title: 'Outside',
      files: {
        'cluster.yaml': `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: plant, region: eu-central-1 }
        remoteNetworkConfig:
          remoteNodeNetworks:
            - cidrs: [10.80.0.0/16]`,
      },
      yaml: `
        apiVersion: node.eks.aws/v1alpha1
        kind: NodeConfig
        spec:
          cluster: { name: plant, region: eu-central-1 }
          hybrid:
            ssm: { activationCode: 0123456789abcdefghij, activationId: 01234567-89ab-cdef-0123-456789abcdef }
          kubelet:
            flags:
              - --node-ip=10.90.0.7
      #         ^^^^^^^^^^^^^^^^^^^ 10.90.0.7 is not inside of the cluster’s remote node networks 10.80.0.0/16`,
    },
    {
      title: 'Inside, by a template',
      files: {
        'cluster.yaml': `
        Resources:
          Cluster:
            Type: AWS::EKS::Cluster
            Properties:
              Name: plant
              RemoteNetworkConfig:
                RemoteNodeNetworks:
                  - Cidrs: [10.80.0.0/16]`,
      },
      yaml: `
        apiVersion: node.eks.aws/v1alpha1
        kind: NodeConfig
        spec:
          cluster: { name: plant, region: eu-central-1 }
          hybrid:
            ssm: { activationCode: 0123456789abcdefghij, activationId: 01234567-89ab-cdef-0123-456789abcdef }
          kubelet:
            flags:
              - --node-ip=10.80.0.7`,
    },
  ],
  *check(resource, world) {
    const ip = resource.root.at('spec.hybrid') ? nodeIpOf(resource) : undefined;
    if (!ip || familyOf(ip.value) !== 4 || ip.value === '0.0.0.0') return;
    const networks = clustersNamed(clusterNameOf(resource), world).filter((it) => it.mayBeHybrid).map((it) => it.nodes);
    const address = rangeOf(4, ip.value);
    if (networks.some(({ node, complete, all }) => !node || !complete || all.some(({ cidr }) => !cidr || contains(cidr, address)))) return;
    const known = networks.flatMap((it) => it.all);
    if (known.length > 0) yield { span: ip.node.span, message: say`${ip.value} is not inside of the cluster’s remote node networks ${written(known)}`, related: places(known) };
  },
};
