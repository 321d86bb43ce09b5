import { say, select, stringOf } from '../../../engine/kit.js';
import type { Rule } from '../../../engine/model.js';
import { kubeletConfig, kubeletOf } from '../kubelet.js';

export const invalidClusterDns: Rule = {
  id: 'invalid-cluster-dns',
  severity: 'warning',
  summary: 'An entry of clusterDNS is not an IP address.',
  why: 'Nobody checks the entries before the node does. Pods get them as name servers, which have to be addresses, so names cannot be resolved there.',
  sources: [kubeletConfig],
  covers: ['KNC067'],
  examples: [
    { title: 'A name', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          kubelet:
            clusterDNS: [kube-dns.kube-system]
      #                  ^^^^^^^^^^^^^^^^^^^^ kube-dns.kube-system is not an IP address` },
    { title: 'An address', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          kubelet:
            clusterDNS: [10.100.0.10, "fd00:10::a"]` },
  ],
  mentions: ['clusterDNS'],
  *check(resource) {
    const kubelet = kubeletOf(resource);
    if (!kubelet) return;
    for (const node of select(kubelet, 'clusterDNS[]')) {
      const text = stringOf(node);
      if (text !== undefined && !isAddress(text)) yield { span: node.span, message: say`${text === '' ? '""' : text} is not an IP address` };
    }
  },
};

function isAddress(text: string): boolean {
  const parts = text.split('.');
  if (parts.length === 4 && parts.every((it) => /^(?:0|[1-9]\d{0,2})$/.test(it) && Number(it) < 256)) return true;
  return text.includes(':') && /^[\da-fA-F:.]+$/.test(text);
}
