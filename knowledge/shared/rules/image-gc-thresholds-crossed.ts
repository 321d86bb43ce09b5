import { numberOf, say } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { kubeletCrd, kubeletOf } from '../kubelet.js';

export const imageGcThresholdsCrossed: Rule = {
  id: 'image-gc-thresholds-crossed',
  severity: 'error',
  summary: 'imageGCHighThresholdPercent is not above imageGCLowThresholdPercent.',
  why: 'Above the high threshold the kubelet removes images until the low one is reached, so the first has to be the larger. The API server refuses the class otherwise.',
  sources: [kubeletCrd],
  upstream: ['imageGCHighThresholdPercent must be greater than imageGCLowThresholdPercent'],
  covers: ['KNC061'],
  examples: [
    { title: 'Crossed', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            imageGCHighThresholdPercent: 70
      #                                  ^^ imageGCHighThresholdPercent 70 has to be above imageGCLowThresholdPercent 80
            imageGCLowThresholdPercent: 80` },
    { title: 'In order', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            imageGCHighThresholdPercent: 80
            imageGCLowThresholdPercent: 70` },
  ],
  mentions: ['imageGCHighThresholdPercent'],
  *check(resource) {
    const kubelet = kubeletOf(resource);
    const high = kubelet?.at('imageGCHighThresholdPercent');
    const [most, least] = [numberOf(high), numberOf(kubelet?.at('imageGCLowThresholdPercent'))];
    if (!high || most === undefined || least === undefined || most > least) return;
    yield { span: high.span, message: say`imageGCHighThresholdPercent ${most} has to be above imageGCLowThresholdPercent ${least}` };
  },
};
