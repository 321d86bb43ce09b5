import { say } from '../../../../engine/kit.js';
import type { Finding, Node, Resource, Rule, World } from '../../../../engine/model.js';
import { at, field, lookUp, machineRefs, providerOf, textAt, workerGroups } from '../../shared/read.js';

export const unequalMachineSystems: Rule = {
  id: 'unequal-machine-systems',
  severity: 'error',
  summary: 'The machines of a cluster run operating systems that do not go together, or that a setting of the cluster does not go with.',
  why: 'On bare metal all machines of a cluster share one `osFamily`; on vSphere they do where etcd has machines of its own. Bottlerocket can neither skip the check of a mirror\'s certificate nor be upgraded in place.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/providers/tinkerbell/assert.go', 'https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/providers/vsphere/validator.go', 'https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/validations/cluster.go'],
  upstream: ['InsecureSkipVerify is not supported for bottlerocket', 'all VSphereMachineConfigs must have the same osFamily specified'],
  covers: ['EA070', 'EA113', 'EA132', 'EA178'],
  across: true,
  examples: [
    { title: 'Two systems on bare metal', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          datacenterRef: { kind: TinkerbellDatacenterConfig, name: plant }
          controlPlaneConfiguration:
            machineGroupRef: { kind: TinkerbellMachineConfig, name: head }
          workerNodeGroupConfigurations:
            - name: md-0
              machineGroupRef: { kind: TinkerbellMachineConfig, name: hands }
      #                                                               ^^^^^ hands runs redhat and head runs ubuntu, and all machines of this cluster have to share one system
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellMachineConfig
        metadata: { name: head }
        spec: { osFamily: ubuntu }
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellMachineConfig
        metadata: { name: hands }
        spec: { osFamily: redhat }` },
    { title: 'A mirror that Bottlerocket has to check', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          controlPlaneConfiguration:
            machineGroupRef: { kind: VSphereMachineConfig, name: machines }
          registryMirrorConfiguration:
            endpoint: 10.0.0.5
            insecureSkipVerify: true
      #                         ^^^^ Bottlerocket, which machines runs, cannot skip the check of the mirror's certificate
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: VSphereMachineConfig
        metadata: { name: machines }
        spec: { osFamily: bottlerocket }` },
    { title: 'One system', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          datacenterRef: { kind: TinkerbellDatacenterConfig, name: plant }
          controlPlaneConfiguration:
            machineGroupRef: { kind: TinkerbellMachineConfig, name: machines }
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellMachineConfig
        metadata: { name: machines }
        spec: { osFamily: ubuntu }` },
  ],
  *check(resource, world) {
    const machines = machineRefs(resource.root).flatMap((reference) => machineOf(resource, world, reference));
    yield* unequal(resource, machines);
    const bottlerocket = machines.find((it) => it.os === 'bottlerocket');
    if (!bottlerocket) return;
    const insecure = at(resource.root, 'spec.registryMirrorConfiguration.insecureSkipVerify');
    if (insecure?.value === true) yield { span: insecure.span, message: say`Bottlerocket, which ${bottlerocket.config.name} runs, cannot skip the check of the mirror's certificate` };
    for (const part of [at(resource.root, 'spec.controlPlaneConfiguration'), ...workerGroups(resource.root)]) {
      const type = at(part, 'upgradeRolloutStrategy.type');
      const own = machineOf(resource, world, field(part, 'machineGroupRef'))[0];
      if (type?.value === 'InPlace' && own?.os === 'bottlerocket') yield { span: type.span, message: say`Bottlerocket, which ${own.config.name} runs, cannot be upgraded in place` };
    }
  },
};

interface Machine {
  readonly reference: Node;
  readonly config: Resource;
  readonly os: string;
}

/** A machine config of the file whose operating system is written. */
function machineOf(resource: Resource, world: World, reference: Node | undefined): readonly Machine[] {
  const config = lookUp(resource, world, reference);
  const os = config && textAt(config.root, 'spec.osFamily');
  return reference && config && os ? [{ reference, config, os }] : [];
}

function* unequal({ root }: Resource, machines: readonly Machine[]): Iterable<Finding> {
  const provider = providerOf(root);
  const [first, ...others] = machines;
  if (!first || !(provider === 'Tinkerbell' || (provider === 'VSphere' && at(root, 'spec.externalEtcdConfiguration')))) return;
  for (const { reference, config, os } of others) {
    const name = field(reference, 'name');
    if (os !== first.os && name) yield { span: name.span, message: say`${config.name} runs ${os} and ${first.config.name} runs ${first.os}, and all machines of this cluster have to share one system`, related: [{ document: config.document, span: at(config.root, 'spec.osFamily')!.span, message: say`${config.name} runs ${os}` }] };
  }
}
