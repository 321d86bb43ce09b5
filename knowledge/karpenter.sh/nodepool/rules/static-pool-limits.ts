import { isSet, removeKey, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';

export const staticPoolLimits: Rule = {
  id: 'static-pool-limits',
  severity: 'error',
  summary: 'A pool with `replicas` limits something other than `nodes`.',
  why: 'A static pool counts nodes, so `limits.nodes` is the only limit that it takes. The API server refuses others.',
  sources: ['https://karpenter.sh/docs/concepts/nodepools/#specreplicas', 'https://github.com/aws/karpenter-provider-aws/blob/v1.14.1/pkg/apis/crds/karpenter.sh_nodepools.yaml'],
  upstream: ['only \'limits.nodes\' is supported on static NodePools'],
  covers: ['KNP008'],
  examples: [
    { title: 'A limit of CPU', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          replicas: 3
          limits:
            cpu: "100"
      #     ^^^ A pool with replicas can limit nodes only, not cpu
            nodes: 5`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          replicas: 3
          limits:
            nodes: 5` },
    { title: 'A limit of nodes', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          replicas: 3
          limits:
            nodes: 5` },
  ],
  mentions: ['replicas'],
  *check({ root, document }) {
    const limits = root.at('spec.limits');
    if (!limits || !isSet(root.at('spec.replicas'))) return;
    for (const { name, key, node, unknown } of limits.entries()) {
      if (unknown || name === 'nodes' || !isSet(node)) continue;
      const edit = limits.entries().length > 1 ? removeKey(document, limits, name) : undefined;
      yield { span: key, message: say`A pool with replicas can limit nodes only, not ${name}`, ...(edit ? { fix: { title: say`Remove ${name}`, edits: [edit] } } : {}) };
    }
  },
};
