import { say, select, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';

export const roleNameTooLong: Rule = {
  id: 'role-name-too-long',
  severity: 'warning',
  summary: 'A role name is longer than IAM allows.',
  why: 'IAM role names have at most 64 characters, so no role can have this name and the instance profile is never made.',
  sources: ['https://karpenter.sh/docs/troubleshooting/', 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html'],
  covers: ['KNC004'],
  examples: [
    { title: '72 characters', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        role: KarpenterNodeRole-a-cluster-with-a-name-that-goes-on-and-on-and-on-on-on
    #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ A role name has at most 64 characters, this one has 72` },
    { title: 'A short name', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        role: KarpenterNodeRole-prod` },
  ],
  *check({ root }) {
    for (const node of select(root, 'spec.role')) {
      const length = stringOf(node)?.split('/').at(-1)?.length ?? 0;
      if (length > 64) yield { span: node.span, message: say`A role name has at most 64 characters, this one has ${length}` };
    }
  },
};
