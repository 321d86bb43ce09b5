import { mayHaveMore, replaceValue, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { parseQuantity } from '../../../shared/quantities.js';
import { familyOf } from '../families.js';
import { blockDevices } from '../terms.js';

export const bottlerocketWithoutDataVolume: Rule = {
  id: 'bottlerocket-without-data-volume',
  severity: 'warning',
  summary: 'The system disk of Bottlerocket is enlarged instead of the disk for images and pods.',
  why: `
    Bottlerocket keeps its system on \`/dev/xvda\` and everything that belongs to containers on \`/dev/xvdb\`.
    A larger \`/dev/xvda\` is paid for and stays empty, while \`/dev/xvdb\` has the size that the image gives it.`,
  sources: ['https://github.com/aws/karpenter-provider-aws/issues/6214', 'https://github.com/aws/karpenter-provider-aws/issues/8747', 'https://karpenter.sh/docs/concepts/nodeclasses/#specblockdevicemappings'],
  covers: ['KNC043'],
  examples: [
    { title: '100 GiB for the system', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: bottlerocket@latest }]
          blockDeviceMappings:
            - deviceName: /dev/xvda
      #                   ^^^^^^^^^ Images and pods of Bottlerocket live on /dev/xvdb; /dev/xvda holds only the system
              ebs: { volumeSize: 100Gi }`, fixed: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: bottlerocket@latest }]
          blockDeviceMappings:
            - deviceName: /dev/xvdb
              ebs: { volumeSize: 100Gi }` },
    { title: 'Both disks', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: bottlerocket@latest }]
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs: { volumeSize: 4Gi }
            - deviceName: /dev/xvdb
              ebs: { volumeSize: 100Gi }` },
  ],
  mentions: ['/dev/xvda'],
  *check(resource) {
    if (familyOf(resource) !== 'Bottlerocket' || mayHaveMore(resource, resource.root)) return;
    const devices = blockDevices(resource).map((it) => ({ name: it.get('deviceName'), size: parseQuantity(stringOf(it.at('ebs.volumeSize')) ?? '') }));
    if (devices.some((it) => it.name?.value === undefined || it.name.value === '/dev/xvdb')) return;
    for (const { name, size } of devices) {
      // 20 GiB is what the data disk has by default: nobody needs that for the system.
      if (!name || name.value !== '/dev/xvda' || !size || size.value < 20e9) continue;
      yield {
        span: name.span,
        message: say`Images and pods of Bottlerocket live on /dev/xvdb; /dev/xvda holds only the system`,
        fix: { title: say`Use /dev/xvdb`, edits: [replaceValue(name, '/dev/xvdb')] },
      };
    }
  },
};
