import { insertKey, isSet, mayHaveMore, placeOfAbsence, say } from '../../../../engine/kit.js';
import type { Finding, Node, Resource, Rule } from '../../../../engine/model.js';
import { code, familyOf, storageDevice } from '../families.js';
import { blockDevices } from '../terms.js';

export const blockDeviceWithoutName: Rule = {
  id: 'block-device-without-name',
  severity: 'warning',
  summary: 'A block device mapping has no deviceName.',
  why: `
    EC2 needs the name to know which disk is meant, and refuses the launch.
    Where Karpenter itself looks for the disk of the family it fails on the missing name, and the class never becomes Ready.`,
  sources: [`${code}pkg/providers/instancetype/types.go`, 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_LaunchTemplateBlockDeviceMappingRequest.html'],
  covers: ['KNC038'],
  examples: [
    { title: 'A volume without a name', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          blockDeviceMappings:
            - ebs: { volumeSize: 50Gi }
      #       ^^^ This mapping has no deviceName; the disk of AL2023 is /dev/xvda`, fixed: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          blockDeviceMappings:
            - ebs: { volumeSize: 50Gi }
              deviceName: /dev/xvda` },
    { title: 'With a name', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs: { volumeSize: 50Gi }` },
  ],
  mentions: ['blockDeviceMappings'],
  *check(resource) {
    const devices = blockDevices(resource);
    for (const device of devices) if (!isSet(device.get('deviceName')) && !mayHaveMore(resource, device)) yield finding(resource, device, devices.length);
  },
};

function finding(resource: Resource, device: Node, count: number): Finding {
  const family = familyOf(resource);
  const usual = family === undefined ? undefined : storageDevice(family);
  const span = placeOfAbsence(device);
  if (family === undefined || usual === undefined) return { span, message: say`This mapping has no deviceName`, missing: true };
  const edit = count === 1 && !device.get('deviceName') ? insertKey(resource.document, device, 'deviceName', usual) : undefined;
  return {
    span,
    message: say`This mapping has no deviceName; the disk of ${family} is ${usual}`,
    missing: true,
    ...(edit ? { fix: { title: say`Name it ${usual}`, edits: [edit] } } : {}),
  };
}
