import type { Rule } from '../../../../engine/model.js';
import { say } from '../../../../engine/kit.js';
import { describesType } from '../../../shared/labels.js';
import { matchingTypes, valuesAmong } from '../../../shared/matchingTypes.js';
import { writtenIn } from '../../../shared/writtenRequirements.js';

export const minvaluesUnreachable: Rule = {
  id: 'minvalues-unreachable',
  severity: 'warning',
  summary: 'The requirements leave fewer values of a label than its `minValues` asks for.',
  why: `
    All requirements count together: what another one excludes is missing here.
    Under the default policy (Strict) the pool never launches a node; with BestEffort, \`minValues\` is given up.`,
  sources: ['https://karpenter.sh/docs/concepts/nodepools/#min-values', 'https://github.com/kubernetes-sigs/karpenter/issues/2438'],
  covers: ['KNP025'],
  examples: [
    {
      title: 'There are not that many families',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: karpenter.k8s.aws/instance-category
                  operator: In
                  values: [t]
                - key: karpenter.k8s.aws/instance-family
                  operator: Exists
                  minValues: 10
      #                      ^^ minValues is 10, but the requirements leave only 5 of karpenter.k8s.aws/instance-family`,
    },
    {
      title: 'There are enough families',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: karpenter.k8s.aws/instance-category
                  operator: In
                  values: [m]
                - key: karpenter.k8s.aws/instance-family
                  operator: Exists
                  minValues: 10`,
    },
  ],
  mentions: ['minValues'],
  *check(resource) {
    if (resource.kind.name === 'NodeOverlay') return;
    const asked = writtenIn(resource).terms.filter((term) => term.minValues && term.normal !== undefined && describesType(term.normal));
    const choice = asked.length > 0 ? matchingTypes(resource) : undefined;
    if (!choice?.certain || choice.types.length === 0) return;
    for (const { normal, operator, list, minValues } of asked) {
      const left = valuesAmong(normal!, choice.types).size;
      const listed = operator === 'In' ? list?.items().length ?? 0 : Infinity;
      if (!minValues || minValues.count <= left + choice.others || minValues.count > listed) continue;
      yield { span: minValues.node.span, message: say`minValues is ${minValues.count}, but the requirements leave only ${left} of ${normal!}` };
    }
  },
};
