import type { Rule } from '../../../../engine/model.js';
import { providerOf } from '../../../shared/provider.js';
import { noTypeLeft } from '../../shared/noTypeLeft.js';

export const autoModeNoInstanceTypeLeft: Rule = {
  id: 'auto-mode-no-instance-type-left',
  severity: 'warning',
  summary: 'No instance that EKS Auto Mode launches meets all requirements of the pool.',
  why: 'Requirements and template labels hold together. The finding stands at the one that leaves nothing of what those before it allow; the pool launches no node.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/automode-learn-instances.html', 'https://docs.aws.amazon.com/eks/latest/userguide/create-node-pool.html'],
  covers: ['AM022'],
  examples: [
    {
      title: 'Graviton with the GPUs of the p family',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
              requirements:
                - key: eks.amazonaws.com/instance-category
                  operator: In
                  values: [p]
                - key: kubernetes.io/arch
      #                ^^^^^^^^^^^^^^^^^^ None of the 9 instance types that the requirements above allow meets this one of kubernetes.io/arch
                  operator: In
                  values: [arm64]`,
    },
    {
      title: 'Graviton with the GPUs of the g family',
      yaml: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: default
      spec:
        template:
          spec:
            nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
            requirements:
              - key: eks.amazonaws.com/instance-category
                operator: In
                values: [g]
              - key: kubernetes.io/arch
                operator: In
                values: [arm64]`,
    },
  ],
  *check(resource) {
    if (providerOf(resource) === 'autoMode') yield* noTypeLeft(resource);
  },
};
