import { mayHaveMore, placeOfAbsence, removeKey, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, isWritten, providerOf } from '../../shared/read.js';

export const clusterWithoutEndpoint: Rule = {
  id: 'cluster-without-endpoint',
  severity: 'error',
  summary: 'The address of the API server is missing, or is set on Docker, which makes its own.',
  why: 'The control plane needs one fixed address in the network of its machines, outside the range of DHCP. Docker is the exception: there the load balancer is a container.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go', 'https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/providers/docker/docker.go'],
  upstream: ['cluster controlPlaneConfiguration.Endpoint.Host is not set or is empty', 'specifying endpoint host configuration in Cluster is not supported'],
  covers: ['EA003', 'EA004'],
  examples: [
    { title: 'No address', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          datacenterRef: { kind: NutanixDatacenterConfig, name: plant }
          controlPlaneConfiguration:
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^ endpoint.host is missing; the API server needs an address of its own
            count: 3` },
    { title: 'An address on Docker', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          datacenterRef: { kind: DockerDatacenterConfig, name: try }
          controlPlaneConfiguration:
            count: 1
            endpoint:
              host: 10.0.0.5
      #             ^^^^^^^^ Docker makes its own endpoint; host cannot be set`,
      fixed: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          datacenterRef: { kind: DockerDatacenterConfig, name: try }
          controlPlaneConfiguration:
            count: 1` },
    { title: 'An address', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          datacenterRef: { kind: NutanixDatacenterConfig, name: plant }
          controlPlaneConfiguration:
            endpoint: { host: 10.0.0.5 }` },
  ],
  *check(resource) {
    const provider = providerOf(resource.root);
    const controlPlane = at(resource.root, 'spec.controlPlaneConfiguration');
    const endpoint = at(controlPlane, 'endpoint');
    const host = at(endpoint, 'host');
    if (!provider || controlPlane?.type !== 'map') return;
    if (provider === 'Docker') {
      if (!host || !isWritten(host) || host.unknown) return;
      const edit = removeKey(resource.document, controlPlane, 'endpoint');
      return yield { span: host.span, message: say`Docker makes its own endpoint; host cannot be set`, ...(edit ? { fix: { title: say`Remove endpoint`, edits: [edit] } } : {}) };
    }
    if (isWritten(host) || mayHaveMore(resource, controlPlane) || (endpoint && (endpoint.unknown || mayHaveMore(resource, endpoint)))) return;
    yield { span: host?.key ?? placeOfAbsence(endpoint?.type === 'map' ? endpoint : controlPlane), message: say`endpoint.host is missing; the API server needs an address of its own`, missing: true };
  },
};
