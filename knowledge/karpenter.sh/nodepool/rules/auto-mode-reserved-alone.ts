import type { Resource, Rule } from '../../../../engine/model.js';
import { isSet, mayHaveMore, say } from '../../../../engine/kit.js';
import { nodeClassTarget } from '../../../shared/nodeClassRef.js';
import { providerOf } from '../../../shared/provider.js';
import { writtenIn } from '../../../shared/writtenRequirements.js';
import { nodeSpecOf } from '../../shared/nodeSpec.js';

export const autoModeReservedAlone: Rule = {
  id: 'auto-mode-reserved-alone',
  severity: 'warning',
  summary: 'A pool of EKS Auto Mode wants reserved capacity only, and its node class selects no reservation.',
  why: `
    Nodes are \`reserved\` only when \`capacityReservationSelectorTerms\` of the NodeClass select the reservation.
    Without them an instance may still happen to use an open reservation, but its node is labelled \`on-demand\`.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/auto-odcr.html'],
  covers: ['AM024'],
  across: true,
  examples: [
    {
      title: 'Nothing is selected',
      files: { 'class.yaml': `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        role: AutoNode` },
      yaml: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
              requirements:
                - key: karpenter.sh/capacity-type
                  operator: In
                  values: [reserved]
      #                    ^^^^^^^^ NodeClass private selects no capacity reservation, so no node is ever reserved`,
    },
    {
      title: 'A reservation is selected',
      files: { 'class.yaml': `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        role: AutoNode
        capacityReservationSelectorTerms:
          - id: cr-0123456789abcdef0` },
      yaml: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: default
      spec:
        template:
          spec:
            nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
            requirements:
              - key: karpenter.sh/capacity-type
                operator: In
                values: [reserved]`,
    },
    {
      title: 'On-Demand is allowed too',
      files: { 'class.yaml': `
      apiVersion: eks.amazonaws.com/v1
      kind: NodeClass
      metadata:
        name: private
      spec:
        role: AutoNode` },
      yaml: `
      apiVersion: karpenter.sh/v1
      kind: NodePool
      metadata:
        name: default
      spec:
        template:
          spec:
            nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
            requirements:
              - key: karpenter.sh/capacity-type
                operator: In
                values: [reserved, on-demand]`,
    },
  ],
  mentions: ['reserved'],
  *check(resource, world) {
    if (providerOf(resource) !== 'autoMode') return;
    const alone = writtenIn(resource).terms.find((it) => it.normal === 'karpenter.sh/capacity-type' && it.operator === 'In' && it.list?.items().length === 1 && it.values[0]?.text === 'reserved');
    const reference = alone && nodeSpecOf(resource)?.get('nodeClassRef');
    const target = reference && nodeClassTarget(reference);
    const nodeClass = target && world.resolve(target);
    if (!alone || !nodeClass || mayReserve(nodeClass)) return;
    yield { span: alone.values[0]!.node.span, message: say`NodeClass ${nodeClass.name} selects no capacity reservation, so no node is ever reserved` };
  },
};

/** Also when it may, because parts of it are filled in later. */
function mayReserve(nodeClass: Resource): boolean {
  const spec = nodeClass.root.get('spec');
  return spec?.type !== 'map' || mayHaveMore(nodeClass, spec) || isSet(spec.get('capacityReservationSelectorTerms'));
}
