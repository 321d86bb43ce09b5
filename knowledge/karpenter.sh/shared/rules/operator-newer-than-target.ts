import type { Finding, Rule } from '../../../../engine/model.js';
import { replaceValue, say } from '../../../../engine/kit.js';
import { reaches } from '../../../shared/versions.js';
import { integerOf } from '../../../shared/requirementSet.js';
import { writtenIn, type WrittenTerm } from '../../../shared/writtenRequirements.js';

export const operatorNewerThanTarget: Rule = {
  id: 'operator-newer-than-target',
  severity: 'error',
  summary: '`Gte` or `Lte` stands in a file for a Karpenter that does not know them yet.',
  why: `
    The two operators came with the CRDs of 1.9; older ones refuse them.
    \`Gt\` with one less and \`Lt\` with one more say the same in every release.`,
  sources: ['https://github.com/aws/karpenter-provider-aws/issues/8951', 'https://github.com/kubernetes-sigs/karpenter/pull/2674'],
  covers: ['KNP016'],
  examples: [
    {
      title: 'The target is 1.8',
      targets: { karpenter: '1.8' },
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
                  operator: Gte
      #                     ^^^ Gte needs Karpenter 1.9; the target is 1.8
                  values: ["5"]`,
      fixed: `
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
                values: ["4"]`,
    },
    {
      title: 'The target is 1.9',
      targets: { karpenter: '1.9' },
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
                  operator: Gte
                  values: ["5"]`,
    },
  ],
  mentions: ['Gte', 'Lte'],
  *check(resource, { options }) {
    const target = options.targets.karpenter;
    if (reaches(target, '1.9')) return;
    for (const term of writtenIn(resource).terms) {
      if ((term.operator !== 'Gte' && term.operator !== 'Lte') || !term.operatorNode) continue;
      const fix = strictly(term);
      yield { span: term.operatorNode.span, message: say`${term.operator} needs Karpenter 1.9; the target is ${target ?? ''}`, ...(fix ? { fix } : {}) };
    }
  },
};

/** The same bound with the older operator. */
function strictly({ operator, operatorNode, values }: WrittenTerm): Finding['fix'] {
  const [only] = values;
  const bound = only && integerOf(only.text);
  if (!only || bound === undefined || !operatorNode) return undefined;
  const [name, number] = operator === 'Gte' ? ['Gt', bound - 1n] as const : ['Lt', bound + 1n] as const;
  if (number < 0n) return undefined;
  return { title: say`Use ${name} ${String(number)}`, edits: [replaceValue(operatorNode, name), replaceValue(only.node, String(number))] };
}
