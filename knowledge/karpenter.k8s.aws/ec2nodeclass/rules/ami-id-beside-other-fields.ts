import { constraintRule } from '../../../../engine/kit.js';
import { crd } from '../families.js';

export const amiIdBesideOtherFields = constraintRule(
  {
    id: 'ami-id-beside-other-fields',
    severity: 'error',
    summary: 'An AMI id stands beside other fields of its term.',
    why: 'An id names one image, so the API server refuses to narrow it. Further images belong in terms of their own.',
    sources: [crd],
    upstream: ["'id' is mutually exclusive, cannot be set with a combination of other fields in amiSelectorTerms"],
    examples: [
      { title: 'An id and tags', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiFamily: AL2023
          amiSelectorTerms:
            - id: ami-0123456789abcdef0
              tags: { team: data }
      #       ^^^^ tags cannot be set together with id` },
      { title: 'Two terms', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiFamily: AL2023
          amiSelectorTerms:
            - id: ami-0123456789abcdef0
            - tags: { team: data }` },
    ],
  },
  { path: 'spec.amiSelectorTerms[]', of: 'forbids', fields: ['id', 'tags', 'name', 'owner'] },
);
