import { mayHaveMore, numberOf, parseCidr, placeOfAbsence, say, stringOf } from '../../../../engine/kit.js';
import type { Finding, Node, Resource, Rule } from '../../../../engine/model.js';
import { at, field, itemsAt, providerOf } from '../../shared/read.js';

export const unusableClusterNetworks: Rule = {
  id: 'unusable-cluster-networks',
  severity: 'error',
  summary: 'The networks of pods or services are missing, too many, no networks, or too small for the blocks of nodes.',
  why: 'EKS Anywhere takes exactly one network for pods and one for services. Each node gets a block of the pod network, a /24 unless `nodes.cidrMaskSize` says otherwise: the pod network has to be larger than that, by 16 bits at most.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go'],
  upstream: ['pods CIDR block not specified or empty', 'multiple CIDR blocks for Pods are not yet supported', 'the size of pod subnet with mask'],
  covers: ['EA044', 'EA045', 'EA046', 'EA047', 'EA048', 'EA049'],
  examples: [
    { title: 'Two networks, and none', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          clusterNetwork:
            pods:
              cidrBlocks: [192.168.0.0/16, 192.168.0.0/33]
      #                                    ^^^^^^^^^^^^^^ EKS Anywhere takes one network here
            services:
              cidrBlocks: [ten]
      #                    ^^^ ten is not a network such as 10.96.0.0/12` },
    { title: 'No room for the blocks of nodes', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          clusterNetwork:
            pods:
              cidrBlocks: [192.168.7.0/24]
      #                    ^^^^^^^^^^^^^^ Each node takes a /24 of the pod network, and 192.168.7.0/24 is not larger than that` },
    { title: 'One network each', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          clusterNetwork:
            pods: { cidrBlocks: [192.168.0.0/16] }
            services: { cidrBlocks: [10.96.0.0/12] }` },
  ],
  *check(resource) {
    const network = at(resource.root, 'spec.clusterNetwork');
    for (const name of ['pods', 'services']) yield* judge(resource, network, name);
    yield* blocks(network);
  },
};

function* judge(resource: Resource, network: Node | undefined, name: string): Iterable<Finding> {
  const owner = field(network, name);
  const list = field(owner, 'cidrBlocks');
  const written = list ?? owner ?? network;
  if (network?.type === 'map' && providerOf(resource.root) && (!list || (list.type === 'list' && list.items().length === 0)) && !network.unknown && !mayHaveMore(resource, network) && !(owner && (owner.unknown || mayHaveMore(resource, owner))) && !(list && mayHaveMore(resource, list))) {
    yield { span: written?.key ?? placeOfAbsence(network), message: say`${name}.cidrBlocks needs one network`, missing: true };
  }
  const [first, ...others] = list?.items() ?? [];
  for (const other of others) yield { span: other.span, message: say`EKS Anywhere takes one network here` };
  const text = stringOf(first);
  if (first && text !== undefined && !parseCidr(text)) yield { span: first.span, message: say`${text} is not a network such as ${name === 'pods' ? '192.168.0.0/16' : '10.96.0.0/12'}` };
}

function* blocks(network: Node | undefined): Iterable<Finding> {
  const [pods, mask] = [itemsAt(network, 'pods.cidrBlocks')[0], at(network, 'nodes.cidrMaskSize')];
  const range = parseCidr(stringOf(pods) ?? '');
  const bits = mask ? numberOf(mask) : 24;
  if (!pods || !range || bits === undefined) return;
  const place = mask ?? pods;
  if (range.bits >= bits) yield { span: place.span, message: say`Each node takes a /${bits} of the pod network, and ${pods.text} is not larger than that` };
  else if (bits - range.bits > 16) yield { span: place.span, message: say`Each node takes a /${bits}, which may be at most 16 bits longer than the prefix of ${pods.text}` };
}
