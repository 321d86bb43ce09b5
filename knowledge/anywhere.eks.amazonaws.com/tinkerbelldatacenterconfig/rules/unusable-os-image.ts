import { say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, besides, clusterOf, lookUp, versionOf } from '../../shared/read.js';

export const unusableOsImage: Rule = {
  id: 'unusable-os-image',
  severity: 'error',
  summary: 'The image of the operating system is named twice, not at all, or not for the cluster\'s Kubernetes version.',
  why: 'Ubuntu and Red Hat on bare metal come from an image that you build: its address stands either on the datacenter or on machine configs. EKS Anywhere knows its Kubernetes version from the file name, so that has to carry it: `1.35`, `1-35`, `1_35` or `135`.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/providers/tinkerbell/assert.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/baremetal/bare-spec/'],
  upstream: ['cannot specify OSImageURL on both TinkerbellMachineConfig\'s and TinkerbellDatacenterConfig', 'missing kube version from OSImageURL'],
  covers: ['EA166', 'EA167', 'EA168'],
  across: true,
  examples: [
    { title: 'In both places', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          kubernetesVersion: "1.35"
          datacenterRef: { kind: TinkerbellDatacenterConfig, name: plant }
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellDatacenterConfig
        metadata: { name: plant }
        spec:
          osImageURL: https://images.example.com/ubuntu-1-34.gz
      #   ^^^^^^^^^^ osImageURL stands either on the datacenter or on machine configs, and machines has one too
      #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The file name has to carry the Kubernetes version 1.35
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellMachineConfig
        metadata: { name: machines }
        spec:
          osImageURL: https://images.example.com/ubuntu-1-35.gz` },
    { title: 'In one place', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          kubernetesVersion: "1.35"
          datacenterRef: { kind: TinkerbellDatacenterConfig, name: plant }
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellDatacenterConfig
        metadata: { name: plant }
        spec:
          osImageURL: https://images.example.com/ubuntu-1-35.gz` },
  ],
  *check(resource, world) {
    const image = at(resource.root, 'spec.osImageURL');
    const url = stringOf(image);
    const cluster = clusterOf(resource, world);
    if (!image?.key || !url || !cluster || lookUp(cluster, world, at(cluster.root, 'spec.datacenterRef')) !== resource) return;
    const other = besides(resource, world).find((it) => it.kind.name === 'TinkerbellMachineConfig' && stringOf(at(it.root, 'spec.osImageURL')));
    if (other) yield { span: image.key, message: say`osImageURL stands either on the datacenter or on machine configs, and ${other.name} has one too`, related: [{ document: other.document, span: at(other.root, 'spec.osImageURL')!.span, message: say`The other one stands here` }] };
    const version = versionOf(at(cluster.root, 'spec.kubernetesVersion'));
    if (!version || ['.', '-', '_', ''].some((it) => url.includes(version.join(it)))) return;
    yield { span: image.span, message: say`The file name has to carry the Kubernetes version ${version.join('.')}` };
  },
};
