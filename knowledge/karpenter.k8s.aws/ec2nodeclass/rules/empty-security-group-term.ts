import { constraintRule } from '../../../../engine/kit.js';
import { crd } from '../families.js';

export const emptySecurityGroupTerm = constraintRule(
  {
    id: 'empty-security-group-term',
    severity: 'error',
    summary: 'A security group term selects nothing.',
    why: 'A term needs an `id`, a `name` or `tags`, or the API server refuses the class.',
    sources: [crd],
    upstream: ["expected at least one, got none, ['tags', 'id', 'name']"],
    examples: [
      { title: 'A name without a value', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          securityGroupSelectorTerms:
            - name:
      #       ^^^^ At least one of id, name or tags has to be set` },
      { title: 'Tags', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          securityGroupSelectorTerms:
            - tags: { karpenter.sh/discovery: prod }` },
    ],
  },
  { path: 'spec.securityGroupSelectorTerms[]', of: 'atLeastOne', fields: ['id', 'name', 'tags'] },
);
