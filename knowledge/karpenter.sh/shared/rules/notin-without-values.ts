import type { Rule } from '../../../../engine/model.js';
import { isSet, mayHaveMore, replaceValue, say } from '../../../../engine/kit.js';
import { writtenIn } from '../../../shared/writtenRequirements.js';

export const notinWithoutValues: Rule = {
  id: 'notin-without-values',
  severity: 'warning',
  summary: 'A requirement with `NotIn` lists no value.',
  why: `
    It excludes nothing; what is left of it is \`Exists\`: the label has to be there.
    On \`karpenter.k8s.aws/instance-gpu-count\`, for example, that keeps every type without a GPU away.
    A NodeOverlay with such a requirement is refused by the API server.`,
  sources: [
    'https://github.com/kubernetes-sigs/karpenter pkg/scheduling/requirement.go',
    'https://github.com/aws/karpenter-provider-aws pkg/apis/crds/karpenter.sh_nodeoverlays.yaml',
  ],
  upstream: ["requirements with operator 'NotIn' must have a value defined"],
  covers: ['KNP018'],
  examples: [
    {
      title: 'Nothing is excluded',
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
                  operator: NotIn
                  values: []
      #           ^^^^^^ NotIn without values excludes nothing; it only asks that the label exists`,
      fixed: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: default
      spec:
        template:
          spec:
            requirements:
              - key: karpenter.k8s.aws/instance-family
                operator: Exists
                values: []`,
    },
    {
      title: 'A NodeOverlay is refused for it',
      yaml: `
        apiVersion: karpenter.sh/v1alpha1
        kind: NodeOverlay
        metadata:
          name: cheaper
        spec:
          requirements:
            - key: karpenter.k8s.aws/instance-family
              operator: NotIn
      #                 ^^^^^ NotIn needs at least one value in a NodeOverlay`,
    },
    {
      title: 'A family is excluded',
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
                  operator: NotIn
                  values: [t2]`,
    },
  ],
  mentions: ['NotIn'],
  *check(resource) {
    const refused = resource.kind.name === 'NodeOverlay';
    for (const { node, operator, operatorNode, list } of writtenIn(resource).terms) {
      if (operator !== 'NotIn' || !operatorNode || mayHaveMore(resource, node)) continue;
      const absent = !isSet(node.get('values'));
      if (!absent && list?.items().length !== 0) continue;
      yield {
        span: list?.key ?? operatorNode.span,
        severity: refused ? 'error' : 'warning',
        message: refused ? say`NotIn needs at least one value in a NodeOverlay` : say`NotIn without values excludes nothing; it only asks that the label exists`,
        fix: { title: say`Use Exists`, edits: [replaceValue(operatorNode, 'Exists')] },
        ...(absent ? { missing: true } : {}),
      };
    }
  },
};
