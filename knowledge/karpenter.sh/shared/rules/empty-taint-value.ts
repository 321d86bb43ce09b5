import { removeKey, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { nodeSpecOf } from '../nodeSpec.js';

export const emptyTaintValue: Rule = {
  id: 'empty-taint-value',
  severity: 'error',
  summary: 'A taint has an empty string as its value.',
  why: 'Kubernetes knows taints without a value, but the API server refuses `value: ""` in a NodePool or NodeClaim. Leaving the field out means the same.',
  sources: ['https://github.com/aws/karpenter-provider-aws/blob/v1.14.1/pkg/apis/crds/karpenter.sh_nodepools.yaml'],
  covers: ['KNP058'],
  examples: [
    { title: 'An empty value', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              taints:
                - key: example.com/special
                  value: ""
      #                  ^^ The value of a taint cannot be empty; leave value out
                  effect: NoSchedule`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              taints:
                - key: example.com/special
                  effect: NoSchedule` },
    { title: 'No value', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              taints:
                - key: example.com/special
                  effect: NoSchedule` },
  ],
  mentions: ['taints', 'startupTaints'],
  *check(resource) {
    const spec = nodeSpecOf(resource);
    for (const taint of [...spec?.get('taints')?.items() ?? [], ...spec?.get('startupTaints')?.items() ?? []]) {
      const value = taint.get('value');
      if (value?.value !== '') continue;
      const edit = removeKey(resource.document, taint, 'value');
      yield { span: value.span, message: say`The value of a taint cannot be empty; leave value out`, ...(edit ? { fix: { title: say`Remove value`, edits: [edit] } } : {}) };
    }
  },
};
