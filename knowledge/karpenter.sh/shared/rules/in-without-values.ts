import type { Rule } from '../../../../engine/model.js';
import { isSet, mayHaveMore, replaceValue, say } from '../../../../engine/kit.js';
import { writtenIn } from '../../../shared/writtenRequirements.js';

export const inWithoutValues: Rule = {
  id: 'in-without-values',
  severity: 'error',
  summary: 'A requirement with `In` lists no value.',
  why: `
    The API server refuses the whole object.
    If any value will do, the operator is \`Exists\`; if the label does not matter at all, the requirement can go.`,
  sources: ['https://github.com/aws/karpenter-provider-aws pkg/apis/crds/karpenter.sh_nodepools.yaml, karpenter.sh_nodeoverlays.yaml'],
  upstream: ["requirements with operator 'In' must have a value defined"],
  covers: ['KNP017', 'KNO008'],
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
              requirements:
                - key: topology.kubernetes.io/zone
                  operator: In
                  values: []
      #           ^^^^^^ In needs at least one value`,
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
                operator: Exists
                values: []`,
    },
    {
      title: 'A value',
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
                  values: [us-east-1a]`,
    },
  ],
  *check(resource) {
    for (const { node, operator, operatorNode, list } of writtenIn(resource).terms) {
      if (operator !== 'In' || !operatorNode || mayHaveMore(resource, node)) continue;
      const absent = !isSet(node.get('values'));
      if (!absent && list?.items().length !== 0) continue;
      yield {
        span: list?.key ?? operatorNode.span,
        message: say`In needs at least one value`,
        fix: { title: say`Use Exists`, edits: [replaceValue(operatorNode, 'Exists')] },
        ...(absent ? { missing: true } : {}),
      };
    }
  },
};
