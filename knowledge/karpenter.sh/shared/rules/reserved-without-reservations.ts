import type { Resource, Rule } from '../../../../engine/model.js';
import { isSet, mayHaveMore, say } from '../../../../engine/kit.js';
import { nodeClassTarget } from '../../../shared/nodeClassRef.js';
import { providerOf } from '../../../shared/provider.js';
import { writtenIn } from '../../../shared/writtenRequirements.js';

export const reservedWithoutReservations: Rule = {
  id: 'reserved-without-reservations',
  severity: 'warning',
  summary: 'Reserved capacity is asked for, but the node class selects no reservation.',
  why: `
    Offerings of the type \`reserved\` exist only for reservations that \`capacityReservationSelectorTerms\` of the EC2NodeClass select.
    If \`reserved\` is the only capacity type, nothing is ever launched.`,
  sources: ['https://karpenter.sh/docs/tasks/odcrs/'],
  covers: ['KNP056'],
  across: true,
  examples: [
    {
      title: 'Nothing else is allowed',
      files: {
        'class.yaml': `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata:
        name: default
      spec:
        role: KarpenterNodeRole`,
      },
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
                  values: [reserved]
      #                    ^^^^^^^^ EC2NodeClass default selects no capacity reservation`,
    },
    {
      title: 'Other types remain',
      files: {
        'class.yaml': `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata:
        name: default
      spec:
        role: KarpenterNodeRole`,
      },
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
                  values: [reserved, on-demand]
      #                    ^^^^^^^^ EC2NodeClass default selects no capacity reservation`,
    },
    {
      title: 'The class selects one',
      files: {
        'class.yaml': `
      apiVersion: karpenter.k8s.aws/v1
      kind: EC2NodeClass
      metadata:
        name: default
      spec:
        role: KarpenterNodeRole
        capacityReservationSelectorTerms:
          - id: cr-0123456789abcdef0`,
      },
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
                  values: [reserved]`,
    },
    {
      title: 'The class is not in the workspace',
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
                  values: [reserved]`,
    },
  ],
  mentions: ['reserved'],
  *check(resource, world) {
    if (resource.kind.name === 'NodeOverlay' || providerOf(resource) !== 'karpenter') return;
    const reserved = writtenIn(resource).terms
      .filter((it) => it.normal === 'karpenter.sh/capacity-type' && it.operator === 'In')
      .flatMap((it) => it.values.filter(({ text }) => text === 'reserved').map(({ node }) => ({ node, alone: it.list?.items().length === 1 })));
    const reference = reserved.length > 0 ? resource.root.at('spec.template.spec.nodeClassRef') ?? resource.root.at('spec.nodeClassRef') : undefined;
    const target = reference && nodeClassTarget(reference);
    const nodeClass = target && world.resolve(target);
    if (!nodeClass || selectsReservations(nodeClass)) return;
    for (const { node, alone } of reserved) {
      yield { span: node.span, message: say`EC2NodeClass ${nodeClass.name} selects no capacity reservation`, ...(alone ? {} : { severity: 'info' as const }) };
    }
  },
};

/** Also when it may, because parts of it are filled in later. */
function selectsReservations(nodeClass: Resource): boolean {
  const spec = nodeClass.root.get('spec');
  return !spec || spec.type !== 'map' || mayHaveMore(nodeClass, spec) || isSet(spec.get('capacityReservationSelectorTerms'));
}
