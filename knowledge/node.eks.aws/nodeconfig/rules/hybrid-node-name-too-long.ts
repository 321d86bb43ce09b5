import { say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';
import { hybridValidator } from '../sources.js';
import { textOfScalar } from '../written.js';

export const hybridNodeNameTooLong: Rule = {
  id: 'hybrid-node-name-too-long',
  severity: 'error',
  summary: 'The name of a hybrid node is longer than 64 bytes.',
  why: `
    The name has to be the CN of the certificate, which holds no more; \`nodeadm\` refuses a longer one. Letters beyond ASCII count two to four bytes.`,
  sources: [hybridValidator],
  upstream: ['NodeName can\'t be longer than 64 characters in hybrid iam roles anywhere configuration'],
  covers: ['NC012'],
  examples: [
    { title: 'A long name', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          iamRolesAnywhere:
            nodeName: node-in-the-third-rack-of-the-cellar-below-the-old-building-number-4
    #                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The name of a hybrid node may have 64 bytes, and this has 68
            trustAnchorArn: arn:aws:rolesanywhere:eu-west-1:111122223333:trust-anchor/a1b2c3d4-5678-90ab-cdef-111111111111
            profileArn: arn:aws:rolesanywhere:eu-west-1:111122223333:profile/a1b2c3d4-5678-90ab-cdef-222222222222
            roleArn: arn:aws:iam::111122223333:role/HybridNodes` },
    { title: 'A short name', yaml: `
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
    const name = at('spec.hybrid.iamRolesAnywhere.nodeName');
    const text = textOfScalar(name);
    if (dialect !== 'hybrid' || !name || text === undefined || bytesOf(text) <= 64) return;
    yield { span: name.span, message: say`The name of a hybrid node may have 64 bytes, and this has ${bytesOf(text)}` };
  },
};

/** As Go counts: in UTF-8. */
function bytesOf(text: string): number {
  return [...text].reduce((sum, it) => sum + (it < '\u0080' ? 1 : it < '\u0800' ? 2 : it.length === 1 ? 3 : 4), 0);
}
