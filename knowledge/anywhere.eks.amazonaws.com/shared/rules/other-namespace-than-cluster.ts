import { say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, clusterOf, field, itemsAt, machineRefs, targetOf } from '../read.js';

export const otherNamespaceThanCluster: Rule = {
  id: 'other-namespace-than-cluster',
  severity: 'error',
  summary: 'An object that a cluster refers to stands in another namespace.',
  why: 'References of a Cluster carry no namespace: what they name has to stand beside it. `eksctl anywhere` compares the two texts and stops where they differ. A namespace that is left out beside one that is written is refused too, but Kustomize or Flux may add it, so that is a warning.',
  sources: ['https://github.com/aws/eks-anywhere/tree/v0.26.1/pkg/cluster'],
  upstream: ['must be in the same namespace'],
  covers: ['EA083', 'EA090', 'EA124'],
  across: true,
  examples: [
    { title: 'Two namespaces', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant, namespace: clusters }
        spec:
          datacenterRef: { kind: VSphereDatacenterConfig, name: plant }
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: VSphereDatacenterConfig
        metadata: { name: plant, namespace: default }
      #                                     ^^^^^^^ plant is in namespace default, and the Cluster that refers to it in clusters` },
    { title: 'One namespace', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant, namespace: clusters }
        spec:
          datacenterRef: { kind: VSphereDatacenterConfig, name: plant }
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: VSphereDatacenterConfig
        metadata: { name: plant, namespace: clusters }` },
  ],
  *check(resource, world) {
    const cluster = resource.kind.name === 'Cluster' ? undefined : clusterOf(resource, world);
    if (!cluster || resource.kind.name === 'NutanixMachineConfig') return;
    const references = [at(cluster.root, 'spec.datacenterRef'), at(cluster.root, 'spec.gitOpsRef'), ...machineRefs(cluster.root), ...itemsAt(cluster.root, 'spec.identityProviderRefs')];
    const isMeant = references.map(targetOf).some((it) => it?.kind === resource.kind.name && it.name === resource.name);
    const [own, its] = [resource.root.at('metadata.namespace'), cluster.root.at('metadata.namespace')];
    if (!isMeant || own?.unknown || its?.unknown) return;
    const [mine, other] = [stringOf(own) ?? '', stringOf(its) ?? ''];
    if (mine === other) return;
    // Kustomize, Flux and kubectl may still add the one that is not written.
    const severity = mine === '' || other === '' ? 'warning' : 'error';
    const place = own ?? resource.root.at('metadata.name');
    if (!place) return;
    const related = { document: cluster.document, span: (its ?? field(cluster.root.get('metadata'), 'name') ?? cluster.root).span, message: say`The Cluster stands here` };
    yield { span: place.span, severity, message: say`${resource.name} is in ${where(mine)}, and the Cluster that refers to it in ${other || 'none'}`, related: [related] };
  },
};

function where(namespace: string) {
  return namespace === '' ? say`no namespace` : say`namespace ${namespace}`;
}
