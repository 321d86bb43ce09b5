import type { Rule } from '../../../../engine/model.js';
import { isSet, say } from '../../../../engine/kit.js';
import { matchingTypes } from '../../../shared/matchingTypes.js';
import { has } from '../../../shared/requirementSet.js';
import { writtenIn } from '../../../shared/writtenRequirements.js';
import { conflictsIn } from '../conflicts.js';

export const fewSpotTypes: Rule = {
  id: 'few-spot-types',
  severity: 'warning',
  summary: 'Spot is allowed, but fewer than five instance types match.',
  why: `
    Spot capacity of a single type runs out often; with few types Karpenter finds none or is interrupted again and again.
    Below five types Karpenter itself warns when it falls back to On-Demand; where the pool allows that, this is an information only.`,
  sources: [
    'https://github.com/aws/karpenter-provider-aws pkg/providers/instance/instance.go',
    'https://karpenter.sh/docs/concepts/disruption/#interruption',
  ],
  covers: ['KNP054'],
  examples: [
    {
      title: 'One type',
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
                - key: karpenter.sh/capacity-type
                  operator: In
                  values: [spot]
      #                    ^^^^ Spot needs a choice, but only 1 instance type matches
                - key: node.kubernetes.io/instance-type
                  operator: In
                  values: [m5.large]`,
    },
    {
      title: 'One type on demand',
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
                - key: karpenter.sh/capacity-type
                  operator: In
                  values: [on-demand]
                - key: node.kubernetes.io/instance-type
                  operator: In
                  values: [m5.large]`,
    },
    {
      title: 'A whole category',
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
                - key: karpenter.sh/capacity-type
                  operator: In
                  values: [spot]
                - key: karpenter.k8s.aws/instance-category
                  operator: In
                  values: [m]`,
    },
  ],
  mentions: ['spot'],
  *check(resource) {
    // A static pool holds what it was given by hand.
    if (resource.kind.name !== 'NodePool' || isSet(resource.root.at('spec.replicas')) || conflictsIn(resource).length > 0) return;
    const term = writtenIn(resource).terms.find((it) => it.normal === 'karpenter.sh/capacity-type' && it.operator === 'In' && it.values.some(({ text }) => text === 'spot'));
    const spot = term?.values.find(({ text }) => text === 'spot');
    const choice = spot && matchingTypes(resource);
    if (!spot || !choice?.certain || choice.types.length === 0 || choice.types.length >= enough || choice.types.length + choice.others >= enough) return;
    if (!choice.narrowings.every((it) => it.key !== 'karpenter.sh/capacity-type' || has(it.allows, 'spot'))) return;
    const { length } = choice.types;
    const falls = (term?.values.length ?? 0) > 1;
    yield { span: spot.node.span, ...(falls ? { severity: 'info' as const } : {}), message: length === 1 ? say`Spot needs a choice, but only 1 instance type matches` : say`Spot needs a choice, but only ${length} instance types match` };
  },
};

const enough = 5;
