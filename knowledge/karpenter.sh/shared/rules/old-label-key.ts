import type { Rule } from '../../../../engine/model.js';
import { say } from '../../../../engine/kit.js';
import { normalKey } from '../../../shared/labels.js';
import { askedKeys, renamed } from '../askedKeys.js';

export const oldLabelKey: Rule = {
  id: 'old-label-key',
  severity: 'info',
  summary: 'A label key has a newer name.',
  why: `
    Karpenter rewrites the old beta keys to the stable ones, so this works.
    Other tools that look at the labels of nodes do not, and Kubernetes has deprecated the old names since 1.17.`,
  sources: [
    'https://github.com/kubernetes-sigs/karpenter pkg/apis/v1/labels.go NormalizedLabels',
    'https://kubernetes.io/docs/reference/labels-annotations-taints/',
  ],
  covers: ['KNP041'],
  examples: [
    {
      title: 'Beta keys',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              requirements:
                - key: beta.kubernetes.io/arch
      #                ^^^^^^^^^^^^^^^^^^^^^^^ beta.kubernetes.io/arch is the old name of kubernetes.io/arch
                  operator: In
                  values: [arm64]
                - key: failure-domain.beta.kubernetes.io/zone
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ failure-domain.beta.kubernetes.io/zone is the old name of topology.kubernetes.io/zone
                  operator: In
                  values: [us-east-1a]`,
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
                values: [arm64]
              - key: topology.kubernetes.io/zone
                operator: In
                values: [us-east-1a]`,
    },
    {
      title: 'Stable keys',
      yaml: `
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
  ],
  *check(resource) {
    for (const asked of askedKeys(resource)) {
      const stable = normalKey(asked.key);
      if (stable === asked.key) continue;
      const fix = renamed(asked, stable);
      yield { span: asked.span, message: say`${asked.key} is the old name of ${stable}`, ...(fix ? { fix } : {}) };
    }
  },
};
