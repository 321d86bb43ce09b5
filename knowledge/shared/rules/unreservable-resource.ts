import { alternatives, nearest, renameKey, say, select } from '../../../engine/kit.js';
import type { Entry, Finding, Rule } from '../../../engine/model.js';
import { kubeletCrd, kubeletOf, reservable, reserved } from '../kubelet.js';

export const unreservableResource: Rule = {
  id: 'unreservable-resource',
  severity: 'error',
  summary: 'Something is reserved that the kubelet cannot reserve.',
  why: 'CPU, memory, local disk and process ids can be kept back for the system and the kubelet. The API server refuses every other key.',
  sources: [kubeletCrd, reserved],
  upstream: ["valid keys for kubeReserved are ['cpu','memory','ephemeral-storage','pid']", "valid keys for systemReserved are ['cpu','memory','ephemeral-storage','pid']"],
  examples: [
    { title: 'A near miss', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            kubeReserved:
              ephemeralStorage: 1Gi
      #       ^^^^^^^^^^^^^^^^ ephemeralStorage cannot be reserved; did you mean ephemeral-storage?`, fixed: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            kubeReserved:
              ephemeral-storage: 1Gi` },
    { title: 'A GPU', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            systemReserved:
              nvidia.com/gpu: "1"
      #       ^^^^^^^^^^^^^^ nvidia.com/gpu cannot be reserved, only cpu, memory, ephemeral-storage or pid` },
    { title: 'Memory', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            kubeReserved:
              memory: 1Gi` },
  ],
  mentions: ['kubeReserved', 'systemReserved'],
  *check(resource) {
    const kubelet = kubeletOf(resource);
    if (!kubelet) return;
    for (const field of ['kubeReserved', 'systemReserved']) {
      for (const map of select(kubelet, `${field}`)) for (const entry of map.entries()) yield* judge(entry);
    }
  },
};

function* judge(entry: Entry): Iterable<Finding> {
  if (entry.unknown || entry.node.type === 'null' || reservable.includes(entry.name)) return;
  const meant = nearest(entry.name, reservable);
  yield meant
    ? { span: entry.key, message: say`${entry.name} cannot be reserved; did you mean ${meant}?`, fix: { title: say`Rename to ${meant}`, edits: [renameKey(entry, meant)] } }
    : { span: entry.key, message: say`${entry.name} cannot be reserved, only ${alternatives(reservable)}` };
}
