import { say, select, stringOf } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { eviction, kubeletOf } from '../kubelet.js';

export const uselessEvictionThreshold: Rule = {
  id: 'useless-eviction-threshold',
  severity: 'warning',
  summary: 'An eviction threshold is empty or below zero.',
  why: `
    The API server's pattern happens to admit both.
    Karpenter fails on an empty one, so the class never becomes Ready, and the kubelet does not start with a negative one.`,
  sources: ['https://github.com/aws/karpenter-provider-aws/blob/v1.14.1/pkg/providers/instancetype/types.go', eviction],
  examples: [
    { title: 'Empty', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            evictionHard:
              memory.available: ""
      #                         ^^ A threshold is a percentage or an amount, such as 5% or 500Mi` },
    { title: 'Below zero', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            evictionHard:
              memory.available: -5Mi
      #                         ^^^^ -5Mi is below zero, and a threshold cannot be` },
    { title: 'A percentage', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            evictionHard:
              memory.available: 5%` },
  ],
  mentions: ['evictionHard', 'evictionSoft'],
  *check(resource) {
    const kubelet = kubeletOf(resource);
    if (!kubelet) return;
    for (const field of ['evictionHard', 'evictionSoft']) {
      for (const node of select(kubelet, `${field}.*`)) {
        const text = stringOf(node);
        if (text === '') yield { span: node.span, message: say`A threshold is a percentage or an amount, such as 5% or 500Mi` };
        else if (text?.startsWith('-')) yield { span: node.span, message: say`${text} is below zero, and a threshold cannot be` };
      }
    }
  },
};
