import { say, select } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { crd } from '../families.js';

export const volumeSizeWithoutNumber: Rule = {
  id: 'volume-size-without-number',
  severity: 'warning',
  summary: 'A volume size is a unit without a number.',
  why: 'The API server\'s pattern happens to admit `Ti` and `T` alone, and Karpenter reads them as 0, with which no launch succeeds.',
  sources: [crd],
  covers: ['KNC041'],
  examples: [
    { title: 'A unit', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs: { volumeSize: Ti }
      #                          ^^ Ti has no number, so the volume would have no size` },
    { title: 'A number and a unit', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs: { volumeSize: 1Ti }` },
  ],
  mentions: ['volumeSize'],
  *check({ root }) {
    for (const node of select(root, 'spec.blockDeviceMappings[].ebs.volumeSize')) {
      if (node.value === 'Ti' || node.value === 'T') yield { span: node.span, message: say`${node.value} has no number, so the volume would have no size` };
    }
  },
};
