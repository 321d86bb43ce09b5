import { mayHaveMore, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, clusterOf, field, isWritten, textAt, versionOf } from '../../shared/read.js';

export const unusableNutanixMachine: Rule = {
  id: 'unusable-nutanix-machine',
  severity: 'error',
  summary: 'A machine of the control plane has a GPU, or its image is one of another Kubernetes version.',
  why: 'GPUs are for workers. EKS Anywhere knows an image by its name, which has to contain the Kubernetes version of the cluster in any spelling (`1.35`, `1-35`, `135`); that is checked in Prism Central, so it is a warning.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/providers/nutanix/validator.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/nutanix/nutanix-spec/'],
  upstream: ['GPUs are not supported for control plane machine'],
  covers: ['EA159'],
  across: true,
  examples: [
    { title: 'A GPU for the control plane, and an older image', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          kubernetesVersion: "1.35"
          controlPlaneConfiguration:
            machineGroupRef: { kind: NutanixMachineConfig, name: machines }
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: NutanixMachineConfig
        metadata: { name: machines }
        spec:
          image: { type: name, name: ubuntu-2204-kube-v1-34 }
      #                              ^^^^^^^^^^^^^^^^^^^^^^ The name of the image has to contain the Kubernetes version 1.35
          gpus:
      #   ^^^^ GPUs are for workers, and the control plane of plant runs on machines
            - { type: name, name: A100 }` },
    { title: 'An image of the version', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          kubernetesVersion: "1.35"
          controlPlaneConfiguration:
            machineGroupRef: { kind: NutanixMachineConfig, name: machines }
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: NutanixMachineConfig
        metadata: { name: machines }
        spec:
          image: { type: name, name: ubuntu-2204-kube-v1-35 }` },
  ],
  *check(resource, world) {
    const cluster = clusterOf(resource, world);
    const spec = field(resource.root, 'spec');
    if (!cluster || !spec || mayHaveMore(cluster, cluster.root)) return;
    const isControlPlane = textAt(cluster.root, 'spec.controlPlaneConfiguration.machineGroupRef.name') === resource.name;
    const gpus = field(spec, 'gpus');
    if (isControlPlane && gpus?.key && isWritten(gpus)) yield { span: gpus.key, message: say`GPUs are for workers, and the control plane of ${cluster.name} runs on ${resource.name}` };
    const image = at(spec, 'image.name');
    const name = textAt(spec, 'image.type') === 'name' ? stringOf(image) : undefined;
    const version = versionOf(at(cluster.root, 'spec.kubernetesVersion'));
    // Only the control plane has the cluster's version for certain: workers may have one of their own.
    if (!image || !name || !version || !isControlPlane) return;
    if (!name.replaceAll(/[-._]/g, '').includes(version.join(''))) yield { span: image.span, severity: 'warning', message: say`The name of the image has to contain the Kubernetes version ${version.join('.')}` };
  },
};
