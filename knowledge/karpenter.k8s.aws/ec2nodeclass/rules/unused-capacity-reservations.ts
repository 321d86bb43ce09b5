import { mayHaveMore, say } from '../../../../engine/kit.js';
import type { Related, Resource, Rule } from '../../../../engine/model.js';
import { has } from '../../../shared/requirementSet.js';
import { askedFor, poolsOf, type Asked } from '../pools.js';

export const unusedCapacityReservations: Rule = {
  id: 'unused-capacity-reservations',
  severity: 'warning',
  summary: 'Capacity reservations are selected, but no NodePool of the class may use them.',
  why: `
    Karpenter launches into a reservation only where \`karpenter.sh/capacity-type\` allows \`reserved\`.
    If every NodePool rules it out, the reservation stays empty while you pay for it.`,
  sources: ['https://karpenter.sh/docs/tasks/odcrs/'],
  covers: ['KNC032'],
  across: true,
  examples: [
    { title: 'On-Demand only', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          capacityReservationSelectorTerms:
      #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No NodePool with this class allows the capacity type reserved
            - tags: { team: data }`, files: { 'pool.yaml': `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata: { name: data }
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - { key: karpenter.sh/capacity-type, operator: In, values: [on-demand] }` } },
    { title: 'Reserved first', yaml: `
        apiVersion: karpenter.k8s.aws/v1
        kind: EC2NodeClass
        metadata: { name: default }
        spec:
          capacityReservationSelectorTerms:
            - tags: { team: data }`, files: { 'pool.yaml': `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata: { name: data }
        spec:
          template:
            spec:
              nodeClassRef: { group: karpenter.k8s.aws, kind: EC2NodeClass, name: default }
              requirements:
                - { key: karpenter.sh/capacity-type, operator: In, values: [reserved, on-demand] }` } },
  ],
  mentions: ['capacityReservationSelectorTerms'],
  *check(resource, world) {
    const terms = resource.root.at('spec.capacityReservationSelectorTerms');
    if (!terms || terms.items().length === 0) return;
    const pools = poolsOf(resource, world).map((pool) => ({ pool, excluding: excluding(pool) }));
    if (pools.length === 0 || pools.some((it) => !it.excluding || mayHaveMore(it.pool, it.pool.root))) return;
    const related = pools.map(({ pool, excluding }): Related => ({ document: pool.document, span: excluding!.key.node.span, message: say`${pool.name} rules it out here` }));
    yield { span: terms.key ?? terms.span, message: say`No NodePool with this class allows the capacity type reserved`, related };
  },
};

function excluding(pool: Resource): Asked | undefined {
  return askedFor(pool, 'karpenter.sh/capacity-type').find(({ allows }) => !has(allows, 'reserved'));
}
