import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { hybridCode, hybridGuide } from '../sources.js';
import { textOfScalar } from '../written.js';

export const arnOfAnotherRegion: Rule = {
  id: 'arn-of-another-region',
  severity: 'warning',
  summary: 'An ARN of IAM Roles Anywhere belongs to another Region or partition than the cluster.',
  why: `
    \`nodeadm\` signs on in the Region of the cluster, where a trust anchor or profile of another Region does not exist.
    China, GovCloud, the isolated Regions and the European Sovereign Cloud are partitions of their own: nothing of one is known in another.`,
  sources: [`${hybridCode}internal/aws/iamrolesanywhere/`, hybridGuide],
  covers: ['NC014'],
  examples: [
    { title: 'A profile of another Region', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          iamRolesAnywhere:
            nodeName: rack-7
            trustAnchorArn: arn:aws:rolesanywhere:eu-west-1:111122223333:trust-anchor/a1b2c3d4-5678-90ab-cdef-111111111111
            profileArn: arn:aws:rolesanywhere:us-east-1:111122223333:profile/a1b2c3d4-5678-90ab-cdef-222222222222
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is of us-east-1, and the cluster is in eu-west-1
            roleArn: arn:aws:iam::111122223333:role/HybridNodes` },
    { title: 'A role of another partition', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          iamRolesAnywhere:
            nodeName: rack-7
            trustAnchorArn: arn:aws:rolesanywhere:eu-west-1:111122223333:trust-anchor/a1b2c3d4-5678-90ab-cdef-111111111111
            profileArn: arn:aws:rolesanywhere:eu-west-1:111122223333:profile/a1b2c3d4-5678-90ab-cdef-222222222222
            roleArn: arn:aws-cn:iam::111122223333:role/HybridNodes
    #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This is of the partition aws-cn, and the cluster's Region eu-west-1 is of aws` },
    { title: 'All of one', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          iamRolesAnywhere:
            nodeName: rack-7
            trustAnchorArn: arn:aws:rolesanywhere:eu-west-1:111122223333:trust-anchor/a1b2c3d4-5678-90ab-cdef-111111111111
            profileArn: arn:aws:rolesanywhere:eu-west-1:111122223333:profile/a1b2c3d4-5678-90ab-cdef-222222222222
            roleArn: arn:aws:iam::111122223333:role/HybridNodes` },
  ],
  *check(resource) {
    const { dialect, at } = readerOf(resource);
    const region = textOfScalar(at('spec.cluster.region'));
    if (dialect !== 'hybrid' || !region || !/^[a-z]+(?:-[a-z]+)+-\d+$/.test(region)) return;
    for (const field of ['trustAnchorArn', 'profileArn', 'roleArn']) {
      const node = at(`spec.hybrid.iamRolesAnywhere.${field}`);
      const [, partition, other] = /^arn:(aws[a-z-]*):[a-z-]+:([a-z0-9-]*):/.exec(textOfScalar(node) ?? '') ?? [];
      if (!node || partition === undefined) continue;
      if (partition !== partitionOf(region)) yield { span: node.span, message: say`This is of the partition ${partition}, and the cluster's Region ${region} is of ${partitionOf(region)}` };
      else if (other && other !== region) yield { span: node.span, message: say`This is of ${other}, and the cluster is in ${region}` };
    }
  },
};

/** Source: https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
function partitionOf(region: string): string {
  return partitions.find(([start]) => region.startsWith(start))?.[1] ?? 'aws';
}

const partitions: readonly (readonly [start: string, partition: string])[] = Object.freeze([
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['us-isob-', 'aws-iso-b'],
  ['us-isof-', 'aws-iso-f'],
  ['eu-isoe-', 'aws-iso-e'],
  ['us-iso-', 'aws-iso'],
  ['eusc-', 'aws-eusc'],
] as const);
