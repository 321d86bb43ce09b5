import { networkOf, parseCidr, say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { clusterNameOf } from '../readers/nodeConfig.js';
import { literal } from '../readers/values.js';
import { clustersNamed, places, written } from '../world.js';

export const serviceRangeOfAnotherCluster: Rule = {
  id: 'service-range-of-another-cluster',
  severity: 'warning',
  summary: 'A node takes the range of services for another one than its cluster has.',
  why: 'From `spec.cluster.cidr` nodeadm works out the address of the cluster’s DNS, the tenth of the range, and gives it to every pod. With the range of another cluster the node joins, and no pod on it finds a name.',
  sources: ['https://awslabs.github.io/amazon-eks-ami/nodeadm/doc/api/', 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-nodeadm.html'],
  across: true,
  examples: [
    {
      title: 'Another range',
      files: {
        'cluster.yaml': `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: shop, region: eu-central-1 }
        kubernetesNetworkConfig:
          serviceIPv4CIDR: 10.100.0.0/16`,
      },
      yaml: `
        apiVersion: node.eks.aws/v1alpha1
        kind: NodeConfig
        spec:
          cluster:
            name: shop
            cidr: 172.20.0.0/16
      #           ^^^^^^^^^^^^^ The cluster has its services in 10.100.0.0/16, not in 172.20.0.0/16`,
    },
    {
      title: 'The same',
      files: {
        'cluster.yaml': `
        apiVersion: eksctl.io/v1alpha5
        kind: ClusterConfig
        metadata: { name: shop, region: eu-central-1 }
        kubernetesNetworkConfig:
          serviceIPv4CIDR: 10.100.0.0/16`,
      },
      yaml: `
        apiVersion: node.eks.aws/v1alpha1
        kind: NodeConfig
        spec:
          cluster:
            name: shop
            cidr: 10.100.0.0/16`,
    },
  ],
  *check(resource, world) {
    const node = resource.root.at('spec.cluster.cidr');
    const own = parseCidr(literal(node) ?? '');
    if (!node || own?.family !== 4) return;
    const services = clustersNamed(clusterNameOf(resource), world).map((it) => it.service);
    if (services.some(({ node: list, complete, all }) => !list || !complete || all.some(({ cidr }) => !cidr || networkOf(cidr) === networkOf(own)))) return;
    const known = services.flatMap((it) => it.all);
    if (known.length > 0) yield { span: node.span, message: say`The cluster has its services in ${written(known)}, not in ${node.text}`, related: places(known) };
  },
};
