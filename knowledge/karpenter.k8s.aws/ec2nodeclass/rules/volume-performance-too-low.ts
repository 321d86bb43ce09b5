import { numberOf, replaceRaw, say, select, stringOf } from '../../../../engine/kit.js';
import type { Finding, Node, Rule } from '../../../../engine/model.js';

export const volumePerformanceTooLow: Rule = {
  id: 'volume-performance-too-low',
  severity: 'warning',
  summary: 'iops or throughput is below the least that the volume type has.',
  why: 'A gp3 volume starts at 3000 IOPS and 125 MiB/s, which cost nothing extra; io1 and io2 start at 100 IOPS. EC2 refuses to launch with less.',
  sources: ['https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html'],
  examples: [
    { title: 'Less than every gp3 volume has', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs:
                volumeSize: 100Gi
                volumeType: gp3
                iops: 1000
      #               ^^^^ 1000 iops are too few for gp3; the least is 3000`, fixed: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs:
                volumeSize: 100Gi
                volumeType: gp3
                iops: 3000` },
    { title: 'The least', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          blockDeviceMappings:
            - deviceName: /dev/xvda
              ebs: { volumeSize: 100Gi, volumeType: gp3, iops: 3000, throughput: 125 }` },
  ],
  mentions: ['iops', 'throughput'],
  *check({ root }) {
    for (const ebs of select(root, 'spec.blockDeviceMappings[].ebs')) {
      const type = stringOf(ebs.get('volumeType'));
      if (type === 'gp3') yield* [...tooLow(ebs, 'iops', type, 3000), ...tooLow(ebs, 'throughput', type, 125)];
      if (type === 'io1' || type === 'io2') yield* tooLow(ebs, 'iops', type, 100);
    }
  },
};

function* tooLow(ebs: Node, field: string, type: string, least: number): Iterable<Finding> {
  const node = ebs.get(field);
  const amount = numberOf(node);
  if (!node || amount === undefined || amount >= least) return;
  const message = field === 'iops' ? say`${amount} iops are too few for ${type}; the least is ${least}` : say`A throughput of ${amount} is too low for ${type}; the least is ${least}`;
  yield { span: node.span, message, fix: { title: say`Use ${least}`, edits: [replaceRaw(node, String(least))] } };
}
