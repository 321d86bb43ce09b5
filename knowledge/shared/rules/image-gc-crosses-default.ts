import { isSet, mayHaveMore, numberOf, say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { kubeletConfig, kubeletOf } from '../kubelet.js';

export const imageGcCrossesDefault: Rule = {
  id: 'image-gc-crosses-default',
  severity: 'warning',
  summary: 'One threshold for removing images crosses the default of the other.',
  why: 'The kubelet takes 85 for the high and 80 for the low threshold unless told otherwise, and does not start when the low one is not below the high one.',
  sources: [kubeletConfig],
  covers: ['KNC062'],
  examples: [
    { title: 'The high one alone', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            imageGCHighThresholdPercent: 75
      #                                  ^^ 75 collides with the default 80 of imageGCLowThresholdPercent; set both` },
    { title: 'Above the default', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            imageGCHighThresholdPercent: 90` },
  ],
  mentions: ['imageGCHighThresholdPercent', 'imageGCLowThresholdPercent'],
  *check(resource) {
    const kubelet = kubeletOf(resource);
    if (kubelet?.type !== 'map' || mayHaveMore(resource, kubelet)) return;
    const [high, low] = [kubelet.get('imageGCHighThresholdPercent'), kubelet.get('imageGCLowThresholdPercent')];
    const [most, least] = [numberOf(high), numberOf(low)];
    if (high && most !== undefined && most <= 80 && !isSet(low)) yield { span: high.span, message: say`${most} collides with the default 80 of imageGCLowThresholdPercent; set both` };
    if (low && least !== undefined && least >= 85 && !isSet(high)) yield { span: low.span, message: say`${least} collides with the default 85 of imageGCHighThresholdPercent; set both` };
  },
};
