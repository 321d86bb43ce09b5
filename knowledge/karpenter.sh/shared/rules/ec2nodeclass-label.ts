import type { Rule } from '../../../../engine/model.js';
import { say } from '../../../../engine/kit.js';
import { askedKeys, knowsAwsKeys, removed } from '../askedKeys.js';

export const ec2nodeclassLabel: Rule = {
  id: 'ec2nodeclass-label',
  severity: 'warning',
  summary: 'A NodePool or NodeOverlay asks for `karpenter.k8s.aws/ec2nodeclass`.',
  why: `
    Since v1 the API server takes the key, which it refused in v1beta1, and then the controller does not know it: \`ValidationSucceeded\` turns False and nothing is launched.
    The class is chosen by \`nodeClassRef\`; pods may select on the label.`,
  sources: [
    'https://github.com/aws/karpenter-provider-aws pkg/apis/v1/labels.go',
    'https://github.com/kubernetes-sigs/karpenter pkg/apis/v1/nodepool_validation.go',
  ],
  covers: ['KNP036'],
  examples: [
    {
      title: 'A requirement',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: karpenter.k8s.aws/ec2nodeclass
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ karpenter.k8s.aws/ec2nodeclass makes the NodePool fail validation in the controller
                  operator: In
                  values: [default]
                - key: kubernetes.io/arch
                  operator: In
                  values: [arm64]`,
      fixed: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: default
      spec:
        template:
          spec:
            nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
            requirements:
              - key: kubernetes.io/arch
                operator: In
                values: [arm64]`,
    },
    {
      title: 'The reference',
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: kubernetes.io/arch
                  operator: In
                  values: [arm64]`,
    },
  ],
  mentions: ['karpenter.k8s.aws/ec2nodeclass'],
  *check(resource) {
    const refused = resource.kind.version === 'v1beta1';
    if ((resource.kind.name === 'NodeClaim' && !refused) || !knowsAwsKeys(resource)) return;
    for (const asked of askedKeys(resource)) {
      if (asked.key !== 'karpenter.k8s.aws/ec2nodeclass') continue;
      const fix = removed(resource, asked);
      if (refused) yield { span: asked.span, severity: 'error', message: say`${asked.key} is not allowed in a ${resource.kind.name}`, ...(fix ? { fix } : {}) };
      else yield { span: asked.span, message: say`${asked.key} makes the ${resource.kind.name} fail validation in the controller`, ...(fix ? { fix } : {}) };
    }
  },
};
