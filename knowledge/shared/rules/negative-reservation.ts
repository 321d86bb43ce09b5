import { say, select, stringOf } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { kubeletCrd, kubeletOf, reserved } from '../kubelet.js';

export const negativeReservation: Rule = {
  id: 'negative-reservation',
  severity: 'error',
  summary: 'A reservation of the kubelet is below zero.',
  why: 'What is kept back for the system cannot be negative, and the API server refuses it.',
  sources: [kubeletCrd, reserved],
  upstream: ['kubeReserved value cannot be a negative resource quantity', 'systemReserved value cannot be a negative resource quantity'],
  examples: [
    { title: 'Below zero', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            systemReserved:
              memory: -100Mi
      #               ^^^^^^ -100Mi is below zero, which cannot be reserved` },
    { title: 'Above zero', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          kubelet:
            systemReserved:
              memory: 100Mi` },
  ],
  mentions: ['kubeReserved', 'systemReserved'],
  *check(resource) {
    const kubelet = kubeletOf(resource);
    if (!kubelet) return;
    for (const field of ['kubeReserved', 'systemReserved']) {
      for (const node of select(kubelet, `${field}.*`)) {
        const amount = stringOf(node);
        if (amount?.startsWith('-')) yield { span: node.span, message: say`${amount} is below zero, which cannot be reserved` };
      }
    }
  },
};
