import { say } from '../../../../engine/kit.js';
import type { Message, Rule } from '../../../../engine/model.js';
import { reaches } from '../../../shared/versions.js';
import { aliasesOf, code } from '../families.js';

export const amiAliasWithoutImages: Rule = {
  id: 'ami-alias-without-images',
  severity: 'warning',
  summary: 'AWS publishes no image of this alias for the Kubernetes version.',
  why: `
    There are no Amazon Linux 2 images for Kubernetes 1.33 and later, and no Windows Server 2025 images before 1.35.
    The class is admitted and then stays not Ready with the reason \`UnsupportedAlias\`.
    Without a target version the newest one is assumed.`,
  sources: [`${code}pkg/providers/amifamily/ami.go`, 'https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions-standard.html'],
  upstream: ['AL2 aliases are no longer supported on EKS 1.33+', 'Windows Server 2025 requires EKS version 1.35 or higher'],
  covers: ['KNC012', 'KNC013'],
  examples: [
    { title: 'Amazon Linux 2', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiSelectorTerms:
          - alias: al2@latest
    #              ^^^^^^^^^^ There are no Amazon Linux 2 images for Kubernetes 1.33 and later; move to al2023` },
    { title: 'Amazon Linux 2 on an older cluster', targets: { kubernetes: '1.32' }, yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiSelectorTerms:
          - alias: al2@latest` },
    { title: 'Windows Server 2025 on an older cluster', targets: { kubernetes: '1.34' }, yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiSelectorTerms:
          - alias: windows2025@latest
    #              ^^^^^^^^^^^^^^^^^^ Windows Server 2025 needs Kubernetes 1.35, and the target is 1.34` },
    { title: 'Windows Server 2025 on the newest', yaml: `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata: { name: default }
      spec:
        amiSelectorTerms:
          - alias: windows2025@latest` },
  ],
  mentions: ['al2', 'windows2025'],
  *check(resource, { options }) {
    for (const { node, family } of aliasesOf(resource)) {
      const message = missing(family, options.targets.kubernetes);
      if (message) yield { span: node.span, message };
    }
  },
};

function missing(family: string, kubernetes: string | undefined): Message | undefined {
  if (family === 'al2' && reaches(kubernetes, '1.33')) return say`There are no Amazon Linux 2 images for Kubernetes 1.33 and later; move to al2023`;
  if (family === 'windows2025' && kubernetes && !reaches(kubernetes, '1.35')) return say`Windows Server 2025 needs Kubernetes 1.35, and the target is ${kubernetes}`;
  return undefined;
}
