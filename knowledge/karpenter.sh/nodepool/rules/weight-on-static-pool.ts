import { isSet, removeKey, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';

export const weightOnStaticPool: Rule = {
  id: 'weight-on-static-pool',
  severity: 'error',
  summary: 'A pool with `replicas` has a `weight`.',
  why: 'Weight says which pool is asked first when pods wait. A static pool launches its nodes whether pods wait or not, and the API server refuses a weight on it.',
  sources: ['https://karpenter.sh/docs/concepts/nodepools/#specreplicas', 'https://github.com/aws/karpenter-provider-aws/blob/v1.14.1/pkg/apis/crds/karpenter.sh_nodepools.yaml'],
  upstream: ['\'weight\' is not supported on static NodePools'],
  covers: ['KNP009'],
  constraint: { path: 'spec', of: 'atMostOne', fields: ['replicas', 'weight'] },
  examples: [
    { title: 'Both', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          replicas: 3
          weight: 10
      #   ^^^^^^ A pool with replicas cannot have a weight`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          replicas: 3` },
    { title: 'A weight alone', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          weight: 10` },
  ],
  mentions: ['replicas'],
  *check({ root, document }) {
    const spec = root.get('spec');
    const weight = spec?.get('weight');
    if (!spec || !isSet(spec.get('replicas')) || !isSet(weight)) return;
    const edit = removeKey(document, spec, 'weight');
    yield { span: weight.key ?? weight.span, message: say`A pool with replicas cannot have a weight`, ...(edit ? { fix: { title: say`Remove weight`, edits: [edit] } } : {}) };
  },
};
