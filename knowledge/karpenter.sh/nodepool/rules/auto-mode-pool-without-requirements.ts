import type { Rule } from '../../../../engine/model.js';
import { mayHaveMore, say } from '../../../../engine/kit.js';
import { providerOf } from '../../../shared/provider.js';
import { writtenIn } from '../../../shared/writtenRequirements.js';

export const autoModePoolWithoutRequirements: Rule = {
  id: 'auto-mode-pool-without-requirements',
  severity: 'warning',
  summary: 'A pool of EKS Auto Mode has no requirement.',
  why: 'The guide asks for at least one requirement in a pool of Auto Mode; the category of the instance is a good first one.',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/auto-migrate-karpenter.html'],
  covers: ['AM017'],
  examples: [
    {
      title: 'An empty list',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
              requirements: []
      #                     ^^ A pool of Auto Mode needs at least one requirement`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
              requirements: [{ key: eks.amazonaws.com/instance-category, operator: In, values: [c, m, r] }]`,
    },
    {
      title: 'One requirement',
      yaml: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: default
      spec:
        template:
          spec:
            nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
            requirements:
              - key: eks.amazonaws.com/instance-category
                operator: In
                values: [c, m, r]`,
    },
  ],
  *check(resource) {
    const { list } = writtenIn(resource);
    if (list?.type !== 'list' || list.items().length > 0 || mayHaveMore(resource, list) || providerOf(resource) !== 'autoMode') return;
    yield {
      span: list.span,
      message: say`A pool of Auto Mode needs at least one requirement`,
      missing: true,
      fix: { title: say`Ask for general-purpose instances`, edits: [{ span: list.span, text: '[{ key: eks.amazonaws.com/instance-category, operator: In, values: [c, m, r] }]' }] },
    };
  },
};
