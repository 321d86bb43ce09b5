import type { Rule } from '../../../../engine/model.js';
import { say } from '../../../../engine/kit.js';
import { narrowingsOf, placeOf } from '../../../shared/matchingTypes.js';
import { providerOf } from '../../../shared/provider.js';

export const zoneOutsideRegion: Rule = {
  id: 'zone-outside-region',
  severity: 'warning',
  summary: 'None of the required zones lies in the required Region.',
  why: `
    A node is in one zone and in the Region of that zone, so both requirements can never hold together.
    Zones of several Regions without a Region are fine: one manifest may serve several clusters.`,
  sources: [
    'https://karpenter.sh/docs/concepts/scheduling/#well-known-labels',
    'https://github.com/aws/karpenter-provider-aws pkg/providers/instancetype/types.go',
  ],
  covers: ['KNP051'],
  examples: [
    {
      title: 'Another Region',
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
                - key: topology.kubernetes.io/region
                  operator: In
                  values: [eu-west-1]
                - key: topology.kubernetes.io/zone
      #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ None of these zones lies in eu-west-1
                  operator: In
                  values: [us-east-1a, us-east-1b]`,
    },
    {
      title: 'One of the zones is there',
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
                - key: topology.kubernetes.io/region
                  operator: In
                  values: [eu-west-1]
                - key: topology.kubernetes.io/zone
                  operator: In
                  values: [us-east-1a, eu-west-1b]`,
    },
  ],
  mentions: ['kubernetes.io/region'],
  *check(resource) {
    if (!providerOf(resource)) return;
    const narrowings = narrowingsOf(resource);
    const regions = narrowings.find((it) => it.key === 'topology.kubernetes.io/region' && !it.allows.complement && it.allows.values.size > 0);
    if (!regions) return;
    for (const zones of narrowings) {
      if (zones.key !== 'topology.kubernetes.io/zone' || zones.allows.complement || zones.allows.values.size === 0) continue;
      if ([...zones.allows.values].some((it) => [...regions.allows.values].some((region) => it.startsWith(region)))) continue;
      yield {
        span: placeOf(zones),
        message: say`None of these zones lies in ${[...regions.allows.values].join(', ')}`,
        related: [{ span: placeOf(regions), message: say`The Region is required here` }],
      };
    }
  },
};
