import { say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { ciliumPools } from '../readers/cilium.js';

export const ciliumBlockLargerThanPool: Rule = {
  id: 'cilium-block-larger-than-pool',
  severity: 'warning',
  summary: 'The block of addresses that Cilium gives each node does not fit into the pool.',
  why: 'Cilium cuts the pool into blocks of one size, `clusterPoolIPv4MaskSize`, and gives each node one. A block that is as large as the pool serves one node; a larger one serves none, and the operator does not start. Neither can be changed once Cilium is installed.',
  sources: ['https://docs.cilium.io/en/stable/network/concepts/ipam/cluster-pool/', 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-cni.html'],
  covers: ['HN24'],
  examples: [
    {
      title: 'A block of 256 in a pool of 128, with the default size',
      yaml: `
        ipam:
          mode: cluster-pool
          operator:
            clusterPoolIPv4PodCIDRList: [10.85.0.0/25]
      #                                  ^^^^^^^^^^^^ 10.85.0.0/25 is smaller than the /24 that each node is given`,
    },
    {
      title: 'A block in a pool of the same size',
      yaml: `
        ipam:
          operator:
            clusterPoolIPv4PodCIDRList: 10.85.0.0/22
            clusterPoolIPv4MaskSize: 22
      #                              ^^ The pool 10.85.0.0/22 holds one block of /22, enough for one node`,
    },
    {
      title: '512 blocks',
      yaml: `
        ipam:
          operator:
            clusterPoolIPv4PodCIDRList: [10.85.0.0/16]
            clusterPoolIPv4MaskSize: 25`,
    },
  ],
  *check(resource) {
    const { ranges, mask, bits } = ciliumPools(resource) ?? { ranges: undefined };
    if (!ranges?.complete || bits === undefined || ranges.all.length === 0) return;
    for (const { node, text, cidr } of ranges.all) {
      if (node && cidr?.family === 4 && cidr.bits > bits) yield { span: node.span, message: say`${text} is smaller than the /${String(bits)} that each node is given` };
    }
    const [only, another] = ranges.all;
    const place = mask ?? only?.node;
    if (!another && only?.cidr?.bits === bits && only.cidr.family === 4 && place) yield { span: place.span, message: say`The pool ${only.text} holds one block of /${String(bits)}, enough for one node` };
  },
};
