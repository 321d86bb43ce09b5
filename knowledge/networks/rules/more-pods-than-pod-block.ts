import { deriveWorld, numberOf, say } from '../../../engine/kit.js';
import type { Rule, World } from '../../../engine/model.js';
import { asksForHybrid } from '../../shared/hybrid.js';
import { ciliumPools, ciliumValues } from '../readers/cilium.js';
import { ciliumFiles } from '../world.js';

export const morePodsThanPodBlock: Rule = {
  id: 'more-pods-than-pod-block',
  severity: 'warning',
  summary: 'A hybrid node is to run more pods than Cilium has addresses for on it.',
  why: 'Cilium gives each node one block of addresses: /25 holds 128, /26 holds 64. Pods beyond that stay in ContainerCreating, and the scheduler goes on sending more. Neither the pool nor the size of its blocks can be changed once Cilium is installed.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-cni.html', 'https://docs.cilium.io/en/stable/network/concepts/ipam/cluster-pool/'],
  covers: ['HN24', 'NC041'],
  across: true,
  examples: [
    {
      title: 'A hundred pods in a block of 64',
      files: {
        'cilium-values.yaml': `
        nodeSelector:
          eks.amazonaws.com/compute-type: hybrid
        ipam:
          operator:
            clusterPoolIPv4MaskSize: 26
            clusterPoolIPv4PodCIDRList: [10.85.0.0/16]`,
      },
      yaml: `
        apiVersion: node.eks.aws/v1alpha1
        kind: NodeConfig
        spec:
          cluster: { name: plant, region: eu-central-1 }
          hybrid:
            ssm: { activationCode: 0123456789abcdefghij, activationId: 01234567-89ab-cdef-0123-456789abcdef }
          kubelet:
            config:
              maxPods: 100
      #                ^^^ 100 pods are more than the 64 addresses that Cilium gives a node`,
    },
    {
      title: 'In a block of 128',
      files: {
        'cilium-values.yaml': `
        nodeSelector:
          eks.amazonaws.com/compute-type: hybrid
        ipam:
          operator:
            clusterPoolIPv4MaskSize: 25
            clusterPoolIPv4PodCIDRList: [10.85.0.0/16]`,
      },
      yaml: `
        apiVersion: node.eks.aws/v1alpha1
        kind: NodeConfig
        spec:
          cluster: { name: plant, region: eu-central-1 }
          hybrid:
            ssm: { activationCode: 0123456789abcdefghij, activationId: 01234567-89ab-cdef-0123-456789abcdef }
          kubelet:
            config:
              maxPods: 100`,
    },
  ],
  *check({ root }, world) {
    const most = root.at('spec.kubelet.config.maxPods');
    const wanted = numberOf(most);
    if (!most || wanted === undefined || !root.at('spec.hybrid')) return;
    const block = largestBlock(world);
    if (block !== undefined && wanted > block) yield { span: most.span, message: say`${String(wanted)} pods are more than the ${String(block)} addresses that Cilium gives a node` };
  },
};

/** Addresses of a node's block, in the files of Cilium for hybrid nodes; undefined where there is none, or one that does not tell. */
const largestBlock = deriveWorld((world: World): number | undefined => {
  const files = ciliumFiles(world).filter((it) => {
    const values = ciliumValues(it);
    return values && asksForHybrid(values);
  });
  const bits = files.map((it) => ciliumPools(it)?.bits);
  const known = bits.filter((it) => it !== undefined);
  return bits.length > 0 && known.length === bits.length ? Math.max(...known.map((it) => 2 ** (32 - it))) : undefined;
});
