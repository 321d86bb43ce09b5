import type { Rule } from '../../../../engine/model.js';
import { say } from '../../../../engine/kit.js';
import { karpenterLabel } from '../../../shared/labels.js';
import { karpenterOf, reaches } from '../../../shared/versions.js';
import { askedKeys, knowsAwsKeys } from '../askedKeys.js';

export const labelNewerThanTarget: Rule = {
  id: 'label-newer-than-target',
  severity: 'error',
  summary: 'A label key came with a later Karpenter than the target.',
  why: `
    The CRDs of a release list the keys of \`karpenter.k8s.aws\` that it knows; a later one is refused.
    When the controller was upgraded and the key is still refused, the CRDs were not: Helm does not upgrade them along with the chart.`,
  sources: ['https://github.com/aws/karpenter-provider-aws/issues/7534', 'https://karpenter.sh/docs/upgrading/upgrade-guide/'],
  upstream: ['label domain "karpenter.k8s.aws" is restricted'],
  covers: ['KNP037'],
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
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: karpenter.k8s.aws/instance-tenancy
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ karpenter.k8s.aws/instance-tenancy needs Karpenter 1.9; up to 1.8 it is refused
                  operator: In
                  values: [dedicated]`,
    },
    {
      title: 'Not released yet',
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
                - key: karpenter.k8s.aws/nitro-sandbox
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ karpenter.k8s.aws/nitro-sandbox needs Karpenter 1.15; up to 1.14 it is refused
                  operator: Exists`,
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
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - key: karpenter.k8s.aws/instance-tenancy
                  operator: In
                  values: [dedicated]`,
    },
  ],
  *check(resource, world) {
    if (!knowsAwsKeys(resource)) return;
    const target = karpenterOf(resource, world) ?? newest;
    const user = resource.kind.name === 'NodeOverlay' ? 'nodeOverlay' : 'nodePool';
    for (const { key, span } of askedKeys(resource)) {
      const known = karpenterLabel(key);
      if (!known?.since || !known.allowed.includes(user) || reaches(target, known.since)) continue;
      yield { span, message: say`${key} needs Karpenter ${known.since}; up to ${target} it is refused` };
    }
  },
};

/** What counts when no target is set. */
const newest = '1.14';
