import { lookUp, removeItem, say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { nodeSpecOf } from '../nodeSpec.js';

/** Who puts these taints on nodes, and takes them off. Source: pkg/apis/v1/taints.go of https://github.com/kubernetes-sigs/karpenter. */
const managers: Readonly<Record<string, string>> = Object.freeze({
  'karpenter.sh/disrupted': 'Karpenter puts it on a node that is about to go',
  'karpenter.sh/disruption': 'it was the v1beta1 name of karpenter.sh/disrupted, which Karpenter puts on a node that is about to go',
  'karpenter.sh/unregistered': 'Karpenter takes it off when a node has registered',
  'node.kubernetes.io/not-ready': 'Kubernetes puts it on a node that is not ready',
});

export const managedTaint: Rule = {
  id: 'managed-taint',
  severity: 'warning',
  summary: 'The taint is one that Karpenter or Kubernetes handles by itself.',
  why: `
    Taints of a pool are checked against the tolerations of pods before a node is launched, and they stay for life.
    Ordinary pods do not tolerate these, so the pool launches nothing for them, or nodes look disrupted from their first minute.`,
  sources: ['https://github.com/kubernetes-sigs/karpenter/blob/v1.14.0/pkg/apis/v1/taints.go', 'https://karpenter.sh/docs/upgrading/v1-migration/'],
  covers: ['KNP059'],
  examples: [
    { title: 'The mark of a node that is about to go', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              taints:
                - key: karpenter.sh/disrupted
      #                ^^^^^^^^^^^^^^^^^^^^^^ karpenter.sh/disrupted does not belong into taints: Karpenter puts it on a node that is about to go
                  effect: NoSchedule
                - key: team
                  value: data
                  effect: NoSchedule`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              taints:
                - key: team
                  value: data
                  effect: NoSchedule` },
    { title: 'A taint of one\'s own', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              taints:
                - key: team
                  value: data
                  effect: NoSchedule` },
  ],
  mentions: ['taints'],
  *check(resource) {
    const list = nodeSpecOf(resource)?.get('taints');
    for (const [index, taint] of list?.items().entries() ?? []) {
      const key = taint.get('key');
      const name = stringOf(key);
      const manager = name === undefined ? undefined : lookUp(managers, name);
      if (!list || !key || !name || manager === undefined) continue;
      const edit = list.items().length > 1 ? removeItem(resource.document, list, index) : undefined;
      yield { span: key.span, message: say`${name} does not belong into taints: ${manager}`, ...(edit ? { fix: { title: say`Remove ${name}`, edits: [edit] } } : {}) };
    }
  },
};
