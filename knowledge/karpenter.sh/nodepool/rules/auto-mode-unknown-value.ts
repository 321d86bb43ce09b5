import type { Finding, Rule } from '../../../../engine/model.js';
import { replaceValue, say } from '../../../../engine/kit.js';
import { describesType, label } from '../../../shared/labels.js';
import { providerOf } from '../../../shared/provider.js';
import { writtenIn, type Written } from '../../../shared/writtenRequirements.js';
import { known, likelyMeant, likelyNewer } from '../../shared/typeValues.js';

export const autoModeUnknownValue: Rule = {
  id: 'auto-mode-unknown-value',
  severity: 'warning',
  summary: 'No instance carries the value that a pool of EKS Auto Mode asks for.',
  why: `
    Values are compared as text: a family is \`c7g\`, a category \`c\`, a size \`2xlarge\`, memory a number of MiB.
    A value that no instance has never matches, and in \`NotIn\` excludes nothing.
    What looks like an instance that came after our data is an information only.`,
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/create-node-pool.html', 'https://docs.aws.amazon.com/eks/latest/userguide/automode-learn-instances.html'],
  covers: ['AM020'],
  examples: [
    {
      title: 'A type or a unit where less is asked for',
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
                - key: eks.amazonaws.com/instance-family
                  operator: In
                  values: [c7g.2xlarge]
      #                    ^^^^^^^^^^^ c7g.2xlarge is no value of instance-family; did you mean c7g?
                - key: eks.amazonaws.com/instance-category
                  operator: In
                  values: [m5]
      #                    ^^ m5 is no value of instance-category; did you mean m?
                - key: eks.amazonaws.com/instance-memory
                  operator: In
                  values: [16Gi]
      #                    ^^^^ 16Gi is no value of instance-memory; did you mean 16384?
                - key: eks.amazonaws.com/instance-size
                  operator: NotIn
                  values: [c5.large]
      #                    ^^^^^^^^ c5.large is no value of instance-size; did you mean large?
                - key: node.kubernetes.io/instance-type
                  operator: In
                  values: [m5large]
      #                    ^^^^^^^ m5large is no value of instance-type; did you mean m5.large?`,
      fixed: `
        apiVersion: karpenter.sh/v1
        kind: NodePool
        metadata:
          name: default
        spec:
          template:
            spec:
              nodeClassRef: { group: eks.amazonaws.com, kind: NodeClass, name: private }
              requirements:
                - key: eks.amazonaws.com/instance-family
                  operator: In
                  values: [c7g]
                - key: eks.amazonaws.com/instance-category
                  operator: In
                  values: [m]
                - key: eks.amazonaws.com/instance-memory
                  operator: In
                  values: ["16384"]
                - key: eks.amazonaws.com/instance-size
                  operator: NotIn
                  values: [large]
                - key: node.kubernetes.io/instance-type
                  operator: In
                  values: [m5.large]`,
    },
    {
      title: 'A number that no instance has',
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
                - key: eks.amazonaws.com/instance-cpu
                  operator: In
                  values: ["6"]
      #                    ^^^ No known instance has the instance-cpu 6`,
    },
    {
      title: 'Values that exist',
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
              - key: eks.amazonaws.com/instance-family
                operator: In
                values: [c7g]
              - key: eks.amazonaws.com/instance-accelerator-name
                operator: In
                values: [inferentia]`,
    },
  ],
  mentions: ['eks.amazonaws.com/', 'kubernetes.io/instance-type'],
  *check(resource) {
    if (providerOf(resource) !== 'autoMode') return;
    for (const { normal, operator, values } of writtenIn(resource).terms) {
      if ((operator !== 'In' && operator !== 'NotIn') || normal === undefined || !isJudged(normal)) continue;
      for (const one of values) yield* judge(normal, one, { typosOnly: operator === 'NotIn', beside: values });
    }
  },
};

function isJudged(key: string): boolean {
  return describesType(key) && (label(key)?.flavour === 'eks' || key === 'node.kubernetes.io/instance-type');
}

function* judge(key: string, { node, text }: Written, { typosOnly, beside }: { readonly typosOnly: boolean; readonly beside: readonly Written[] }): Iterable<Finding> {
  if (known(key).has(text) || text.includes('*') || isTooLittleMemory(key, text)) return;
  const name = key.slice(key.indexOf('/') + 1);
  const meant = likelyMeant(key, text);
  if (meant !== undefined) {
    const free = !beside.some((it) => it.text === meant);
    yield { span: node.span, message: say`${text} is no value of ${name}; did you mean ${meant}?`, ...(free ? { fix: { title: say`Use ${meant}`, edits: [replaceValue(node, meant)] } } : {}) };
  } else if (!typosOnly) {
    yield { span: node.span, message: say`No known instance has the ${name} ${text || '""'}`, ...(likelyNewer(key, text) ? { severity: 'info' as const } : {}) };
  }
}

/** Gibibytes in the place of mebibytes: another rule's matter. */
function isTooLittleMemory(key: string, text: string): boolean {
  return key.endsWith('/instance-memory') && /^\d{1,3}$/.test(text) && Number(text) < 512;
}
