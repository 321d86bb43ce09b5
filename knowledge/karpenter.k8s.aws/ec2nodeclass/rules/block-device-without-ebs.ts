import { isSet, mayHaveMore, placeOfAbsence, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { code } from '../families.js';
import { blockDevices } from '../terms.js';

export const blockDeviceWithoutEbs: Rule = {
  id: 'block-device-without-ebs',
  severity: 'warning',
  summary: 'A block device mapping has no ebs.',
  why: 'The API server admits it, and the controller then fails on the missing part every time it looks at the class, which never becomes Ready. Karpenter knows EBS volumes only.',
  sources: [`${code}pkg/providers/launchtemplate/launchtemplate.go`, `${code}pkg/providers/instancetype/types.go`],
  covers: ['KNC037'],
  examples: [
    { title: 'A name alone', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          blockDeviceMappings:
            - deviceName: /dev/xvda
      #       ^^^^^^^^^^ This mapping has no ebs, on which the Karpenter controller fails` },
    { title: 'A volume', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs: { volumeSize: 50Gi }` },
  ],
  mentions: ['blockDeviceMappings'],
  *check(resource) {
    for (const device of blockDevices(resource)) {
      if (isSet(device.get('ebs')) || mayHaveMore(resource, device)) continue;
      yield { span: placeOfAbsence(device), message: say`This mapping has no ebs, on which the Karpenter controller fails`, missing: true };
    }
  },
};
