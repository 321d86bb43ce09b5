import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { hybridValidator } from '../sources.js';
import { textOfScalar } from '../written.js';

export const unlikelyRolesAnywhereArn: Rule = {
  id: 'unlikely-roles-anywhere-arn',
  severity: 'warning',
  summary: 'An ARN of IAM Roles Anywhere has the form of another thing.',
  why: `
    \`nodeadm\` takes any text; signing on then fails on the machine.
    A trust anchor is \`arn:aws:rolesanywhere:<Region>:<account>:trust-anchor/<id>\`, a profile \`…:profile/<id>\` of the same service and not an instance profile of EC2, a role \`arn:aws:iam::<account>:role/<name>\`.`,
  sources: [hybridValidator, 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_identityandaccessmanagementrolesanywhere.html'],
  covers: ['NC013'],
  examples: [
    { title: 'An instance profile and a certificate authority', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          iamRolesAnywhere:
            nodeName: rack-7
            trustAnchorArn: arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/a1b2c3d4-5678-90ab-cdef-111111111111
    #                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/a1b2c3d4-5678-90ab-cdef-111111111111 is not the ARN of a trust anchor, arn:aws:rolesanywhere:<Region>:<account>:trust-anchor/<id>
            profileArn: arn:aws:iam::111122223333:instance-profile/HybridNodes
    #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ arn:aws:iam::111122223333:instance-profile/HybridNodes is not the ARN of a Roles Anywhere profile, arn:aws:rolesanywhere:<Region>:<account>:profile/<id>
            roleArn: arn:aws:iam::111122223333:role/HybridNodes` },
    { title: 'Each what it should be', yaml: `
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
    { title: 'Words to be replaced', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          iamRolesAnywhere:
            nodeName: rack-7
            trustAnchorArn: arn:aws:rolesanywhere:eu-west-1:111122223333:trust-anchor/a1b2c3d4-5678-90ab-cdef-111111111111
            profileArn: arn:aws:rolesanywhere:eu-west-1:111122223333:profile/a1b2c3d4-5678-90ab-cdef-222222222222
            roleArn: arn:aws:iam::AWS_ACCOUNT_ID:role/HYBRID_ROLE` },
  ],
  *check(resource) {
    const { dialect, at } = readerOf(resource);
    if (dialect !== 'hybrid') return;
    for (const { field, form, example } of fields) {
      const node = at(`spec.hybrid.iamRolesAnywhere.${field}`);
      const text = textOfScalar(node);
      if (node && text && !form.test(text)) yield { span: node.span, message: say`${text} is not ${example}` };
    }
  },
};

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** Words in capitals stand for something: AWS_REGION. */
const word = '[A-Z][A-Z0-9_]+';
const anywhere = String.raw`^arn:aws[a-z-]*:rolesanywhere:(?:[a-z0-9-]+|${word}):(?:\d{12}|${word})`;
const fields = Object.freeze([
  { field: 'trustAnchorArn', form: new RegExp(`${anywhere}:trust-anchor/(?:${uuid}|${word})$`), example: say`the ARN of a trust anchor, arn:aws:rolesanywhere:<Region>:<account>:trust-anchor/<id>` },
  { field: 'profileArn', form: new RegExp(`${anywhere}:profile/(?:${uuid}|${word})$`), example: say`the ARN of a Roles Anywhere profile, arn:aws:rolesanywhere:<Region>:<account>:profile/<id>` },
  { field: 'roleArn', form: new RegExp(String.raw`^arn:aws[a-z-]*:iam::(?:\d{12}|${word}):role/[\w+=,.@/-]+$`), example: say`the ARN of a role, arn:aws:iam::<account>:role/<name>` },
]);
