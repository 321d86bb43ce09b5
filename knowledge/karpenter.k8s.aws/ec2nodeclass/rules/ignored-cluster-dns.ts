import { removeItem, say } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { code, familyOf } from '../families.js';

export const ignoredClusterDns: Rule = {
  id: 'ignored-cluster-dns',
  severity: 'warning',
  summary: 'clusterDNS has more entries than the operating system takes.',
  why: 'Amazon Linux 2, Bottlerocket and Windows are given the first address only. Releases after Karpenter 1.14 refuse more at runtime.',
  sources: [`${code}pkg/providers/amifamily/bootstrap/bottlerocket.go`, `${code}pkg/providers/amifamily/bootstrap/eksbootstrap.go`, `${code}pkg/providers/amifamily/bootstrap/windows.go`],
  examples: [
    { title: 'Two on Bottlerocket', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: bottlerocket@latest }]
          kubelet:
            clusterDNS:
              - 10.100.0.10
              - 169.254.20.10
      #         ^^^^^^^^^^^^^ Bottlerocket takes only the first address`, fixed: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: bottlerocket@latest }]
          kubelet:
            clusterDNS:
              - 10.100.0.10` },
    { title: 'Two on Amazon Linux 2023', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          kubelet:
            clusterDNS: [10.100.0.10, 169.254.20.10]` },
  ],
  mentions: ['clusterDNS'],
  *check(resource) {
    const family = familyOf(resource);
    const list = resource.root.at('spec.kubelet.clusterDNS');
    if (!list || family === undefined || !(family === 'AL2' || family === 'Bottlerocket' || family.startsWith('Windows'))) return;
    for (const [index, node] of list.items().entries()) {
      if (index === 0) continue;
      const edit = removeItem(resource.document, list, index);
      yield { span: node.span, message: say`${family} takes only the first address`, ...(edit ? { fix: { title: say`Remove ${node.text}`, edits: [edit] } } : {}) };
    }
  },
};
