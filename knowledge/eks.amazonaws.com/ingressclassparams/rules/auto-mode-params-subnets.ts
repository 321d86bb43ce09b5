import { constraintRule } from '../../../../engine/kit.js';

export const autoModeParamsSubnets = constraintRule(
  {
    id: 'auto-mode-params-subnets',
    severity: 'warning',
    summary: 'IngressClassParams do not name their subnets in exactly one way.',
    why: 'The field takes the ids of subnets or tags to find them by. The schema admits both and neither, and says itself that exactly one is meant.',
    sources: ['https://github.com/datreeio/CRDs-catalog/blob/2dcd0601/eks.amazonaws.com/ingressclassparams_v1.json'],
    covers: ['AM065'],
    examples: [
      { title: 'Both', yaml: `
        apiVersion: eks.amazonaws.com/v1
        kind: IngressClassParams
        metadata:
          name: public
        spec:
          subnets:
            ids: [subnet-0123456789abcdef0]
            matchTags: [{ key: tier, values: [public] }]
      #     ^^^^^^^^^ matchTags cannot be set together with ids` },
      { title: 'Tags', yaml: `
      apiVersion: eks.amazonaws.com/v1
      kind: IngressClassParams
      metadata:
        name: public
      spec:
        subnets:
          matchTags: [{ key: tier, values: [public] }]` },
    ],
  },
  { path: 'spec.subnets', of: 'exactlyOne', fields: ['ids', 'matchTags'] },
);
