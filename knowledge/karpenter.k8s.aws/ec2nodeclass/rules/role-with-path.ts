import { replaceValue, say, select, stringOf } from '../../../../engine/kit.js';
import type { Finding, Node, Rule } from '../../../../engine/model.js';
import { page } from '../families.js';

export const roleWithPath: Rule = {
  id: 'role-with-path',
  severity: 'warning',
  summary: 'A role or an instance profile is written as an ARN or with a path.',
  why: `
    Both fields take a bare name.
    With a longer \`role\` Karpenter attaches what stands behind the last slash, but never finds the full text on the profile again, so it makes instance profiles anew over and over.
    With a longer \`instanceProfile\` the class becomes Ready and every launch fails.`,
  sources: [`${page}#specrole`, 'https://github.com/aws/karpenter-provider-aws/issues/8312', 'https://github.com/aws/karpenter-provider-aws/issues/5470'],
  covers: ['KNC003'],
  examples: [
    { title: 'An ARN', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        role: arn:aws:iam::123456789012:role/KarpenterNodeRole
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ role takes a bare name, here KarpenterNodeRole`, fixed: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        role: KarpenterNodeRole` },
    { title: 'A path', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        instanceProfile: "/eks/nodes"
    #                    ^^^^^^^^^^^^ instanceProfile takes a bare name, here nodes` },
    { title: 'A name', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        role: KarpenterNodeRole` },
  ],
  *check({ root }) {
    for (const field of ['role', 'instanceProfile']) for (const node of select(root, `spec.${field}`)) yield* judge(node, field);
  },
};

function* judge(node: Node, field: string): Iterable<Finding> {
  const written = stringOf(node);
  if (written === undefined || !(written.includes('/') || written.startsWith('arn:'))) return;
  const name = written.slice(written.lastIndexOf('/') + 1);
  if (name === '' || name.startsWith('arn:')) yield { span: node.span, message: say`${field} takes a bare name, not ${written}` };
  else yield { span: node.span, message: say`${field} takes a bare name, here ${name}`, fix: { title: say`Use ${name}`, edits: [replaceValue(node, name)] } };
}
