import { replaceValue, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, field, machineRefs, providerOf, providers, textAt } from '../../shared/read.js';

export const mixedProviders: Rule = {
  id: 'mixed-providers',
  severity: 'error',
  summary: 'The datacenter and the machines of a cluster are not of one provider, or of none that exists.',
  why: 'The kind of the datacenter config decides on the provider, and its machines have to be described by machine configs of the same one. `eksctl anywhere` stops at the first kind that it does not expect. CloudStack was removed in release 0.26: that is a warning, because older releases have it.',
  sources: ['https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/api/v1alpha1/cluster.go', 'https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/dependencies/factory.go'],
  upstream: ['no provider support for datacenter kind'],
  covers: ['EA123', 'EA197'],
  examples: [
    { title: 'Machines of another provider', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          datacenterRef: { kind: NutanixDatacenterConfig, name: plant }
          controlPlaneConfiguration:
            machineGroupRef: { kind: VSphereMachineConfig, name: plant }
      #                              ^^^^^^^^^^^^^^^^^^^^ VSphereMachineConfig does not go with NutanixDatacenterConfig; it has to be NutanixMachineConfig`,
      fixed: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          datacenterRef: { kind: NutanixDatacenterConfig, name: plant }
          controlPlaneConfiguration:
            machineGroupRef: { kind: NutanixMachineConfig, name: plant }` },
    { title: 'Not a provider', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          datacenterRef: { kind: AWSDatacenterConfig, name: plant }
      #                          ^^^^^^^^^^^^^^^^^^^ EKS Anywhere has no provider for AWSDatacenterConfig` },
    { title: 'A provider that is gone', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          datacenterRef: { kind: CloudStackDatacenterConfig, name: plant }
      #                          ^^^^^^^^^^^^^^^^^^^^^^^^^^ EKS Anywhere 0.26 has no CloudStack any more` },
    { title: 'One provider', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        spec:
          datacenterRef: { kind: NutanixDatacenterConfig, name: plant }
          controlPlaneConfiguration:
            machineGroupRef: { kind: NutanixMachineConfig, name: plant }` },
  ],
  *check({ root }) {
    const kind = at(root, 'spec.datacenterRef.kind');
    const written = textAt(root, 'spec.datacenterRef.kind');
    if (!kind || !written) return;
    const provider = providerOf(root);
    if (!provider) return yield { span: kind.span, message: say`EKS Anywhere has no provider for ${written}` };
    if (provider === 'CloudStack') yield { span: kind.span, severity: 'warning', message: say`EKS Anywhere 0.26 has no CloudStack any more` };
    const expected = `${provider}MachineConfig`;
    for (const reference of machineRefs(root)) {
      const [place, found] = [field(reference, 'kind'), textAt(reference, 'kind')];
      if (!place || !found || found === expected) continue;
      if (provider === 'Docker') continue;
      const fixable = providers.some((it) => found === `${it}MachineConfig`);
      yield {
        span: place.span,
        message: say`${found} does not go with ${written}; it has to be ${expected}`,
        ...(fixable ? { fix: { title: say`Use ${expected}`, edits: [replaceValue(place, expected)] } } : {}),
      };
    }
  },
};
