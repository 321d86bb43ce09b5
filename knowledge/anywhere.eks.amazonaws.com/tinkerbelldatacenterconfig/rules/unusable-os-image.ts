import { mayHaveMore, placeOfAbsence, say, stringOf } from '../../../../engine/kit.js';
import type { Finding, Node, Resource, Rule, World } from '../../../../engine/model.js';
import { at, besidesOf, clusterOf, field, isWritten, lookUp, textAt, versionOf } from '../../shared/read.js';

export const unusableOsImage: Rule = {
  id: 'unusable-os-image',
  severity: 'error',
  summary: 'The image of the operating system is named twice, not at all, or not for the cluster\'s Kubernetes version.',
  why: 'Ubuntu and Red Hat on bare metal come from an image that you build: its address stands either on the datacenter or on machine configs. EKS Anywhere knows its Kubernetes version from the file name, so that has to carry it: `1.35`, `1-35`, `1_35` or `135`.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/providers/tinkerbell/assert.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/baremetal/bare-spec/'],
  upstream: ['please use bottlerocket as osFamily for auto-importing or provide a valid osImageURL', 'cannot specify OSImageURL on both TinkerbellMachineConfig\'s and TinkerbellDatacenterConfig', 'missing kube version from OSImageURL'],
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
    { title: 'Nowhere', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          datacenterRef: { kind: TinkerbellDatacenterConfig, name: plant }
          controlPlaneConfiguration:
            machineGroupRef: { kind: TinkerbellMachineConfig, name: machines }
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellDatacenterConfig
        metadata: { name: plant }
        spec:
      # ^^^^ Machines with ubuntu need an image; osImageURL has to be set here or on machines
          tinkerbellIP: 10.0.0.6
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellMachineConfig
        metadata: { name: machines }
        spec:
          osFamily: ubuntu` },
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
    const spec = field(resource.root, 'spec');
    const image = field(spec, 'osImageURL');
    const cluster = clusterOf(resource, world);
    if (spec?.type !== 'map' || !cluster || lookUp(cluster, world, at(cluster.root, 'spec.datacenterRef')) !== resource) return;
    if (image?.key && stringOf(image)) yield* judge(resource, world, cluster, image);
    if (!isWritten(image) && !mayHaveMore(resource, spec)) yield* absence(cluster, world, spec);
  },
};

function* judge(resource: Resource, world: World, cluster: Resource, image: Node): Iterable<Finding> {
  const other = besidesOf('TinkerbellMachineConfig', resource, world).find((it) => stringOf(at(it.root, 'spec.osImageURL')));
  if (other && image.key) yield { span: image.key, message: say`osImageURL stands either on the datacenter or on machine configs, and ${other.name} has one too`, related: [{ document: other.document, span: at(other.root, 'spec.osImageURL')!.span, message: say`The other one stands here` }] };
  const version = versionOf(at(cluster.root, 'spec.kubernetesVersion'));
  if (!version || ['.', '-', '_', ''].some((it) => image.text.includes(version.join(it)))) return;
  yield { span: image.span, message: say`The file name has to carry the Kubernetes version ${version.join('.')}` };
}

function* absence(cluster: Resource, world: World, spec: Node): Iterable<Finding> {
  const machine = lookUp(cluster, world, at(cluster.root, 'spec.controlPlaneConfiguration.machineGroupRef'));
  const own = field(machine?.root, 'spec');
  const os = textAt(own, 'osFamily');
  if (!machine || !own || !os || os === 'bottlerocket' || isWritten(field(own, 'osImageURL')) || mayHaveMore(machine, own)) return;
  yield { span: placeOfAbsence(spec), message: say`Machines with ${os} need an image; osImageURL has to be set here or on ${machine.name}`, missing: true, related: [{ document: machine.document, span: own.key ?? own.span, message: say`The machines of the control plane stand here` }] };
}
