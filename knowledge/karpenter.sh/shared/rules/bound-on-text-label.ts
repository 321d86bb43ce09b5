import type { Rule } from '../../../../engine/model.js';
import { say } from '../../../../engine/kit.js';
import { label } from '../../../shared/labels.js';
import { isBound } from '../../../shared/requirementSet.js';
import { writtenIn } from '../../../shared/writtenRequirements.js';

export const boundOnTextLabel: Rule = {
  id: 'bound-on-text-label',
  severity: 'warning',
  summary: '`Gt`, `Lt`, `Gte` or `Lte` compares a label whose values are no numbers.',
  why: `
    A value that is not a whole number never lies within a bound, so no node meets the requirement.
    Names are listed with \`In\` or \`NotIn\`.`,
  sources: ['https://github.com/kubernetes-sigs/karpenter pkg/scheduling/requirement.go withinBounds'],
  covers: ['KNP021'],
  examples: [
    {
      title: 'Families have no order',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              requirements:
                - key: karpenter.k8s.aws/instance-family
                  operator: Gt
      #                     ^^ Gt never holds for karpenter.k8s.aws/instance-family, whose values are no numbers
                  values: ["5"]`,
    },
    {
      title: 'Generations do',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              requirements:
                - key: karpenter.k8s.aws/instance-generation
                  operator: Gt
                  values: ["5"]`,
    },
  ],
  mentions: ['Gt', 'Lt'],
  *check(resource) {
    for (const { normal, operator, operatorNode } of writtenIn(resource).terms) {
      const known = normal === undefined ? undefined : label(normal);
      if (!known || known.numeric || !isBound(operator) || !operatorNode) continue;
      yield { span: operatorNode.span, message: say`${operator} never holds for ${known.key}, whose values are no numbers` };
    }
  },
};
