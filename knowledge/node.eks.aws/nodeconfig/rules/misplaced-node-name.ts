import { insertKey, removeKey, say } from '../../../../engine/kit.js';
import type { Node, Resource, Rule } from '../../../../engine/model.js';
import { readerOf } from '../dialect.js';

export const misplacedNodeName: Rule = {
  id: 'misplaced-node-name',
  severity: 'error',
  summary: 'The name of a hybrid node stands in its old place.',
  why: `
    Early releases read \`hybrid.nodeName\`; since November 2024 it is \`hybrid.iamRolesAnywhere.nodeName\`, and the old place is an unknown field, which \`nodeadm\` refuses. With \`ssm\` there is no name to give: the id of the managed instance is taken.`,
  sources: ['https://github.com/aws/eks-hybrid/pull/149', 'https://github.com/aws/eks-hybrid/pull/207'],
  covers: ['NC022'],
  examples: [
    { title: 'The old place', yaml: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          nodeName: rack-7
    #     ^^^^^^^^ nodeName belongs under iamRolesAnywhere
          iamRolesAnywhere:
            roleArn: arn:aws:iam::111122223333:role/HybridNodes`,
      fixed: `
      apiVersion: node.eks.aws/v1alpha1
      kind: NodeConfig
      spec:
        cluster: { name: demo, region: eu-west-1 }
        hybrid:
          iamRolesAnywhere:
            roleArn: arn:aws:iam::111122223333:role/HybridNodes
            nodeName: rack-7` },
    { title: 'The right place', yaml: `
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
    const hybrid = at('spec.hybrid');
    const name = hybrid && at('nodeName', hybrid);
    if (dialect !== 'hybrid' || !hybrid || !name?.key) return;
    const anywhere = at('iamRolesAnywhere', hybrid);
    const written = resource.document.text.slice(name.span.start, name.span.end);
    const movable = anywhere?.type === 'map' && !at('nodeName', anywhere) && name.style !== 'literal' && name.style !== 'folded';
    const edits = movable ? [removeKey(resource.document, hybrid, keyOf(resource, name)), insertKey(resource.document, anywhere, 'nodeName', written)] : [];
    const fix = edits.length > 0 && edits.every((it) => it !== undefined) ? { title: say`Move it under iamRolesAnywhere`, edits } : undefined;
    yield { span: name.key, message: say`nodeName belongs under iamRolesAnywhere`, ...(fix && { fix }) };
  },
};

function keyOf({ document }: Resource, { key }: Node): string {
  return key ? document.text.slice(key.start, key.end) : '';
}
