import { constraintRule } from '../../../../engine/kit.js';
import { crd } from '../families.js';

export const amiAliasBesideOtherFields = constraintRule(
  {
    id: 'ami-alias-beside-other-fields',
    severity: 'error',
    summary: 'An AMI alias stands beside other fields of its term.',
    why: 'An alias already says which image is meant, so the API server refuses to narrow it.',
    sources: [crd],
    upstream: ["'alias' is mutually exclusive, cannot be set with a combination of other fields in amiSelectorTerms"],
    covers: ['KNC006'],
    examples: [
      { title: 'An alias and an owner', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms:
            - alias: al2023@latest
              owner: amazon
      #       ^^^^^ owner cannot be set together with alias` },
      { title: 'An alias alone', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms:
            - alias: al2023@latest` },
    ],
  },
  { path: 'spec.amiSelectorTerms[]', of: 'forbids', fields: ['alias', 'id', 'tags', 'name', 'owner'] },
);
