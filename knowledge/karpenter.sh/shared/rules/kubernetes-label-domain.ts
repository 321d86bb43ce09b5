import type { Rule } from '../../../../engine/model.js';
import { say } from '../../../../engine/kit.js';
import { normalKey } from '../../../shared/labels.js';
import { karpenterOf, reaches } from '../../../shared/versions.js';
import { askedKeys, domainOf } from '../askedKeys.js';

export const kubernetesLabelDomain: Rule = {
  id: 'kubernetes-label-domain',
  severity: 'error',
  summary: "A label of one's own lies in `kubernetes.io` or `k8s.io`, which Karpenter refused before 1.9.",
  why: `
    Up to 1.8 the CRDs let through only a few keys of these domains, and everything below \`node.kubernetes.io\`, \`node-restriction.kubernetes.io\` and \`kops.k8s.io\`.
    A domain of one's own works with every release.`,
  sources: [
    'https://github.com/aws/karpenter-provider-aws/issues/7069',
    'https://github.com/kubernetes-sigs/karpenter v1.8.0 pkg/apis/crds/karpenter.sh_nodepools.yaml',
  ],
  upstream: ['label domain "kubernetes.io" is restricted', 'label domain "k8s.io" is restricted'],
  covers: ['KNP038'],
  examples: [
    {
      title: 'The target is 1.8',
      targets: { karpenter: '1.8' },
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            metadata:
              labels:
                team.kubernetes.io/name: data
      #         ^^^^^^^^^^^^^^^^^^^^^^^ team.kubernetes.io/name lies in a domain of Kubernetes, which Karpenter 1.8 refuses
            spec:
              requirements:
                - key: scheduling.k8s.io/pool
      #                ^^^^^^^^^^^^^^^^^^^^^^ scheduling.k8s.io/pool lies in a domain of Kubernetes, which Karpenter 1.8 refuses
                  operator: In
                  values: [a]`,
    },
    {
      title: 'The target is 1.9',
      targets: { karpenter: '1.9' },
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            metadata:
              labels:
                team.kubernetes.io/name: data
            spec:
              requirements:
                - key: scheduling.k8s.io/pool
                  operator: In
                  values: [a]`,
    },
    {
      title: 'Keys that were always allowed',
      targets: { karpenter: '1.8' },
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            metadata:
              labels:
                node-restriction.kubernetes.io/team: data
            spec:
              requirements:
                - key: topology.kubernetes.io/zone
                  operator: In
                  values: [us-east-1a]`,
    },
  ],
  *check(resource, world) {
    const target = karpenterOf(resource, world);
    if (reaches(target, '1.9')) return;
    for (const { key, span } of askedKeys(resource)) {
      if (key !== 'kubernetes.io/hostname' && isRestricted(key)) {
        yield { span, message: say`${key} lies in a domain of Kubernetes, which Karpenter ${target ?? ''} refuses` };
      }
    }
  },
};

function isRestricted(key: string): boolean {
  const domain = domainOf(key);
  if (domain.endsWith('kubernetes.io')) return !wellKnown.includes(normalKey(key)) && !open.some((it) => domain.endsWith(it));
  return domain.endsWith('k8s.io') && !domain.endsWith('kops.k8s.io');
}

const wellKnown: readonly string[] = Object.freeze([
  'topology.kubernetes.io/zone', 'topology.kubernetes.io/region', 'node.kubernetes.io/instance-type', 'node.kubernetes.io/windows-build',
  'kubernetes.io/arch', 'kubernetes.io/os',
]);
const open: readonly string[] = Object.freeze(['node.kubernetes.io', 'node-restriction.kubernetes.io']);
