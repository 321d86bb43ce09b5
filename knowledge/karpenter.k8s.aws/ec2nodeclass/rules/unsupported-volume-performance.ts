import { isSet, removeKey, say, select, stringOf } from '../../../../engine/kit.js';
import type { Finding, Node, Resource, Rule } from '../../../../engine/model.js';

export const unsupportedVolumePerformance: Rule = {
  id: 'unsupported-volume-performance',
  severity: 'warning',
  summary: 'iops or throughput stands beside a volume type that does not take it.',
  why: `
    Of the volume types gp3, io1 and io2 take \`iops\`, and gp3 alone takes \`throughput\`.
    The API server does not look at it, EC2 refuses every launch.`,
  sources: ['https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EbsBlockDevice.html', 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html'],
  covers: ['KNC046'],
  examples: [
    { title: 'A leftover of gp3', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs:
                volumeSize: 100Gi
                volumeType: gp2
                iops: 3000
      #         ^^^^ Volumes of type gp2 take no iops`, fixed: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs:
                volumeSize: 100Gi
                volumeType: gp2` },
    { title: 'gp3', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs: { volumeSize: 100Gi, volumeType: gp3, iops: 4000, throughput: 250 }` },
  ],
  mentions: ['iops', 'throughput'],
  *check(resource) {
    for (const ebs of select(resource.root, 'spec.blockDeviceMappings[].ebs')) {
      const type = stringOf(ebs.get('volumeType'));
      if (type === undefined) continue;
      if (['gp2', 'st1', 'sc1', 'standard'].includes(type)) yield* refused(resource, ebs, type, 'iops');
      if (['gp2', 'st1', 'sc1', 'standard', 'io1', 'io2'].includes(type)) yield* refused(resource, ebs, type, 'throughput');
    }
  },
};

function* refused({ document }: Resource, ebs: Node, type: string, field: string): Iterable<Finding> {
  const node = ebs.get(field);
  if (!isSet(node)) return;
  const edit = removeKey(document, ebs, field);
  yield { span: node.key ?? node.span, message: say`Volumes of type ${type} take no ${field}`, ...(edit ? { fix: { title: say`Remove ${field}`, edits: [edit] } } : {}) };
}
