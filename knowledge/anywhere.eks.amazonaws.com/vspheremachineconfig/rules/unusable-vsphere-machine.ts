import { mayHaveMore, say, stringOf } from '../../../../engine/kit.js';
import type { Finding, Node, Resource, Rule } from '../../../../engine/model.js';
import { at, clusterOf, field, isWritten, itemsAt, textAt } from '../../shared/read.js';

export const unusableVsphereMachine: Rule = {
  id: 'unusable-vsphere-machine',
  severity: 'error',
  summary: 'A virtual machine has networks, a user or no template that its place or its operating system does not allow.',
  why: 'Networks of its own are for workers. Bottlerocket has one user, `ec2-user`. Ubuntu and Red Hat are cloned from a template that you bring: without one the file is read, and refused once the vCenter has been reached, so that is a warning.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/vspheremachineconfig.go', 'https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/providers/vsphere/validator.go', 'https://anywhere.eks.amazonaws.com/docs/getting-started/vsphere/vsphere-spec/'],
  upstream: ['is not supported, please use \'ec2-user\' for bottlerocket', 'template field is required'],
  covers: ['EA131', 'EA136', 'EA138'],
  across: true,
  examples: [
    { title: 'Another user on Bottlerocket', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: VSphereMachineConfig
        metadata: { name: machines }
        spec:
          osFamily: bottlerocket
          users:
            - name: capv
      #             ^^^^ Bottlerocket has one user, ec2-user, not capv` },
    { title: 'Ubuntu without a template', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: VSphereMachineConfig
        metadata: { name: machines }
        spec:
          osFamily: ubuntu
      #             ^^^^^^ Machines with ubuntu need a template` },
    { title: 'Networks of the control plane', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          controlPlaneConfiguration:
            machineGroupRef: { kind: VSphereMachineConfig, name: machines }
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: VSphereMachineConfig
        metadata: { name: machines }
        spec:
          networks: [/north/network/vlan-7]
      #   ^^^^^^^^ networks is for workers, and the control plane of plant runs on machines` },
    { title: 'Bottlerocket', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: VSphereMachineConfig
        metadata: { name: machines }
        spec:
          osFamily: bottlerocket
          users:
            - name: ec2-user` },
  ],
  *check(resource, world) {
    const spec = field(resource.root, 'spec');
    if (spec?.type !== 'map') return;
    yield* system(resource, spec);
    const networks = field(spec, 'networks');
    const cluster = clusterOf(resource, world);
    if (!networks?.key || !isWritten(networks) || !cluster) return;
    for (const [path, part] of Object.entries({ controlPlaneConfiguration: say`control plane`, externalEtcdConfiguration: say`etcd` })) {
      const reference = at(cluster.root, `spec.${path}.machineGroupRef`);
      if (reference && textAt(reference, 'name') === resource.name) yield { span: networks.key, message: say`networks is for workers, and the ${part} of ${cluster.name} runs on ${resource.name}`, related: [{ document: cluster.document, span: reference.span, message: say`The reference stands here` }] };
    }
  },
};

function* system(resource: Resource, spec: Node): Iterable<Finding> {
  const os = field(spec, 'osFamily');
  if (os?.unknown) return;
  const family = stringOf(os) || (mayHaveMore(resource, spec) ? undefined : 'bottlerocket');
  const name = field(itemsAt(spec, 'users')[0], 'name');
  const user = stringOf(name);
  if (family === 'bottlerocket' && name && user && user !== 'ec2-user') yield { span: name.span, message: say`Bottlerocket has one user, ec2-user, not ${user}` };
  if (os && (family === 'ubuntu' || family === 'redhat') && !field(spec, 'template') && !mayHaveMore(resource, spec)) yield { span: os.span, severity: 'warning', message: say`Machines with ${family} need a template`, missing: true };
}
