import type { Docs, Kind } from '../../../engine/model.js';
import { looksLikeCilium } from '../../networks/readers/cilium.js';
import { ciliumRules } from '../../networks/rules/index.js';
import { open } from '../../shared/openKind.js';

const guide = 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-cni.html';
const pools = 'https://docs.cilium.io/en/stable/network/concepts/ipam/cluster-pool/';

const docs: Docs = Object.freeze({
  affinity: {
    does: 'Where the agents run. On a cluster with nodes in AWS they need `eks.amazonaws.com/compute-type` `In` `[hybrid]`.',
    absent: 'Every node, those in AWS included, where EKS does not support Cilium.',
    link: guide,
  },
  envoy: { does: 'The proxy of layer 7 as a DaemonSet of its own. EKS advises `enabled: false` on clusters with nodes in AWS.', link: guide },
  eni: { does: 'Network interfaces of EC2, which hybrid nodes do not have.', link: guide },
  'eni.enabled': { does: 'Takes addresses from network interfaces of EC2.', absent: 'false', link: guide },
  ipam: { does: 'Where addresses of pods come from.', link: pools },
  'ipam.mode': { does: 'On hybrid nodes `cluster-pool`, the default.', link: guide },
  'ipam.operator': { does: 'The pool that the operator cuts into blocks for nodes.', link: pools },
  'ipam.operator.clusterPoolIPv4PodCIDRList': {
    does: 'Ranges for pods, inside of the remote pod networks of the cluster.',
    trap: 'It cannot be changed once Cilium is installed.',
    link: guide,
  },
  'ipam.operator.clusterPoolIPv4MaskSize': {
    does: 'How long the prefix of one node’s block is: 25 gives each node 128 addresses.',
    absent: '24.',
    trap: 'It cannot be changed once Cilium is installed. The pool holds 2^(size − prefix of the pool) blocks, one a node.',
    link: guide,
  },
  operator: { does: 'The operator, which hands out blocks of addresses.', link: guide },
  'operator.affinity': { does: 'Where the operator runs: on hybrid nodes, like the agents.', link: guide },
  'operator.unmanagedPodWatcher': { does: 'Restarts pods that Cilium does not manage. `restart: false` where nodes in AWS have the VPC CNI.', link: guide },
  routingMode: { does: 'How packets get from node to node: `tunnel`, the default, is what EKS supports on hybrid nodes.', link: guide },
});

/** Values of Cilium's chart, of which those are described that hybrid nodes need. */
export const ciliumValues: Kind = {
  group: 'helm.sh',
  version: 'v3',
  name: 'CiliumValues',
  summary: 'Values of the chart of Cilium, the network plugin of hybrid nodes.',
  link: guide,
  scope: 'File',
  receiver: 'Helm',
  unknownFields: 'pruned',
  knownIn: 'Cilium 1.18',
  markers: ['clusterPoolIPv4', 'eks.amazonaws.com/compute-type'],
  shape: looksLikeCilium,
  schema: open({
    affinity: open({}),
    envoy: open({}),
    eni: open({ enabled: {} }),
    ipam: open({ mode: {}, operator: open({ clusterPoolIPv4PodCIDRList: {}, clusterPoolIPv4MaskSize: {} }) }),
    operator: open({ affinity: open({}), unmanagedPodWatcher: open({}) }),
    routingMode: {},
  }),
  docs,
  domains: [],
  links: [],
  rules: ciliumRules,
  samples: [],
};
