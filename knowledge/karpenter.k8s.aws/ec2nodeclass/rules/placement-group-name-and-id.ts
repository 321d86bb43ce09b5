import { constraintRule } from '../../../../engine/kit.js';
import { crd } from '../families.js';

export const placementGroupNameAndId = constraintRule(
  {
    id: 'placement-group-name-and-id',
    severity: 'error',
    summary: 'A placement group needs a name or an id, not both.',
    why: 'The selector finds one existing group. The API server refuses it without either field, and with both.',
    sources: [crd],
    upstream: ["expected at least one, got none, ['name', 'id']", "'name' and 'id' are mutually exclusive"],
    covers: ['KNC034'],
    examples: [
      { title: 'Both', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          placementGroupSelector:
            name: low-latency
            id: pg-0123456789abcdef0
      #     ^^ id cannot be set together with name` },
      { title: 'Neither', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          placementGroupSelector: {}
      #   ^^^^^^^^^^^^^^^^^^^^^^ Exactly one of name or id has to be set` },
      { title: 'A name', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          placementGroupSelector:
            name: low-latency` },
    ],
  },
  { path: 'spec.placementGroupSelector', of: 'exactlyOne', fields: ['name', 'id'] },
);
