import { isSet, removeKey, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { code, familyOf } from '../families.js';

export const podsPerCoreOnBottlerocket: Rule = {
  id: 'pods-per-core-on-bottlerocket',
  severity: 'warning',
  summary: 'podsPerCore is set for Bottlerocket, which does not know it.',
  why: 'Bottlerocket has no such setting, so Karpenter ignores it up to 1.14 and refuses the class at runtime later. `maxPods` works there.',
  sources: [`${code}pkg/providers/amifamily/bottlerocket.go`, 'https://github.com/bottlerocket-os/bottlerocket/issues/1721'],
  covers: ['KNC063'],
  examples: [
    { title: 'Bottlerocket', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: bottlerocket@latest }]
          kubelet:
            maxPods: 58
            podsPerCore: 10
      #     ^^^^^^^^^^^ podsPerCore has no effect on Bottlerocket`, fixed: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: bottlerocket@latest }]
          kubelet:
            maxPods: 58` },
    { title: 'Amazon Linux', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          kubelet:
            podsPerCore: 10` },
  ],
  mentions: ['podsPerCore'],
  *check(resource) {
    const kubelet = resource.root.at('spec.kubelet');
    const node = kubelet?.get('podsPerCore');
    if (!kubelet || !isSet(node) || node.value === 0 || familyOf(resource) !== 'Bottlerocket') return;
    const edit = removeKey(resource.document, kubelet, 'podsPerCore');
    yield { span: node.key ?? node.span, message: say`podsPerCore has no effect on Bottlerocket`, ...(edit ? { fix: { title: say`Remove podsPerCore`, edits: [edit] } } : {}) };
  },
};
