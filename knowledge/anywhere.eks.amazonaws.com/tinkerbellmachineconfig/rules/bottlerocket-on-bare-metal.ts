import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { at, clusterOf, machineRefs, textAt, versionOf } from '../../shared/read.js';

const last = 28;

export const bottlerocketOnBareMetal: Rule = {
  id: 'bottlerocket-on-bare-metal',
  severity: 'error',
  summary: 'There is no Bottlerocket for bare metal with this Kubernetes version.',
  why: 'The variants of Bottlerocket for bare metal end with Kubernetes 1.28. Machines with a later version run Ubuntu or Red Hat, from an image that you build.',
  sources: ['https://anywhere.eks.amazonaws.com/docs/getting-started/baremetal/bare-spec/', 'https://github.com/aws/eks-anywhere/blob/v0.26.1/pkg/providers/tinkerbell/assert.go'],
  covers: ['EA179'],
  across: true,
  examples: [
    { title: 'A later version', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: Cluster
        metadata: { name: plant }
        spec:
          kubernetesVersion: "1.35"
          controlPlaneConfiguration:
            machineGroupRef: { kind: TinkerbellMachineConfig, name: machines }
        ---
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellMachineConfig
        metadata: { name: machines }
        spec:
          osFamily: bottlerocket
      #             ^^^^^^^^^^^^ Bottlerocket on bare metal ends with Kubernetes 1.28, and the cluster has 1.35; use ubuntu or redhat` },
    { title: 'Ubuntu', yaml: `
        apiVersion: anywhere.eks.amazonaws.com/v1alpha1
        kind: TinkerbellMachineConfig
        metadata: { name: machines }
        spec:
          osFamily: ubuntu` },
  ],
  *check(resource, world) {
    const os = at(resource.root, 'spec.osFamily');
    const cluster = os?.value === 'bottlerocket' ? clusterOf(resource, world) : undefined;
    const written = at(cluster?.root, 'spec.kubernetesVersion');
    const version = versionOf(written);
    if (!os || !cluster || !written || !version || version[0] !== 1 || version[1] <= last) return;
    if (!machineRefs(cluster.root).some((it) => textAt(it, 'name') === resource.name)) return;
    yield { span: os.span, message: say`Bottlerocket on bare metal ends with Kubernetes 1.${last}, and the cluster has ${written.text}; use ubuntu or redhat`, related: [{ document: cluster.document, span: written.span, message: say`The version stands here` }] };
  },
};
