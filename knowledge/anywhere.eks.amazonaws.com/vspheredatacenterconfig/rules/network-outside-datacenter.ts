import { say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, field, itemsAt, textAt } from '../../shared/read.js';

export const networkOutsideDatacenter: Rule = {
  id: 'network-outside-datacenter',
  severity: 'error',
  summary: 'The path of a network does not lie in the datacenter.',
  why: 'A full path is `/datacenter/network/name`, with the datacenter that is named here. In `spec.network` a bare name is completed to it; in a failure domain it is not, so the full path is needed there.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/vspheredatacenterconfig.go'],
  upstream: ['invalid path, expected path'],
  covers: ['EA127'],
  examples: [
    { title: 'A path without its folder, and a bare name', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: VSphereDatacenterConfig
        spec:
          server: vcenter.example.com
          datacenter: north
          network: /north/vlan-7
      #            ^^^^^^^^^^^^^ /north/vlan-7 does not lie in /north/network
          failureDomains:
            - { name: rack-1, computeCluster: c1, datastore: d1, folder: f1, resourcePool: p1, network: vlan-7 }
      #                                                                                                 ^^^^^^ vlan-7 does not lie in /north/network` },
    { title: 'A bare name', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: VSphereDatacenterConfig
        spec:
          server: vcenter.example.com
          datacenter: north
          network: vlan-7` },
  ],
  *check({ root }) {
    const datacenter = textAt(root, 'spec.datacenter');
    if (datacenter === undefined) return;
    const prefix = `/${datacenter}`;
    const folder = `${prefix.replaceAll(/\/+/g, '/').replace(/\/$/, '')}/network`;
    const own = at(root, 'spec.network');
    const domains = itemsAt(root, 'spec.failureDomains').flatMap((it) => field(it, 'network') ?? []);
    for (const node of [...(own ? [own] : []), ...domains]) {
      const path = stringOf(node);
      if (!path || path.startsWith(folder)) continue;
      // What does not begin with the datacenter is completed by EKS Anywhere, even the path of another datacenter.
      const isCompleted = node === own && !path.startsWith(prefix);
      if (isCompleted && !path.startsWith('/')) continue;
      yield { span: node.span, message: say`${path} does not lie in ${folder}`, ...(isCompleted ? { severity: 'warning' } : {}) };
    }
  },
};
