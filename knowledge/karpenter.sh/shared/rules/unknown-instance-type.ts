import type { Finding, Message, Rule } from '../../../../engine/model.js';
import { replaceValue, say } from '../../../../engine/kit.js';
import { catalogDate, instanceFamily } from '../../../shared/instanceTypes.js';
import { namedType } from '../../../shared/otherInstanceTypes.js';
import { providerOf } from '../../../shared/provider.js';
import { writtenIn, type Written } from '../../../shared/writtenRequirements.js';
import { known, likelyMeant, likelyNewer } from '../typeValues.js';

export const unknownInstanceType: Rule = {
  id: 'unknown-instance-type',
  severity: 'warning',
  summary: 'An instance type is not known.',
  why: `
    A type that does not exist never matches; if no other value is left, the pool launches nothing.
    Nodewise knows the types of Karpenter's own tables on the day of its data; what looks like a newer one is an information only.`,
  sources: [
    'https://karpenter.sh/docs/reference/instance-types/',
    'https://github.com/aws/karpenter-provider-aws pkg/providers/instancetype/zz_generated.vpclimits.go',
  ],
  covers: ['KNP047'],
  examples: [
    {
      title: 'Typing mistakes',
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
                - key: node.kubernetes.io/instance-type
                  operator: In
                  values: [m5large, M5.xlarge, m5.xlrage]
      #                    ^^^^^^^ m5large is no instance type; did you mean m5.large?
      #                             ^^^^^^^^^ M5.xlarge is no instance type; did you mean m5.xlarge?
      #                                        ^^^^^^^^^ m5.xlrage is no instance type; did you mean m5.xlarge?`,
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
              - key: node.kubernetes.io/instance-type
                operator: In
                values: [m5.large, m5.xlarge, m5.xlarge]`,
    },
    {
      title: 'A family, a size that the family does not have, and a family that was never there',
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
                - key: node.kubernetes.io/instance-type
                  operator: In
                  values: [m5, m5.9xlarge, q4.large]
      #                    ^^ m5 is a family, not an instance type
      #                        ^^^^^^^^^^ m5 has no size 9xlarge as of 2026-08-21
      #                                    ^^^^^^^^ q4.large is not among the instance types known on 2026-08-21`,
    },
    {
      title: 'A type that may be new',
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
                - key: node.kubernetes.io/instance-type
                  operator: In
                  values: [m10g.large]
      #                    ^^^^^^^^^^ m10g.large is not among the instance types known on 2026-08-21`,
    },
    {
      title: 'Types that exist',
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
                - key: node.kubernetes.io/instance-type
                  operator: In
                  values: [m5.large, p3.2xlarge]
                - key: node.kubernetes.io/instance-type
                  operator: NotIn
                  values: [q4.large]`,
    },
  ],
  mentions: ['kubernetes.io/instance-type'],
  *check(resource) {
    if (providerOf(resource) !== 'karpenter') return;
    const overlay = resource.kind.name === 'NodeOverlay';
    for (const { normal, operator, values } of writtenIn(resource).terms) {
      if ((operator !== 'In' && operator !== 'NotIn') || normal !== key) continue;
      for (const one of values) yield* judge(one, { typosOnly: overlay || operator === 'NotIn', beside: values });
    }
  },
};

const key = 'node.kubernetes.io/instance-type';

function* judge({ node, text }: Written, { typosOnly, beside }: { readonly typosOnly: boolean; readonly beside: readonly Written[] }): Iterable<Finding> {
  if (known(key).has(text) || text.includes('*')) return;
  const meant = likelyMeant(key, text);
  if (meant !== undefined) {
    const free = !beside.some((it) => it.text === meant);
    yield { span: node.span, message: say`${text} is no instance type; did you mean ${meant}?`, ...(free ? { fix: { title: say`Use ${meant}`, edits: [replaceValue(node, meant)] } } : {}) };
  } else if (!typosOnly) {
    yield { span: node.span, message: wordsFor(text), ...(likelyNewer(key, text) ? { severity: 'info' as const } : {}) };
  }
}

function wordsFor(text: string): Message {
  if (instanceFamily(text).length > 0) return say`${text} is a family, not an instance type`;
  const { family, size } = namedType(text) ?? { family: '', size: '' };
  if (instanceFamily(family).length > 0) return say`${family} has no size ${size} as of ${catalogDate}`;
  return say`${text || '""'} is not among the instance types known on ${catalogDate}`;
}
