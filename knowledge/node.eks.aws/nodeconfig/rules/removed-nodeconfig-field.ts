import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { hybridCode } from '../sources.js';

export const removedNodeconfigField: Rule = {
  id: 'removed-nodeconfig-field',
  severity: 'error',
  summary: 'A field of the beta of hybrid nodes is gone.',
  why: `
    \`hybrid.region\` is \`cluster.region\` now, and \`iamRolesAnywhere.assumeRoleArn\` has no successor. \`nodeadm\` refuses fields that it does not know. The example file in the repository of \`nodeadm\` still has \`hybrid.region\`.`,
  sources: [`${hybridCode}internal/api/types.go`, `${hybridCode}example/node.eks.aws_v1alpha1_nodeconfig.yaml`],
  covers: ['NC023'],
  examples: [
    { title: 'The Region in its old place', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo }
        hybrid:
          region: eu-west-1
    #     ^^^^^^ hybrid.region is gone; the Region is cluster.region
          ssm: { activationCode: "\${CODE}", activationId: "\${ID}" }` },
    { title: 'The Region in its place', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          ssm: { activationCode: "\${CODE}", activationId: "\${ID}" }` },
  ],
  *check(resource) {
    const { dialect, at } = readerOf(resource);
    if (dialect !== 'hybrid') return;
    const region = at('spec.hybrid.region');
    if (region?.key) yield { span: region.key, message: say`hybrid.region is gone; the Region is cluster.region` };
    const assumed = at('spec.hybrid.iamRolesAnywhere.assumeRoleArn');
    if (assumed?.key) yield { span: assumed.key, message: say`assumeRoleArn is gone; roleArn is the role of the node` };
  },
};
