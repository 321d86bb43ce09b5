import { constraintRule } from '../../../../engine/kit.js';
import { crd } from '../families.js';

export const emptySubnetTerm = constraintRule(
  {
    id: 'empty-subnet-term',
    severity: 'error',
    summary: 'A subnet term selects nothing.',
    why: 'A term needs an `id` or `tags`, or the API server refuses the class.',
    sources: [crd],
    upstream: ["expected at least one, got none, ['tags', 'id']"],
    examples: [
      { title: 'An id without a value', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          subnetSelectorTerms:
            - id:
      #       ^^ At least one of id or tags has to be set` },
      { title: 'Tags', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          subnetSelectorTerms:
            - tags: { karpenter.sh/discovery: prod }` },
    ],
  },
  { path: 'spec.subnetSelectorTerms[]', of: 'atLeastOne', fields: ['id', 'tags'] },
);
