import type { Finding, Rule } from '../../../../engine/model.js';
import { replaceValue, say } from '../../../../engine/kit.js';
import { describesType, label } from '../../../shared/labels.js';
import { providerOf } from '../../../shared/provider.js';
import { writtenIn, type Written } from '../../../shared/writtenRequirements.js';
import { likelyNewer, likelyMeant, known as knownValues } from '../typeValues.js';

export const unknownLabelValue: Rule = {
  id: 'unknown-label-value',
  severity: 'warning',
  summary: 'No instance type carries the value of a `karpenter.k8s.aws/instance-…` label.',
  why: `
    Karpenter compares texts, so a value that no type has never matches, and in \`NotIn\` excludes nothing.
    Nodewise knows the types that Karpenter documented on the day of its data; what looks like a newer one is an information only.`,
  sources: ['https://karpenter.sh/docs/reference/instance-types/'],
  covers: ['KNP046'],
  examples: [
    {
      title: 'A type or family where less is asked for',
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
                - key: karpenter.k8s.aws/instance-family
                  operator: In
                  values: [c5.large]
      #                    ^^^^^^^^ c5.large is no value of instance-family; did you mean c5?
                - key: karpenter.k8s.aws/instance-category
                  operator: In
                  values: [m5]
      #                    ^^ m5 is no value of instance-category; did you mean m?
                - key: karpenter.k8s.aws/instance-size
                  operator: NotIn
                  values: [t3.nano]
      #                    ^^^^^^^ t3.nano is no value of instance-size; did you mean nano?
                - key: karpenter.k8s.aws/instance-memory
                  operator: In
                  values: ["16Gi"]
      #                    ^^^^^^ 16Gi is no value of instance-memory; did you mean 16384?`,
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
              - key: karpenter.k8s.aws/instance-family
                operator: In
                values: [c5]
              - key: karpenter.k8s.aws/instance-category
                operator: In
                values: [m]
              - key: karpenter.k8s.aws/instance-size
                operator: NotIn
                values: [nano]
              - key: karpenter.k8s.aws/instance-memory
                operator: In
                values: ["16384"]`,
    },
    {
      title: 'Typing mistakes, and a number that no type has',
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
                - key: karpenter.k8s.aws/instance-gpu-manufacturer
                  operator: In
                  values: [NVIDIA]
      #                    ^^^^^^ NVIDIA is no value of instance-gpu-manufacturer; did you mean nvidia?
                - key: karpenter.k8s.aws/instance-hypervisor
                  operator: In
                  values: [nitr]
      #                    ^^^^ nitr is no value of instance-hypervisor; did you mean nitro?
                - key: karpenter.k8s.aws/instance-cpu
                  operator: In
                  values: ["6"]
      #                    ^^^ No known instance type has the instance-cpu 6`,
    },
    {
      title: 'A family that may be new',
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
                - key: karpenter.k8s.aws/instance-family
                  operator: In
                  values: [m9z]
      #                    ^^^ No known instance type has the instance-family m9z`,
    },
    {
      title: 'Values that exist, some of them rare',
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
                - key: karpenter.k8s.aws/instance-family
                  operator: In
                  values: [m7g, p3]
                - key: karpenter.k8s.aws/instance-hypervisor
                  operator: In
                  values: ["", nitro]
                - key: karpenter.k8s.aws/instance-generation
                  operator: NotIn
                  values: ["1", "2"]`,
    },
  ],
  mentions: ['karpenter.k8s.aws/'],
  *check(resource) {
    if (providerOf(resource) !== 'karpenter') return;
    const overlay = resource.kind.name === 'NodeOverlay';
    for (const { normal, operator, values } of writtenIn(resource).terms) {
      if ((operator !== 'In' && operator !== 'NotIn') || normal === undefined || label(normal)?.flavour !== 'aws' || !describesType(normal)) continue;
      // An overlay may describe types that do not exist yet, and excluding what does not exist is no harm.
      const typosOnly = overlay || operator === 'NotIn';
      for (const one of values) yield* judge(normal, one, { typosOnly, beside: values });
    }
  },
};

function* judge(key: string, { node, text }: Written, { typosOnly, beside }: { readonly typosOnly: boolean; readonly beside: readonly Written[] }): Iterable<Finding> {
  if (knownValues(key).has(text) || isTooLittleMemory(key, text)) return;
  const name = key.slice(key.indexOf('/') + 1);
  const meant = likelyMeant(key, text);
  if (meant !== undefined) {
    const free = !beside.some((it) => it.text === meant);
    yield { span: node.span, message: say`${text} is no value of ${name}; did you mean ${meant}?`, ...(free ? { fix: { title: say`Use ${meant}`, edits: [replaceValue(node, meant)] } } : {}) };
  } else if (!typosOnly) {
    yield { span: node.span, message: say`No known instance type has the ${name} ${text || '""'}`, ...(likelyNewer(key, text) ? { severity: 'info' as const } : {}) };
  }
}

/** Gibibytes in the place of mebibytes: another rule's matter. */
function isTooLittleMemory(key: string, text: string): boolean {
  return key.endsWith('/instance-memory') && /^\d{1,3}$/.test(text) && Number(text) < 512;
}
