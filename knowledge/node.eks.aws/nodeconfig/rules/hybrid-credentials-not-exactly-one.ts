import { isSet, mayHaveMore, placeOfAbsence, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { hybridValidator } from '../sources.js';

export const hybridCredentialsNotExactlyOne: Rule = {
  id: 'hybrid-credentials-not-exactly-one',
  severity: 'error',
  summary: 'A hybrid node has no source of AWS credentials, or two.',
  why: `
    \`nodeadm\` gets credentials either from AWS Systems Manager (\`ssm\`) or from IAM Roles Anywhere (\`iamRolesAnywhere\`), and refuses a file with both or neither.
    \`hybrid: {}\` is refused too; without \`hybrid\` the machine is taken for an EC2 instance.`,
  sources: [hybridValidator, 'https://docs.aws.amazon.com/eks/latest/userguide/hybrid-nodes-creds.html'],
  upstream: ['Either IAMRolesAnywhere or SSM must be provided for hybrid node configuration', 'Only one of IAMRolesAnywhere or SSM must be provided for hybrid node configuration'],
  covers: ['NC007'],
  examples: [
    { title: 'Both', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          ssm: { activationCode: "\${CODE}", activationId: "\${ID}" }
          iamRolesAnywhere: { nodeName: rack-7 }
    #     ^^^^^^^^^^^^^^^^ Only one of ssm and iamRolesAnywhere can give a hybrid node its credentials` },
    { title: 'Neither', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid: {}
    #   ^^^^^^ A hybrid node needs its credentials from either ssm or iamRolesAnywhere` },
    { title: 'One', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          ssm: { activationCode: "\${CODE}", activationId: "\${ID}" }` },
    { title: 'None for an EC2 instance', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo }` },
  ],
  constraint: { path: 'spec.hybrid', of: 'exactlyOne', fields: ['ssm', 'iamRolesAnywhere'] },
  *check(resource) {
    const { dialect, at } = readerOf(resource);
    const hybrid = at('spec.hybrid');
    if (dialect !== 'hybrid' || hybrid?.type !== 'map') return;
    const [ssm, anywhere] = [at('ssm', hybrid), at('iamRolesAnywhere', hybrid)];
    if (isSet(ssm) && isSet(anywhere)) {
      const [first, second] = ssm.span.start < anywhere.span.start ? [ssm, anywhere] : [anywhere, ssm];
      const related = [{ span: first.key ?? first.span, message: say`The first source stands here` }];
      yield { span: second.key ?? second.span, message: say`Only one of ssm and iamRolesAnywhere can give a hybrid node its credentials`, related };
    } else if (!isSet(ssm) && !isSet(anywhere) && !mayHaveMore(resource, hybrid)) {
      yield { span: placeOfAbsence(hybrid), message: say`A hybrid node needs its credentials from either ssm or iamRolesAnywhere`, missing: true };
    }
  },
};
