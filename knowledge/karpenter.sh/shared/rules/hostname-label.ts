import type { Rule } from '../../../../engine/model.js';
import { say } from '../../../../engine/kit.js';
import { askedKeys, removed } from '../askedKeys.js';

export const hostnameLabel: Rule = {
  id: 'hostname-label',
  severity: 'error',
  summary: 'A requirement or template label names `kubernetes.io/hostname`.',
  why: `
    The kubelet gives every node a name of its own, so it cannot be asked for before the node exists, and the API server refuses it.
    Pods may spread over it.`,
  sources: [
    'https://github.com/aws/karpenter-provider-aws pkg/apis/crds/karpenter.sh_nodepools.yaml',
    'https://github.com/aws/karpenter-provider-aws pkg/apis/crds/karpenter.sh_nodeoverlays.yaml',
  ],
  upstream: ['label "kubernetes.io/hostname" is restricted'],
  covers: ['KNP033'],
  examples: [
    {
      title: 'A requirement',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              requirements:
                - key: kubernetes.io/hostname
      #                ^^^^^^^^^^^^^^^^^^^^^^ kubernetes.io/hostname differs for each node and is not allowed here
                  operator: Exists
                - key: kubernetes.io/arch
                  operator: In
                  values: [arm64]`,
      fixed: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: default
      spec:
        template:
          spec:
            requirements:
              - key: kubernetes.io/arch
                operator: In
                values: [arm64]`,
    },
    {
      title: 'Other labels of kubernetes.io',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              requirements:
                - key: kubernetes.io/os
                  operator: In
                  values: [linux]`,
    },
  ],
  mentions: ['kubernetes.io/hostname'],
  *check(resource) {
    for (const asked of askedKeys(resource)) {
      if (asked.key !== 'kubernetes.io/hostname') continue;
      const fix = removed(resource, asked);
      yield { span: asked.span, message: say`${asked.key} differs for each node and is not allowed here`, ...(fix ? { fix } : {}) };
    }
  },
};
