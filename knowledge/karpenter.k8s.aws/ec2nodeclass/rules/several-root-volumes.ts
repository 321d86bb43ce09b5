import { mayHaveMore, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { crd } from '../families.js';
import { blockDevices } from '../terms.js';

export const severalRootVolumes: Rule = {
  id: 'several-root-volumes',
  severity: 'error',
  summary: 'Several block device mappings say that they are the root volume.',
  why: '`rootVolume` tells Karpenter which disk the scheduler may count as ephemeral storage. There can be one, and the API server refuses more.',
  sources: [crd],
  upstream: ['must have only one blockDeviceMappings with rootVolume'],
  covers: ['KNC040'],
  examples: [
    { title: 'Two', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          blockDeviceMappings:
            - { deviceName: /dev/xvda, rootVolume: true, ebs: { volumeSize: 20Gi } }
            - { deviceName: /dev/xvdb, rootVolume: true, ebs: { volumeSize: 100Gi } }
      #                                            ^^^^ Only one mapping can be the root volume, and an earlier one already is` },
    { title: 'One', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          blockDeviceMappings:
            - { deviceName: /dev/xvda, rootVolume: true, ebs: { volumeSize: 20Gi } }
            - { deviceName: /dev/xvdb, ebs: { volumeSize: 100Gi } }` },
  ],
  mentions: ['rootVolume'],
  *check(resource) {
    if (mayHaveMore(resource, resource.root)) return;
    const [first, ...others] = blockDevices(resource).map((it) => it.get('rootVolume')).filter((it) => it?.value === true);
    for (const it of others) yield { span: it!.span, message: say`Only one mapping can be the root volume, and an earlier one already is`, related: [{ span: first!.span, message: say`The first root volume stands here` }] };
  },
};
