import { familyOf, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, clusterOf, lookUp } from '../../shared/read.js';

export const unusableTinkerbellAddress: Rule = {
  id: 'unusable-tinkerbell-address',
  severity: 'error',
  summary: 'The address of Tinkerbell is none, or is that of the API server.',
  why: 'The services that start and install the machines have an address of their own, beside the one of the control plane. Both lie in the machines\' network and outside DHCP.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/tinkerbelldatacenterconfig.go', 'https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/providers/tinkerbell/assert.go'],
  upstream: ['invalid tinkerbell ip', 'controlPlaneConfiguration.endpoint.host and tinkerbellIP are the same'],
  covers: ['EA163', 'EA164'],
  across: true,
  examples: [
    { title: 'A name', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellDatacenterConfig
        spec:
          tinkerbellIP: tink.example.com
      #                 ^^^^^^^^^^^^^^^^ tink.example.com is not an IP address` },
    { title: 'One address for both', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          datacenterRef: { kind: TinkerbellDatacenterConfig, name: plant }
          controlPlaneConfiguration:
            endpoint: { host: 10.0.0.5 }
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellDatacenterConfig
        metadata: { name: plant }
        spec:
          tinkerbellIP: 10.0.0.5
      #                 ^^^^^^^^ 10.0.0.5 is the endpoint of the control plane; Tinkerbell needs another address` },
    { title: 'An address', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellDatacenterConfig
        spec:
          tinkerbellIP: 10.0.0.6` },
  ],
  *check(resource, world) {
    const node = at(resource.root, 'spec.tinkerbellIP');
    const address = stringOf(node);
    if (!node || !address) return;
    if (familyOf(address) === undefined) return yield { span: node.span, message: say`${address} is not an IP address` };
    const cluster = clusterOf(resource, world);
    const host = at(cluster?.root, 'spec.controlPlaneConfiguration.endpoint.host');
    if (!cluster || !host || host.value !== address || lookUp(cluster, world, at(cluster.root, 'spec.datacenterRef')) !== resource) return;
    yield { span: node.span, message: say`${address} is the endpoint of the control plane; Tinkerbell needs another address`, related: [{ document: cluster.document, span: host.span, message: say`The endpoint stands here` }] };
  },
};
