import type { Finding, Rule } from '../../../../engine/model.js';
import { mayHaveMore, say } from '../../../../engine/kit.js';
import { writtenIn, type WrittenTerm } from '../../../shared/writtenRequirements.js';

export const minvaluesAboveValues: Rule = {
  id: 'minvalues-above-values',
  severity: 'error',
  summary: '`minValues` asks for more values than `In` lists.',
  why: `
    The API server counts the entries of the list and refuses a list that is too short.
    It counts a value that stands twice as two; the scheduler then counts it as one and finds no node to launch.`,
  sources: [
    'https://github.com/aws/karpenter-provider-aws pkg/apis/crds/karpenter.sh_nodepools.yaml',
    'https://github.com/kubernetes-sigs/karpenter pkg/cloudprovider/types.go SatisfiesMinValues',
  ],
  upstream: ["requirements with 'minValues' must have at least that many values specified in the 'values' field"],
  covers: ['KNP023'],
  examples: [
    {
      title: 'Three of two',
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
                  operator: In
                  values: [m7g, c7g]
                  minValues: 3
      #                      ^ minValues is 3, but only 2 values are listed`,
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
                operator: In
                values: [m7g, c7g]
                minValues: 2`,
    },
    {
      title: 'A value that stands twice does not help',
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
                  operator: In
                  values: [m7g, c7g, m7g]
                  minValues: 3
      #                      ^ minValues is 3, but only 2 different values are listed`,
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
                operator: In
                values: [m7g, c7g, m7g]
                minValues: 2`,
    },
    {
      title: 'Two of three',
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
                  operator: In
                  values: [m7g, c7g, r7g]
                  minValues: 2`,
    },
  ],
  mentions: ['minValues'],
  *check(resource) {
    if (resource.kind.name === 'NodeOverlay') return;
    for (const term of writtenIn(resource).terms) {
      if (term.operator === 'In' && term.list && !term.list.items().some((it) => it.unknown) && !mayHaveMore(resource, term.node)) yield* judge(term);
    }
  },
};

function* judge({ list, values, minValues }: WrittenTerm): Iterable<Finding> {
  const written = list?.items().length ?? 0;
  const distinct = new Set(values.map(({ text }) => text)).size;
  if (!minValues || written === 0) return;
  const { node, count } = minValues;
  const fix: Finding['fix'] = distinct > 0 ? { title: say`Use ${distinct}`, edits: [{ span: node.span, text: String(distinct) }] } : undefined;
  if (count > written) yield { span: node.span, message: say`minValues is ${count}, but only ${written} values are listed`, ...(fix ? { fix } : {}) };
  else if (count > distinct && values.length === written) {
    yield { span: node.span, severity: 'warning', message: say`minValues is ${count}, but only ${distinct} different values are listed`, ...(fix ? { fix } : {}) };
  }
}
