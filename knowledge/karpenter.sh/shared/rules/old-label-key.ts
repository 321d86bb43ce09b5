import type { Rule } from '../../../../engine/model.js';
import { say } from '../../../../engine/kit.js';
import { normalKey } from '../../../shared/labels.js';
import { karpenterOf, reaches } from '../../../shared/versions.js';
import { askedKeys, renamed } from '../askedKeys.js';

export const oldLabelKey: Rule = {
  id: 'old-label-key',
  severity: 'info',
  summary: 'A label key has a newer name.',
  why: `
    Karpenter rewrites the old beta keys to the stable ones, so this works in requirements.
    Among the labels of a template the API server takes them too, but up to 1.8 the controller finds the pool invalid and launches nothing.
    Other tools that look at the labels of nodes do not, and Kubernetes has deprecated the old names since 1.17.`,
  sources: [
    'https://github.com/kubernetes-sigs/karpenter pkg/apis/v1/labels.go NormalizedLabels',
    'https://github.com/kubernetes-sigs/karpenter/blob/v1.8.0/pkg/apis/v1/nodepool_validation.go',
    'https://kubernetes.io/docs/reference/labels-annotations-taints/',
  ],
  covers: ['KNP041'],
  examples: [
    {
      title: 'A template label before 1.9',
      targets: { karpenter: '1.8' },
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            metadata:
              labels:
                beta.kubernetes.io/arch: amd64
      #         ^^^^^^^^^^^^^^^^^^^^^^^ beta.kubernetes.io/arch as a label makes the pool invalid up to Karpenter 1.8; it is kubernetes.io/arch now`,
    },
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
  mentions: ['beta.kubernetes.io'],
  *check(resource, world) {
    const refused = !reaches(karpenterOf(resource, world), '1.9');
    for (const asked of askedKeys(resource)) {
      const stable = normalKey(asked.key);
      if (stable === asked.key) continue;
      const fix = renamed(asked, stable);
      if (refused && asked.label) yield { span: asked.span, severity: 'warning', message: say`${asked.key} as a label makes the pool invalid up to Karpenter 1.8; it is ${stable} now`, ...(fix ? { fix } : {}) };
      else yield { span: asked.span, message: say`${asked.key} is the old name of ${stable}`, ...(fix ? { fix } : {}) };
    }
  },
};
