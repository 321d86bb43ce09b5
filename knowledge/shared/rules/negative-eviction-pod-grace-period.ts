import { numberOf, say, select } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { kubeletConfig, kubeletOf } from '../kubelet.js';

export const negativeEvictionPodGracePeriod: Rule = {
  id: 'negative-eviction-pod-grace-period',
  severity: 'warning',
  summary: 'evictionMaxPodGracePeriod is below zero.',
  why: 'Seconds that a pod may take to end cannot be negative. The API server does not look at it up to Karpenter 1.14; later releases refuse the class at runtime.',
  sources: ['https://github.com/aws/karpenter-provider-aws/blob/main/pkg/apis/v1/kubeletconfiguration_validation.go', kubeletConfig],
  examples: [
    { title: 'Below zero', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            evictionMaxPodGracePeriod: -1
      #                                ^^ -1 is below zero, and pods cannot be given less than no time to end` },
    { title: 'A minute', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            evictionMaxPodGracePeriod: 60` },
  ],
  mentions: ['evictionMaxPodGracePeriod'],
  *check(resource) {
    const kubelet = kubeletOf(resource);
    if (!kubelet) return;
    for (const node of select(kubelet, 'evictionMaxPodGracePeriod')) {
      const seconds = numberOf(node);
      if (seconds !== undefined && seconds < 0) yield { span: node.span, message: say`${seconds} is below zero, and pods cannot be given less than no time to end` };
    }
  },
};
