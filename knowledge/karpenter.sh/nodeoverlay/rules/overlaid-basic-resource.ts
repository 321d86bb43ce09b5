import { isSet, removeKey, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';

const basic: readonly string[] = Object.freeze(['cpu', 'memory', 'ephemeral-storage', 'pods']);

export const overlaidBasicResource: Rule = {
  id: 'overlaid-basic-resource',
  severity: 'error',
  summary: 'An overlay changes the CPU, memory, storage or pods of instance types.',
  why: 'Karpenter knows these from EC2 and from the kubelet settings. An overlay adds other resources; the API server refuses these four.',
  sources: ['https://karpenter.sh/docs/concepts/nodeoverlays/', 'https://github.com/aws/karpenter-provider-aws/blob/v1.14.1/pkg/apis/crds/karpenter.sh_nodeoverlays.yaml'],
  upstream: ['invalid resource restricted'],
  covers: ['KNO003'],
  examples: [
    { title: 'More memory', yaml: `
        apiVersion: karpenter.sh/v1alpha1
        kind: NodeOverlay
        spec:
          capacity:
            memory: 64Gi
      #     ^^^^^^ An overlay cannot change memory, which Karpenter knows by itself
            hugepages-2Mi: 1Gi`,
      fixed: `
        apiVersion: karpenter.sh/v1alpha1
        kind: NodeOverlay
        spec:
          capacity:
            hugepages-2Mi: 1Gi` },
    { title: 'A resource of a device plugin', yaml: `
        apiVersion: karpenter.sh/v1alpha1
        kind: NodeOverlay
        spec:
          capacity:
            smarter-devices/fuse: 8` },
  ],
  mentions: ['capacity'],
  *check({ root, document }) {
    const capacity = root.at('spec.capacity');
    for (const { name, key, node } of capacity?.entries() ?? []) {
      if (!capacity || !basic.includes(name) || !isSet(node)) continue;
      const edit = capacity.entries().length > 1 ? removeKey(document, capacity, name) : undefined;
      yield { span: key, message: say`An overlay cannot change ${name}, which Karpenter knows by itself`, ...(edit ? { fix: { title: say`Remove ${name}`, edits: [edit] } } : {}) };
    }
  },
};
