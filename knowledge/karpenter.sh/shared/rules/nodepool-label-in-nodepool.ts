import type { Rule } from '../../../../engine/model.js';
import { say } from '../../../../engine/kit.js';
import { askedKeys, removed } from '../askedKeys.js';

export const nodepoolLabelInNodepool: Rule = {
  id: 'nodepool-label-in-nodepool',
  severity: 'error',
  summary: 'A NodePool asks for the label `karpenter.sh/nodepool`, which Karpenter sets itself.',
  why: `
    Every node gets the label with the name of its pool, so the API server refuses it in the pool.
    Pods, NodeClaims and NodeOverlays may ask for it.`,
  sources: ['https://github.com/aws/karpenter-provider-aws pkg/apis/crds/karpenter.sh_nodepools.yaml'],
  upstream: ['label "karpenter.sh/nodepool" is restricted'],
  covers: ['KNP032'],
  examples: [
    {
      title: 'A template label',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            metadata:
              labels:
                karpenter.sh/nodepool: default
      #         ^^^^^^^^^^^^^^^^^^^^^ karpenter.sh/nodepool is set by Karpenter and not allowed in a NodePool
                team: data
            spec:
              requirements:
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
          metadata:
            labels:
              team: data
          spec:
            requirements:
              - key: kubernetes.io/arch
                operator: In
                values: [arm64]`,
    },
    {
      title: 'A NodeOverlay may ask for it',
      yaml: `
        apiVersion: karpenter.sh/v1alpha1
        kind: NodeOverlay
        metadata:
          name: default
        spec:
          requirements:
            - key: karpenter.sh/nodepool
              operator: In
              values: [default]`,
    },
  ],
  mentions: ['karpenter.sh/nodepool'],
  *check(resource) {
    if (resource.kind.name !== 'NodePool') return;
    for (const asked of askedKeys(resource)) {
      if (asked.key !== 'karpenter.sh/nodepool') continue;
      const fix = removed(resource, asked);
      yield { span: asked.span, message: say`${asked.key} is set by Karpenter and not allowed in a NodePool`, ...(fix ? { fix } : {}) };
    }
  },
};
