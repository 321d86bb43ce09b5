import type { Rule } from '../../../../engine/model.js';
import { removeItem, say } from '../../../../engine/kit.js';
import { writtenIn } from '../../../shared/writtenRequirements.js';

export const repeatedValue: Rule = {
  id: 'repeated-value',
  severity: 'info',
  summary: 'A requirement lists the same value twice.',
  why: 'The values form a set: the second one changes nothing, and does not count for `minValues`.',
  sources: ['https://github.com/kubernetes-sigs/karpenter pkg/scheduling/requirement.go'],
  covers: ['KNP030'],
  examples: [
    {
      title: 'A zone twice',
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
                  operator: In
                  values: [us-east-1a, us-east-1b, us-east-1a]
      #                                            ^^^^^^^^^^ us-east-1a is listed twice`,
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
                operator: In
                values: [us-east-1a, us-east-1b]`,
    },
    {
      title: 'Two zones',
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
                  operator: In
                  values: [us-east-1a, us-east-1b]`,
    },
  ],
  *check(resource) {
    for (const { operator, list, values } of writtenIn(resource).terms) {
      if (!list || (operator !== 'In' && operator !== 'NotIn')) continue;
      const seen = new Set<string>();
      for (const { node, text } of values) {
        const edit = seen.has(text) ? removeItem(resource.document, list, list.items().indexOf(node)) : undefined;
        if (seen.has(text)) yield { span: node.span, message: say`${text || '""'} is listed twice`, ...(edit ? { fix: { title: say`Remove ${text || '""'}`, edits: [edit] } } : {}) };
        seen.add(text);
      }
    }
  },
};
