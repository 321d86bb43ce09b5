import { isSet, replaceValue, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { parseQuantity } from '../../../shared/quantities.js';
import { code, familyOf, isEksImage, rootDevice } from '../families.js';
import { blockDevices } from '../terms.js';

export const volumeSmallerThanImage: Rule = {
  id: 'volume-smaller-than-image',
  severity: 'warning',
  summary: 'The root volume is smaller than the image that goes on it.',
  why: 'A volume cannot be smaller than the snapshot that it is made of: 20 GiB for the Amazon Linux images of EKS, 50 GiB for Windows. EC2 refuses every launch.',
  sources: [`${code}pkg/providers/amifamily/windows.go`, 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EbsBlockDevice.html'],
  covers: ['KNC042'],
  examples: [
    { title: '10 GiB for Amazon Linux', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs: { volumeSize: 10Gi }
      #                          ^^^^ 10Gi is less than the 20Gi of the AL2023 image, so EC2 refuses every launch`, fixed: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs: { volumeSize: 20Gi }` },
    { title: 'A small disk beside the root', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          blockDeviceMappings:
            - deviceName: /dev/xvdb
              ebs: { volumeSize: 10Gi }` },
  ],
  mentions: ['volumeSize'],
  *check(resource) {
    const family = familyOf(resource);
    const least = family === undefined ? undefined : imageSize(family);
    if (family === undefined || least === undefined || !isEksImage(resource)) return;
    for (const device of blockDevices(resource)) {
      const [size, text] = [device.at('ebs.volumeSize'), stringOf(device.at('ebs.volumeSize'))];
      // A bare number is no size at all, and is refused as such.
      const amount = text !== undefined && /[GT]i?$/.test(text) ? parseQuantity(text) : undefined;
      if (!size || !amount || stringOf(device.get('deviceName')) !== rootDevice(family) || isSet(device.at('ebs.snapshotID'))) continue;
      // Karpenter rounds up to whole GiB.
      if (Math.ceil(amount.value / 2 ** 30) >= least) continue;
      yield {
        span: size.span,
        message: say`${text!} is less than the ${least}Gi of the ${family} image, so EC2 refuses every launch`,
        fix: { title: say`Use ${least}Gi`, edits: [replaceValue(size, `${least}Gi`)] },
      };
    }
  },
};

/** GiB of the images that aliases stand for. */
function imageSize(family: string): number | undefined {
  if (family === 'AL2' || family === 'AL2023') return 20;
  return family.startsWith('Windows') ? 50 : undefined;
}
