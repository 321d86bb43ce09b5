import type { Docs, Kind } from '../../engine/model.js';
import { calicoRules } from '../networks/rules/index.js';
import { open, openKind } from '../shared/openKind.js';

const pool = 'https://docs.tigera.io/calico/latest/reference/resources/ippool';
const installation = 'https://docs.tigera.io/calico/latest/reference/installation/api';

const poolDocs: Docs = Object.freeze({
  spec: { does: 'Which addresses, and for whom.', link: pool },
  'spec.cidr': { does: 'Addresses for pods; for hybrid nodes inside of the remote pod networks of the cluster.', link: pool },
});

const ipPool = { name: 'IPPool', scope: 'Cluster', summary: 'Addresses that Calico gives to pods.', link: pool, fields: { spec: open({ cidr: {} }) }, docs: poolDocs, rules: calicoRules } as const;

/** Calico on hybrid nodes: its pools, as its own resources and as its operator makes them. */
export const calicoKinds: readonly Kind[] = [
  openKind({ ...ipPool, group: 'crd.projectcalico.org', version: 'v1', markers: ['crd.projectcalico.org'] }),
  openKind({ ...ipPool, group: 'projectcalico.org', version: 'v3', markers: ['projectcalico.org/v3'] }),
  openKind({
    group: 'operator.tigera.io',
    version: 'v1',
    name: 'Installation',
    scope: 'Cluster',
    summary: 'How the operator installs Calico.',
    link: installation,
    markers: ['operator.tigera.io'],
    fields: { spec: open({ calicoNetwork: open({ ipPools: { type: 'array', items: open({ cidr: {} }) } }) }) },
    docs: {
      spec: { does: 'What is installed.', link: installation },
      'spec.calicoNetwork': { does: 'The network of pods.', link: installation },
      'spec.calicoNetwork.ipPools': { does: 'Pools of addresses for pods.', link: installation },
      'spec.calicoNetwork.ipPools[]': { does: 'One pool.', link: installation },
      'spec.calicoNetwork.ipPools[].cidr': { does: 'Its addresses; for hybrid nodes inside of the remote pod networks of the cluster.', link: installation },
    },
    rules: calicoRules,
  }),
];
