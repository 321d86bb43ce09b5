import { isSet, mayHaveMore, say, select, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';

export const missingIops: Rule = {
  id: 'missing-iops',
  severity: 'warning',
  summary: 'A volume of type io1 or io2 has no iops.',
  why: 'Volumes of these types are bought by their IOPS, and EC2 refuses a launch that does not say how many.',
  sources: ['https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EbsBlockDevice.html'],
  examples: [
    { title: 'io2', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs:
                volumeSize: 100Gi
                volumeType: io2
      #                     ^^^ Volumes of type io2 need iops beside it` },
    { title: 'io2 with IOPS', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs: { volumeSize: 100Gi, volumeType: io2, iops: 10000 }` },
  ],
  mentions: ['io1', 'io2'],
  *check(resource) {
    for (const ebs of select(resource.root, 'spec.blockDeviceMappings[].ebs')) {
      const type = ebs.get('volumeType');
      const name = stringOf(type);
      if (!type || (name !== 'io1' && name !== 'io2') || isSet(ebs.get('iops')) || mayHaveMore(resource, ebs)) continue;
      yield { span: type.span, message: say`Volumes of type ${name} need iops beside it`, missing: true };
    }
  },
};
