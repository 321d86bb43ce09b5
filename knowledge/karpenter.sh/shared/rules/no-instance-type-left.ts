import type { Rule } from '../../../../engine/model.js';
import { providerOf } from '../../../shared/provider.js';
import { noTypeLeft } from '../noTypeLeft.js';

export const noInstanceTypeLeft: Rule = {
  id: 'no-instance-type-left',
  severity: 'warning',
  summary: 'No known instance type meets all requirements of the pool.',
  why: `
    Every requirement and template label has to hold for the same type.
    The pool is admitted and Ready, and never launches a node; pods stay pending with "no instance type satisfied resources and requirements".
    Where a value lies outside the data of Nodewise, nothing is concluded.`,
  sources: ['https://karpenter.sh/docs/reference/instance-types/', 'https://github.com/kubernetes-sigs/karpenter/issues/2438'],
  upstream: ['no instance type satisfied resources and requirements'],
  covers: ['KNP048'],
  examples: [
    {
      title: 'Graviton has no such GPUs',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: kubernetes.io/arch
                  operator: In
                  values: [arm64]
                - key: karpenter.k8s.aws/instance-category
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ None of the 396 instance types that the requirements above allow meets this one of karpenter.k8s.aws/instance-category
                  operator: In
                  values: [p]`,
    },
    {
      title: 'One requirement that nothing meets',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: karpenter.k8s.aws/instance-generation
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No known instance type meets this requirement of karpenter.k8s.aws/instance-generation
                  operator: Gt
                  values: ["20"]`,
    },
    {
      title: 'A family outside the data may do it',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: karpenter.k8s.aws/instance-family
                  operator: In
                  values: [p3]
                - key: karpenter.k8s.aws/instance-gpu-count
                  operator: Gt
                  values: ["1"]`,
    },
    {
      title: 'Some types are left',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: kubernetes.io/arch
                  operator: In
                  values: [arm64]
                - key: karpenter.k8s.aws/instance-category
                  operator: In
                  values: [g]`,
    },
  ],
  *check(resource) {
    if (providerOf(resource) === 'karpenter') yield* noTypeLeft(resource);
  },
};
