import { deriveWorld, say } from '../../../engine/kit.js';
import type { Rule, World } from '../../../engine/model.js';
import { ciliumPools } from '../readers/cilium.js';
import { clusterNameOf } from '../readers/nodeConfig.js';
import { literal } from '../readers/values.js';
import { isAboutHybrid } from '../world.js';

export const moreNodesThanPodBlocks: Rule = {
  id: 'more-nodes-than-pod-blocks',
  severity: 'warning',
  summary: 'The workspace sets up more hybrid nodes than Cilium has blocks of addresses for.',
  why: 'Cilium cuts its pool into blocks and gives each node one. When all are taken, further nodes join and stay NotReady, because their pods get no addresses. The pool cannot be changed once Cilium is installed: plan for the nodes to come.',
  sources: ['https://docs.cilium.io/en/stable/network/concepts/ipam/cluster-pool/', 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-cni.html'],
  covers: ['HN24'],
  across: true,
  examples: [
    {
      title: 'Three nodes, two blocks',
      files: { 'a.yaml': nodeNamed('a'), 'b.yaml': nodeNamed('b'), 'c.yaml': nodeNamed('c') },
      yaml: `
        nodeSelector:
          eks.amazonaws.com/compute-type: hybrid
        ipam:
          operator:
            clusterPoolIPv4PodCIDRList: [10.85.0.0/24]
            clusterPoolIPv4MaskSize: 25
      #                              ^^ 3 nodes are set up here, and the pool has 2 blocks of /25`,
    },
    {
      title: 'Three nodes, 512 blocks',
      files: { 'a.yaml': nodeNamed('a'), 'b.yaml': nodeNamed('b'), 'c.yaml': nodeNamed('c') },
      yaml: `
        nodeSelector:
          eks.amazonaws.com/compute-type: hybrid
        ipam:
          operator:
            clusterPoolIPv4PodCIDRList: [10.85.0.0/16]
            clusterPoolIPv4MaskSize: 25`,
    },
  ],
  *check(resource, world) {
    const { ranges, mask, bits } = ciliumPools(resource) ?? { ranges: undefined };
    const place = mask ?? ranges?.node;
    if (!ranges?.complete || !place || bits === undefined || !isAboutHybrid(resource, world)) return;
    const prefixes = ranges.all.map((it) => it.cidr?.bits);
    const known = prefixes.filter((it) => it !== undefined);
    if (known.length === 0 || known.length < prefixes.length) return;
    const blocks = known.reduce((sum, it) => sum + (it > bits ? 0 : 2 ** (bits - it)), 0);
    const nodes = nodesOf(world);
    if (blocks > 1 && nodes > blocks) yield { span: place.span, message: say`${String(nodes)} nodes are set up here, and the pool has ${String(blocks)} blocks of /${String(bits)}` };
  },
};

/** How many machines are named, where all of them join one cluster: with Systems Manager one file may serve any number. */
const nodesOf = deriveWorld((world: World): number => {
  const hybrid = world.named('node.eks.aws', 'NodeConfig').filter((it) => it.root.at('spec.hybrid'));
  const names = hybrid.map((it) => literal(it.root.at('spec.hybrid.iamRolesAnywhere.nodeName'))).filter((it) => it !== undefined && it !== '');
  return new Set(hybrid.map(clusterNameOf)).size === 1 ? new Set(names).size : 0;
});

function nodeNamed(name: string): string {
  return `
        apiVersion: node.eks.aws/v1alpha1
        kind: NodeConfig
        spec:
          cluster: { name: plant, region: eu-central-1 }
          hybrid:
            iamRolesAnywhere: { nodeName: ${name} }`;
}
