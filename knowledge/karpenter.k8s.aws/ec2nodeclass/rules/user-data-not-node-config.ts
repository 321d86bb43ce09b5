import { say, type TextLine } from '../../../../engine/kit.js';
import type { Rule } from '../../../../engine/model.js';
import { code } from '../families.js';
import { isMime, userDataOf, type UserData } from '../userData.js';

export const userDataNotNodeConfig: Rule = {
  id: 'user-data-not-node-config',
  severity: 'warning',
  summary: 'YAML in the user data of AL2023 is not a NodeConfig.',
  why: `
    Karpenter hands every text that reads as a YAML map to nodeadm as a NodeConfig, a \`#cloud-config\` too.
    nodeadm only takes \`apiVersion: node.eks.aws/v1alpha1\` with \`kind: NodeConfig\`, so the node does not join.
    Other formats have to be parts of a MIME archive.`,
  sources: [`${code}pkg/providers/amifamily/bootstrap/nodeadm.go`, 'https://awslabs.github.io/amazon-eks-ami/nodeadm/'],
  covers: ['KNC071'],
  examples: [
    { title: 'A cloud-config', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          userData: |
            #cloud-config
            runcmd:
      #     ^^^^^^^ nodeadm reads this as a NodeConfig, but it has no apiVersion of node.eks.aws
              - sysctl -w vm.max_map_count=262144` },
    { title: 'A NodeConfig', yaml: `
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
    { title: 'A script', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          amiSelectorTerms: [{ alias: al2023@latest }]
          userData: |
            #!/bin/bash
            echo hello: world` },
  ],
  mentions: ['userData'],
  *check(resource) {
    const data = userDataOf(resource);
    const keys = data?.family === 'AL2023' && data.complete && !isMime(data) ? topKeys(data) : undefined;
    const [first] = keys ?? [];
    if (!first || isNodeConfig(keys!)) return;
    yield { span: first.span, message: say`nodeadm reads this as a NodeConfig, but it has no apiVersion of node.eks.aws` };
  },
};

/** The lines that begin in the first column, if each of them is a key of a YAML map: then the text is one for certain. */
function topKeys({ lines }: UserData): readonly TextLine[] | undefined {
  const top = lines.filter((it) => /^[^\s#]/.test(it.text));
  const own = top.filter((it, index) => !(index === 0 && it.text.trimEnd() === '---') && !(index > 0 && /^- /.test(it.text)));
  return own.length > 0 && own.every((it) => /^[A-Za-z_][\w.\/-]*:(?:\s|$)/.test(it.text)) ? own : undefined;
}

function isNodeConfig(keys: readonly TextLine[]): boolean {
  return keys.some((it) => /^apiVersion:\s*["']?node\.eks\.aws\//.test(it.text));
}
