import { say, type TextLine } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { code, page } from '../families.js';
import { userDataOf, type UserData } from '../userData.js';

export const nodeConfigOverridden: Rule = {
  id: 'node-config-overridden',
  severity: 'warning',
  summary: 'A NodeConfig in the user data sets what Karpenter sets itself.',
  why: `
    Karpenter adds its own NodeConfig as the last one, and the last one wins: its \`maxPods\` comes from \`spec.kubelet\` or from the instance type, its \`clusterDNS\` from \`spec.kubelet\` or from the Service kube-dns, its \`registerWithTaints\` from the NodePool.
    What stands in the user data for these has no effect.`,
  sources: [`${page}#specuserdata`, `${code}pkg/providers/amifamily/bootstrap/nodeadm.go`, `${code}pkg/providers/amifamily/resolver.go`],
  covers: ['KNC075'],
  examples: [
    { title: 'The number of pods', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          userData: |
            apiVersion: node.eks.aws/v1alpha1
            kind: NodeConfig
            spec:
              kubelet:
                config:
                  maxPods: 58
      #           ^^^^^^^^^^^ Karpenter sets maxPods after this; write it in spec.kubelet.maxPods` },
    { title: 'The address of the DNS', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          userData: |
            apiVersion: node.eks.aws/v1alpha1
            kind: NodeConfig
            spec:
              kubelet:
                config:
                  clusterDNS: [169.254.20.10]
      #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Karpenter sets clusterDNS after this; write it in spec.kubelet.clusterDNS` },
    { title: 'Settings that Karpenter does not have', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          userData: |
            apiVersion: node.eks.aws/v1alpha1
            kind: NodeConfig
            spec:
              kubelet:
                config:
                  registryPullQPS: 20` },
  ],
  mentions: ['userData'],
  *check(resource) {
    const data = userDataOf(resource);
    if (data?.family !== 'AL2023') return;
    for (const { text, span } of nodeConfigLines(data)) {
      if (/^\s+maxPods:/.test(text)) yield { span, message: say`Karpenter sets maxPods after this; write it in spec.kubelet.maxPods` };
      if (/^\s+clusterDNS:/.test(text)) yield { span, message: say`Karpenter sets clusterDNS after this; write it in spec.kubelet.clusterDNS` };
      if (/^\s+registerWithTaints:/.test(text)) yield { span, message: say`Karpenter sets registerWithTaints after this; write the taints in the NodePool` };
    }
  },
};

/** The lines of NodeConfigs: from their kind to the next MIME boundary. Scripts that write files of their own are left out. */
function nodeConfigLines({ lines }: UserData): readonly TextLine[] {
  let inside = false;
  return lines.filter(({ text }) => {
    if (/^kind:\s*["']?NodeConfig/.test(text)) inside = true;
    else if (text.startsWith('--') || text.startsWith('#!')) inside = false;
    return inside;
  });
}
