import { say, select, stringOf } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { goDurationSeconds } from '../durations.js';
import { eviction, kubeletOf } from '../kubelet.js';

export const invalidEvictionGracePeriod: Rule = {
  id: 'invalid-eviction-grace-period',
  severity: 'warning',
  summary: 'The grace period of a soft eviction is not a duration.',
  why: `
    The API server takes any text here.
    Karpenter reads a Go duration, such as \`90s\` or \`1m30s\`: when it cannot, it cannot read any EC2NodeClass of the cluster any more.`,
  sources: ['https://github.com/aws/karpenter-provider-aws/blob/v1.14.1/pkg/apis/v1/ec2nodeclass.go', 'https://pkg.go.dev/time#ParseDuration', eviction],
  examples: [
    { title: 'A day', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            evictionSoft: { memory.available: 500Mi }
            evictionSoftGracePeriod: { memory.available: 1d }
      #                                                  ^^ 1d is not a duration such as 90s or 1m30s` },
    { title: 'A minute and a half', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            evictionSoft: { memory.available: 500Mi }
            evictionSoftGracePeriod: { memory.available: 1m30s }` },
  ],
  mentions: ['evictionSoftGracePeriod'],
  *check(resource) {
    const kubelet = kubeletOf(resource);
    if (!kubelet) return;
    for (const node of select(kubelet, 'evictionSoftGracePeriod.*')) {
      const text = stringOf(node);
      const seconds = text === undefined ? 0 : goDurationSeconds(text);
      if (seconds === undefined) yield { span: node.span, message: say`${text!} is not a duration such as 90s or 1m30s` };
      else if (seconds < 0) yield { span: node.span, message: say`${text!} is below zero, and a grace period cannot be` };
    }
  },
};
