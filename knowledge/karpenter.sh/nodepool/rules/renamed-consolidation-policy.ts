import { replaceValue, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';

export const renamedConsolidationPolicy: Rule = {
  id: 'renamed-consolidation-policy',
  severity: 'error',
  summary: 'The consolidation policy has the name that it had in v1beta1.',
  why: '`WhenUnderutilized` is called `WhenEmptyOrUnderutilized` in v1. It does the same, and the API server refuses the old name.',
  sources: ['https://karpenter.sh/docs/upgrading/v1-migration/'],
  covers: ['KNP063'],
  examples: [
    { title: 'The old name', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            consolidationPolicy: WhenUnderutilized
      #                          ^^^^^^^^^^^^^^^^^ WhenUnderutilized is called WhenEmptyOrUnderutilized since v1`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            consolidationPolicy: WhenEmptyOrUnderutilized` },
    { title: 'The new one', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          disruption:
            consolidateAfter: 1m
            consolidationPolicy: WhenEmptyOrUnderutilized` },
  ],
  mentions: ['WhenUnderutilized'],
  *check({ root }) {
    const policy = root.at('spec.disruption.consolidationPolicy');
    if (policy?.value !== 'WhenUnderutilized') return;
    const meant = 'WhenEmptyOrUnderutilized';
    yield { span: policy.span, message: say`WhenUnderutilized is called ${meant} since v1`, fix: { title: say`Use ${meant}`, edits: [replaceValue(policy, meant)] } };
  },
};
