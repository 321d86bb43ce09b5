import { constraintRule } from '../../../../engine/kit.js';
import { crd } from '../families.js';

export const emptyCapacityReservationTerm = constraintRule(
  {
    id: 'empty-capacity-reservation-term',
    severity: 'error',
    summary: 'A capacity reservation term selects nothing.',
    why: 'A term needs an `id`, `tags` or `instanceMatchCriteria`. `ownerID` only narrows the last two, so alone it is refused too.',
    sources: [crd],
    upstream: ["expected at least one, got none, ['tags', 'id', 'instanceMatchCriteria']"],
    covers: ['KNC031'],
    examples: [
      { title: 'An owner alone', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          capacityReservationSelectorTerms:
            - ownerID: "123456789012"
      #       ^^^^^^^ At least one of id, tags or instanceMatchCriteria has to be set` },
      { title: 'Tags', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          capacityReservationSelectorTerms:
            - tags: { karpenter.sh/discovery: prod }` },
    ],
  },
  { path: 'spec.capacityReservationSelectorTerms[]', of: 'atLeastOne', fields: ['id', 'tags', 'instanceMatchCriteria'] },
);
