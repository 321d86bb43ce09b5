import type { Coverage } from './coverage.js';

/** What the dossier asks about the networks of hybrid clusters and what runs there, and no rule says. */
export const hybridCoverage: readonly Coverage[] = [
  { ids: ['HN16'], because: 'Not decidable from a file: an access entry may be made by hand or by another tool (eksctl makes it itself), and aws-auth does not say which of its roles is that of hybrid nodes.' },
  { ids: ['HN17'], because: 'Not a rule of ours: the ConfigMap aws-auth names none of the kinds we read, and every YAML tool, kubectl first, refuses the broken block.' },
  { ids: ['HN18'], because: 'Not decidable from a file: where the replicas of CoreDNS land follows from its topology spread and the labels of running nodes; EKS keeps its Deployment, not a file of the workspace.' },
  { ids: ['HN19'], because: 'Not a rule: a Deployment that names no label of our nodes is not read at all (every cluster has thousands), and the placement mostly stands in values of its chart. A webhook that is put on hybrid nodes out of reach is hybrid-webhook-out-of-reach.' },
  { ids: ['HN29'], because: 'Not decidable from a file: whether VTEP is on may stand in a ConfigMap, in values of another file or in the build of EKS; and Calico in the workspace may belong to another cluster.' },
  { ids: ['HN32'], because: 'Not a finding: most good manifests for hybrid nodes carry no toleration for unreachable, because how long pods shall wait for a lost line is a decision, not a mistake.' },
  { ids: ['HN33'], because: 'Not a finding: a zone label matters for sites with several nodes only, and the NodeConfigs that AWS publishes have none. The guide on disconnections tells why to set one.' },
  { ids: ['HN34', 'HN35', 'HN36', 'HN38'], because: 'Not in a file of ours: profiles, roles and activations are made in IAM and Systems Manager.' },
  { ids: ['HN40'], because: 'Not decidable from a file: a NodeConfig does not say which operating system reads it.' },
  { ids: ['HN42'], because: 'Not in a file of ours: proxies of containerd and the kubelet stand in drop-ins of systemd on the machine.' },
  { ids: ['HN43'], because: 'Not decidable from a file: which networks your routers know is written nowhere here. Overlaps with the networks that are written are overlapping-networks.' },
];
