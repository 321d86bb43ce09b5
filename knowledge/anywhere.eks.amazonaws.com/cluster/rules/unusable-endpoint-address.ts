import { contains, familyOf, parseCidr, rangeOf, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, itemsAt, providerOf } from '../../shared/read.js';

export const unusableEndpointAddress: Rule = {
  id: 'unusable-endpoint-address',
  severity: 'error',
  summary: 'The endpoint of the control plane is no address, or one of the cluster\'s own networks.',
  why: 'kube-vip holds the endpoint on one of the machines, so it is an IP address of their network. On Snow that is checked with the file, together with the networks of pods and services; on vSphere, Nutanix and bare metal only once the provider is reached, so there it is a warning.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go', 'https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/providers/vsphere/validator.go'],
  upstream: ['control plane endpoint', 'conflicts with pods CIDR block', 'cluster controlPlaneConfiguration.Endpoint.Host is invalid'],
  covers: ['EA057', 'EA058', 'EA133', 'EA161'],
  examples: [
    { title: 'A name on vSphere', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          datacenterRef: { kind: VSphereDatacenterConfig, name: plant }
          controlPlaneConfiguration:
            endpoint: { host: api.example.com }
      #                       ^^^^^^^^^^^^^^^ The endpoint has to be an IP address, and api.example.com is none` },
    { title: 'An address of the pods', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          datacenterRef: { kind: SnowDatacenterConfig, name: plant }
          clusterNetwork:
            pods: { cidrBlocks: [10.0.0.0/16] }
          controlPlaneConfiguration:
            endpoint: { host: 10.0.0.5 }
      #                       ^^^^^^^^ 10.0.0.5 lies in the network of pods, 10.0.0.0/16` },
    { title: 'An address', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          datacenterRef: { kind: VSphereDatacenterConfig, name: plant }
          controlPlaneConfiguration:
            endpoint: { host: 10.0.0.5 }` },
  ],
  *check({ root }) {
    const provider = providerOf(root);
    const host = at(root, 'spec.controlPlaneConfiguration.endpoint.host');
    const address = stringOf(host);
    if (!host || !address || !provider || provider === 'Docker' || provider === 'CloudStack') return;
    const severity = provider === 'Snow' ? 'error' : 'warning';
    const family = familyOf(address);
    if (family === undefined) return yield { span: host.span, severity, message: say`The endpoint has to be an IP address, and ${address} is none` };
    for (const name of ['pods', 'services']) {
      const text = stringOf(itemsAt(root, `spec.clusterNetwork.${name}.cidrBlocks`)[0]);
      const network = parseCidr(text ?? '');
      if (text && network && network.family === family && contains(network, rangeOf(family, address))) yield { span: host.span, severity, message: say`${address} lies in the network of ${name}, ${text}` };
    }
  },
};
