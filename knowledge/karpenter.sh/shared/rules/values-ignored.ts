import type { Rule } from '../../../../engine/model.js';
import { removeKey, say } from '../../../../engine/kit.js';
import { writtenIn } from '../../../shared/writtenRequirements.js';

export const valuesIgnored: Rule = {
  id: 'values-ignored',
  severity: 'warning',
  summary: 'A requirement with `Exists` or `DoesNotExist` lists values, which nobody reads.',
  why: `
    Both operators look at the label's presence only.
    Who wrote values most likely meant \`In\` or \`NotIn\`.`,
  sources: ['https://github.com/kubernetes-sigs/karpenter pkg/scheduling/requirement.go'],
  covers: ['KNP019'],
  examples: [
    {
      title: 'Values beside Exists',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              requirements:
                - key: topology.kubernetes.io/zone
                  operator: Exists
                  values: [us-east-1a]
      #           ^^^^^^ Exists ignores its values; In would keep to them`,
      fixed: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: default
      spec:
        template:
          spec:
            requirements:
              - key: topology.kubernetes.io/zone
                operator: Exists`,
    },
    {
      title: 'An empty list says nothing',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              requirements:
                - key: topology.kubernetes.io/zone
                  operator: Exists
                  values: []`,
    },
  ],
  mentions: ['Exists', 'DoesNotExist'],
  *check(resource) {
    for (const { node, operator, list } of writtenIn(resource).terms) {
      if ((operator !== 'Exists' && operator !== 'DoesNotExist') || !list?.key || list.items().length === 0) continue;
      const edit = removeKey(resource.document, node, 'values');
      yield {
        span: list.key,
        message: operator === 'Exists' ? say`Exists ignores its values; In would keep to them` : say`DoesNotExist ignores its values; NotIn would exclude them`,
        ...(edit ? { fix: { title: say`Remove the values`, edits: [edit] } } : {}),
      };
    }
  },
};
