import type { Rule } from '../../../../engine/model.js';
import { say } from '../../../../engine/kit.js';
import { isBound } from '../../../shared/requirementSet.js';
import { writtenIn } from '../../../shared/writtenRequirements.js';

export const notALabelValue: Rule = {
  id: 'not-a-label-value',
  severity: 'warning',
  summary: 'A value of a requirement cannot be the value of a label.',
  why: `
    A label value has at most 63 letters, digits, \`-\`, \`_\` and \`.\`, and starts and ends with a letter or digit.
    The API server does not look at the values of requirements; the controller does and sets \`ValidationSucceeded\` to False, so nothing is launched.`,
  sources: [
    'https://github.com/kubernetes-sigs/karpenter pkg/apis/v1/nodeclaim_validation.go',
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set',
  ],
  covers: ['KNP053'],
  examples: [
    {
      title: 'A space and a comma',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              requirements:
                - key: team
                  operator: In
                  values: ["data platform", "web,shop"]
      #                    ^^^^^^^^^^^^^^^ data platform cannot be the value of a label
      #                                     ^^^^^^^^^^ web,shop cannot be the value of a label`,
    },
    {
      title: 'Plain words',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              requirements:
                - key: team
                  operator: In
                  values: [data-platform, web.shop, ""]`,
    },
  ],
  *check(resource) {
    for (const { operator, values } of writtenIn(resource).terms) {
      if (isBound(operator)) continue;
      for (const { node, text } of values) {
        if (text.includes('*') || isLabelValue(text)) continue;
        yield { span: node.span, message: text.length > 63 ? say`A label value has at most 63 characters, this one ${text.length}` : say`${text} cannot be the value of a label` };
      }
    }
  },
};

function isLabelValue(text: string): boolean {
  return text.length <= 63 && /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/.test(text);
}
