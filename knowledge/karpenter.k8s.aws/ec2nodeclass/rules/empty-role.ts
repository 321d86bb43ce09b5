import { say, select } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { crd } from '../families.js';

export const emptyRole: Rule = {
  id: 'empty-role',
  severity: 'error',
  summary: 'The name of a role or an instance profile is empty.',
  why: 'The API server refuses an empty name: leave the field out, or write the name.',
  sources: [crd],
  upstream: ['role cannot be empty', 'instanceProfile cannot be empty'],
  examples: [
    { title: 'An empty role', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        role: ""
    #         ^^ role may not be empty` },
    { title: 'A name', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        role: KarpenterNodeRole` },
  ],
  *check({ root }) {
    for (const field of ['role', 'instanceProfile']) {
      for (const node of select(root, `spec.${field}`)) if (node.value === '') yield { span: node.span, message: say`${field} may not be empty` };
    }
  },
};
