import { mayHaveMore, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, field, itemsAt, lookUp, providerOf, textAt, workerGroups } from '../../shared/read.js';

export const unknownFailureDomain: Rule = {
  id: 'unknown-failure-domain',
  severity: 'error',
  summary: 'A group of workers runs in a failure domain that the datacenter does not define, or in several.',
  why: 'On vSphere a group takes one failure domain out of `failureDomains` of the VSphereDatacenterConfig. Where the datacenter defines none at all the names are passed over, which is a warning.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/providers/vsphere/validator.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/vsphere/domains/'],
  covers: ['EA135'],
  across: true,
  examples: [
    { title: 'No such domain', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          datacenterRef: { kind: VSphereDatacenterConfig, name: plant }
          workerNodeGroupConfigurations:
            - name: md-0
              failureDomains: [rack-2]
      #                        ^^^^^^ VSphereDatacenterConfig plant has no failure domain rack-2
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: VSphereDatacenterConfig
        metadata: { name: plant }
        spec:
          failureDomains:
            - name: rack-1` },
    { title: 'A domain', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          datacenterRef: { kind: VSphereDatacenterConfig, name: plant }
          workerNodeGroupConfigurations:
            - name: md-0
              failureDomains: [rack-1]
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: VSphereDatacenterConfig
        metadata: { name: plant }
        spec:
          failureDomains:
            - name: rack-1` },
  ],
  *check(resource, world) {
    const datacenter = providerOf(resource.root) === 'VSphere' ? lookUp(resource, world, at(resource.root, 'spec.datacenterRef')) : undefined;
    if (!datacenter || mayHaveMore(datacenter, datacenter.root)) return;
    const list = at(datacenter.root, 'spec.failureDomains');
    const domains = itemsAt(datacenter.root, 'spec.failureDomains').map((it) => textAt(it, 'name'));
    if (list?.unknown || domains.includes(undefined)) return;
    const severity = domains.length === 0 ? 'warning' : 'error';
    for (const group of workerGroups(resource.root)) {
      const [first, ...others] = field(group, 'failureDomains')?.items() ?? [];
      const name = stringOf(first);
      if (first && name !== undefined && !domains.includes(name)) yield { span: first.span, severity, message: say`VSphereDatacenterConfig ${datacenter.name} has no failure domain ${name}`, related: [{ document: datacenter.document, span: list?.key ?? datacenter.root.span, message: say`Its failure domains would stand here` }] };
      for (const other of others) yield { span: other.span, severity, message: say`A group of workers takes one failure domain` };
    }
  },
};
