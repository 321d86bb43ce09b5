import { say, stringOf } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { isQualifiedName } from '../../../shared/names.js';
import { nodeSpecOf } from '../nodeSpec.js';

export const invalidTaint: Rule = {
  id: 'invalid-taint',
  severity: 'warning',
  summary: 'The key or value of a taint is too long.',
  why: `
    The API server looks at the letters of a taint, not at its length.
    Karpenter then finds the pool invalid: a name may have 63 characters, a domain in front of it 253.`,
  sources: ['https://github.com/kubernetes-sigs/karpenter/blob/v1.14.0/pkg/apis/v1/nodeclaim_validation.go'],
  examples: [
    { title: 'A key of more than 63 characters', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              taints:
                - key: reserved-for-the-nightly-batch-jobs-of-the-data-platform-team-in-frankfurt
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The key of a taint may have 63 characters behind a domain of at most 253; Karpenter finds the pool invalid
                  effect: NoSchedule` },
    { title: 'A domain and a short name', yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        spec:
          template:
            spec:
              taints:
                - key: data-platform.example.com/nightly-batch
                  effect: NoSchedule` },
  ],
  mentions: ['taints', 'startupTaints'],
  *check(resource) {
    const spec = nodeSpecOf(resource);
    for (const taint of [...spec?.get('taints')?.items() ?? [], ...spec?.get('startupTaints')?.items() ?? []]) {
      for (const part of ['key', 'value']) {
        const node = taint.get(part);
        const text = stringOf(node);
        // What has the wrong letters was refused before.
        if (!node || !text || !admitted.test(text) || isQualifiedName(text)) continue;
        yield { span: node.span, message: say`The ${part} of a taint may have 63 characters behind a domain of at most 253; Karpenter finds the pool invalid` };
      }
    }
  },
};

/** The pattern of the CRD for keys and values. */
const admitted = /^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*(\/))?([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
