import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { hybridGuide, hybridValidator } from '../sources.js';
import { absence } from '../written.js';

export const incompleteIamRolesAnywhere: Rule = {
  id: 'incomplete-iam-roles-anywhere',
  severity: 'error',
  summary: 'IAM Roles Anywhere lacks one of the four fields that a hybrid node needs.',
  why: `
    \`nodeadm\` signs on with the certificate of the machine, the trust anchor that knows it, a profile and a role, under the name of the node. It refuses a file in which one of \`nodeName\`, \`trustAnchorArn\`, \`profileArn\` and \`roleArn\` is missing or empty.`,
  sources: [hybridValidator, hybridGuide],
  upstream: ['RoleARN is missing in hybrid iam roles anywhere configuration', 'ProfileARN is missing in hybrid iam roles anywhere configuration', 'TrustAnchorARN is missing in hybrid iam roles anywhere configuration', 'NodeName can\'t be empty in hybrid iam roles anywhere configuration'],
  covers: ['NC008', 'NC009', 'NC010', 'NC011'],
  examples: [
    { title: 'Two missing', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          iamRolesAnywhere:
    #     ^^^^^^^^^^^^^^^^ iamRolesAnywhere needs profileArn
    #     ^^^^^^^^^^^^^^^^ iamRolesAnywhere needs roleArn
            nodeName: rack-7
            trustAnchorArn: arn:aws:rolesanywhere:eu-west-1:111122223333:trust-anchor/a1b2c3d4-5678-90ab-cdef-111111111111` },
    { title: 'An empty name', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          iamRolesAnywhere:
            nodeName: ""
    #                 ^^ iamRolesAnywhere needs nodeName
            trustAnchorArn: arn:aws:rolesanywhere:eu-west-1:111122223333:trust-anchor/a1b2c3d4-5678-90ab-cdef-111111111111
            profileArn: arn:aws:rolesanywhere:eu-west-1:111122223333:profile/a1b2c3d4-5678-90ab-cdef-222222222222
            roleArn: arn:aws:iam::111122223333:role/HybridNodes` },
    { title: 'All four', yaml: `
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
    const anywhere = at('spec.hybrid.iamRolesAnywhere');
    if (dialect !== 'hybrid' || anywhere?.type !== 'map') return;
    const misplaced = at('spec.hybrid.nodeName') !== undefined;
    for (const field of ['nodeName', 'trustAnchorArn', 'profileArn', 'roleArn']) {
      if (field === 'nodeName' && misplaced) continue;
      yield* absence(resource, anywhere, at(field, anywhere), say`iamRolesAnywhere needs ${field}`);
    }
  },
};
