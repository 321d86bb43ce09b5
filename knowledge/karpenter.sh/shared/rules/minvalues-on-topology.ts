import type { Rule } from '../../../../engine/model.js';
import { removeKey, say } from '../../../../engine/kit.js';
import { writtenIn } from '../../../shared/writtenRequirements.js';

export const minvaluesOnTopology: Rule = {
  id: 'minvalues-on-topology',
  severity: 'warning',
  summary: '`minValues` asks for several zones or architectures.',
  why: `
    A pod whose volume lives in one zone, or whose image is built for one architecture, leaves a single value.
    \`minValues\` is then not met, and under the default policy (Strict) no node is launched for it.
    Ask for flexibility of instance families or types instead.`,
  sources: ['https://github.com/kubernetes-sigs/karpenter/issues/3170', 'https://karpenter.sh/docs/concepts/nodepools/#min-values'],
  covers: ['KNP026'],
  examples: [
    {
      title: 'Two zones at least',
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
                  minValues: 2
      #                      ^ A pod that is bound to one value of topology.kubernetes.io/zone can never have 2 of them`,
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
      title: 'Five families at least',
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
                  operator: Exists
                  minValues: 5`,
    },
  ],
  mentions: ['minValues'],
  *check(resource) {
    if (resource.kind.name === 'NodeOverlay') return;
    for (const { node, normal, minValues } of writtenIn(resource).terms) {
      if (!minValues?.node.key || minValues.count < 2 || normal === undefined || !pinned.includes(normal)) continue;
      const edit = removeKey(resource.document, node, 'minValues');
      yield {
        span: minValues.node.span,
        message: say`A pod that is bound to one value of ${normal} can never have ${minValues.count} of them`,
        ...(edit ? { fix: { title: say`Remove minValues`, edits: [edit] } } : {}),
      };
    }
  },
};

const pinned: readonly string[] = Object.freeze(['topology.kubernetes.io/zone', 'topology.k8s.aws/zone-id', 'kubernetes.io/arch']);
