import { isSet, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';

export const consolidationOnStaticPool: Rule = {
  id: 'consolidation-on-static-pool',
  severity: 'info',
  summary: 'A static pool says how it wants to be consolidated.',
  why: `
    The nodes of a pool with \`replicas\` are never consolidated, so the policy and the waiting time do nothing.
    \`consolidateAfter\` has to be there when \`disruption\` is, for instance because of budgets; \`0s\` and \`Never\` are as good as any.`,
  sources: ['https://karpenter.sh/docs/concepts/nodepools/#specreplicas', 'https://github.com/kubernetes-sigs/karpenter/issues/2345'],
  covers: ['KNP012'],
  examples: [
    { title: 'A policy', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          replicas: 3
          disruption:
            consolidateAfter: 5m
      #                       ^^ consolidateAfter has no effect on a pool with replicas, whose nodes are never consolidated
            consolidationPolicy: WhenEmpty
      #                          ^^^^^^^^^ consolidationPolicy has no effect on a pool with replicas, whose nodes are never consolidated` },
    { title: 'Only what has to be there', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          replicas: 3
          disruption:
            consolidateAfter: 0s
            budgets: [{ nodes: "1" }]` },
  ],
  mentions: ['replicas'],
  *check({ root }) {
    if (!isSet(root.at('spec.replicas'))) return;
    const usual: Readonly<Record<string, readonly string[]>> = { consolidationPolicy: ['WhenEmptyOrUnderutilized'], consolidateAfter: ['0s', 'Never'] };
    for (const [field, values] of Object.entries(usual)) {
      const node = root.at(`spec.disruption.${field}`);
      const text = stringOf(node);
      if (node && text !== undefined && !values.includes(text)) yield { span: node.span, message: say`${field} has no effect on a pool with replicas, whose nodes are never consolidated` };
    }
  },
};
